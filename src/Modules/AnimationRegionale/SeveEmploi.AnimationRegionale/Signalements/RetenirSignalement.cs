using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Signalements;

[Exige("animation:ecrire")]
internal sealed record RetenirSignalement(Guid SignalementId, Guid EvenementId) : ICommand;

internal sealed class RetenirSignalementHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<RetenirSignalement>
{
    public async Task<Result> Handle(RetenirSignalement command, CancellationToken cancellationToken)
    {
        var trouve = await db.UnSignalement(command.SignalementId, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        var evenement = await db.Animer(command.EvenementId, session, cancellationToken);
        if (evenement.Error is { } ailleurs) return ailleurs;
        if (trouve.Value.Retenir(evenement.Value.Id).Error is { } deja) return deja;
        if (evenement.Value.AjouterPoint(trouve.Value.Texte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetenirSignalementEndpoint
{
    internal sealed record RetenirSignalementRequest(Guid EvenementId);

    public static void MapRetenirSignalement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/signalements/{signalementId:guid}/ordre-du-jour", Post)
            .WithName(nameof(RetenirSignalement))
            .WithSummary("Mettre à l'ordre du jour")
            .WithDescription("Le point, ou la difficulté, s'ajoute à l'ordre du jour de l'événement dit ; son texte seul y paraît, sans le nom de la structure.")
            .WithExample(new RetenirSignalementRequest(new("01990000-0000-7000-8000-000000000201")))
            .RequiresIfMatch()
            .Refuses(typeof(SignalementIntrouvable), typeof(EvenementIntrouvable), typeof(SignalementDejaRetenu), typeof(EvenementClos), typeof(OrdreDuJourComplet))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid signalementId, RetenirSignalementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetenirSignalement(signalementId, request.EvenementId), cancellationToken)).ToHttp();
}
