using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("candidatures:lire")]
internal sealed record ConsulterBilanChiffre(Guid CampagneId, Region? Region) : IQuery<BilanChiffreVue?>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Le bilan chiffré de la mobilisation (MOB-58 à MOB-63) : chaque nombre se recompte dans la liste des candidatures.</summary>
internal sealed record BilanChiffreVue(
    int Promotion, string? Region, ManifestationsVue Manifestations, IReadOnlyList<EtapeEntonnoirVue> Entonnoir,
    IReadOnlyList<EffectifVue> RetenuesParType, DepartementsVue Departements, ObjectifsVue Objectifs);

/// <summary>Les manifestations de la campagne, celles de la précédente, et leur évolution ; « n.c. » quand il n'y a pas de base (MOB-58).</summary>
internal sealed record ManifestationsVue(int Total, int TotalPrecedent, decimal? EvolutionPourcent, string Evolution, IReadOnlyList<EffectifVue> ParOrigine);

internal sealed record EffectifVue(string Code, int Nombre);

/// <summary>Une marche de l'entonnoir et sa part des manifestations, en pourcentage à une décimale (MOB-63).</summary>
internal sealed record EtapeEntonnoirVue(string Etape, int Nombre, decimal? PartPourcent);

/// <summary>Les départements des structures retenues, sur ceux du territoire (MOB-62).</summary>
internal sealed record DepartementsVue(int Couverts, int Total, IReadOnlyList<EffectifVue> Retenues);

/// <summary>La cible et le réalisé, gardés séparément (MOB-7).</summary>
internal sealed record ObjectifsVue(int? Cible, int Retenues, int? RegionsVisees, int Regions);

internal sealed class ConsulterBilanChiffreHandler(MobilisationDbContext db) : IQueryHandler<ConsulterBilanChiffre, BilanChiffreVue?>
{
    public async Task<BilanChiffreVue?> Handle(ConsulterBilanChiffre query, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagnes.AsNoTracking().SingleOrDefaultAsync(c => c.Id == new CampagneId(query.CampagneId), cancellationToken);
        if (campagne is null) return null;

        var lignes = await Lignes(campagne.Id, query.Region).ToListAsync(cancellationToken);
        return Dresser(campagne, query.Region, lignes, await Precedentes(campagne, query.Region, cancellationToken));
    }

    // By its campagne, whose candidatures are indexed: their programme and promotion are those of the campagne.
    private async Task<int> Precedentes(Campagne campagne, Region? region, CancellationToken cancellationToken)
    {
        var precedente = await db.Campagnes.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Programme == campagne.Programme && c.Annee == campagne.Annee - 1, cancellationToken);
        return precedente is null ? 0 : await Lignes(precedente.Id, region).CountAsync(cancellationToken);
    }

    private IQueryable<Ligne> Lignes(CampagneId campagne, Region? region) =>
        db.Candidatures.AsNoTracking()
            .Where(c => c.CampagneId == campagne && (region == null || c.Region == region))
            .Select(c => new Ligne(
                c.Manifestation.Emetteur, c.EntretienLe != null, c.VisiteLe != null, c.EstFerme == true,
                c.Etat == EtatCandidature.Retenue, c.Types, c.Region, c.Departement));

    private static BilanChiffreVue Dresser(Campagne campagne, Region? region, List<Ligne> lignes, int precedentes)
    {
        var retenues = lignes.FindAll(ligne => ligne.Retenue);
        var evolution = Taux.Evolution(lignes.Count, precedentes);
        return new(
            campagne.Promotion, region?.Code,
            new(lignes.Count, precedentes, evolution.Valeur, evolution.ToString(), Compter(lignes.Select(ligne => Nom(ligne.Emetteur)))),
            [
                Marche("manifestations", lignes.Count), Marche("entretiens", lignes.Count(l => l.Entretien)), Marche("visites", lignes.Count(l => l.Visite)),
                Marche("candidatures_fermes", lignes.Count(l => l.Ferme)), Marche("retenues", retenues.Count),
            ],
            Compter(retenues.SelectMany(ligne => ligne.Types)),
            new(
                retenues.Select(ligne => ligne.Departement).Distinct().Count(), DepartementsDe(region),
                Compter(retenues.Select(ligne => ligne.Departement!.Code))),
            new(
                region is null ? campagne.ObjectifNational : campagne.ObjectifDe(region), retenues.Count,
                region is null ? campagne.ObjectifRegions : null, retenues.Select(ligne => ligne.Region).Distinct().Count()));

        EtapeEntonnoirVue Marche(string etape, int nombre) => new(etape, nombre, Taux.Part(nombre, lignes.Count).Valeur);
    }

    private static int DepartementsDe(Region? region) =>
        Departement.Tous.Concat(Departement.Collectivites).Count(departement => region is null || departement.Region == region);

    private static string Nom(Emetteur emetteur) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(emetteur.ToString());

    private static List<EffectifVue> Compter(IEnumerable<string> codes) =>
        [.. codes.CountBy(code => code).OrderByDescending(compte => compte.Value).ThenBy(compte => compte.Key, StringComparer.Ordinal)
            .Select(compte => new EffectifVue(compte.Key, compte.Value))];

    private sealed record Ligne(
        Emetteur Emetteur, bool Entretien, bool Visite, bool Ferme, bool Retenue, IReadOnlyList<string> Types, Region Region, Departement? Departement);
}

internal static class ConsulterBilanChiffreEndpoint
{
    public static void MapConsulterBilanChiffre(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/campagnes/{campagneId:guid}/bilan-chiffre", Get)
            .WithName(nameof(ConsulterBilanChiffre))
            .WithSummary("Consulter le bilan chiffré de la mobilisation")
            .WithDescription(
                "Manifestations de l'année et de la précédente, par origine ; entonnoir par étape ; structures retenues par type et par département ; "
                + "objectifs et réalisé. Sans région : toute la France.")
            .WithExample(new BilanChiffreVue(
                2022, "28", new(30, 20, 50m, "+50,0 %", [new("direction", 17), new("conseiller_insertion", 11), new("adherent_federation", 2)]),
                [new("manifestations", 30, 100m), new("retenues", 10, 33.3m)], [new("ACI", 7), new("AI", 3)],
                new(4, 5, [new("76", 5), new("14", 3), new("50", 1), new("61", 1)]), new(10, 10, null, 1)))
            .Produces<BilanChiffreVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid campagneId, string? region, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterBilanChiffre(campagneId, region.ToRegion()), cancellationToken)).ToAnswer();
}
