using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

// All structures read the same base: nothing in it says whose it is.
[Exige("outils:lire")]
internal sealed record ListerLeviers(PageRequest Page, CategorieDifficulte? Categorie, int? Annee, string? Recherche) : IQuery<Page<LevierVue>>;

/// <summary>Une difficulté que des structures ont rencontrée, et ce qui les a aidées.</summary>
internal sealed record LevierVue(Guid Id, CategorieDifficulte Categorie, string Difficulte, string? Levier, int Annee, DateOnly? RetireLe);

internal sealed class ListerLeviersHandler(FormationActionDbContext db) : IQueryHandler<ListerLeviers, Page<LevierVue>>
{
    public Task<Page<LevierVue>> Handle(ListerLeviers query, CancellationToken cancellationToken)
    {
        var leviers = db.Leviers.AsNoTracking();
        // Who follows the changes must read of what was withdrawn.
        if (query.Page.ModifieDepuis is null) leviers = leviers.Where(levier => levier.RetireLe == null);
        if (query.Categorie is { } categorie) leviers = leviers.Where(levier => levier.Categorie == categorie);
        if (query.Annee is { } annee) leviers = leviers.Where(levier => levier.Annee == annee);
        foreach (var mot in Recherche.Mots(query.Recherche)) leviers = leviers.Where(levier => EF.Functions.Like(levier.Recherche, $"% {mot}%"));
        return leviers.ToPage(
            query.Page, levier => levier.Annee, levier => levier.Id,
            l => new LevierVue(l.Id.Value, l.Categorie, l.Difficulte, l.Levier, l.Annee, l.RetireLe),
            vue => (vue.Annee, vue.Id), cancellationToken);
    }
}

internal static class ListerLeviersEndpoint
{
    public static void MapListerLeviers(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/leviers", Get)
            .WithName(nameof(ListerLeviers))
            .WithSummary("Chercher des leviers dans la base commune")
            .WithDescription(
                "Ce que d'autres structures ont rencontré, par catégorie, et ce qui les a aidées ; jamais laquelle. « recherche » ignore accents et casse. "
                + "Avec « modifie_depuis », ce qui a été retiré se lit aussi, sans texte.")
            .WithExample(new Page<LevierVue>(
                [new(new("5f0c3d1e-7a41-4c8e-9a43-0f4f1f0f6b11"), CategorieDifficulte.OrganisationInterne, "Dédier du temps à la relation entreprise", "Réorganiser les plannings", 2022, null)],
                null, 1))
            .AnswersList<LevierVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? categorie, int? annee, string? recherche, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerLeviers(page, categorie.ToChoice<CategorieDifficulte>("categorie"), annee, recherche);
        return page.ToList(http, "leviers", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
