using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:ecrire")]
internal sealed record NoterContact(Guid ParcoursId, string Note, DateOnly Le) : ICommand;

internal sealed class NoterContactValidator : AbstractValidator<NoterContact>
{
    public NoterContactValidator() => RuleFor(command => command.Note).NotEmpty().MaximumLength(Parcours.MotifMax);
}

internal sealed class NoterContactHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<NoterContact>
{
    public async Task<Result> Handle(NoterContact command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.NoterContact(command.Note, command.Le, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class NoterContactEndpoint
{
    internal sealed record NoterContactRequest(string Note, DateOnly Le);

    public static void MapNoterContact(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/difficulte/contacts", Post)
            .WithName(nameof(NoterContact))
            .WithSummary("Noter un échange avec une structure en difficulté")
            .WithDescription(
                "Le jour et ce qui en ressort, sans nommer personne.")
            .WithExample(new NoterContactRequest("Point avec la direction et la formatrice référente.", new(2022, 4, 18)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(ParcoursSansDifficulte), typeof(FaitDansLeFutur), typeof(FaitAvantOuverture));

    private static async Task<IResult> Post(Guid parcoursId, NoterContactRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterContact(parcoursId, request.Note, request.Le), cancellationToken)).ToHttp();
}
