namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Exige("animation:lire")]
internal sealed record ConsulterBilanDesActions(Region Region, int Annee) : IQuery<BilanDesActionsVue>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Ce qui a été fait dans une région, une année : les lignes du bilan publié, et leurs totaux calculés.</summary>
internal sealed record BilanDesActionsVue(
    string Region, int Annee, IReadOnlyList<LigneDesActionsVue> Lignes, int TotalSeve1, int TotalSeve2, int TotalPromotion, int Total,
    IReadOnlyList<string> Anomalies)
{
    public static BilanDesActionsVue De(BilanDesActions bilan) => new(
        bilan.Region.Code, bilan.Annee,
        [
            .. bilan.Lignes.Select(ligne => new LigneDesActionsVue(
                ligne.Groupe, TableauBilanDesActions.Libelle(ligne.Groupe), ligne.Action, ligne.Cible, ligne.Programme, ligne.Objectifs, ligne.Nombre, ligne.EstCompteeDeuxFois)),
        ],
        bilan.TotalDe(Programme.Seve1), bilan.TotalDe(Programme.Seve2), bilan.TotalPromotion, bilan.Total,
        [.. TableauBilanDesActions.Anomalies(bilan).Select(anomalie => anomalie.Message)]);
}

/// <param name="EstCompteeDeuxFois">Un nombre repris et le détail de la même action : l'un des deux est peut-être de trop.</param>
internal sealed record LigneDesActionsVue(
    GroupeAction Groupe, string Partie, string Action, string Cible, Programme? Programme, string Objectifs, int Nombre, bool EstCompteeDeuxFois);

internal sealed class ConsulterBilanDesActionsHandler(LectureDesActions lecture) : IQueryHandler<ConsulterBilanDesActions, BilanDesActionsVue>
{
    public async Task<BilanDesActionsVue> Handle(ConsulterBilanDesActions query, CancellationToken cancellationToken) =>
        BilanDesActionsVue.De(await lecture.Lire(query.Region, query.Annee, cancellationToken));
}

internal static class ConsulterBilanDesActionsEndpoint
{
    public static void MapConsulterBilanDesActions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/bilans-actions/{region}/{annee:int:range(2015,2099)}", Get)
            .WithName(nameof(ConsulterBilanDesActions))
            .WithSummary("Consulter le bilan des actions d'une région")
            .WithDescription(
                "Les actions d'une année, par partie, cible et objectif, avec leurs nombres et leurs totaux par programme : accompagnements notés, événements tenus et nombres repris d'un bilan publié.")
            .WithExample(new BilanDesActionsVue(
                "28", 2022,
                [new(GroupeAction.Animation, TableauBilanDesActions.Libelle(GroupeAction.Animation), "Accompagnement individuel", "SEVE 1", Programme.Seve1, "évaluations", 14, false)],
                14, 0, 0, 14, []))
            .Produces<BilanDesActionsVue>();

    private static async Task<IResult> Get(string region, int annee, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ConsulterBilanDesActions(region.ToRegion()!, annee), cancellationToken));
}
