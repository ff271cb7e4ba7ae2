using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record AppelerDepuisListeAttente(Guid CandidatureId, string Motif, DateOnly Le) : ICommand;

internal sealed class AppelerDepuisListeAttenteValidator : AbstractValidator<AppelerDepuisListeAttente>
{
    public AppelerDepuisListeAttenteValidator() =>
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(Candidature.MotifMax);
}

internal sealed class AppelerDepuisListeAttenteHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<AppelerDepuisListeAttente>
{
    public async Task<Result> Handle(AppelerDepuisListeAttente command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var acte = candidature.Value.AppelerDepuisListeAttente(command.Motif, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        candidature.Value.SuivreCalendrier(await db.CampagneDe(candidature.Value.CampagneId, cancellationToken), clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AppelerDepuisListeAttenteEndpoint
{
    internal sealed record AppelerDepuisListeAttenteRequest(string Motif, DateOnly Le);

    public static void MapAppelerDepuisListeAttente(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/appel", Post)
            .WithName(nameof(AppelerDepuisListeAttente))
            .WithSummary("Appeler une structure en liste d'attente")
            .WithDescription("Une place s'est libérée : la structure est retenue.")
            .WithExample(new AppelerDepuisListeAttenteRequest("Désistement d'une structure retenue", new(2022, 1, 5)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureHorsListeAttente), typeof(ActeAvantSaCause),
                typeof(ActeDansLeFutur));

    private static async Task<IResult> Post(
        Guid candidatureId, AppelerDepuisListeAttenteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AppelerDepuisListeAttente(candidatureId, request.Motif, request.Le), cancellationToken)).ToHttp();
}
