using System.Text.Json.Serialization;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Rome;

[Exige("rapprochements:lire")]
internal sealed record ListerCodesRome(PageRequest Page, string? Recherche = null) : IQuery<Page<CodeRomeVue>>;

/// <summary>Un métier de la nomenclature chargée.</summary>
internal sealed record CodeRomeVue(string Code, string Libelle);

internal sealed class ListerCodesRomeHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerCodesRome, Page<CodeRomeVue>>
{
    private const int MotsMax = 10;

    public Task<Page<CodeRomeVue>> Handle(ListerCodesRome query, CancellationToken cancellationToken) => query.Page.ToPage<CodeRomeVue, PositionRome>(
        (position, combien) =>
        {
            var metiers = Filtrer(query.Recherche);
            if (position is { Code: var apres }) metiers = metiers.Where(metier => metier.Code.CompareTo(apres) > 0);
            return metiers.OrderBy(metier => metier.Code).Take(combien).Select(metier => new CodeRomeVue(metier.Code, metier.Libelle)).ToListAsync(cancellationToken);
        },
        vue => new PositionRome(vue.Code),
        () => Filtrer(query.Recherche).LongCountAsync(cancellationToken));

    /// <summary>The beginning of a code, or words of the label.</summary>
    private IQueryable<CodeRome> Filtrer(string? recherche)
    {
        var metiers = db.CodesRome.AsNoTracking();
        var mots = CleRecherche.De(recherche).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MotsMax).ToList();
        if (mots is [var seul] && seul.ToUpperInvariant() is var debut && EstUnDebutDeCode(debut)) return metiers.Where(metier => metier.Code.StartsWith(debut));

        foreach (var mot in mots) metiers = metiers.Where(metier => metier.Cle.Contains(" " + mot));
        return metiers;
    }

    private static bool EstUnDebutDeCode(string mot) => mot.Length <= CodeRome.Longueur && FormesDuRapprochement.EstUnCodeRome(mot.PadRight(CodeRome.Longueur, '0'));

    private sealed record PositionRome([property: JsonRequired] string Code);
}

internal static class ListerCodesRomeEndpoint
{
    public static void MapListerCodesRome(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/codes-rome", Get)
            .WithName(nameof(ListerCodesRome))
            .WithSummary("Lister les codes ROME")
            .WithDescription("Par code, parmi ceux que l'administration a chargés. « recherche » est le début d'un code, ou des mots du libellé. S'exporte en CSV et en XLSX.")
            .WithExample(new Page<CodeRomeVue>([new("N1103", "Magasinage et préparation de commandes")], null, null))
            .AnswersList<CodeRomeVue>();

    private static Task<IResult> Get([AsParameters] PageRequest page, string? recherche, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "codes-rome", part => mediator.Send(new ListerCodesRome(part, recherche), cancellationToken));
}
