namespace SeveEmploi.Financement.Enveloppes;

internal readonly record struct EnveloppeId(Guid Value) : ITypedId<EnveloppeId>
{
    public static EnveloppeId From(Guid value) => new(value);
}

/// <summary>Ce qu'un financeur met dans une année, pour une région ou, sans région, pour toutes celles qui n'ont pas la leur.</summary>
internal sealed class Enveloppe : AggregateRoot
{
    private Enveloppe()
    {
    }

    public EnveloppeId Id { get; private init; }

    public string Financeur { get; private init; } = "";

    public int Annee { get; private init; }

    public Region? Region { get; private init; }

    public decimal MontantEur { get; private set; }

    public static Enveloppe Ouvrir(string financeur, int annee, Region? region, decimal montant) =>
        new() { Id = new(Guid.CreateVersion7()), Financeur = financeur, Annee = annee, Region = region, MontantEur = montant };

    /// <summary>La réduire sous ce qui est engagé est possible, et bloque les prochaines approbations.</summary>
    public void Fixer(decimal montant) => MontantEur = montant;
}

[Refus("enveloppe_depassee", "L'enveloppe serait dépassée")]
internal sealed record EnveloppeDepassee(string Financeur, int Annee, decimal MontantEur, decimal EngageEur)
    : ConflictError(
        $"L'enveloppe {Financeur} de {Annee} est de {Euros.EnClair(MontantEur)} et {Euros.EnClair(EngageEur)} en seraient engagés. "
        + "L'équipe nationale peut l'accepter, sous son nom et avec un motif.");

[Refus("financeur_inconnu", "Ce financeur n'est pas connu")]
internal sealed record FinanceurInconnu(string Code) : NotFoundError($"Aucun règlement financier ne nomme « {Code} » : donnez l'un de ses financeurs, ou fixez d'abord un règlement.");
