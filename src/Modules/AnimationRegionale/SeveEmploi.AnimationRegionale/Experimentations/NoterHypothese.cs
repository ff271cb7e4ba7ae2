using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Experimentations;

[Exige("rapprochements:ecrire")]
internal sealed record NoterHypothese(Region Region, int Annee, string Enonce, DateOnly? Le) : ICommand<Guid>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

internal sealed class NoterHypotheseValidator : AbstractValidator<NoterHypothese>
{
    public NoterHypotheseValidator() => RuleFor(command => command.Enonce).EstUneDesignation(FormesDuRapprochement.TexteMax);
}

internal sealed class NoterHypotheseHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<NoterHypothese, Guid>
{
    public async Task<Result<Guid>> Handle(NoterHypothese command, CancellationToken cancellationToken)
    {
        var found = await db.UneExperimentation(command.Region, command.Annee, cancellationToken);
        if (found.Error is { } absente) return absente;
        var hypothese = found.Value.NoterHypothese(command.Enonce, command.Le ?? clock.Today(), clock.Today());
        if (hypothese.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return hypothese.Value;
    }
}

internal static class NoterHypotheseEndpoint
{
    internal sealed record NoterHypotheseRequest(string Enonce, DateOnly? Le = null);

    public static void MapNoterHypothese(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/experimentations/{region}/{annee:int}/hypotheses", Post)
            .WithName(nameof(NoterHypothese))
            .WithSummary("Noter une hypothèse de travail")
            .WithDescription("Ce que l'expérimentation veut vérifier sur le terrain.")
            .WithExample(new NoterHypotheseRequest("Les groupements recrutent plus volontiers après une immersion", new(2021, 9, 6)))
            .Refuses(typeof(ExperimentationIntrouvable), typeof(HypotheseDejaNotee), typeof(ConstatAVenir))
            .AnswersCreated();

    private static async Task<IResult> Post(string region, int annee, NoterHypotheseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterHypothese(region.ToRegion()!, annee, request.Enonce, request.Le), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/animation/experimentations/{region}/{annee}/hypotheses");
}
