using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record AnnulerEvenement(Guid EvenementId, string Motif) : ICommand;

internal sealed class AnnulerEvenementValidator : AbstractValidator<AnnulerEvenement>
{
    public AnnulerEvenementValidator() => RuleFor(command => command.Motif).EstUnPropos(Evenement.MotifMax);
}

internal sealed class AnnulerEvenementHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<AnnulerEvenement>
{
    public async Task<Result> Handle(AnnulerEvenement command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        if (trouve.Value.Annuler(command.Motif).Error is { } refus) return refus;

        var inscrits = await db.Inscriptions.Where(inscription => inscription.EvenementId == trouve.Value.Id).ToListAsync(cancellationToken);
        foreach (var inscription in inscrits.Where(inscription => inscription.Etat is EtatInscription.Invite or EtatInscription.Inscrit or EtatInscription.EnAttente)) inscription.Prevenir(ObjetCourriel.Annulation);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AnnulerEvenementEndpoint
{
    internal sealed record AnnulerEvenementRequest(string Motif);

    public static void MapAnnulerEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/annulation", Post)
            .WithName(nameof(AnnulerEvenement))
            .WithSummary("Annuler un événement")
            .WithDescription("Avec le motif, que les personnes invitées, inscrites ou en attente reçoivent par courriel.")
            .WithExample(new AnnulerEvenementRequest("La salle n'est plus libre : une autre date suivra."))
            .RequiresIfMatch()
            .Refuses(typeof(EvenementIntrouvable), typeof(EvenementClos))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid evenementId, AnnulerEvenementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnnulerEvenement(evenementId, request.Motif), cancellationToken)).ToHttp();
}
