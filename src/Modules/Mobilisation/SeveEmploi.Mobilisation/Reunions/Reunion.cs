using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Reunions;

internal readonly record struct ReunionId(Guid Value) : ITypedId<ReunionId>
{
    public static ReunionId From(Guid value) => new(value);
}

internal enum NatureReunion
{
    /// <summary>Le lancement de l'appel, pour toutes les structures (SUI-47).</summary>
    Webinaire,

    /// <summary>L'information des structures en amont (SUI-19).</summary>
    InformationStructures,

    /// <summary>Celle des DREETS et DDETS (SUI-19).</summary>
    InformationServicesEtat,

    /// <summary>La préparation du comité avec les services de l'État (SUI-18, SUI-20).</summary>
    PreparationComite,
}

internal enum PublicReunion
{
    Structures,
    Ddets,
    Dreets,
    Dgefp,
    Reseaux,
}

/// <summary>Une réunion tenue pour une campagne : ce qui a été dit, à qui (SUI-18 à SUI-20, SUI-90). Nationale, ou d'une région.</summary>
internal sealed class Reunion : AggregateRoot
{
    public const int SujetMax = 300;
    public const int SujetsMax = 30;

    private Reunion()
    {
    }

    public ReunionId Id { get; private init; }

    public CampagneId CampagneId { get; private init; }

    public Region? Region { get; private init; }

    public NatureReunion Nature { get; private init; }

    public DateOnly Le { get; private init; }

    public IReadOnlyList<PublicReunion> Publics { get; private init; } = [];

    /// <summary>Combien de personnes ; null quand on ne les a pas comptées.</summary>
    public int? Participants { get; private init; }

    public IReadOnlyList<string> OrdreDuJour { get; private init; } = [];

    /// <summary>Sans ordre du jour dit, celui que les documents du programme donnent à cette nature.</summary>
    public static Result<Reunion> Noter(
        Campagne campagne, Region? region, NatureReunion nature, DateOnly le, IReadOnlyList<PublicReunion> publics, int? participants, IReadOnlyList<string>? ordreDuJour,
        DateOnly aujourdhui)
    {
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (publics.Count == 0) return new ReunionSansPublic();

        return new Reunion
        {
            Id = new(Guid.CreateVersion7()),
            CampagneId = campagne.Id,
            Region = region,
            Nature = nature,
            Le = le,
            Publics = [.. publics.Distinct().Order()],
            Participants = participants,
            OrdreDuJour = ordreDuJour is { Count: > 0 } ? ordreDuJour : OrdreDuJourHabituel(nature),
        };
    }

    private static IReadOnlyList<string> OrdreDuJourHabituel(NatureReunion nature) => nature switch
    {
        NatureReunion.PreparationComite =>
            ["Outils de candidature", "Moyens d'évaluation", "Rôles et objectifs", "Point administratif sur les conventions et les dotations"],
        _ => ["Particularités de SEVE 1 et de SEVE 2", "Modalités d'accès", "Calendrier", "Outils de suivi et de collaboration"],
    };
}

[Refus("reunion_sans_public", "La réunion n'a pas de public")]
internal sealed record ReunionSansPublic() : InvalidError("Dites à qui la réunion s'adressait.");
