using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

[Exige("plans:envoyer")]
internal sealed record DonnerAdhesion(Guid PlanId, string Texte) : ICommand;

internal sealed class DonnerAdhesionValidator : AbstractValidator<DonnerAdhesion>
{
    public DonnerAdhesionValidator() => RuleFor(command => command.Texte).NotEmpty().MaximumLength(Adhesion.TexteMax);
}

internal sealed class DonnerAdhesionHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<DonnerAdhesion>
{
    public async Task<Result> Handle(DonnerAdhesion command, CancellationToken cancellationToken)
    {
        var plan = await db.UnPlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;
        if (plan.Value.DonnerAdhesion(command.Texte, session.Appelant.Nom, plan.Value.Departement.JourLocal(clock.GetUtcNow())).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DonnerAdhesionEndpoint
{
    internal sealed record DonnerAdhesionRequest(string Texte);

    public static void MapDonnerAdhesion(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/adhesion", Post)
            .WithName(nameof(DonnerAdhesion))
            .WithSummary("Donner l'adhésion de la nouvelle direction")
            .WithDescription("Une direction arrivée après l'envoi du plan y adhère par écrit, dans le délai du programme (30 jours). Sans elle, la ou le chargé·e de mission lit une anomalie ; rien n'est bloqué.")
            .WithExample(new DonnerAdhesionRequest("J'ai pris connaissance du plan d'action 2024 et j'y adhère."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(AdhesionNonAttendue), typeof(AdhesionAvantArrivee));

    private static async Task<IResult> Post(Guid planId, DonnerAdhesionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DonnerAdhesion(planId, request.Texte), cancellationToken)).ToHttp();
}
