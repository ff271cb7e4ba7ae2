using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.GrandLivre;

/// <remarks>A comparison spans the whole country: only who sees all of it may read it.</remarks>
[Exige("enveloppes:lire", Partout = true)]
internal sealed record ListerRapprochementsDuLivre(PageRequest Page) : IQuery<Page<RapprochementDuLivreVue>>;

/// <summary>Un passage de la vérification du grand livre.</summary>
/// <param name="Conventions">Combien ont été comparées.</param>
/// <param name="Ecarts">Les premiers, deux cents au plus ; vide quand tout est égal.</param>
internal sealed record RapprochementDuLivreVue(
    Guid Id, DateOnly Jour, DateTimeOffset FaitLe, int Conventions, int NombreEcarts, IReadOnlyList<EcartDuLivre> Ecarts);

internal sealed record PositionRapprochement(DateTimeOffset FaitA, Guid Id);

internal sealed class ListerRapprochementsDuLivreHandler(FinancementDbContext db) : IQueryHandler<ListerRapprochementsDuLivre, Page<RapprochementDuLivreVue>>
{
    public Task<Page<RapprochementDuLivreVue>> Handle(ListerRapprochementsDuLivre query, CancellationToken cancellationToken)
    {
        var rapprochements = db.Rapprochements.AsNoTracking();
        if (query.Page.ModifieDepuis is { } depuis && depuis.ToUniversalTime() is var instant) rapprochements = rapprochements.Where(r => r.FaitA >= instant);
        return query.Page.ToPage<RapprochementDuLivreVue, PositionRapprochement>(
            (apres, combien) => Lire(rapprochements, apres, combien, cancellationToken), vue => new(vue.FaitLe, vue.Id), () => rapprochements.LongCountAsync(cancellationToken));
    }

    private static Task<List<RapprochementDuLivreVue>> Lire(
        IQueryable<Rapprochement> rapprochements, PositionRapprochement? apres, int combien, CancellationToken cancellationToken)
    {
        if (apres is { FaitA: var a, Id: var id })
            rapprochements = rapprochements.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.FaitA, r.Id), ValueTuple.Create(a, id)));
        return rapprochements.OrderByDescending(r => r.FaitA).ThenByDescending(r => r.Id).Take(combien)
            .Select(r => new RapprochementDuLivreVue(r.Id, r.Jour, r.FaitA, r.Conventions, r.NombreEcarts, r.Ecarts)).ToListAsync(cancellationToken);
    }
}

internal static class ListerRapprochementsDuLivreEndpoint
{
    public static void MapListerRapprochementsDuLivre(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/grand-livre/rapprochements", Get)
            .WithName(nameof(ListerRapprochementsDuLivre))
            .WithSummary("Lire les rapprochements du grand livre")
            .WithDescription(
                "Chaque nuit, les soldes du grand livre sont comparés à ce que disent les conventions et leurs versements. Le dernier passage d'abord : combien de conventions, "
                + "combien d'écarts, et lesquels : la convention, le compte, l'attendu et le constaté.")
            .WithExample(new Page<RapprochementDuLivreVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000095"), new(2022, 3, 4), new(2022, 3, 4, 4, 10, 0, TimeSpan.Zero), 128, 1,
                        [new(new("01990000-0000-7000-8000-000000000091"), "ASTA", "verse", 8_000, 8_001)]),
                ],
                null, null))
            .AnswersList<RapprochementDuLivreVue>();

    private static Task<IResult> Get([AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "rapprochements-du-grand-livre", part => mediator.Send(new ListerRapprochementsDuLivre(part), cancellationToken));
}
