using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record RealiserVisite(
    Guid CandidatureId, DateOnly Le, IReadOnlyList<Participant> Participants, IReadOnlyList<string> Themes, bool CandidatureFerme) : ICommand;

internal sealed class RealiserVisiteValidator : AbstractValidator<RealiserVisite>
{
    public RealiserVisiteValidator()
    {
        RuleForEach(command => command.Participants).NotNull().SetValidator(new ParticipantValidator());
        RuleFor(command => command.Participants.Count).InclusiveBetween(1, ParticipantValidator.NombreMax);
        RuleFor(command => command.Themes.Count).LessThanOrEqualTo(50);
        RuleForEach(command => command.Themes).NotEmpty().MaximumLength(500);
    }
}

internal sealed class RealiserVisiteHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<RealiserVisite>
{
    public async Task<Result> Handle(RealiserVisite command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var reglement = await db.ReglementDe(candidature.Value, cancellationToken);
        var visite = new Visite(command.Le, command.Participants, command.Themes, command.CandidatureFerme);
        if (candidature.Value.RealiserVisite(visite, reglement, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RealiserVisiteEndpoint
{
    internal sealed record RealiserVisiteRequest(
        DateOnly Le, IReadOnlyList<Participant> Participants, IReadOnlyList<string> Themes, bool CandidatureFerme);

    public static void MapRealiserVisite(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/visites", Post)
            .WithName(nameof(RealiserVisite))
            .WithSummary("Enregistrer la visite")
            .WithDescription("La demi-journée d'immersion avec toute l'équipe, et sa conclusion : candidature ferme ou non.")
            .WithExample(new RealiserVisiteRequest(
                new(2021, 10, 5),
                [new("Mme A.", FonctionParticipant.Direction), new("M. C.", FonctionParticipant.Administrateur), new("Mme D.", FonctionParticipant.EncadrantTechnique)],
                ["Principes de SEVE Emploi", "Pratiques existantes"], CandidatureFerme: true))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(EtapeDejaFranchie), typeof(EtapeNonFranchie), typeof(PreparationIncomplete));

    private static async Task<IResult> Post(
        Guid candidatureId, RealiserVisiteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new RealiserVisite(candidatureId, request.Le, request.Participants, request.Themes, request.CandidatureFerme), cancellationToken)).ToHttp();
}
