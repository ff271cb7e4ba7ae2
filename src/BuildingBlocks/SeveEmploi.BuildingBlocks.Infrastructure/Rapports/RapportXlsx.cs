using System.Text.RegularExpressions;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>A report as a workbook to count with: a sheet for each table, whose numbers are numbers and whose words are never formulas.</summary>
public static partial class RapportXlsx
{
    private const int NomMax = 31;

    private sealed record Entree(string Section, TableauRapport Tableau, string Feuille);

    private sealed record Ligne(string Section, int? Niveau, string Texte);

    public static byte[] De(Rapport rapport)
    {
        var lisible = RapportLisible.De(rapport);
        var entrees = lisible.Sections.SelectMany(section => section.Tableaux.Select(tableau => (section.Titre, Tableau: tableau))).Index()
            .Select(place => new Entree(place.Item.Titre, place.Item.Tableau, NomDeFeuille(place.Index + 1, place.Item.Tableau.Titre))).ToList();
        return XlsxBook.Of(
        [
            Sommaire(entrees),
            .. entrees.Select(entree => new XlsxTable(entree.Feuille, [.. ColonnesXlsx.De(entree.Tableau)], entree.Tableau.Lignes)),
            Textes(lisible),
        ]);
    }

    // Its number comes first: two tables of one title, or two titles cut at the same letter, keep two names.
    internal static string NomDeFeuille(int numero, string titre) =>
        Texts.Shortened($"{numero} {Interdits().Replace(titre, " ").Trim()}", NomMax).TrimEnd('\'', ' ');

    private static XlsxTable Sommaire(IReadOnlyList<Entree> entrees) => new(
        "Sommaire",
        [
            new("Section", typeof(string), entree => ((Entree)entree).Section),
            new("Tableau", typeof(string), entree => ((Entree)entree).Tableau.Titre),
            new("Feuille", typeof(string), entree => ((Entree)entree).Feuille, entree => $"'{((Entree)entree).Feuille.Replace("'", "''", StringComparison.Ordinal)}'!A1"),
            new("Note", typeof(string), entree => ((Entree)entree).Tableau.Note),
        ],
        entrees);

    private static XlsxTable Textes(Rapport rapport) => new(
        "Textes",
        [
            new("Section", typeof(string), ligne => ((Ligne)ligne).Section),
            new("Niveau", typeof(int), ligne => ((Ligne)ligne).Niveau),
            new("Texte", typeof(string), ligne => ((Ligne)ligne).Texte),
        ],
        [
            new Ligne(rapport.Titre, null, rapport.SousTitre),
            new Ligne(rapport.Titre, null, $"Établi le {Markup.Day(rapport.EtabliLe)}"),
            .. PlanDuRapport.De(rapport).SelectMany(titre => titre.Section.Paragraphes.DefaultIfEmpty("").Select(texte => new Ligne(titre.Section.Titre, titre.Niveau, texte))),
        ]);

    [GeneratedRegex(@"[\[\]:*?/\\]|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Interdits();
}
