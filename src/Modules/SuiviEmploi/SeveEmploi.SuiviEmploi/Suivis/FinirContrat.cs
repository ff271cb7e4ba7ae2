using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record FinirContrat(Guid SuiviId) : ICommand;

internal sealed class FinirContratHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<FinirContrat>
{
    public async Task<Result> Handle(FinirContrat command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.Finir(await actes.Lire(cancellationToken)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FinirContratEndpoint
{
    public static void MapFinirContrat(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/fin", Post)
            .WithName(nameof(FinirContrat))
            .WithSummary("Noter que le contrat est allé à son terme")
            .WithDescription("Son dernier jour est celui qui était prévu. Arrêté avant, c'est une rupture ; prolongé, le contrat se corrige d'abord.")
            .RequiresIfMatch()
            .Refuses(
                typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(FaitDuSuiviPosterieur), typeof(ContratDejaRompu), typeof(ContratDejaFini), typeof(CdiSansTerme),
                typeof(FinDeContratAVenir))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid suiviId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FinirContrat(suiviId), cancellationToken)).ToHttp();
}
