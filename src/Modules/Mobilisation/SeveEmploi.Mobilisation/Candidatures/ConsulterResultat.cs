using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:lire")]
internal sealed record ConsulterResultat(Guid CandidatureId) : IQuery<Result<ResultatVue>>;

/// <summary>Ce que le comité a décidé d'une candidature, tel qu'il est annoncé à la structure.</summary>
internal sealed record ResultatVue(
    Guid CandidatureId, string Structure, SensDecision Sens, string Motif, int? Rang, DateOnly AnnonceLe, decimal? DotationSolliciteeEur,
    decimal? DotationOctroyeeEur, string? MotifBaisse, long Version) : IVersionedView;

internal sealed class ConsulterResultatHandler(MobilisationDbContext db) : IQueryHandler<ConsulterResultat, Result<ResultatVue>>
{
    public async Task<Result<ResultatVue>> Handle(ConsulterResultat query, CancellationToken cancellationToken)
    {
        var id = new CandidatureId(query.CandidatureId);
        var lue = await db.Candidatures.Where(candidature => candidature.Id == id)
            .Select(c => new { c.StructureNom, c.Decision, c.ResultatAttenduLe, c.Version }).SingleOrDefaultAsync(cancellationToken);
        if (lue is null) return new CandidatureIntrouvable(query.CandidatureId);
        if (lue.Decision is not { } decision) return new ResultatNonAnnonce(lue.ResultatAttenduLe);

        return new ResultatVue(
            query.CandidatureId, lue.StructureNom!, decision.Sens, decision.Motif, decision.Rang, decision.Le, decision.DotationSolliciteeEur,
            decision.DotationOctroyeeEur, decision.MotifBaisse, lue.Version);
    }
}

internal static class ConsulterResultatEndpoint
{
    public static void MapConsulterResultat(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/candidatures/{candidatureId:guid}/resultat", Get)
            .WithName(nameof(ConsulterResultat))
            .WithSummary("Consulter le résultat d'une candidature")
            .WithDescription("La décision du comité, son motif et la dotation octroyée. Refusé avant le jour d'annonce, à tous.")
            .WithExample(new ResultatVue(
                new("01990000-0000-7000-8000-000000000011"), "L'ABRI", SensDecision.Retenue, "Plan d'action solide.", null, new(2022, 2, 24), 25_000, 15_000,
                "Le temps de travail nécessaire au plan est de 0,4 ETP.", 12))
            .AnswersResource<ResultatVue>()
            .Refuses(typeof(CandidatureIntrouvable), typeof(ResultatNonAnnonce));

    private static async Task<IResult> Get(Guid candidatureId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterResultat(candidatureId), cancellationToken)).ToHttp(vue => vue.ToResource());
}
