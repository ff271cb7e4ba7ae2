using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Dossiers;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record Statuer(
    Guid ComiteId, Guid CandidatureId, SensDecision Sens, string Motif, int? Rang, IReadOnlyList<Guid> Votants, decimal? DotationOctroyeeEur, string? MotifBaisse) : ICommand;

internal sealed class StatuerValidator : AbstractValidator<Statuer>
{
    public StatuerValidator()
    {
        RuleFor(command => command.Motif).MaximumLength(Comite.MotifMax);
        RuleFor(command => command.MotifBaisse).MaximumLength(Comite.MotifMax);
    }
}

internal sealed class StatuerHandler(MobilisationDbContext db) : ICommandHandler<Statuer>
{
    public async Task<Result> Handle(Statuer command, CancellationToken cancellationToken)
    {
        var comite = await db.Comite(command.ComiteId, cancellationToken);
        if (comite.Error is { } absent) return absent;

        var dotation = (await db.CampagneDe(comite.Value.CampagneId, cancellationToken)).Reglement.Dotation;
        var deliberation = new Deliberation(command.Sens, command.Motif, command.Rang, command.Votants) { DotationOctroyeeEur = command.DotationOctroyeeEur, MotifBaisse = command.MotifBaisse };
        if (comite.Value.Statuer(new(command.CandidatureId), deliberation, dotation).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class StatuerEndpoint
{
    internal sealed record StatuerRequest(Guid CandidatureId, SensDecision Sens, string Motif, IReadOnlyList<Guid> Votants, int? Rang = null,
        decimal? DotationOctroyeeEur = null, string? MotifBaisse = null);

    public static void MapStatuer(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comites/{comiteId:guid}/decisions", Post)
            .WithName(nameof(Statuer))
            .WithSummary("Statuer sur un dossier")
            .WithDescription(
                "Retient la structure, la met en liste d'attente à un rang, ou ne la retient pas ; toujours avec un motif et avec les votants. "
                + "Quand la campagne donne une dotation, l'octroyée est un échelon du barème, au plus la demande, avec son motif quand elle est moindre. "
                + "Statuer de nouveau remplace la décision précédente, jusqu'à la clôture : avant elle, rien n'est appliqué ni communiqué.")
            .WithExample(new StatuerRequest(
                new("01990000-0000-7000-8000-000000000011"), SensDecision.ListeAttente, "Équipe en cours de recrutement.",
                [new("01990000-0000-7000-8000-000000000021")], Rang: 1))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ComiteIntrouvable), typeof(ComiteDejaClos), typeof(ComiteNonOuvert), typeof(DossierIntrouvable),
                typeof(DossierDejaAjourne), typeof(MotifDecisionManquant), typeof(RangManquant), typeof(RangHorsListeAttente),
                typeof(VotantsManquants), typeof(MembreIntrouvable), typeof(VotantNonAdmis), typeof(MembreInteresse), typeof(DotationManquante),
                typeof(DotationNonAttendue), typeof(DotationHorsBareme), typeof(DotationAuDessusDeLaDemande), typeof(BaisseSansMotif), typeof(PreselectionSansListeAttente));

    private static async Task<IResult> Post(Guid comiteId, StatuerRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new Statuer(
            comiteId, request.CandidatureId, request.Sens, request.Motif, request.Rang, request.Votants, request.DotationOctroyeeEur, request.MotifBaisse), cancellationToken)).ToHttp();
}
