namespace SeveEmploi.BuildingBlocks.Rapports;

/// <summary>
/// Un document fait de chiffres et de textes, avant toute mise en forme : la page, le fichier Word, le classeur et l'API montrent ce qui est ici et
/// ne calculent rien.
/// </summary>
/// <param name="Sections">Dans l'ordre de lecture ; leur niveau fait la table des matières.</param>
public sealed record Rapport(string Titre, string SousTitre, DateOnly EtabliLe, IReadOnlyList<SectionRapport> Sections)
{
    public IEnumerable<TableauRapport> Tableaux => Sections.SelectMany(section => section.Tableaux);
}

/// <param name="Code">Stable d'une année à l'autre : le texte d'une section s'y rattache.</param>
/// <param name="Niveau">1 pour une partie, 2 pour un chapitre, 3 pour un point.</param>
/// <param name="Paragraphes">Le texte, une ligne par paragraphe.</param>
public sealed record SectionRapport(
    string Code, string Titre, int Niveau, IReadOnlyList<string> Paragraphes, IReadOnlyList<TableauRapport> Tableaux);

/// <summary>Comment un tableau se montre, en plus de ses lignes.</summary>
public enum Representation
{
    Aucune,

    /// <summary>Une barre par ligne et par colonne tracée.</summary>
    Barres,

    /// <summary>Une part par ligne, de la première colonne tracée.</summary>
    Secteurs,

    /// <summary>Un point par ligne, reliés, par colonne tracée.</summary>
    Courbe,

    /// <summary>Une case par département : le code de chaque ligne en est un.</summary>
    Carte,
}

/// <summary>Un tableau, et le graphique qui s'en trace : les données d'un graphique sont toujours lisibles dans ses lignes.</summary>
/// <param name="Code">Unique dans son rapport.</param>
/// <param name="EnTete">Ce que nomment les lignes : « Type de structure ».</param>
/// <param name="Note">Ce qu'il faut savoir pour le lire : une base, une convention ; null si rien.</param>
public sealed record TableauRapport(
    string Code, string Titre, string EnTete, IReadOnlyList<ColonneRapport> Colonnes, IReadOnlyList<LigneRapport> Lignes,
    Representation Representation = Representation.Aucune, string? Note = null)
{
    /// <summary>Un nombre par ligne, et sa part du total, qui ferme le tableau.</summary>
    public static TableauRapport DeComptes(
        string code, string titre, string enTete, SourceChiffre source, IReadOnlyCollection<(string Code, string Libelle, int Nombre)> comptes, Representation representation)
    {
        var total = comptes.Sum(compte => compte.Nombre);
        return new(
            code, titre, enTete, [new("nombre", "Nombre", Tracee: true), new("part", "Part")],
            [
                .. comptes.Select(compte => new LigneRapport(
                    compte.Code, compte.Libelle, [CelluleRapport.De(compte.Nombre, source), CelluleRapport.Part(compte.Nombre, total, source)])),
                new("total", "Total", [CelluleRapport.De(total, source), CelluleRapport.Part(total, total, source)], EstTotal: true),
            ],
            representation);
    }
}

/// <param name="Tracee">Vrai quand le graphique du tableau la montre.</param>
public sealed record ColonneRapport(string Code, string Libelle, bool Tracee = false);

/// <param name="Cellules">Une par colonne, dans leur ordre.</param>
/// <param name="EstTotal">Elle ferme le tableau ; aucun graphique ne la trace.</param>
public sealed record LigneRapport(string Code, string Libelle, IReadOnlyList<CelluleRapport> Cellules, bool EstTotal = false);
