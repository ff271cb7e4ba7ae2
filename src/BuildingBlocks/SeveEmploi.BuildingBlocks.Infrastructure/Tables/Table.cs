using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>Un fichier déposé, une fois lu : ses colonnes, par leur nom normalisé, et ses lignes non vides.</summary>
public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Ce que l'en-tête a d'inattendu ; une colonne obligatoire absente arrête tout l'import.</summary>
    public IReadOnlyList<AnomalieImport> VerifierColonnes(IReadOnlyCollection<string> obligatoires, Func<string, bool> connue) =>
    [
        .. obligatoires.Except(Columns).Select(colonne => new AnomalieImport(
            1, colonne, "colonne_absente", $"La colonne « {colonne} » est obligatoire et n'est pas dans le fichier.", Gravite.Bloquant)),
        .. Columns.Except(obligatoires).Where(colonne => !connue(colonne)).Select(colonne => new AnomalieImport(
            1, colonne, "colonne_inconnue", $"La colonne « {colonne} » n'est pas connue, elle est ignorée.", Gravite.Avertissement)),
    ];
}

/// <summary>Pourquoi un fichier entier est refusé, avant toute lecture de ses lignes.</summary>
public sealed record TableIllisible(string Code, string Message)
{
    public static readonly TableIllisible Illisible = new(
        "fichier_illisible", "Le fichier est illisible : déposez un fichier CSV ou un classeur XLSX.");

    public static readonly TableIllisible Vide = new("fichier_vide", "Le fichier est vide.");

    public static TableIllisible TropGrand(string precision) => new("fichier_trop_grand", $"Le fichier est trop grand : {precision}.");
}

/// <summary>Une lecture donne une table ou la raison du refus, jamais les deux.</summary>
public sealed record TableReading(Table? Table, TableIllisible? Refus);

/// <summary>Collects the records of either format under the same limits, so that CSV and XLSX cannot drift apart.</summary>
internal sealed partial class TableBuilder
{
    // An import is a year of one region at most; a hundred times that is somebody trying the server.
    public const int MaxRows = 100_000;
    public const int MaxColumns = 200;
    public const int MaxCellLength = 10_000;
    // 100,000 rows of 200 one-letter cells fit in the file limit and would take 800 MB once they are strings.
    public const int MaxCells = 5_000_000;

    private readonly List<TableRow> _rows = [];
    private readonly Dictionary<string, int> _positions = [];
    private string[]? _columns;
    private int _cells;

    public TableIllisible? Add(int ligne, string[] cells)
    {
        var width = Array.FindLastIndex(cells, cell => !string.IsNullOrWhiteSpace(cell)) + 1;
        if (width == 0) return null;
        if (width > MaxColumns) return TableIllisible.TropGrand($"plus de {MaxColumns} colonnes, ligne {ligne}");
        if (cells.Any(cell => cell.Length > MaxCellLength))
            return TableIllisible.TropGrand($"une cellule dépasse 10 000 caractères, ligne {ligne}");

        Array.Resize(ref cells, width);
        if (_columns is null) return AddHeader(cells);
        if (_rows.Count == MaxRows) return TableIllisible.TropGrand("plus de 100 000 lignes");
        if ((_cells += width) > MaxCells) return TableIllisible.TropGrand("plus de 5 000 000 de cellules");

        _rows.Add(new TableRow(ligne, _positions, cells));
        return null;
    }

    public TableReading Build(TableIllisible? refus) =>
        refus is null && _columns is null ? new(null, TableIllisible.Vide)
        : refus is null ? new(new Table(_columns!, _rows), null)
        : new(null, refus);

    private TableIllisible? AddHeader(string[] cells)
    {
        if (cells.Any(Texts.Forbidden().IsMatch)) return TableIllisible.Illisible;

        // A column without a title keeps a name, so that it is reported as unknown rather than dropped in silence.
        _columns = [.. cells.Select((cell, position) => string.IsNullOrWhiteSpace(cell) ? $"colonne_{position + 1}" : Key(cell))];
        var twice = _columns.Index().FirstOrDefault(column => !_positions.TryAdd(column.Item, column.Index)).Item;
        return twice is null ? null : new("colonne_en_double", $"La colonne « {twice} » est présente deux fois.");
    }

    /// <summary>« Sorties emploi durable 2021 » and « sorties-emploi-durable 2021 » are the same column for the person who typed them.</summary>
    public static string Key(string title)
    {
        var letters = title.Trim().ToLowerInvariant().Replace("œ", "oe").Replace("æ", "ae").Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return Separators().Replace(string.Concat(letters), "_").Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(@"[\s_\-\u2010-\u2015'’]+")]
    private static partial Regex Separators();
}
