using SeveEmploi.FormationAction.Formateurs;

namespace SeveEmploi.FormationAction.Rencontres;

internal enum NatureRencontre
{
    /// <summary>Ouvre l'année avec tous les formateurs (FOR-35).</summary>
    Lancement,
    TempsCollectif,
    TempsIndividuel,

    /// <summary>Aligne les formateurs d'une structure à deux conventionnements (FOR-37).</summary>
    DoubleConventionnement,

    /// <summary>Chez une structure, pendant une journée, pour réfléchir avec un débutant (FOR-94).</summary>
    VisiteEnJournee,
}

internal enum EtatRencontre
{
    Prevue,
    Tenue,
    Annulee,
}

internal enum PresenceRencontre
{
    Present,
    Absent,
    Excuse,
}

/// <summary>Un formateur invité : présent ou non, et quand il a rattrapé ce qu'il a manqué.</summary>
internal sealed class ParticipantRencontre
{
    public FormateurId FormateurId { get; init; }

    /// <summary>Null tant que la rencontre n'a pas eu lieu.</summary>
    public PresenceRencontre? Presence { get; internal set; }

    public DateOnly? RattrapagePrevuLe { get; internal set; }

    public DateOnly? RattrapeLe { get; internal set; }

    public bool DoitRattraper => Presence is PresenceRencontre.Absent or PresenceRencontre.Excuse && RattrapeLe is null;
}

/// <summary>Ce dont une rencontre parle, sauf à l'écrire autrement.</summary>
internal static class OrdresDuJour
{
    public const int PointMax = 300;
    public const int PointsMax = 30;

    /// <summary>Les six points de la réunion de lancement (FOR-35).</summary>
    private static readonly string[] Lancement =
    [
        "Le parcours de la formation-action",
        "Retour sur la promotion précédente et présentation de la nouvelle promotion",
        "Les rôles : chargé·e de mission, formateur·rices, formatrice référente",
        "Définition d'un calendrier annuel des rencontres chargé·e de mission et formateur·rices",
        "Les évaluations mensuelles",
        "L'ordre du jour du premier séminaire de direction",
    ];

    public static IReadOnlyList<string> Usuel(NatureRencontre nature) => nature == NatureRencontre.Lancement ? Lancement : [];
}
