using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Outils;

// Moderation is for who animates, as the parcours are; a published tool is seen from everywhere, and acted on from its own région.
[Exige("parcours:ecrire")]
internal sealed record PublierOutil(Guid OutilId) : ICommand;

internal sealed class PublierOutilHandler(FormationActionDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<PublierOutil>
{
    public async Task<Result> Handle(PublierOutil command, CancellationToken cancellationToken)
    {
        var found = await db.UnOutil(command.OutilId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (!session.Appelant.Modere(found.Value)) return new HorsPerimetre();
        if (found.Value.Publier(clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class Moderation
{
    public static bool Modere(this Appelant appelant, Outil outil) =>
        appelant.PerimetrePour("parcours:ecrire") is { } perimetre && (perimetre.Tout || (outil.Region is { } region && perimetre.Contient(region)));
}

internal static class PublierOutilEndpoint
{
    public static void MapPublierOutil(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/outils/{outilId:guid}/publication", Post)
            .WithName(nameof(PublierOutil))
            .WithSummary("Publier un outil")
            .WithDescription("Toutes les structures du programme le trouvent et le téléchargent. Il lui faut un fichier ; qui anime sa région le décide.")
            .RequiresIfMatch()
            .Refuses(typeof(OutilIntrouvable), typeof(OutilDejaPublie), typeof(OutilSansFichier))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid outilId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PublierOutil(outilId), cancellationToken)).ToHttp();
}
