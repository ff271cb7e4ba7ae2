using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>The same report, of which every text can be written in any document: what people typed is cleaned once, before all renderers.</summary>
internal static class RapportLisible
{
    public static Rapport De(Rapport rapport) =>
        new(Titre(rapport.Titre), Texts.Shown(rapport.SousTitre), rapport.EtabliLe, [.. rapport.Sections.Select(De)]);

    private static SectionRapport De(SectionRapport section) => section with
    {
        Titre = Titre(section.Titre),
        Paragraphes = [.. section.Paragraphes.SelectMany(Lignes).Select(Texts.Shown).Where(ligne => !string.IsNullOrWhiteSpace(ligne))],
        Tableaux = [.. section.Tableaux.Select(De)],
    };

    private static TableauRapport De(TableauRapport tableau) => tableau with
    {
        Titre = Titre(tableau.Titre),
        EnTete = Texts.Shown(tableau.EnTete),
        Colonnes = [.. tableau.Colonnes.Select(colonne => colonne with { Libelle = Texts.Shown(colonne.Libelle) })],
        Lignes = [.. tableau.Lignes.Select(De)],
        Note = tableau.Note is { } note ? Texts.Shown(note) : null,
    };

    private static LigneRapport De(LigneRapport ligne) =>
        ligne with { Libelle = Texts.Shown(ligne.Libelle), Cellules = [.. ligne.Cellules.Select(De)] };

    private static CelluleRapport De(CelluleRapport cellule) => cellule with
    {
        Affiche = Texts.Shown(cellule.Affiche),
        Unite = Texts.Shown(cellule.Unite),
        Source = cellule.Source is { } source ? De(source) : null,
    };

    private static SourceChiffre De(SourceChiffre source) => source with
    {
        Module = Texts.Shown(source.Module),
        Fait = Texts.Shown(source.Fait),
        Adresse = source.Adresse is { } adresse ? Texts.Shown(adresse) : null,
    };

    private static string[] Lignes(string texte) => texte.ReplaceLineEndings("\n").Split('\n');

    // A heading without words would leave an empty line in the table of contents, and a link that nobody can name.
    private static string Titre(string texte) => Texts.Shown(texte) is { } titre && !string.IsNullOrWhiteSpace(titre) ? titre : "Sans titre";
}
