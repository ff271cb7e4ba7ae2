namespace SeveEmploi.Referentiel.Personnes;

/// <summary>Ce qu'une personne fait, et pour qui : dans une structure, chez un partenaire, ou pour une région (XC-3 à XC-6).</summary>
internal enum FonctionPersonne
{
    Direction,

    /// <summary>Conseiller·e en insertion professionnelle.</summary>
    Cip,

    /// <summary>Accompagnateur·rice socioprofessionnel·le.</summary>
    Asp,
    EncadrantTechnique,
    Administratif,
    ChargeDeveloppement,
    ChargeRelationEntreprise,

    /// <summary>Membre du conseil d'administration.</summary>
    Administrateur,

    /// <summary>La personne que l'équipe désigne pour le programme.</summary>
    ReferentSeve,
    ResponsableProgramme,
    Formateur,

    /// <summary>Formateur·rice référent·e d'une région (XC-5).</summary>
    FormateurReferent,

    /// <summary>Chargé·e de mission en région, dit·e aussi animateur·rice régional·e (XC-4).</summary>
    ChargeMission,
    Autre,
}

internal static class Fonctions
{
    public static bool EstDeStructure(this FonctionPersonne fonction) => fonction <= FonctionPersonne.ReferentSeve;

    public static bool EstDeRegion(this FonctionPersonne fonction) =>
        fonction is FonctionPersonne.FormateurReferent or FonctionPersonne.ChargeMission;
}
