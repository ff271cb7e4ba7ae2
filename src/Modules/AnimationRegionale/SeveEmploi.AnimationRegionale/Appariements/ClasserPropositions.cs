using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Projets;

namespace SeveEmploi.AnimationRegionale.Appariements;

[Exige("projets:lire")]
[DonneesPersonnelles]
internal sealed record ClasserPropositions(Guid BesoinId, int Limite) : IQuery<AppariementsVue?>;

/// <summary>Les projets du territoire d'un groupement, du plus proche de son besoin au plus éloigné.</summary>
/// <param name="Total">Combien sont classés, au-delà de ceux que la liste montre.</param>
internal sealed record AppariementsVue(Guid BesoinId, int Total, IReadOnlyList<ProjetClasseVue> Projets);

/// <summary>Un projet à sa place, et pourquoi.</summary>
/// <param name="Score">Sur 100 ; la somme des points de ses raisons.</param>
/// <param name="DejaProposeLe">Le jour où il a déjà été proposé pour ce besoin ; null s'il ne l'a pas été.</param>
internal sealed record ProjetClasseVue(
    int Place, Guid ProjetId, Guid StructureId, string Code, RangAppariement Rang, int Score, IReadOnlyList<RaisonAppariementVue> Raisons, DateOnly? DejaProposeLe);

internal sealed record RaisonAppariementVue(CritereAppariement Critere, int Points, string Mots);

internal sealed class ClasserPropositionsHandler(AnimationRegionaleDbContext db) : IQueryHandler<ClasserPropositions, AppariementsVue?>
{
    public async Task<AppariementsVue?> Handle(ClasserPropositions query, CancellationToken cancellationToken)
    {
        var id = new BesoinId(query.BesoinId);
        var besoin = await db.Besoins.AsNoTracking().Where(b => b.Id == id).Select(b => new { b.GroupementId, b.CodeRome, b.Lieu, b.Debut }).SingleOrDefaultAsync(cancellationToken);
        if (besoin is null) return null;

        var territoire = await db.Groupements.Where(g => g.Id == besoin.GroupementId).Select(g => g.Departements).SingleAsync(cancellationToken);
        var departements = territoire.Select(Departement.De).ToList();
        // Only what is compared leaves the database: a région has thousands of projects.
        var projets = await db.Projets.AsNoTracking().Where(p => departements.Contains(p.Departement))
            .Select(p => new Candidat(p.Id, p.StructureId, p.Code, p.Metiers, p.Mobilite, p.DisponibleLe, p.Periodes, p.ClosLe)).ToListAsync(cancellationToken);
        var parId = projets.ToDictionary(projet => projet.Id.Value);
        var classes = Appariement.Classer(new(besoin.CodeRome, besoin.Lieu, besoin.Debut), projets.Select(projet => projet.AApparier));
        var proposes = await db.MisesEnRapport.AsNoTracking().Where(mise => mise.BesoinId == id)
            .GroupBy(mise => mise.ProjetId).Select(mises => new { mises.Key, Le = mises.Max(mise => mise.ProposeeLe) })
            .ToDictionaryAsync(mise => mise.Key.Value, mise => mise.Le, cancellationToken);

        return new(query.BesoinId, classes.Count, [.. classes.Take(query.Limite).Select((classe, place) => new ProjetClasseVue(
            place + 1, classe.Projet.Id, parId[classe.Projet.Id].StructureId, parId[classe.Projet.Id].Code, classe.Rang, classe.Score,
            [.. classe.Raisons.Select(raison => new RaisonAppariementVue(raison.Critere, raison.Points, raison.Mots))],
            proposes.TryGetValue(classe.Projet.Id, out var le) ? le : null))]);
    }

    private sealed record Candidat(
        ProjetId Id, Guid StructureId, string Code, string[] Metiers, string[] Mobilite, DateOnly? DisponibleLe, IReadOnlyList<PeriodeFaite> Periodes, DateOnly? ClosLe)
    {
        public ProjetAApparier AApparier => new(Id.Value, Metiers, Mobilite, DisponibleLe, [.. Periodes.Select(periode => periode.CodeRome)], ClosLe);
    }
}

internal static class ClasserPropositionsEndpoint
{
    public static void MapClasserPropositions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/besoins/{besoinGroupementId:guid}/appariements", Get)
            .WithName(nameof(ClasserPropositions))
            .WithSummary("Classer les projets pour un besoin")
            .WithDescription(
                "Les projets du territoire du groupement que l'appelant peut lire, chacun avec son score et ses raisons : métier (50, 30 dans le domaine, 10 dans la famille), mobilité (20), "
                + "disponibilité (20, moins 5 par mois de retard), périodes déjà faites (10). Nul n'est écarté : un projet clos, ou sans mobilité vers le lieu, vient à la fin.")
            .WithExample(new AppariementsVue(BesoinDeGroupementVue.Exemple.Id, 1,
                [new(1, ProjetVue.Exemple.Id, ProjetVue.Exemple.StructureId, "A-24", RangAppariement.Propose, 50, [new(CritereAppariement.Metier, 50, "Vise le métier N1103.")], null)]))
            .Refuses(typeof(RessourceIntrouvable))
            .Produces<AppariementsVue>();

    private static async Task<IResult> Get(Guid besoinGroupementId, int? limite, IMediator mediator, CancellationToken cancellationToken)
    {
        if (limite is < 1 or > PageRequest.LimiteMax)
            throw new RefusalException(new ValidationError([new("limite", "hors_bornes", $"Demandez de 1 à {PageRequest.LimiteMax} projets.")]));
        return (await mediator.Send(new ClasserPropositions(besoinGroupementId, limite ?? PageRequest.LimiteParDefaut), cancellationToken)).ToAnswer();
    }
}
