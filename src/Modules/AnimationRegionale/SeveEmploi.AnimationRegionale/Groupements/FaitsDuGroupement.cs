namespace SeveEmploi.AnimationRegionale.Groupements;

/// <summary>Les huit états d'un groupement dans l'expérimentation, dans leur ordre (GE-19).</summary>
internal enum EtapeGroupement
{
    Volontaire,
    AnimatriceAccueillie,
    CollaborationsIdentifiees,
    TensionsAnalysees,
    DocumentAnalyseValide,
    MisEnContactSiae,
    PartenariatAmorce,

    /// <summary>Après la première phase (GE-13).</summary>
    Subvention,
}

/// <summary>Une étape, le jour où elle est franchie et ce qui en est dit.</summary>
internal sealed record EtapeDuGroupement(EtapeGroupement Etape, DateOnly Le, string? Note = null);

/// <summary>Une entreprise utilisatrice du groupement.</summary>
internal sealed record MembreDuGroupement(string Nom, string? Secteur = null);

/// <summary>Qui joindre dans le groupement.</summary>
internal sealed record ContactDuGroupement(string Nom, string? Fonction = null, string? Courriel = null);

/// <summary>Du temps que le groupement consacre à la première phase (GE-10).</summary>
internal sealed record JourneeDuGroupement(DateOnly Le, int DemiJournees, string Objet);

/// <summary>Ce que le groupement fait déjà avec une SIAE (GE-11).</summary>
internal sealed record CollaborationExistante(Guid? StructureId, string? StructureNom, string Nature, DateOnly? Depuis);

/// <summary>Un métier pour lequel le groupement ne trouve pas de candidats, et pourquoi (GE-2).</summary>
internal sealed record TensionDuGroupement(string CodeRome, string Cause, string? Note);

/// <summary>Une version du document d'analyse ; validée par le groupement, ou en son nom avec un motif (GE-11).</summary>
internal sealed record AnalyseDuGroupement(int Numero, string Texte, DateOnly RedigeeLe, DateOnly? ValideeLe = null, bool ParLeGroupement = false, string? Motif = null);

/// <summary>La mise en contact du groupement avec une SIAE, et le partenariat qui en naît (GE-11).</summary>
/// <param name="Motif">Pourquoi une SIAE d'un autre territoire ; null pour une SIAE du territoire.</param>
internal sealed record ContactAvecSiae(
    Guid StructureId, string StructureNom, string Departement, DateOnly OuvertLe, string? Motif = null, DateOnly? PartenariatLe = null, string? Objet = null);

/// <summary>L'aide que reçoit un groupement volontaire après la première phase (GE-13).</summary>
internal sealed record SubventionDuGroupement(decimal MontantEur, DateOnly AccordeeLe);

/// <summary>Le temps de l'animatrice, compté en cofinancement (GE-8).</summary>
internal sealed record TempsAnimatrice(DateOnly Le, decimal Heures, decimal CoutHoraireEur, string? Objet)
{
    public decimal MontantEur => decimal.Round(Heures * CoutHoraireEur, 2, MidpointRounding.AwayFromZero);
}

/// <summary>Une difficulté rencontrée, et comment elle a été levée (OPP-31).</summary>
internal sealed record DifficulteDuGroupement(Guid Id, string Texte, DateOnly NoteeLe, DateOnly? LeveeLe = null, string? Solution = null);

/// <summary>Un parcours réussi, sans rien qui désigne la personne (GE-14).</summary>
internal sealed record ParcoursReussi(DateOnly Le, string Titre, string Recit);

/// <summary>Ce qui se dit d'un groupement ; sans département, tous ceux de la région.</summary>
internal sealed record FicheGroupement(
    string Nom, Region? Region, IReadOnlyList<Departement> Departements, IReadOnlyList<string> Secteurs, IReadOnlyList<MembreDuGroupement> Membres,
    IReadOnlyList<ContactDuGroupement> Contacts, Guid? PartenaireId);
