namespace SeveEmploi.Mobilisation.Candidatures;

internal readonly record struct AvisId(Guid Value) : ITypedId<AvisId>
{
    public static AvisId From(Guid value) => new(value);
}

internal enum SensAvis
{
    Favorable,
    FavorableAvecReserves,
    Defavorable,
}

/// <summary>Qui peut lire un avis : le comité seul, ou aussi la structure.</summary>
internal enum ConfidentialiteAvis
{
    Comite,
    Structure,
}

internal enum StatutAvis
{
    Demande,
    Rendu,
    ReputeSansAvis,
    Retire,
}

/// <summary>À qui un avis est demandé.</summary>
internal sealed record PartenaireConsulte(Guid Id, string Nature, string Nom);

/// <summary>
/// L'avis d'une DDETS(PP) ou d'un réseau. Il est consultatif : ni son contenu ni son absence ne bloquent le dossier (MOB-48, MOB-49) ;
/// passé son terme, il est « réputé sans avis ».
/// </summary>
internal sealed class Avis
{
    private Avis()
    {
    }

    public AvisId Id { get; private init; }

    public Guid PartenaireId { get; private init; }

    public required string Nature { get; init; }

    public required string Nom { get; init; }

    public DateOnly DemandeLe { get; private init; }

    /// <summary>Dernier jour pour répondre, compris.</summary>
    public DateOnly Echeance { get; private init; }

    public DateOnly? RenduLe { get; private set; }

    public SensAvis? Sens { get; private set; }

    public string? Texte { get; private set; }

    public ConfidentialiteAvis Confidentialite { get; private set; }

    public DateOnly? RetireLe { get; private set; }

    public bool EstRendu => RenduLe is not null;

    internal static Avis Demander(PartenaireConsulte partenaire, DateOnly le, DateOnly echeance) => new()
    {
        Id = new(Guid.CreateVersion7()),
        PartenaireId = partenaire.Id,
        Nature = partenaire.Nature,
        Nom = partenaire.Nom,
        DemandeLe = le,
        Echeance = echeance,
    };

    /// <summary>Une réponse tardive est reçue et datée : le comité préfère un avis en retard à un silence.</summary>
    internal Result Rendre(SensAvis sens, string texte, ConfidentialiteAvis confidentialite, DateOnly le)
    {
        if (RetireLe is not null) return new AvisRetire(Nom);
        if (EstRendu) return new AvisDejaRendu(Nom);
        if (le < DemandeLe) return new ActeAvantSaCause("L'avis", le, DemandeLe);

        (RenduLe, Sens, Texte, Confidentialite) = (le, sens, texte, confidentialite);
        return Result.Success;
    }

    /// <summary>Retirer la demande n'efface pas une réponse déjà donnée.</summary>
    internal Result Retirer(DateOnly le)
    {
        if (RetireLe is not null) return new AvisRetire(Nom);
        if (le < DemandeLe) return new ActeAvantSaCause("Le retrait", le, DemandeLe);

        RetireLe = le;
        return Result.Success;
    }

    public StatutAvis StatutAu(DateOnly jour) =>
        EstRendu ? StatutAvis.Rendu
        : RetireLe is not null ? StatutAvis.Retire
        : jour > Echeance ? StatutAvis.ReputeSansAvis
        : StatutAvis.Demande;

    public bool EstClosAu(DateOnly jour) => StatutAu(jour) != StatutAvis.Demande;
}
