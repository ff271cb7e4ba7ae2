using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>Une colonne tracée : ses points, dans l'ordre des lignes ; un chiffre inconnu laisse un vide.</summary>
internal sealed record SerieDuGraphique(string Libelle, IReadOnlyList<CelluleRapport> Points)
{
    public string Unite => Points.FirstOrDefault(point => point.Valeur is not null)?.Unite ?? "";
}

/// <summary>Ce qu'un graphique montre d'un tableau, sur la page comme dans le fichier Word.</summary>
internal sealed record DonneesDuGraphique(
    Representation Forme, string Titre, string EnTete, IReadOnlyList<string> Categories, IReadOnlyList<SerieDuGraphique> Series)
{
    // A label longer than that would leave no room for what it names.
    private const int LibelleMax = 80;
    private const int CategoriesDites = 12;

    // Beyond, nobody reads a chart: the table remains.
    private const int CategoriesMax = 60;

    private const int DescriptionMax = 1_500;

    /// <summary>Null quand le tableau ne se trace pas, n'a pas un seul chiffre à tracer, ou en a trop pour qu'on les lise. Un total ne se trace pas.</summary>
    public static DonneesDuGraphique? De(TableauRapport tableau)
    {
        if (tableau.Representation is Representation.Aucune or Representation.Carte) return null;

        var lignes = tableau.Lignes.Where(ligne => !ligne.EstTotal).ToList();
        if (lignes.Count > CategoriesMax) return null;

        var series = tableau.Colonnes.Index().Where(colonne => colonne.Item.Tracee)
            .Select(colonne => new SerieDuGraphique(Court(colonne.Item.Libelle), [.. lignes.Select(ligne => ligne.Cellules[colonne.Index])]))
            .Take(tableau.Representation == Representation.Secteurs ? 1 : int.MaxValue).ToList();
        if (!series.Exists(serie => serie.Points.Any(point => point.Valeur is not null))) return null;

        return new(
            tableau.Representation == Representation.Secteurs && !SePartage(series[0]) ? Representation.Barres : tableau.Representation,
            Texts.Shortened(tableau.Titre, 200), tableau.EnTete, [.. lignes.Select(ligne => Court(ligne.Libelle))], series);
    }

    /// <summary>Ce qu'en dit un lecteur d'écran : ses premiers chiffres, et où sont les autres.</summary>
    public string Description => Texts.Shortened(
        $"{Nom} : {Titre}. {string.Join(" ", Series.Select(Dite))} Tous ces chiffres sont dans le tableau qui l'accompagne.", DescriptionMax);

    private string Nom => Forme switch
    {
        Representation.Secteurs => "Graphique en secteurs",
        Representation.Courbe => "Courbe",
        _ => "Graphique en barres",
    };

    private string Dite(SerieDuGraphique serie)
    {
        var points = Categories.Zip(serie.Points).Take(CategoriesDites).Select(point => $"{point.First} : {point.Second.Affiche}");
        return $"{serie.Libelle} : {string.Join(" ; ", points)}{(Categories.Count > CategoriesDites ? " ; …" : ".")}";
    }

    // A share of nothing, or a negative one, cannot be drawn in a disc.
    private static bool SePartage(SerieDuGraphique serie) =>
        serie.Points.All(point => point.Valeur is null or >= 0) && serie.Points.Any(point => point.Valeur > 0);

    private static string Court(string libelle) => Texts.Shortened(libelle, LibelleMax);
}
