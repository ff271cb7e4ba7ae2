namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>
/// Ce qu'une personne lit d'une candidature qu'elle peut ouvrir : qui l'instruit ou siège lit tout ; un partenaire lit son avis ; la
/// structure lit les avis que leur auteur lui ouvre, et jamais la fiche de synthèse qui parle d'elle (MOB-48).
/// </summary>
internal sealed record Lecteur(Perimetre? Instruction, IReadOnlyList<Guid> Partenaires)
{
    public static Lecteur De(Appelant appelant) =>
        new(appelant.PerimetrePour("instructions:lire"), appelant.PerimetrePour("candidatures:lire")?.Partenaires ?? []);

    public bool Instruit(Candidature candidature) => Instruction?.Couvre(candidature.Region, candidature.Departement, candidature.StructureId) == true;

    public bool Lit(Candidature candidature, Avis avis) =>
        Instruit(candidature) || Partenaires.Contains(avis.PartenaireId)
        || (avis.EstRendu && avis.Confidentialite == ConfidentialiteAvis.Structure);
}
