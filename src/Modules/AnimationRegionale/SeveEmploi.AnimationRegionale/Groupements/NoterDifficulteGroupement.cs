using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record NoterDifficulteGroupement(Guid GroupementId, string Texte, DateOnly? Le) : ICommand<Guid>;

internal sealed class NoterDifficulteGroupementValidator : AbstractValidator<NoterDifficulteGroupement>
{
    public NoterDifficulteGroupementValidator()
    {
        RuleFor(command => command.Texte).EstUneDesignation(FormesDuRapprochement.TexteMax);
    }
}

internal sealed class NoterDifficulteGroupementHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<NoterDifficulteGroupement, Guid>
{
    public async Task<Result<Guid>> Handle(NoterDifficulteGroupement command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        var notee = found.Value.NoterDifficulte(command.Texte, command.Le ?? clock.Today(), clock.Today());
        if (notee.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return notee.Value;
    }
}

internal static class NoterDifficulteGroupementEndpoint
{
    internal sealed record NoterDifficulteGroupementRequest(string Texte, DateOnly? Le = null);

    public static void MapNoterDifficulteGroupement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/difficultes", Post)
            .WithName(nameof(NoterDifficulteGroupement))
            .WithSummary("Noter une difficulté rencontrée")
            .WithDescription(
                "Les difficultés se recensent et se lèvent pas à pas.")
            .WithExample(new NoterDifficulteGroupementRequest("Les horaires des postes excluent qui n'a pas de voiture", new(2021, 11, 15)))
            .AnswersCreated()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(FaitDeGroupementAVenir), typeof(FaitAvantLeVolontariat));

    private static async Task<IResult> Post(Guid groupementId, NoterDifficulteGroupementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterDifficulteGroupement(groupementId, request.Texte, request.Le), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/groupements/{groupementId}/difficultes");
}
