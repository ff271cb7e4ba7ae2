using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Experimentations;

[Exige("rapprochements:ecrire")]
internal sealed record ConstaterHypothese(
    Region Region, int Annee, Guid HypotheseId, VerdictHypothese Verdict, string Constat, string? Reajustement, DateOnly? Le) : ICommand, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

internal sealed class ConstaterHypotheseValidator : AbstractValidator<ConstaterHypothese>
{
    public ConstaterHypotheseValidator()
    {
        RuleFor(command => command.Constat).EstUneDesignation(FormesDuRapprochement.TexteMax);
        RuleFor(command => command.Reajustement).EstUnePrecision();
    }
}

internal sealed class ConstaterHypotheseHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<ConstaterHypothese>
{
    public async Task<Result> Handle(ConstaterHypothese command, CancellationToken cancellationToken)
    {
        var found = await db.UneExperimentation(command.Region, command.Annee, cancellationToken);
        if (found.Error is { } absente) return absente;
        var constat = found.Value.Constater(command.HypotheseId, command.Verdict, command.Constat, command.Reajustement, command.Le ?? clock.Today(), clock.Today());
        if (constat.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ConstaterHypotheseEndpoint
{
    internal sealed record ConstaterHypotheseRequest(VerdictHypothese Verdict, string Constat, string? Reajustement = null, DateOnly? Le = null);

    public static void MapConstaterHypothese(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/experimentations/{region}/{annee:int}/hypotheses/{hypotheseId:guid}/constat", Post)
            .WithName(nameof(ConstaterHypothese))
            .WithSummary("Dire ce que le terrain constate d'une hypothèse")
            .WithDescription("Confirmée, nuancée ou infirmée, et ce qui est réajusté. Un nouveau constat remplace le précédent.")
            .WithExample(new ConstaterHypotheseRequest(VerdictHypothese.Nuancee, "Vrai en logistique, pas dans le bâtiment", "Commencer par les métiers de la logistique", new(2021, 12, 10)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ExperimentationIntrouvable), typeof(HypotheseIntrouvable), typeof(ConstatAVenir), typeof(ConstatAvantLHypothese));

    private static async Task<IResult> Post(
        string region, int annee, Guid hypotheseId, ConstaterHypotheseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new ConstaterHypothese(region.ToRegion()!, annee, hypotheseId, request.Verdict, request.Constat, request.Reajustement, request.Le), cancellationToken)).ToHttp();
}
