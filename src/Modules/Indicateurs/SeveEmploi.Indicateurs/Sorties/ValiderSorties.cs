using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

[Exige("indicateurs:valider")]
internal sealed record ValiderSorties(Guid StructureId, int Annee) : ICommand;

internal sealed class ValiderSortiesHandler(IndicateursDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<ValiderSorties>
{
    public async Task<Result> Handle(ValiderSorties command, CancellationToken cancellationToken)
    {
        var sorties = await db.Sorties.SingleOrDefaultAsync(s => s.StructureId == command.StructureId && s.Annee == command.Annee, cancellationToken);
        if (sorties is null) return new SortiesHorsPromotion(command.StructureId, command.Annee);
        if (db.Expect(sorties).Error is { } perimee) return perimee;

        var participations = await db.ParticipationsDeSorties([command.StructureId], command.Annee, cancellationToken);
        var ouverte = AnneeDeSorties.Ouvrir(command.StructureId, command.Annee, participations[command.StructureId], clock.Today());
        if (ouverte.Error is { } refusee) return refusee;
        if (sorties.Valider(session.Appelant.Id, session.Now).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ValiderSortiesEndpoint
{
    public static void MapValiderSorties(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sorties/{structureId:guid}/{annee:int}/validation", Post)
            .WithName(nameof(ValiderSorties))
            .WithSummary("Valider les sorties d'une structure pour une année")
            .WithDescription("La chargée de mission atteste les comptes saisis, complets ou non. Les rectifier demandera ensuite un motif, et une nouvelle validation.")
            .RequiresIfMatch()
            .Refuses(typeof(SortiesHorsPromotion), typeof(AnneeDeSortiesAVenir), typeof(AnneeDeSortiesClose), typeof(SortiesDejaValidees))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid structureId, int annee, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ValiderSorties(structureId, annee), cancellationToken)).ToHttp();
}
