using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Plans;

[Exige("formation:ecrire")]
internal sealed record AvancerAction(Guid ActionId, AvancementAction Avancement, DateOnly Le, string? Motif) : ICommand;

internal sealed class AvancerActionValidator : AbstractValidator<AvancerAction>
{
    public AvancerActionValidator() => RuleFor(command => command.Motif).MaximumLength(ReglesDeForme.TexteMax);
}

internal sealed class AvancerActionHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<AvancerAction>
{
    public async Task<Result> Handle(AvancerAction command, CancellationToken cancellationToken)
    {
        var found = await db.UneAction(command.ActionId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.Avancer(command.Avancement, command.Motif, command.Le, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AvancerActionEndpoint
{
    internal sealed record AvancerActionRequest(AvancementAction Avancement, DateOnly Le, string? Motif = null);

    public static void MapAvancerAction(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/actions/{actionId:guid}/avancements", Post)
            .WithName(nameof(AvancerAction))
            .WithSummary("Dire où en est une action")
            .WithDescription("En cours, faite, abandonnée ou de nouveau à faire, à compter d'un jour. Un abandon a un motif, et ce qui était clos se rouvre avec un motif.")
            .WithExample(new AvancerActionRequest(AvancementAction.EnCours, new(2021, 12, 20)))
            .RequiresIfMatch()
            .Refuses(
                typeof(ActionIntrouvable), typeof(ActionDejaDansCetEtat), typeof(AvancementAVenir), typeof(AvancementAnterieur), typeof(AvancementSansMotif))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid actionId, AvancerActionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AvancerAction(actionId, request.Avancement, request.Le, request.Motif), cancellationToken)).ToHttp();
}
