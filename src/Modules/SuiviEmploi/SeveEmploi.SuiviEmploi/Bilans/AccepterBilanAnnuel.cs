using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Bilans;

[Exige("plans:valider")]
internal sealed record AccepterBilanAnnuel(Guid PlanId, string? Commentaire) : ICommand;

internal sealed class AccepterBilanAnnuelValidator : AbstractValidator<AccepterBilanAnnuel>
{
    public AccepterBilanAnnuelValidator() => RuleFor(command => command.Commentaire).MaximumLength(ActeBilanAnnuel.CommentaireMax);
}

internal sealed class AccepterBilanAnnuelHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<AccepterBilanAnnuel>
{
    public async Task<Result> Handle(AccepterBilanAnnuel command, CancellationToken cancellationToken)
    {
        var plan = await db.LePlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;
        var bilan = await db.LeBilan(plan.Value, cancellationToken);
        if (bilan.Error is { } sansBilan) return sansBilan;
        if (bilan.Value.Accepter(command.Commentaire, session.Appelant.Nom, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AccepterBilanAnnuelEndpoint
{
    internal sealed record AccepterBilanAnnuelRequest(string? Commentaire = null);

    public static void MapAccepterBilanAnnuel(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/bilan/acceptation", Post)
            .WithName(nameof(AccepterBilanAnnuel))
            .WithSummary("Accepter le bilan de l'année")
            .WithDescription("La ou le chargé·e de mission accepte le bilan : l'année de la structure est close.")
            .WithExample(new AccepterBilanAnnuelRequest("Merci pour ce bilan précis."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(BilanAnnuelIntrouvable), typeof(BilanAnnuelDejaAccepte), typeof(BilanAnnuelNonDepose));

    private static async Task<IResult> Post(Guid planId, AccepterBilanAnnuelRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AccepterBilanAnnuel(planId, request.Commentaire), cancellationToken)).ToHttp();
}
