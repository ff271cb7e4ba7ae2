using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record NoterJourneeGroupement(Guid GroupementId, DateOnly Le, int DemiJournees, string Objet) : ICommand;

internal sealed class NoterJourneeGroupementValidator : AbstractValidator<NoterJourneeGroupement>
{
    public NoterJourneeGroupementValidator()
    {
        RuleFor(command => command.DemiJournees).InclusiveBetween(1, 2).WithMessage("Une journée a une ou deux demi-journées.");
        RuleFor(command => command.Objet).EstUneDesignation(FormesDuRapprochement.MotifMax);
    }
}

internal sealed class NoterJourneeGroupementHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<NoterJourneeGroupement>
{
    public async Task<Result> Handle(NoterJourneeGroupement command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.NoterJournee(new(command.Le, command.DemiJournees, command.Objet.Trim()), clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class NoterJourneeGroupementEndpoint
{
    internal sealed record NoterJourneeGroupementRequest(DateOnly Le, int DemiJournees, string Objet);

    public static void MapNoterJourneeGroupement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/journees", Post)
            .WithName(nameof(NoterJourneeGroupement))
            .WithSummary("Noter le temps que le groupement consacre")
            .WithDescription(
                "En demi-journées : la première phase en prévoit six. Au-delà, le temps est noté et la fiche le signale dans « avertissement ».")
            .WithExample(new NoterJourneeGroupementRequest(new(2021, 9, 20), 2, "Accueil de l'animatrice et visite d'une entreprise utilisatrice"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(FaitDeGroupementAVenir), typeof(FaitAvantLeVolontariat));

    private static async Task<IResult> Post(Guid groupementId, NoterJourneeGroupementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterJourneeGroupement(groupementId, request.Le, request.DemiJournees, request.Objet), cancellationToken)).ToHttp();
}
