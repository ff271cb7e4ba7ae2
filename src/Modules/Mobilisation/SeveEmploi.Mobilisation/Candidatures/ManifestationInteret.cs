namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>
/// Le premier signe d'une structure : qui s'est manifesté, par quel canal, et comment il avait été informé. Ce sont trois questions
/// distinctes (MOB-39, MOB-60), et la source est un événement quand il y en a un (MOB-56).
/// </summary>
internal sealed record ManifestationInteret
{
    public const int EvenementMax = 200;

    public required DateOnly Le { get; init; }

    public required Emetteur Emetteur { get; init; }

    public Canal Canal { get; init; }

    public Information Information { get; init; }

    /// <summary>L'atelier, la commission, la journée d'où vient la manifestation.</summary>
    public string? Evenement { get; init; }
}

/// <summary>Qui s'est manifesté (MOB-59). « Adhérent » est une qualité, non une fonction : la source les mêle, nous gardons ses trois catégories.</summary>
internal enum Emetteur
{
    NonPrecise,
    Direction,
    ConseillerInsertion,
    AdherentFederation,
}

internal enum Canal
{
    NonPrecise,
    Telephone,
    Courriel,
    Rencontre,
    Formulaire,
}

/// <summary>Comment l'émetteur a eu connaissance de l'appel (MOB-53, MOB-54, MOB-60).</summary>
internal enum Information
{
    NonPrecise,
    CourrielDdets,
    AtelierDepartemental,
    LettreInformation,
    CommissionEmploi,
    JourneeRegionale,
    SiaeAmbassadrice,
    Reseau,
    Animation,
    Autre,
}
