using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

[Exige("animation:saisir")]
[DonneesPersonnelles]
internal sealed record ConsulterInscription(Guid InscriptionId) : IQuery<InscriptionVue?>;

internal sealed class ConsulterInscriptionHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterInscription, InscriptionVue?>
{
    public Task<InscriptionVue?> Handle(ConsulterInscription query, CancellationToken cancellationToken)
    {
        var id = new InscriptionId(query.InscriptionId);
        return db.Inscriptions.AsNoTracking().Where(i => i.Id == id).Select(InscriptionVue.De).SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class ConsulterInscriptionEndpoint
{
    public static void MapConsulterInscription(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/inscriptions/{inscriptionId:guid}", Get)
            .WithName(nameof(ConsulterInscription))
            .WithSummary("Consulter une inscription")
            .WithDescription("La personne, l'état de son inscription et, si elle attend, son rang.")
            .WithExample(new InscriptionVue(
                new("01990000-0000-7000-8000-000000000211"), new("01990000-0000-7000-8000-000000000201"), "Duval", "Claire", "claire.duval@exemple.fr", null, null, "Atelier du Bocage", "28",
                OrigineParticipant.Permanent, null, EtatInscription.EnAttente, 2, false, new(2022, 5, 1, 9, 0, 0, TimeSpan.Zero), new(2022, 5, 1, 9, 0, 0, TimeSpan.Zero), 1))
            .AnswersResource<InscriptionVue>();

    private static async Task<IResult> Get(Guid inscriptionId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterInscription(inscriptionId), cancellationToken)).ToResource();
}
