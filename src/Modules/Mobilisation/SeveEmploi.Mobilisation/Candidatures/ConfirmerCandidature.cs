using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("confirmations:ecrire")]
internal sealed record ConfirmerCandidature(
    Guid CandidatureId, DateOnly Le, string Par, IReadOnlyList<string> PointsAcceptes, Destinataires Destinataires, Engagements Engagements) : ICommand;

internal sealed class ConfirmerCandidatureValidator : AbstractValidator<ConfirmerCandidature>
{
    public ConfirmerCandidatureValidator()
    {
        RuleFor(command => command.Par).NotEmpty().MaximumLength(200);
        RuleFor(command => command.PointsAcceptes.Count).LessThanOrEqualTo(10);
        RuleFor(command => command.Destinataires.ChargeeMission).EmailAddress().MaximumLength(254);
        RuleFor(command => command.Destinataires.Ddets).EmailAddress().MaximumLength(254);
        RuleFor(command => command.Destinataires.ResponsableProgramme).EmailAddress().MaximumLength(254);
    }
}

internal sealed class ConfirmerCandidatureHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<ConfirmerCandidature>
{
    public async Task<Result> Handle(ConfirmerCandidature command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var reglement = await db.ReglementDe(candidature.Value, cancellationToken);
        var confirmation = new Confirmation
        {
            Le = command.Le,
            Par = command.Par,
            PointsAcceptes = command.PointsAcceptes,
            Destinataires = command.Destinataires,
            Engagements = command.Engagements,
        };
        if (candidature.Value.Confirmer(confirmation, reglement, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ConfirmerCandidatureEndpoint
{
    internal sealed record ConfirmerCandidatureRequest(
        DateOnly Le, string Par, IReadOnlyList<string> PointsAcceptes, Destinataires Destinataires, Engagements Engagements);

    public static void MapConfirmerCandidature(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/confirmation", Post)
            .WithName(nameof(ConfirmerCandidature))
            .WithSummary("Confirmer la candidature")
            .WithDescription("La direction accepte les trois points de la campagne, dans leur texte exact, et engage toute la structure. Gardé comme preuve.")
            .WithExample(new ConfirmerCandidatureRequest(
                new(2021, 11, 20), "Mme A., directrice", Campagnes.ReglementExemple.National2021.PointsConfirmation,
                new("mission@exemple.fr", "ddets@exemple.fr", "programme@exemple.fr"),
                new(Libre: true, Direction: true, Equipe: true, ConseilAdministration: true, Animation: true, PartageOutils: true)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(EtapeDejaFranchie), typeof(EtapeNonFranchie), typeof(AccordsIncomplets),
                typeof(EngagementSousInjonction), typeof(EngagementIncomplet));

    private static async Task<IResult> Post(
        Guid candidatureId, ConfirmerCandidatureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new ConfirmerCandidature(candidatureId, request.Le, request.Par, request.PointsAcceptes, request.Destinataires, request.Engagements), cancellationToken)).ToHttp();
}
