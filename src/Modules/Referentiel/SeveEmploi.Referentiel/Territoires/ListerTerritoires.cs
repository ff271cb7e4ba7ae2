namespace SeveEmploi.Referentiel.Territoires;

/// <summary>Une région du Code officiel géographique.</summary>
internal sealed record RegionVue(string Code, string Nom);

/// <summary>Un département : sa région, sa zone de jours fériés et son heure.</summary>
internal sealed record DepartementVue(string Code, string Nom, string Region, ZoneCalendaire ZoneJoursFeries, string Fuseau);

/// <remarks>Constants of the code, the same for every caller: no handler and no database.</remarks>
internal static class ListerTerritoiresEndpoint
{
    public static void MapListerTerritoires(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regions", (Delegate)Regions)
            .WithName("ListerRegions")
            .WithSummary("Lister les régions")
            .WithDescription("Les 18 régions du Code officiel géographique, et « COM », qui réunit les collectivités d'outre-mer.")
            .WithExample(new RegionVue("28", "Normandie"))
            .AnswersList<RegionVue>();

        routes.MapGet("/departements", Departements)
            .WithName("ListerDepartements")
            .WithSummary("Lister les départements")
            .WithDescription("Les 101 départements et les collectivités d'outre-mer, avec leur région, leur zone de jours fériés et leur fuseau horaire.")
            .WithExample(new DepartementVue("14", "Calvados", "28", ZoneCalendaire.Metropole, "Europe/Paris"))
            .AnswersList<DepartementVue>();
    }

    private static Task<IResult> Regions(HttpContext http) =>
        Toutes(Region.Toutes.Append(Region.CollectivitesOutreMer).Select(region => new RegionVue(region.Code, region.Nom)), http, "regions");

    private static Task<IResult> Departements(string? region, HttpContext http)
    {
        var seule = region.ToRegion();
        return Toutes(
            Departement.Tous.Concat(Departement.Collectivites)
                .Where(departement => seule is null || departement.Region == seule)
                .Select(departement => new DepartementVue(
                    departement.Code, departement.Nom, departement.Region.Code, departement.Zone, departement.FuseauHoraire.Id)),
            http, "departements");
    }

    // A hundred rows that never change: one page holds them all.
    private static Task<IResult> Toutes<T>(IEnumerable<T> vues, HttpContext http, string fichier) =>
        new PageRequest().ToList(http, fichier, _ => Task.FromResult(new Page<T>([.. vues], null, null)));
}
