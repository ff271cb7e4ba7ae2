using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Bilans;

[Exige(DroitsDuBilan.Accepter)]
internal sealed record AccepterBilanExecution(Guid ParcoursId) : ICommand;

internal sealed class AccepterBilanExecutionHandler(FormationActionDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<AccepterBilanExecution>
{
    public async Task<Result> Handle(AccepterBilanExecution command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        var acte = session.Appelant.Agir(parcours.Value, DroitsDuBilan.Accepter, clock.Today());
        if (parcours.Value.AccepterBilan(acte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AccepterBilanExecutionEndpoint
{
    public static void MapAccepterBilanExecution(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/bilan/acceptation", Post)
            .WithName(nameof(AccepterBilanExecution))
            .WithSummary("Accepter le bilan d'exécution")
            .WithDescription(
                "La DDETS du département, ou la chargée de mission en son nom, accepte le bilan ; l'acte garde au titre de qui. Le bilan et ses chiffres sont "
                + "définitifs : la clôture de l'année et le solde de la subvention peuvent en dépendre (FIN-6, FOR-60).")
            .WithExample(new { })
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(BilanExecutionSansObjet), typeof(BilanExecutionDejaAccepte), typeof(BilanExecutionNonDepose));

    private static async Task<IResult> Post(Guid parcoursId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AccepterBilanExecution(parcoursId), cancellationToken)).ToHttp();
}
