using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Bilans;

[Exige("plans:valider")]
internal sealed record RenvoyerBilanAnnuel(Guid PlanId, string Commentaire) : ICommand;

internal sealed class RenvoyerBilanAnnuelValidator : AbstractValidator<RenvoyerBilanAnnuel>
{
    public RenvoyerBilanAnnuelValidator() => RuleFor(command => command.Commentaire).NotEmpty().MaximumLength(ActeBilanAnnuel.CommentaireMax);
}

internal sealed class RenvoyerBilanAnnuelHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<RenvoyerBilanAnnuel>
{
    public async Task<Result> Handle(RenvoyerBilanAnnuel command, CancellationToken cancellationToken)
    {
        var plan = await db.LePlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;
        var bilan = await db.LeBilan(plan.Value, cancellationToken);
        if (bilan.Error is { } sansBilan) return sansBilan;
        if (bilan.Value.Renvoyer(command.Commentaire, session.Appelant.Nom, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RenvoyerBilanAnnuelEndpoint
{
    internal sealed record RenvoyerBilanAnnuelRequest(string Commentaire);

    public static void MapRenvoyerBilanAnnuel(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/bilan/renvoi", Post)
            .WithName(nameof(RenvoyerBilanAnnuel))
            .WithSummary("Renvoyer le bilan de l'année")
            .WithDescription("La ou le chargé·e de mission demande une correction, et dit laquelle. Le premier dépôt garde sa date.")
            .WithExample(new RenvoyerBilanAnnuelRequest("Dites dans quelles conditions le tutorat a marché."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(BilanAnnuelIntrouvable), typeof(BilanAnnuelDejaAccepte), typeof(BilanAnnuelNonDepose));

    private static async Task<IResult> Post(Guid planId, RenvoyerBilanAnnuelRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenvoyerBilanAnnuel(planId, request.Commentaire), cancellationToken)).ToHttp();
}
