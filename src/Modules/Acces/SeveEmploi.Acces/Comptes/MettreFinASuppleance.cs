using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige(Droits.Connecte)]
internal sealed record MettreFinASuppleance(Guid CompteId, Guid SuppleanceId) : ICommand;

internal sealed class MettreFinASuppleanceHandler(AccesDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<MettreFinASuppleance>
{
    public async Task<Result> Handle(MettreFinASuppleance command, CancellationToken cancellationToken)
    {
        if (!session.PeutConfierPour(command.CompteId)) return new CompteIntrouvable(command.CompteId);
        var found = await db.Find<Compte>(new CompteId(command.CompteId), new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.MettreFinASuppleance(command.SuppleanceId, clock.Today(), clock.GetUtcNow()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class MettreFinASuppleanceEndpoint
{
    public static void MapMettreFinASuppleance(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes/{compteId:guid}/suppleances/{suppleanceId:guid}/fin", Post)
            .WithName(nameof(MettreFinASuppleance))
            .WithSummary("Mettre fin à une suppléance")
            .WithDescription("À l'instant, par la personne suppléée ou par l'équipe nationale.")
            .Refuses(typeof(CompteIntrouvable), typeof(SuppleanceIntrouvable))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid compteId, Guid suppleanceId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new MettreFinASuppleance(compteId, suppleanceId), cancellationToken)).ToHttp();
}
