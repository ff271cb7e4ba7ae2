using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record EnvoyerOrdreDuJour(Guid EvenementId) : ICommand;

internal sealed class EnvoyerOrdreDuJourHandler(AnimationRegionaleDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<EnvoyerOrdreDuJour>
{
    public async Task<Result> Handle(EnvoyerOrdreDuJour command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        if (trouve.Value.EnvoyerOrdreDuJour(clock.Today()).Error is { } refus) return refus;

        var inscrits = await db.Inscriptions.Where(inscription => inscription.EvenementId == trouve.Value.Id).ToListAsync(cancellationToken);
        foreach (var inscription in inscrits.Where(inscription => inscription.Etat is EtatInscription.Invite or EtatInscription.Inscrit)) inscription.Prevenir(ObjetCourriel.OrdreDuJour);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class EnvoyerOrdreDuJourEndpoint
{
    public static void MapEnvoyerOrdreDuJour(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/ordre-du-jour/envoi", Post)
            .WithName(nameof(EnvoyerOrdreDuJour))
            .WithSummary("Envoyer l'ordre du jour")
            .WithDescription("À chaque personne invitée ou inscrite qui a donné une adresse. Il peut s'envoyer de nouveau quand il a changé.")
            .RequiresIfMatch()
            .Refuses(typeof(EvenementIntrouvable), typeof(EvenementClos), typeof(EvenementNonAnnonce), typeof(OrdreDuJourVide))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid evenementId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EnvoyerOrdreDuJour(evenementId), cancellationToken)).ToHttp();
}
