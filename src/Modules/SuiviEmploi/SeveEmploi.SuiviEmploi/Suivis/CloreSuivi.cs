using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record CloreSuivi(Guid SuiviId, MotifCloture Motif, DateOnly? Le) : ICommand;

internal sealed class CloreSuiviHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<CloreSuivi>
{
    public async Task<Result> Handle(CloreSuivi command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var acte = await actes.Lire(cancellationToken);
        if (found.Value.Clore(command.Motif, command.Le ?? acte.Aujourdhui, acte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CloreSuiviEndpoint
{
    internal sealed record CloreSuiviRequest(MotifCloture Motif, DateOnly? Le = null);

    public static void MapCloreSuivi(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/cloture", Post)
            .WithName(nameof(CloreSuivi))
            .WithSummary("Clore un suivi")
            .WithDescription("La SIAE cesse de suivre, ce jour-là (aujourd'hui par défaut). Un suivi clos ne reçoit plus d'acte ; sa clôture s'annule.")
            .WithExample(new CloreSuiviRequest(MotifCloture.EmploiStabilise, new(2021, 12, 18)))
            .RequiresIfMatch()
            .Refuses(typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(FaitDuSuiviAVenir), typeof(FaitDuSuiviPosterieur), typeof(ClotureAvantLeDebut))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid suiviId, CloreSuiviRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CloreSuivi(suiviId, request.Motif, request.Le), cancellationToken)).ToHttp();
}
