using SeveEmploi.AnimationRegionale.Evenements;

namespace SeveEmploi.AnimationRegionale.Signalements;

internal readonly record struct SignalementId(Guid Value) : ITypedId<SignalementId>
{
    public static SignalementId From(Guid value) => new(value);
}

internal enum NatureSignalement
{
    /// <summary>Un point que l'on voudrait à l'ordre du jour (ANI-50).</summary>
    Point,

    /// <summary>Une difficulté du terrain, dite avant le COPIL (ANI-54, OPP-3).</summary>
    Difficulte,
}

internal enum EtatSignalement
{
    Propose,
    ALOrdreDuJour,
    Repondu,
}

/// <summary>Ce que quelqu'un voudrait voir traité : un point, ou une difficulté de terrain. Qui anime le retient, ou y répond.</summary>
internal sealed class Signalement : AggregateRoot
{
    public const int ReponseMax = 2000;

    private Signalement()
    {
    }

    public SignalementId Id { get; private init; }

    public NatureSignalement Nature { get; private init; }

    /// <summary>Qui l'a dit, quand c'est une structure.</summary>
    public Guid? StructureId { get; private init; }

    public string? StructureNom { get; private init; }

    /// <summary>Les régions qui le lisent : celle de la structure, ou celles de l'événement.</summary>
    public string[] CodesRegions { get; private init; } = [];

    /// <summary>L'événement où il devrait être traité ; null tant qu'on ne sait pas lequel.</summary>
    public EvenementId? EvenementId { get; private set; }

    public string Texte { get; private init; } = "";

    public DateOnly Le { get; private init; }

    public EtatSignalement Etat { get; private set; }

    public string? Reponse { get; private set; }

    public static Signalement Proposer(Evenement evenement, string texte, Guid? structure, string? nom, DateOnly le) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Nature = NatureSignalement.Point,
        StructureId = structure,
        StructureNom = nom,
        CodesRegions = evenement.CodesRegions,
        EvenementId = evenement.Id,
        Texte = texte.Trim(),
        Le = le,
    };

    public static Signalement Signaler(Guid structure, string nom, string region, EvenementId? evenement, string texte, DateOnly le) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Nature = NatureSignalement.Difficulte,
        StructureId = structure,
        StructureNom = nom,
        CodesRegions = [region],
        EvenementId = evenement,
        Texte = texte.Trim(),
        Le = le,
    };

    public Result Retenir(EvenementId evenement)
    {
        if (Etat == EtatSignalement.ALOrdreDuJour) return new SignalementDejaRetenu();

        (Etat, EvenementId) = (EtatSignalement.ALOrdreDuJour, evenement);
        return Result.Success;
    }

    /// <summary>Une réponse se complète ; un point retenu peut aussi en recevoir une, après l'événement.</summary>
    public void Repondre(string reponse)
    {
        Reponse = reponse.Trim();
        if (Etat == EtatSignalement.Propose) Etat = EtatSignalement.Repondu;
    }
}

[Refus("signalement_introuvable", "Le signalement est introuvable")]
internal sealed record SignalementIntrouvable(Guid Id) : NotFoundError($"Aucun point ni difficulté {Id}. Vérifiez l'identifiant.");

[Refus("signalement_deja_retenu", "Il est déjà à l'ordre du jour")]
internal sealed record SignalementDejaRetenu() : ConflictError("Ce point est déjà à l'ordre du jour d'un événement.");
