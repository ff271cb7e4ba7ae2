using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:lire")]
internal sealed record ListerRapprochements(Guid StructureId) : IQuery<IReadOnlyList<RapprochementVue>?>;

/// <summary>Une autre fiche qui pourrait être la même structure ; <c>score</c> va de 0 à 1.</summary>
internal sealed record RapprochementVue(Guid Id, string Nom, string Departement, decimal Score);

internal sealed class ListerRapprochementsHandler(ReferentielDbContext db, TimeProvider clock)
    : IQueryHandler<ListerRapprochements, IReadOnlyList<RapprochementVue>?>
{
    private const int Maximum = 10;

    public async Task<IReadOnlyList<RapprochementVue>?> Handle(ListerRapprochements query, CancellationToken cancellationToken)
    {
        var id = new StructureId(query.StructureId);
        if (await db.Structures.AsNoTracking().SingleOrDefaultAsync(structure => structure.Id == id, cancellationToken) is not { } structure) return null;

        var departement = structure.LocalisationLe(clock.Today()).Departement.Code;
        var proches = await db.Chercher([new(1, structure.CleNom, departement)], Maximum + 1, cancellationToken);
        return [.. proches.Where(proche => proche.Id != query.StructureId).Take(Maximum)
            .Select(proche => new RapprochementVue(proche.Id, proche.Nom, proche.Departement, Math.Round((decimal)proche.Score, 2)))];
    }
}

internal static class ListerRapprochementsEndpoint
{
    public static void MapListerRapprochements(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/structures/{structureId:guid}/rapprochements", Get)
            .WithName(nameof(ListerRapprochements))
            .WithSummary("Lister les fiches qui ressemblent à une structure")
            .WithDescription("Les dix fiches vivantes aux noms les plus proches, à fusionner peut-être : c'est à une personne d'en décider.")
            .WithExample(new RapprochementVue(new("0192f0c4-0000-7000-8000-000000000006"), "CLIPS", "76", 1))
            .AnswersList<RapprochementVue>()
            .Refuses(typeof(StructureIntrouvable));

    private static async Task<IResult> Get(Guid structureId, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var proches = await mediator.Send(new ListerRapprochements(structureId), cancellationToken)
            ?? throw new RefusalException(new StructureIntrouvable(structureId));
        return await new PageRequest().ToList(http, "rapprochements", _ => Task.FromResult(new Page<RapprochementVue>(proches, null, null)));
    }
}
