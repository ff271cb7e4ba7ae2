using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Bilans;

[Exige(DroitsDuBilan.Accepter)]
internal sealed record RenvoyerBilanExecution(Guid ParcoursId, string Commentaire) : ICommand;

internal sealed class RenvoyerBilanExecutionValidator : AbstractValidator<RenvoyerBilanExecution>
{
    public RenvoyerBilanExecutionValidator() => RuleFor(command => command.Commentaire).NotEmpty().MaximumLength(BilanExecution.CommentaireMax);
}

internal sealed class RenvoyerBilanExecutionHandler(FormationActionDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<RenvoyerBilanExecution>
{
    public async Task<Result> Handle(RenvoyerBilanExecution command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        var acte = session.Appelant.Agir(parcours.Value, DroitsDuBilan.Accepter, clock.Today());
        if (parcours.Value.RenvoyerBilan(command.Commentaire, acte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RenvoyerBilanExecutionEndpoint
{
    internal sealed record RenvoyerBilanExecutionRequest(string Commentaire);

    public static void MapRenvoyerBilanExecution(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/bilan/renvoi", Post)
            .WithName(nameof(RenvoyerBilanExecution))
            .WithSummary("Renvoyer le bilan d'exécution")
            .WithDescription(
                "La DDETS du département, ou la chargée de mission en son nom, demande une correction, et dit laquelle. Les chiffres suivent de nouveau l'année "
                + "jusqu'au prochain dépôt.")
            .WithExample(new RenvoyerBilanExecutionRequest("Précisez les résultats en emploi durable."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(BilanExecutionSansObjet), typeof(BilanExecutionDejaAccepte), typeof(BilanExecutionNonDepose));

    private static async Task<IResult> Post(Guid parcoursId, RenvoyerBilanExecutionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenvoyerBilanExecution(parcoursId, request.Commentaire), cancellationToken)).ToHttp();
}
