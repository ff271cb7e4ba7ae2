using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record LeverDifficulteGroupement(Guid GroupementId, Guid DifficulteId, string Solution, DateOnly? Le) : ICommand;

internal sealed class LeverDifficulteGroupementValidator : AbstractValidator<LeverDifficulteGroupement>
{
    public LeverDifficulteGroupementValidator()
    {
        RuleFor(command => command.Solution).EstUneDesignation(FormesDuRapprochement.TexteMax);
    }
}

internal sealed class LeverDifficulteGroupementHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<LeverDifficulteGroupement>
{
    public async Task<Result> Handle(LeverDifficulteGroupement command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.LeverDifficulte(command.DifficulteId, command.Solution, command.Le ?? clock.Today(), clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class LeverDifficulteGroupementEndpoint
{
    internal sealed record LeverDifficulteGroupementRequest(string Solution, DateOnly? Le = null);

    public static void MapLeverDifficulteGroupement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/difficultes/{difficulteGroupementId:guid}/levee", Post)
            .WithName(nameof(LeverDifficulteGroupement))
            .WithSummary("Lever une difficulté")
            .WithDescription(
                "Ce qui l'a résolue : c'est ce qui servira aux autres groupements.")
            .WithExample(new LeverDifficulteGroupementRequest("Covoiturage organisé par l'entreprise utilisatrice", new(2021, 12, 1)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(DifficulteDuGroupementIntrouvable), typeof(DifficulteDuGroupementDejaLevee), typeof(DifficulteLeveeAvantDEtreNotee), typeof(FaitDeGroupementAVenir));

    private static async Task<IResult> Post(Guid groupementId, Guid difficulteGroupementId, LeverDifficulteGroupementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new LeverDifficulteGroupement(groupementId, difficulteGroupementId, request.Solution, request.Le), cancellationToken)).ToHttp();
}
