using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Partenaires;

[Exige("partenaires:lire")]
internal sealed record ConsulterPartenaire(Guid PartenaireId) : IQuery<PartenaireVue?>;

internal sealed class ConsulterPartenaireHandler(ReferentielDbContext db) : IQueryHandler<ConsulterPartenaire, PartenaireVue?>
{
    public Task<PartenaireVue?> Handle(ConsulterPartenaire query, CancellationToken cancellationToken)
    {
        var id = new PartenaireId(query.PartenaireId);
        return db.Partenaires
            .Where(partenaire => partenaire.Id == id)
            .Select(partenaire => new PartenaireVue(
                partenaire.Id.Value, partenaire.Nature, partenaire.Nom, partenaire.Sigle, partenaire.Courriel, partenaire.Departements, partenaire.Regions,
                partenaire.CreeLe, partenaire.ModifieLe, partenaire.Version))
            .SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class ConsulterPartenaireEndpoint
{
    public static void MapConsulterPartenaire(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/partenaires/{partenaireId:guid}", Get)
            .WithName(nameof(ConsulterPartenaire))
            .WithSummary("Consulter un partenaire")
            .WithDescription("Sa nature, son territoire et son courriel.")
            .WithExample(new PartenaireVue(
                new("0192f0c4-0000-7000-8000-000000000005"), NaturePartenaire.Ddets, "DDETS(PP) du Calvados", null, null, ["14"], [], default, default, 1))
            .AnswersResource<PartenaireVue>();

    private static async Task<IResult> Get(Guid partenaireId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterPartenaire(partenaireId), cancellationToken)).ToResource();
}
