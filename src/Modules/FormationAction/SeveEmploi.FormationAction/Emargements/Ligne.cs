using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Emargements;

internal readonly record struct LigneId(Guid Value) : ITypedId<LigneId>
{
    public static LigneId From(Guid value) => new(value);
}

internal enum Presence
{
    Present,
    Excuse,
    Absent,
}

/// <summary>Une personne, une demi-journée.</summary>
internal sealed class Ligne
{
    public const int MotifMax = 1000;

    public LigneId Id { get; init; }

    public StagiaireId StagiaireId { get; init; }

    public DemiJournee DemiJournee { get; init; }

    /// <summary>Se réécrit tant que personne n'a signé.</summary>
    public Presence Presence { get; internal set; }

    /// <summary>La ligne signée que celle-ci remplace.</summary>
    public LigneId? Corrige { get; init; }

    public string? Motif { get; init; }
}

internal enum Signataire
{
    Stagiaire,
    Formateur,
}

/// <summary>Comment la signature a été donnée.</summary>
internal enum SorteSignature
{
    /// <summary>Par la personne connectée, de son propre compte.</summary>
    Compte,

    /// <summary>Un trait dessiné sur l'appareil du formateur ou de la formatrice.</summary>
    SurPlace,

    /// <summary>Sur une feuille de papier numérisée.</summary>
    Papier,
}

/// <summary>L'acte de signer : comment, de quel compte, à quel instant, avec quelle preuve.</summary>
/// <param name="Compte">Le compte qui a envoyé la demande.</param>
/// <param name="Trace">Le trait, en chemin SVG.</param>
/// <param name="PieceId">La feuille numérisée.</param>
/// <param name="EmpreintePreuve">L'empreinte du trait ou de la feuille.</param>
internal sealed record Geste(SorteSignature Sorte, Guid? Compte, DateTimeOffset A, string? Trace = null, Guid? PieceId = null, string? EmpreintePreuve = null);
