using System.Text.Json.Serialization;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formateurs;

[Exige("formateurs:lire")]
[DonneesPersonnelles]
internal sealed record ListerFormateurs(PageRequest Page, int Annee, Region? Region = null, ExperienceFormateur? Experience = null, bool? Nouveaux = null)
    : IQuery<Page<FormateurResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Un formateur d'une liste, tel qu'il était cette année-là.</summary>
internal sealed record FormateurResumeVue
{
    public required Guid Id { get; init; }

    public required string Nom { get; init; }

    public required string Prenom { get; init; }

    public string? Courriel { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    public required ExperienceFormateur Experience { get; init; }

    public required bool EstNouveau { get; init; }

    public required int ParcoursSuivis { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    [JsonIgnore]
    public string Cle { get; init; } = "";
}

internal sealed class ListerFormateursHandler(FormationActionDbContext db) : IQueryHandler<ListerFormateurs, Page<FormateurResumeVue>>
{
    public Task<Page<FormateurResumeVue>> Handle(ListerFormateurs query, CancellationToken cancellationToken)
    {
        var annee = query.Annee;
        return Filtrer(db.Formateurs.AsNoTracking(), query).ToPage(
            query.Page, formateur => formateur.Cle, formateur => formateur.Id,
            f => new FormateurResumeVue
            {
                Id = f.Id.Value,
                Nom = f.Nom,
                Prenom = f.Prenom,
                Courriel = f.Courriel,
                Regions = f.Regions,
                Experience = f.ConfirmeDepuis <= annee ? ExperienceFormateur.Confirme : ExperienceFormateur.Debutant,
                EstNouveau = f.PremierePromotion == annee,
                ParcoursSuivis = f.Suivis.Count(suivi => suivi.Au == null),
                ModifieLe = f.ModifieLe,
                Version = f.Version,
                Cle = f.Cle,
            },
            vue => (vue.Cle, vue.Id), cancellationToken);
    }

    /// <summary>Those of the programme that year; the same are counted by <see cref="CompterFormateurs"/>.</summary>
    public static IQueryable<Formateur> Filtrer(IQueryable<Formateur> formateurs, ListerFormateurs query)
    {
        var annee = query.Annee;
        formateurs = formateurs.Where(f => f.PremierePromotion <= annee && (f.DernierePromotion == null || f.DernierePromotion >= annee));
        if (query.Region is { Code: var region }) formateurs = formateurs.Where(f => f.Regions.Contains(region));
        if (query.Experience is ExperienceFormateur.Confirme) formateurs = formateurs.Where(f => f.ConfirmeDepuis <= annee);
        if (query.Experience is ExperienceFormateur.Debutant) formateurs = formateurs.Where(f => f.ConfirmeDepuis == null || f.ConfirmeDepuis > annee);
        if (query.Nouveaux is { } nouveaux) formateurs = formateurs.Where(f => (f.PremierePromotion == annee) == nouveaux);
        return formateurs;
    }
}

internal static class ListerFormateursEndpoint
{
    public static void MapListerFormateurs(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/formateurs", Get)
            .WithName(nameof(ListerFormateurs))
            .WithSummary("Lister les formateurs")
            .WithDescription(
                "Les formateurs de la promotion « annee » (l'année en cours par défaut), par nom : leur expérience cette année-là, et s'ils y sont nouveaux. "
                + "La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<FormateurResumeVue>([], null, 7))
            .AnswersList<FormateurResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, int? annee, string? region, string? experience, bool? nouveaux,
        HttpContext http, IMediator mediator, TimeProvider clock, CancellationToken cancellationToken)
    {
        var query = new ListerFormateurs(page, annee ?? clock.Today().Year, region.ToRegion(), experience.ToChoice<ExperienceFormateur>("experience"), nouveaux);
        return page.ToList(http, "formateurs", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
