using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Anomalies;

[Exige("obligations:ecrire")]
internal sealed record ClasserAnomalie(Guid AnomalieId) : ICommand;

internal sealed class ClasserAnomalieHandler(EcheancierDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<ClasserAnomalie>
{
    public async Task<Result> Handle(ClasserAnomalie command, CancellationToken cancellationToken)
    {
        var anomalie = await db.Anomalie(command.AnomalieId, cancellationToken);
        if (anomalie.Error is { } absente) return absente;
        if (anomalie.Value.Classer(session.Appelant.Nom, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ClasserAnomalieEndpoint
{
    public static void MapClasserAnomalie(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/anomalies/{anomalieId:guid}/classement", Post)
            .WithName(nameof(ClasserAnomalie))
            .WithSummary("Classer une anomalie")
            .WithDescription("Quelqu'un l'a vue et traitée : elle quitte la liste, et garde qui l'a classée et quand.")
            .AnswersNoContent()
            .Refuses(typeof(AnomalieIntrouvable), typeof(AnomalieDejaClassee));

    private static async Task<IResult> Post(Guid anomalieId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ClasserAnomalie(anomalieId), cancellationToken)).ToHttp();
}
