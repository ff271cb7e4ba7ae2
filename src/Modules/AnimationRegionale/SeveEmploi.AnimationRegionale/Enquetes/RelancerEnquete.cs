using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[Exige("animation:ecrire")]
internal sealed record RelancerEnquete(Guid EnqueteId) : ICommand<RelanceEnqueteVue>;

/// <param name="Relancees">À combien de personnes un courriel part : celles qui n'ont pas répondu.</param>
internal sealed record RelanceEnqueteVue(int Relancees);

internal sealed class RelancerEnqueteHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<RelancerEnquete, RelanceEnqueteVue>
{
    public async Task<Result<RelanceEnqueteVue>> Handle(RelancerEnquete command, CancellationToken cancellationToken)
    {
        var (found, le) = (await db.UneEnquete(command.EnqueteId, cancellationToken), clock.Today());
        if (found.Error is { } absente) return absente;
        if (found.Value.Relancer(le).Error is { } refus) return refus;

        var silencieuses = await db.SansReponse(found.Value.Id, le).ToListAsync(cancellationToken);
        if (silencieuses.Count == 0) return new EnqueteSansInvitation();

        silencieuses.ForEach(invitation => invitation.Relancer(le));
        await db.SaveChangesAsync(cancellationToken);
        return new RelanceEnqueteVue(silencieuses.Count);
    }
}

internal static class InvitationsSansReponse
{
    /// <summary>Those that can still be written to and have not answered; whoever was written to this very day is left alone.</summary>
    public static IQueryable<InvitationEnquete> SansReponse(this AnimationRegionaleDbContext db, EnqueteId enquete, DateOnly le) => db.InvitationsEnquetes
        .Where(invitation => invitation.EnqueteId == enquete && invitation.UtiliseeLe == null && invitation.Courriel != null && invitation.DernierEnvoiLe < le);
}

internal static class RelancerEnqueteEndpoint
{
    public static void MapRelancerEnquete(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/enquetes/{enqueteId:guid}/relances", Post)
            .WithName(nameof(RelancerEnquete))
            .WithSummary("Relancer qui n'a pas répondu")
            .WithDescription(
                "Un courriel et un nouveau lien à chaque personne invitée qui n'a pas répondu ; ses liens d'avant valent encore. Une fois par semaine au plus. Deux rappels "
                + "partent aussi d'eux-mêmes, 7 jours et 1 jour avant la clôture.")
            .WithExample(new RelanceEnqueteVue(172))
            .RequiresIfMatch()
            .Produces<RelanceEnqueteVue>()
            .Refuses(typeof(EnqueteIntrouvable), typeof(EnqueteClose), typeof(EnqueteNonOuverte), typeof(RelanceTropRecente), typeof(EnqueteSansInvitation));

    private static async Task<IResult> Post(Guid enqueteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RelancerEnquete(enqueteId), cancellationToken)).ToHttp(TypedResults.Ok);
}
