using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Enveloppes;

[Exige("enveloppes:lire")]
internal sealed record ListerEnveloppes(int? Annee, string? Financeur, Region? Region, PageRequest Page) : IQuery<Page<EnveloppeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une enveloppe, et ce que les conventions signées en prennent : engagé = versé + à verser, reste = montant − engagé.</summary>
/// <param name="Region">Null : toutes les régions qui n'ont pas la leur.</param>
/// <param name="EngageEur">Signé, moins ce qui est dégagé et ce qui est revenu.</param>
/// <param name="VerseEur">Payé, moins ce qui est revenu.</param>
/// <param name="ResteEur">Négatif quand l'enveloppe est dépassée.</param>
internal sealed record EnveloppeVue(
    Guid Id, string Financeur, int Annee, string? Region, decimal MontantEur, int Conventions, decimal EngageEur, decimal VerseEur, decimal AVerserEur, decimal ResteEur,
    bool Depassee, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe)
{
    internal EnveloppeVue Situee(SituationEnveloppe s) => this with
    {
        Conventions = s.Conventions,
        EngageEur = s.EngageEur,
        VerseEur = s.VerseEur,
        AVerserEur = s.AVerserEur,
        ResteEur = MontantEur - s.EngageEur,
        Depassee = s.EngageEur > MontantEur,
    };
}

internal sealed record SituationEnveloppe(Guid Id, int Conventions, decimal EngageEur, decimal VerseEur, decimal AVerserEur);

internal sealed class ListerEnveloppesHandler(FinancementDbContext db) : IQueryHandler<ListerEnveloppes, Page<EnveloppeVue>>
{
    public async Task<Page<EnveloppeVue>> Handle(ListerEnveloppes query, CancellationToken cancellationToken)
    {
        var page = await Filtrer(query).ToPage(
            query.Page, enveloppe => enveloppe.Annee, enveloppe => enveloppe.Id,
            e => new EnveloppeVue(
                e.Id.Value, e.Financeur, e.Annee, e.Region == null ? null : e.Region.Code, e.MontantEur, 0, 0, 0, 0, 0, false, e.Version, e.CreeLe, e.ModifieLe),
            vue => (vue.Annee, vue.Id), cancellationToken);
        var situations = await Situer([.. page.Elements.Select(enveloppe => enveloppe.Id)], cancellationToken);
        return page with { Elements = [.. page.Elements.Select(enveloppe => enveloppe.Situee(situations[enveloppe.Id]))] };
    }

    /// <summary>All the envelopes of the page in one statement, each over its whole territory: who sees a part of it must not read that it is empty.</summary>
    private async Task<Dictionary<Guid, SituationEnveloppe>> Situer(Guid[] enveloppes, CancellationToken cancellationToken) => (await db.Database
        .SqlQuery<SituationEnveloppe>(
            $"""SELECT id AS "Id", conventions AS "Conventions", engage_eur AS "EngageEur", verse_eur AS "VerseEur", a_verser_eur AS "AVerserEur" FROM financement.situer_enveloppes({enveloppes})""")
        .ToListAsync(cancellationToken)).ToDictionary(situation => situation.Id);

    private IQueryable<Enveloppe> Filtrer(ListerEnveloppes query)
    {
        var enveloppes = db.Enveloppes.AsNoTracking();
        if (query.Annee is { } annee) enveloppes = enveloppes.Where(enveloppe => enveloppe.Annee == annee);
        if (query.Financeur is { } financeur) enveloppes = enveloppes.Where(enveloppe => enveloppe.Financeur == financeur);
        if (query.Region is { } region) enveloppes = enveloppes.Where(enveloppe => enveloppe.Region == region);
        return enveloppes;
    }
}

internal static class ListerEnveloppesEndpoint
{
    public static void MapListerEnveloppes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/enveloppes", Get)
            .WithName(nameof(ListerEnveloppes))
            .WithSummary("Lister les enveloppes")
            .WithDescription(
                "Par année : montant, engagé, versé, à verser, reste, et si elle est dépassée. Qui voit une convention d'une enveloppe voit l'enveloppe, comptée sur tout son "
                + "territoire. Sa version se donne dans If-Match pour la changer.")
            .WithExample(new Page<EnveloppeVue>(
                [new(new("01990000-0000-7000-8000-000000000093"), "FDI", 2022, "28", 400_000, 12, 240_000, 96_000, 144_000, 160_000, false, 2, default, default)], null, null))
            .AnswersList<EnveloppeVue>();

    private static Task<IResult> Get(
        int? annee, string? financeur, string? region, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerEnveloppes(annee, financeur, region.ToRegion(), page);
        return page.ToList(http, "enveloppes", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
