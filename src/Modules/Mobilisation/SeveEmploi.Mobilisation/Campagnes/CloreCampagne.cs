using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:ecrire", Partout = true)]
internal sealed record CloreCampagne(Guid CampagneId) : ICommand;

internal sealed class CloreCampagneHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<CloreCampagne>
{
    public async Task<Result> Handle(CloreCampagne command, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagne(command.CampagneId, cancellationToken);
        if (campagne.Error is { } absente) return absente;
        if (campagne.Value.Clore(clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CloreCampagneEndpoint
{
    public static void MapCloreCampagne(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/campagnes/{campagneId:guid}/cloture", Post)
            .WithName(nameof(CloreCampagne))
            .WithSummary("Clore une campagne")
            .WithDescription("Une campagne close ne reçoit plus de manifestation ; ses candidatures en cours vont à leur terme.")
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(CampagneIntrouvable), typeof(CampagneNonOuverte));

    private static async Task<IResult> Post(Guid campagneId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CloreCampagne(campagneId), cancellationToken)).ToHttp();
}
