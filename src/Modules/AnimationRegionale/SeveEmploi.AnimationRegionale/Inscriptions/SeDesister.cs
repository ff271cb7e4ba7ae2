using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

[Exige("animation:saisir")]
internal sealed record SeDesister(Guid InscriptionId) : ICommand;

internal sealed class SeDesisterHandler(AnimationRegionaleDbContext db) : ICommandHandler<SeDesister>
{
    public async Task<Result> Handle(SeDesister command, CancellationToken cancellationToken)
    {
        var trouvee = await db.UneInscription(command.InscriptionId, cancellationToken);
        if (trouvee.Error is { } absente) return absente;
        if (trouvee.Value.SeDesister().Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SeDesisterEndpoint
{
    public static void MapSeDesister(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/inscriptions/{inscriptionId:guid}/desistement", Post)
            .WithName(nameof(SeDesister))
            .WithSummary("Se désister")
            .WithDescription("La personne invitée, inscrite ou en attente ne viendra pas. Sa place va à qui attend depuis le plus longtemps, qui l'apprend par courriel.")
            .RequiresIfMatch()
            .Refuses(typeof(InscriptionIntrouvable), typeof(InscriptionTerminee))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid inscriptionId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SeDesister(inscriptionId), cancellationToken)).ToHttp();
}
