using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Calendriers;

[Exige(Droits.Connecte)]
internal sealed record RevoquerLienCalendrier(Guid CalendrierId) : ICommand;

internal sealed class RevoquerLienCalendrierHandler(EcheancierDbContext db, DbSession session) : ICommandHandler<RevoquerLienCalendrier>
{
    public async Task<Result> Handle(RevoquerLienCalendrier command, CancellationToken cancellationToken)
    {
        var found = await db.Find<LienCalendrier>(new LienCalendrierId(command.CalendrierId), new CalendrierIntrouvable(command.CalendrierId), cancellationToken);
        if (found.Error is { } absent) return absent;
        // Somebody else's does not exist for whoever asks.
        if (found.Value.CompteId != session.Compte()) return new CalendrierIntrouvable(command.CalendrierId);
        if (found.Value.Revoquer(session.Now).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RevoquerLienCalendrierEndpoint
{
    public static void MapRevoquerLienCalendrier(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/calendriers/{calendrierId:guid}", Delete)
            .WithName(nameof(RevoquerLienCalendrier))
            .WithSummary("Révoquer un de mes calendriers")
            .WithDescription("À l'instant, son adresse ne répond plus à aucun agenda, où qu'elle ait été copiée.")
            .Refuses(typeof(CalendrierIntrouvable), typeof(CalendrierDejaRevoque))
            .AnswersNoContent();

    private static async Task<IResult> Delete(Guid calendrierId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RevoquerLienCalendrier(calendrierId), cancellationToken)).ToHttp();
}
