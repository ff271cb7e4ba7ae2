using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record NoterDecision(Guid EvenementId, string Texte) : ICommand;

internal sealed class NoterDecisionValidator : AbstractValidator<NoterDecision>
{
    public NoterDecisionValidator() => RuleFor(command => command.Texte).EstUnPropos();
}

internal sealed class NoterDecisionHandler(AnimationRegionaleDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<NoterDecision>
{
    public async Task<Result> Handle(NoterDecision command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        if (trouve.Value.NoterDecision(command.Texte, clock.Today(), session.Appelant.Id).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class NoterDecisionEndpoint
{
    internal sealed record NoterDecisionRequest(string Texte);

    public static void MapNoterDecision(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/decisions", Post)
            .WithName(nameof(NoterDecision))
            .WithSummary("Noter une décision")
            .WithDescription("S'ajoute au journal des décisions, qui ne fait que grandir : une décision en corrige une autre, elle ne l'efface pas.")
            .WithExample(new NoterDecisionRequest("La Normandie tient le budget de la journée."))
            .RequiresIfMatch()
            .Refuses(typeof(EvenementIntrouvable), typeof(DecisionsTropNombreuses))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid evenementId, NoterDecisionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterDecision(evenementId, request.Texte), cancellationToken)).ToHttp();
}
