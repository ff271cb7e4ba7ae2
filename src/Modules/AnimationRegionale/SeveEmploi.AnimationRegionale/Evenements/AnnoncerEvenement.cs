using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record AnnoncerEvenement(Guid EvenementId) : ICommand;

internal sealed class AnnoncerEvenementHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<AnnoncerEvenement>
{
    public async Task<Result> Handle(AnnoncerEvenement command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        if (trouve.Value.Annoncer().Error is { } refus) return refus;

        var inscrits = await db.Inscriptions.Where(inscription => inscription.EvenementId == trouve.Value.Id).ToListAsync(cancellationToken);
        foreach (var inscription in inscrits.Where(inscription => inscription.Etat == EtatInscription.Invite)) inscription.Prevenir(ObjetCourriel.Invitation);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AnnoncerEvenementEndpoint
{
    public static void MapAnnoncerEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/annonce", Post)
            .WithName(nameof(AnnoncerEvenement))
            .WithSummary("Annoncer un événement")
            .WithDescription("Ouvre les inscriptions, et envoie une invitation à chaque personne déjà invitée qui a donné une adresse.")
            .RequiresIfMatch()
            .Refuses(typeof(EvenementIntrouvable), typeof(EvenementClos), typeof(EvenementDejaAnnonce))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid evenementId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnnoncerEvenement(evenementId), cancellationToken)).ToHttp();
}
