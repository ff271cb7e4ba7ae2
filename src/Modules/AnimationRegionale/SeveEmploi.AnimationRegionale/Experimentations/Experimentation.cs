namespace SeveEmploi.AnimationRegionale.Experimentations;

internal readonly record struct ExperimentationId(Guid Value) : ITypedId<ExperimentationId>
{
    public static ExperimentationId From(Guid value) => new(value);
}

/// <summary>Ce que le terrain a dit d'une hypothèse.</summary>
internal enum VerdictHypothese
{
    Confirmee,
    Nuancee,
    Infirmee,
}

/// <summary>Une hypothèse de travail, et ce que l'expérimentation en constate (GE-18).</summary>
internal sealed record HypotheseDeTravail(
    Guid Id, string Enonce, DateOnly NoteeLe, DateOnly? ConstateeLe = null, VerdictHypothese? Verdict = null, string? Constat = null, string? Reajustement = null);

/// <summary>Une SIAE du programme sur laquelle s'appuie l'expérimentation, et la promotion où elle est entrée (GE-5).</summary>
internal sealed record SiaeDeLExperimentation(Guid StructureId, string Nom, string Departement, int Promotion);

/// <summary>L'expérimentation EXPRESIAGE d'une région et d'une année : ses réglages, ses SIAE, ses hypothèses et ce que le terrain en dit.</summary>
internal sealed class Experimentation : AggregateRoot
{
    private Experimentation()
    {
    }

    public ExperimentationId Id { get; private init; }

    public Region Region { get; private init; } = null!;

    public int Annee { get; private init; }

    /// <summary>L'aide à un groupement, après la première phase ; null tant qu'elle n'est pas fixée (GE-13).</summary>
    public decimal? MontantSubventionEur { get; private set; }

    public IReadOnlyList<SiaeDeLExperimentation> Siaes { get; private set; } = [];

    public IReadOnlyList<HypotheseDeTravail> Hypotheses { get; private set; } = [];

    public static Experimentation Ouvrir(Region region, int annee) => new() { Id = new(Guid.CreateVersion7()), Region = region, Annee = annee };

    public void Regler(decimal? montantSubventionEur, IReadOnlyList<SiaeDeLExperimentation> siaes) => (MontantSubventionEur, Siaes) = (montantSubventionEur, siaes);

    public Result<Guid> NoterHypothese(string enonce, DateOnly le, DateOnly aujourdhui)
    {
        if (le > aujourdhui) return new ConstatAVenir(le);
        if (Hypotheses.Any(connue => CleRecherche.De(connue.Enonce) == CleRecherche.De(enonce))) return new HypotheseDejaNotee();

        var hypothese = new HypotheseDeTravail(Guid.CreateVersion7(), enonce.Trim(), le);
        Hypotheses = [.. Hypotheses, hypothese];
        return hypothese.Id;
    }

    /// <summary>Un nouveau constat remplace le précédent : le terrain peut démentir ce qu'il disait.</summary>
    public Result Constater(Guid id, VerdictHypothese verdict, string constat, string? reajustement, DateOnly le, DateOnly aujourdhui)
    {
        if (Hypotheses.FirstOrDefault(connue => connue.Id == id) is not { } hypothese) return new HypotheseIntrouvable(id);
        if (le > aujourdhui) return new ConstatAVenir(le);
        if (le < (hypothese.ConstateeLe ?? hypothese.NoteeLe)) return new ConstatAvantLHypothese(hypothese.ConstateeLe ?? hypothese.NoteeLe);

        var constatee = hypothese with
        {
            ConstateeLe = le,
            Verdict = verdict,
            Constat = constat.Trim(),
            Reajustement = Rapprochements.FormesDuRapprochement.OuRien(reajustement),
        };
        Hypotheses = [.. Hypotheses.Select(connue => connue == hypothese ? constatee : connue)];
        return Result.Success;
    }
}
