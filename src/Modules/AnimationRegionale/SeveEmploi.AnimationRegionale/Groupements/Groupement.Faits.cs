using System.Globalization;

namespace SeveEmploi.AnimationRegionale.Groupements;

/// <summary>Ce qui se note en chemin : le temps donné, ce qui existe déjà, ce qui coince et ce qui réussit.</summary>
internal sealed partial class Groupement
{
    /// <summary>Trois journées sont dédiées à la première phase (GE-10).</summary>
    public const int DemiJourneesPrevues = 6;

    private static readonly NumberFormatInfo Francais = new() { NumberDecimalSeparator = "," };

    public IReadOnlyList<JourneeDuGroupement> Journees { get; private set; } = [];

    public IReadOnlyList<CollaborationExistante> Collaborations { get; private set; } = [];

    public IReadOnlyList<TensionDuGroupement> Tensions { get; private set; } = [];

    public IReadOnlyList<TempsAnimatrice> Temps { get; private set; } = [];

    public IReadOnlyList<DifficulteDuGroupement> Difficultes { get; private set; } = [];

    public IReadOnlyList<ParcoursReussi> ParcoursReussis { get; private set; } = [];

    public decimal JoursConsacres => Journees.Sum(journee => journee.DemiJournees) / 2m;

    /// <summary>Ce qui s'écarte de ce qui était prévu, sans être refusé.</summary>
    public string? Avertissement => Journees.Sum(journee => journee.DemiJournees) <= DemiJourneesPrevues
        ? null
        : $"Le groupement a consacré {JoursConsacres.ToString("0.#", Francais)} journées à la première phase, qui en prévoit 3.";

    public Result NoterJournee(JourneeDuGroupement journee, DateOnly aujourdhui)
    {
        if (RefusDuJour(journee.Le, aujourdhui) is { } refus) return refus;

        Journees = [.. Journees, journee];
        return Result.Success;
    }

    public Result NoterCollaboration(CollaborationExistante collaboration, DateOnly aujourdhui)
    {
        if (collaboration.Depuis > aujourdhui) return new FaitDeGroupementAVenir(collaboration.Depuis.Value);

        Collaborations = [.. Collaborations, collaboration];
        return Result.Success;
    }

    /// <summary>Le même métier pour la même cause n'est noté qu'une fois.</summary>
    public Result NoterTension(TensionDuGroupement tension)
    {
        if (Tensions.Any(notee => notee.CodeRome == tension.CodeRome && CleRecherche.De(notee.Cause) == CleRecherche.De(tension.Cause)))
            return new TensionDejaNotee(tension.CodeRome);

        Tensions = [.. Tensions, tension];
        return Result.Success;
    }

    public Result ValoriserTemps(TempsAnimatrice temps, DateOnly aujourdhui)
    {
        if (temps.Le > aujourdhui) return new FaitDeGroupementAVenir(temps.Le);

        Temps = [.. Temps, temps];
        return Result.Success;
    }

    public Result<Guid> NoterDifficulte(string texte, DateOnly le, DateOnly aujourdhui)
    {
        if (RefusDuJour(le, aujourdhui) is { } refus) return refus;

        var difficulte = new DifficulteDuGroupement(Guid.CreateVersion7(), texte.Trim(), le);
        Difficultes = [.. Difficultes, difficulte];
        return difficulte.Id;
    }

    public Result LeverDifficulte(Guid id, string solution, DateOnly le, DateOnly aujourdhui)
    {
        if (Difficultes.FirstOrDefault(notee => notee.Id == id) is not { } difficulte) return new DifficulteDuGroupementIntrouvable(id);
        if (le > aujourdhui) return new FaitDeGroupementAVenir(le);
        if (difficulte.LeveeLe is { } deja) return new DifficulteDuGroupementDejaLevee(deja);
        if (le < difficulte.NoteeLe) return new DifficulteLeveeAvantDEtreNotee(difficulte.NoteeLe);

        Difficultes = [.. Difficultes.Select(notee => notee == difficulte ? difficulte with { LeveeLe = le, Solution = solution.Trim() } : notee)];
        return Result.Success;
    }

    public Result ValoriserParcours(ParcoursReussi parcours, DateOnly aujourdhui)
    {
        if (RefusDuJour(parcours.Le, aujourdhui) is { } refus) return refus;

        ParcoursReussis = [.. ParcoursReussis, parcours];
        return Result.Success;
    }

    private Error? RefusDuJour(DateOnly le, DateOnly aujourdhui) =>
        le > aujourdhui ? new FaitDeGroupementAVenir(le)
        : le < Depuis ? new FaitAvantLeVolontariat(Depuis)
        : null;
}
