using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record RealiserEntretien(
    Guid CandidatureId, DateOnly Le, IReadOnlyList<Participant> Participants, string? ReseauAppartenance, string? StructurationEquipe, string? RelationsEntreprises, string? Motivations, IReadOnlyList<string>? Reponses) : ICommand;

internal sealed class RealiserEntretienValidator : AbstractValidator<RealiserEntretien>
{
    private const int TexteMax = 5000;

    public RealiserEntretienValidator()
    {
        RuleForEach(command => command.Participants).NotNull().SetValidator(new ParticipantValidator());
        RuleFor(command => command.Participants.Count).LessThanOrEqualTo(ParticipantValidator.NombreMax);
        RuleFor(command => command.ReseauAppartenance).MaximumLength(TexteMax);
        RuleFor(command => command.StructurationEquipe).MaximumLength(TexteMax);
        RuleFor(command => command.RelationsEntreprises).MaximumLength(TexteMax);
        RuleFor(command => command.Motivations).MaximumLength(TexteMax);
        RuleForEach(command => command.Reponses).NotNull().MaximumLength(TexteMax);
    }
}

internal sealed class ParticipantValidator : AbstractValidator<Participant>
{
    public const int NombreMax = 100;

    public ParticipantValidator() => RuleFor(participant => participant.Nom).NotEmpty().MaximumLength(200);
}

internal sealed class RealiserEntretienHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<RealiserEntretien>
{
    public async Task<Result> Handle(RealiserEntretien command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var reglement = await db.ReglementDe(candidature.Value, cancellationToken);
        var entretien = new Entretien
        {
            Le = command.Le,
            Participants = command.Participants,
            ReseauAppartenance = command.ReseauAppartenance,
            StructurationEquipe = command.StructurationEquipe,
            RelationsEntreprises = command.RelationsEntreprises,
            Motivations = command.Motivations,
            Reponses = command.Reponses ?? [],
        };
        if (candidature.Value.RealiserEntretien(entretien, reglement, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RealiserEntretienEndpoint
{
    internal sealed record RealiserEntretienRequest(
        DateOnly Le, IReadOnlyList<Participant> Participants, string? ReseauAppartenance = null, string? StructurationEquipe = null, string? RelationsEntreprises = null, string? Motivations = null, IReadOnlyList<string>? Reponses = null);

    public static void MapRealiserEntretien(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/entretiens", Post)
            .WithName(nameof(RealiserEntretien))
            .WithSummary("Enregistrer un entretien")
            .WithDescription("L'échange téléphonique qui vérifie l'éligibilité et recueille réseau, équipe, relations avec les entreprises et motivations. L'étape est faite quand la direction a été entendue.")
            .WithExample(new RealiserEntretienRequest(
                new(2021, 9, 10), [new("Mme A.", FonctionParticipant.Direction), new("M. B.", FonctionParticipant.ConseillerInsertion)],
                "COORACE", "5 permanents", "Peu de relations suivies", "Ouvrir l'équipe aux entreprises", []))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(EntretienSansParticipant), typeof(EntretienNonConjoint));

    private static async Task<IResult> Post(
        Guid candidatureId, RealiserEntretienRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new RealiserEntretien(candidatureId, request.Le, request.Participants, request.ReseauAppartenance, request.StructurationEquipe, request.RelationsEntreprises, request.Motivations, request.Reponses), cancellationToken)).ToHttp();
}
