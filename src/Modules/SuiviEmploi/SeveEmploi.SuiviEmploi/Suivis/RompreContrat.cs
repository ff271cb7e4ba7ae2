using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record RompreContrat(Guid SuiviId, DateOnly Le, CauseRupture Cause) : ICommand;

internal sealed class RompreContratHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<RompreContrat>
{
    public async Task<Result> Handle(RompreContrat command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.Rompre(command.Le, command.Cause, await actes.Lire(cancellationToken)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RompreContratEndpoint
{
    internal sealed record RompreContratRequest(DateOnly Le, CauseRupture Cause);

    public static void MapRompreContrat(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/rupture", Post)
            .WithName(nameof(RompreContrat))
            .WithSummary("Noter la rupture du contrat")
            .WithDescription(
                "Le contrat s'arrête avant son terme : le dernier jour travaillé, et une cause de la liste. Si la période d'essai courait encore, la réponse du suivi le dit. "
                + "Rien n'est plus attendu de ce contrat.")
            .WithExample(new RompreContratRequest(new(2021, 12, 18), CauseRupture.SalariePendantEssai))
            .RequiresIfMatch()
            .Refuses(
                typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(FaitDuSuiviAVenir), typeof(FaitDuSuiviPosterieur), typeof(ContratDejaRompu),
                typeof(ContratDejaFini), typeof(ActeAvantLeContrat), typeof(RuptureApresLeTerme))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid suiviId, RompreContratRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RompreContrat(suiviId, request.Le, request.Cause), cancellationToken)).ToHttp();
}
