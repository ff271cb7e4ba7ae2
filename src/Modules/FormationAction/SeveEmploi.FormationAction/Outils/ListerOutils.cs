using System.Text.Json.Serialization;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Outils;

[Exige("outils:lire")]
internal sealed record ListerOutils(
    PageRequest Page, string? Recherche = null, MetierOutil? Metier = null, ThemeOutil? Theme = null, NatureOutil? Nature = null, EtatOutil? Etat = null)
    : IQuery<Page<OutilResumeVue>>;

/// <summary>Un outil d'une liste.</summary>
internal sealed record OutilResumeVue
{
    public required Guid Id { get; init; }

    public required string Titre { get; init; }

    public required NatureOutil Nature { get; init; }

    public required LicenceOutil Licence { get; init; }

    public required IReadOnlyList<string> Metiers { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    public required EtatOutil Etat { get; init; }

    public DateOnly? PublieLe { get; init; }

    public required int Edition { get; init; }

    public required long Telechargements { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    [JsonIgnore]
    public string Cle { get; init; } = "";
}

internal sealed class ListerOutilsHandler(FormationActionDbContext db) : IQueryHandler<ListerOutils, Page<OutilResumeVue>>
{
    public Task<Page<OutilResumeVue>> Handle(ListerOutils query, CancellationToken cancellationToken) => Filtrer(query).ToPage(
        query.Page, outil => outil.Cle, outil => outil.Id,
        o => new OutilResumeVue
        {
            Id = o.Id.Value,
            Titre = o.Titre,
            Nature = o.Nature,
            Licence = o.Licence,
            Metiers = o.Metiers,
            Themes = o.Themes,
            Etat = o.Etat,
            PublieLe = o.PublieLe,
            Edition = o.Edition,
            Telechargements = o.Telechargements,
            ModifieLe = o.ModifieLe,
            Version = o.Version,
            Cle = o.Cle,
        },
        vue => (vue.Cle, vue.Id), cancellationToken);

    private IQueryable<Outil> Filtrer(ListerOutils query)
    {
        var outils = db.Outils.AsNoTracking();
        if (query.Etat is { } etat) outils = outils.Where(o => o.Etat == etat);
        if (query.Nature is { } nature) outils = outils.Where(o => o.Nature == nature);
        if (query.Metier is { } metier && CodesOutil.De(metier) is var codeMetier) outils = outils.Where(o => o.Metiers.Contains(codeMetier));
        if (query.Theme is { } theme && CodesOutil.De(theme) is var codeTheme) outils = outils.Where(o => o.Themes.Contains(codeTheme));
        foreach (var mot in FormationAction.Recherche.Mots(query.Recherche)) outils = outils.Where(o => EF.Functions.Like(o.Mots!.Recherche, $"% {mot}%"));
        return outils;
    }
}

internal static class ListerOutilsEndpoint
{
    public static void MapListerOutils(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/outils", Get)
            .WithName(nameof(ListerOutils))
            .WithSummary("Chercher dans la bibliothèque d'outils")
            .WithDescription(
                "Les outils publiés, et ceux de votre périmètre qui ne le sont pas, par titre. « recherche » ne trouve que ce qui est publié, par mots du titre, de la "
                + "description, des thèmes et des métiers, sans accents ni casse. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<OutilResumeVue>([], null, 0))
            .AnswersList<OutilResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? recherche, string? metier, string? theme, string? nature, string? etat,
        HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerOutils(
            page, recherche, metier.ToChoice<MetierOutil>("metier"), theme.ToChoice<ThemeOutil>("theme"), nature.ToChoice<NatureOutil>("nature"),
            etat.ToChoice<EtatOutil>("etat"));
        return page.ToList(http, "outils", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
