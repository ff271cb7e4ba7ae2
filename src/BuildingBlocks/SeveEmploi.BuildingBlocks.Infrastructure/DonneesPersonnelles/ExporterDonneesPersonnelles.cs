using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesPersonnelles;

[Exige("donnees-personnelles:lire", Partout = true)]
[DonneesPersonnelles]
internal sealed record ExporterDonneesPersonnelles(string Courriel, string? Nom, string? Prenom) : IQuery<DonneesPersonnellesVue>
{
    public override string ToString() => nameof(ExporterDonneesPersonnelles);
}

/// <summary>Tout ce que le service tient sur une personne (RGPD, article 15).</summary>
/// <param name="Homonymes">Combien d'autres personnes connues portent son nom, sous un autre courriel.</param>
/// <param name="NonRendues">Combien de données ne tiennent à elle que par le nom, et ne sont pas rendues ici.</param>
public sealed record DonneesPersonnellesVue(
    string Courriel, DateTimeOffset EtabliLe, int Homonymes, int NonRendues, IReadOnlyList<DonneePersonnelleVue> Donnees)
{
    public const string Explication =
        "Ce qui ne tient à une personne que par son nom n'est pas rendu quand d'autres le portent, ni avant que l'équipe nationale ait vérifié de qui il s'agit.";
}

/// <summary>Une donnée tenue : où, quoi, pourquoi, à quel titre, combien de temps et depuis quand.</summary>
/// <param name="Rattachement">courriel, compte, ou nom : rapprochée par le nom seul, elle peut être d'une autre personne.</param>
public sealed record DonneePersonnelleVue(
    string Traitement, string Ou, string Quoi, string Finalite, string BaseLegale, string Conservation, DateOnly? Depuis, Rattachement Rattachement,
    IReadOnlyList<ChampDetenu> Contenu);

internal sealed class ExporterDonneesPersonnellesHandler(PersonalDataCollector collector) : IQueryHandler<ExporterDonneesPersonnelles, DonneesPersonnellesVue>
{
    public Task<DonneesPersonnellesVue> Handle(ExporterDonneesPersonnelles query, CancellationToken cancellationToken)
    {
        var (courriel, nom, prenom) = (PersonneCherchee.CourrielDe(query.Courriel), query.Nom?.Trim(), query.Prenom?.Trim());
        if (courriel.Length == 0) throw Missing("courriel", "Donnez le courriel de la personne : deux personnes peuvent porter le même nom.");
        if (string.IsNullOrEmpty(nom) != string.IsNullOrEmpty(prenom)) throw Missing(string.IsNullOrEmpty(nom) ? "nom" : "prenom", "Donnez le nom et le prénom, ou aucun des deux.");

        return collector.Collect(courriel, string.IsNullOrEmpty(nom) ? null : (nom, prenom!), compte: null, parNom: true, cancellationToken);
    }

    private static RefusalException Missing(string champ, string message) => new(new ValidationError([new(champ, "obligatoire", message)]));
}

internal static class ExporterDonneesPersonnellesEndpoint
{
    public static readonly DonneesPersonnellesVue Example = new(
        "camille.durand@exemple.fr", new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero), 0, 0,
        [
            new(
                "Annuaire des permanents", "Personne", "Sa fiche", "Joindre les équipes des structures", "Mission d'intérêt public", "24 mois après le dernier contact",
                new(2022, 1, 1), Rattachement.Courriel, [new("Nom", "Durand"), new("Prénom", "Camille")]),
        ]);

    public static void MapExporterDonneesPersonnelles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/donnees-personnelles", Get)
            .WithName(nameof(ExporterDonneesPersonnelles)).WithTags("Donnees personnelles")
            .WithSummary("Exporter les données d'une personne")
            .WithDescription(
                "Tout ce que chaque module tient sur la personne de ce courriel ; son nom et son prénom sont ceux que l'on connaît sous ce courriel, ou ceux que vous donnez. "
                + DonneesPersonnellesVue.Explication + " Avec « Accept: text/html », une page à lire ou à imprimer.")
            .WithExample(Example)
            .Produces<DonneesPersonnellesVue>();

    /// <summary>JSON, or the page that a person reads.</summary>
    public static IResult Answer(this DonneesPersonnellesVue vue, HttpContext http)
    {
        http.Response.Headers.Vary = "Accept";
        var page = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return page ? new HtmlDocument(DonneesPersonnellesPage.Of(vue), Markup.PrintStyle) : TypedResults.Ok(vue);
    }

    private static async Task<IResult> Get(string courriel, string? nom, string? prenom, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExporterDonneesPersonnelles(courriel, nom, prenom), cancellationToken)).Answer(http);
}
