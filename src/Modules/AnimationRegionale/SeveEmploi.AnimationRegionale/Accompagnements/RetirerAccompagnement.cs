using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Exige("animation:ecrire")]
internal sealed record RetirerAccompagnement(Guid AccompagnementId, string Motif) : ICommand;

internal sealed class RetirerAccompagnementValidator : AbstractValidator<RetirerAccompagnement>
{
    public RetirerAccompagnementValidator() => RuleFor(command => command.Motif).DitQuelqueChose(FormesDeVie.TexteMax);
}

internal sealed class RetirerAccompagnementHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<RetirerAccompagnement>
{
    public async Task<Result> Handle(RetirerAccompagnement command, CancellationToken cancellationToken)
    {
        var found = await db.UnAccompagnement(command.AccompagnementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.Retirer(command.Motif, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerAccompagnementEndpoint
{
    internal sealed record RetirerAccompagnementRequest(string Motif);

    public static void MapRetirerAccompagnement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/accompagnements/{accompagnementId:guid}/retrait", Post)
            .WithName(nameof(RetirerAccompagnement))
            .WithSummary("Retirer un accompagnement")
            .WithDescription("Noté par erreur, il ne compte plus ; il reste lisible, avec son motif.")
            .WithExample(new RetirerAccompagnementRequest("Noté deux fois."))
            .RequiresIfMatch()
            .AnswersNoContent()
            .Refuses(typeof(AccompagnementIntrouvable), typeof(AccompagnementDejaRetire));

    private static async Task<IResult> Post(Guid accompagnementId, RetirerAccompagnementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerAccompagnement(accompagnementId, request.Motif), cancellationToken)).ToHttp();
}
