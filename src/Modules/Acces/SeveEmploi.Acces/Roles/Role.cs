namespace SeveEmploi.Acces.Roles;

/// <summary>Ce qu'une personne fait dans le programme (decisions.md, « Roles » ; XC-1 à XC-22).</summary>
internal enum Role
{
    /// <summary>Porte le programme : tout, partout (XC-1, XC-3).</summary>
    EquipeNationale,

    /// <summary>Anime une région : instruit les candidatures, valide, anime (XC-2, XC-4).</summary>
    ChargeMission,

    /// <summary>Engage sa structure : confirme, signe, envoie (XC-6).</summary>
    DirectionSiae,

    /// <summary>Saisit pour sa structure, n'envoie ni ne signe (XC-6).</summary>
    EquipeSiae,

    /// <summary>Conduit ses parcours (XC-5).</summary>
    Formateur,

    /// <summary>Service de l'État d'un département : avis, conventions, versements (XC-9).</summary>
    Ddets,

    /// <summary>Service de l'État d'une région : lit, siège au comité régional (XC-10).</summary>
    Dreets,

    /// <summary>Financeur : lit tout, siège au comité national (XC-11).</summary>
    Dgefp,

    /// <summary>Donne un avis sur ses adhérents (XC-15).</summary>
    Reseau,

    /// <summary>Exprime ses besoins (XC-22).</summary>
    GroupementEmployeurs,
}

/// <summary>Ce qu'un rôle couvre : de quoi son périmètre est fait.</summary>
internal enum NaturePerimetre
{
    Tout,
    Regions,
    Departements,
    Structures,
    Parcours,
    Partenaire,
}
