using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Obligations;

[Exige("obligations:ecrire")]
internal sealed record RelancerObligation(Guid ObligationId) : ICommand<RelanceVue>;

/// <summary>Un rappel demandé : à combien de personnes, et quand il part, car il attend les heures ouvrées.</summary>
internal sealed record RelanceVue(int Destinataires, DateTimeOffset PartA);

internal sealed class RelancerObligationHandler(EcheancierDbContext db, IMediator mediator) : ICommandHandler<RelancerObligation, RelanceVue>
{
    public async Task<Result<RelanceVue>> Handle(RelancerObligation command, CancellationToken cancellationToken)
    {
        var trouvee = await db.Obligation(command.ObligationId, cancellationToken);
        if (trouvee.Error is { } absente) return absente;

        var (obligation, maintenant) = (trouvee.Value, await db.Maintenant(cancellationToken));
        if (obligation.EstClose) return new ObligationDejaClose(obligation.EtatLe(maintenant));

        var nature = await db.Natures.AsNoTracking().SingleAsync(n => n.Code == obligation.Nature, cancellationToken);
        var cible = Destinataires.Cible(obligation, nature.Responsable, nature);
        var personnes = (await mediator.Send(new ListerDestinataires([cible], Lieu.National.Jour(maintenant)), cancellationToken))[0];
        if (personnes.Count == 0) return new AucunDestinataire();

        var rappels = personnes.Select(personne => Rappel.Manuel(obligation, nature, personne.CompteId, maintenant)).ToList();
        await db.Inscrire(rappels, cancellationToken);
        return new RelanceVue(personnes.Count, rappels[0].PasAvant);
    }
}

internal static class RelancerObligationEndpoint
{
    public static void MapRelancerObligation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/obligations/{obligationId:guid}/rappel", Post)
            .WithName(nameof(RelancerObligation))
            .WithSummary("Envoyer un rappel maintenant")
            .WithDescription("À qui doit l'obligation, une fois par jour au plus, aux heures ouvrées de son territoire : redemandé le même jour, il ne part pas deux fois.")
            .WithExample(new RelanceVue(1, new(2024, 4, 9, 12, 30, 0, TimeSpan.Zero)))
            .Produces<RelanceVue>()
            .Refuses(typeof(ObligationIntrouvable), typeof(ObligationDejaClose), typeof(AucunDestinataire));

    private static async Task<IResult> Post(Guid obligationId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RelancerObligation(obligationId), cancellationToken)).ToHttp(vue => TypedResults.Ok(vue));
}
