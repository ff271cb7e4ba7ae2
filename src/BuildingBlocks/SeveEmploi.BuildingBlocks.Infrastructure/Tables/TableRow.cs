using System.Globalization;
using System.Text.RegularExpressions;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>Une ligne d'un fichier déposé. Une cellule illisible vaut null et laisse une anomalie ; « non renseigné » vaut null, jamais 0.</summary>
public sealed partial class TableRow(int ligne, IReadOnlyDictionary<string, int> positions, string[] cells)
{
    private readonly List<AnomalieImport> _anomalies = cells.Length <= positions.Count ? [] :
    [
        new(ligne, null, "cellules_en_trop", "La ligne a plus de cellules que l'en-tête n'a de colonnes.", Gravite.Bloquant),
    ];

    public int Ligne => ligne;

    public IReadOnlyList<AnomalieImport> Anomalies => _anomalies;

    public bool EstBloquee => _anomalies.Exists(anomalie => anomalie.Gravite == Gravite.Bloquant);

    /// <summary>Pour ce que seul le module sait vérifier : une structure inconnue, un total faux, un doublon.</summary>
    public void Signaler(string? champ, string code, string message, Gravite gravite = Gravite.Bloquant) =>
        _anomalies.Add(new(ligne, champ, code, message, gravite));

    /// <summary>La cellule telle qu'elle est, vide si elle n'est pas : pour rassembler ce que le fichier cite avant de juger ses lignes.</summary>
    public string Lu(string colonne) => positions.TryGetValue(colonne, out var position) && position < cells.Length ? cells[position].Trim() : "";

    public string? Texte(string colonne, bool obligatoire = false, int max = 200)
    {
        if (Cell(colonne, obligatoire) is not { } text) return null;
        return text.Length <= max ? text : Refuse(colonne, "trop_long", $"Le texte a {text.Length} caractères, {max} au plus sont acceptés.");
    }

    public int? Entier(string colonne, bool obligatoire = false, int min = 0, int max = int.MaxValue)
    {
        // « 1.000 » is a thousand for one and one for the other: a count must not be guessed.
        if (Cell(colonne) is { } text && Ambiguous().IsMatch(text))
        {
            Refuse(colonne, "entier_attendu", $"{Quote(text)} se lit de deux façons : écrivez les milliers sans point ni virgule.");
            return null;
        }

        var nombre = Number(colonne, obligatoire, "entier_attendu", "un nombre entier", min, max);
        if (nombre is null || decimal.IsInteger(nombre.Value)) return (int?)nombre;
        Refuse(colonne, "entier_attendu", $"{Quote(Cell(colonne))} n'est pas un nombre entier.");
        return null;
    }

    public decimal? Nombre(string colonne, bool obligatoire = false, decimal min = 0, decimal max = 1_000_000_000_000m) =>
        Number(colonne, obligatoire, "nombre_attendu", "un nombre", min, max);

    public DateOnly? Jour(string colonne, bool obligatoire = false)
    {
        if (Cell(colonne, obligatoire) is not { } text) return null;
        var lu = DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour);
        if (lu && jour.Year is >= 1900 and <= 2199) return jour;
        Refuse(colonne, "date_invalide", $"{Quote(text)} n'est pas une date : écrivez 31/01/2022 ou 2022-01-31.");
        return null;
    }

    /// <summary>Une valeur d'énumération, par le nom qu'elle porte dans l'API et dans les exports.</summary>
    public T? Choix<T>(string colonne, bool obligatoire = false)
        where T : struct, Enum =>
        Choix(colonne, EnumNames.Parse<T>, obligatoire, string.Join(", ", EnumNames.Of(typeof(T)).Values));

    public T? Choix<T>(string colonne, Func<string, T?> lire, bool obligatoire = false, string? valeurs = null)
        where T : struct
    {
        if (Cell(colonne, obligatoire) is not { } text) return null;
        if (lire(text) is { } valeur) return valeur;
        Unknown(colonne, text, valeurs);
        return null;
    }

    public T? Choix<T>(string colonne, Func<string, T?> lire, bool obligatoire = false, string? valeurs = null)
        where T : class
    {
        if (Cell(colonne, obligatoire) is not { } text) return null;
        if (lire(text) is { } valeur) return valeur;
        Unknown(colonne, text, valeurs);
        return null;
    }

    private decimal? Number(string colonne, bool obligatoire, string code, string attendu, decimal min, decimal max)
    {
        if (Cell(colonne, obligatoire, NotTold().IsMatch) is not { } text) return null;
        if (!French().IsMatch(text))
        {
            Refuse(colonne, code, $"{Quote(text)} n'est pas {attendu}.");
            return null;
        }

        var invariant = Thousands().Replace(text, "").Replace(',', '.').Replace('−', '-');
        var fits = decimal.TryParse(invariant, NumberStyles.Float, CultureInfo.InvariantCulture, out var nombre);
        if (fits && nombre >= min && nombre <= max) return nombre;

        if (min >= 0 && invariant.StartsWith('-')) Refuse(colonne, "nombre_negatif", $"{Quote(text)} est négatif.");
        else Refuse(colonne, "hors_bornes", $"{Quote(text)} n'est pas compris entre {min:0.##} et {max:0.##}.");
        return null;
    }

    private string? Cell(string colonne, bool obligatoire = false, Predicate<string>? notTold = null)
    {
        var text = positions.TryGetValue(colonne, out var position) && position < cells.Length ? cells[position].Trim() : "";
        if (Texts.Forbidden().IsMatch(text))
            return Refuse(colonne, "caractere_interdit", "La cellule contient un caractère de contrôle ou illisible.");
        if (text.Length > 0 && notTold?.Invoke(text) is not true) return text;
        return obligatoire ? Refuse(colonne, "obligatoire", "La cellule est obligatoire.") : null;
    }

    private void Unknown(string colonne, string text, string? valeurs) =>
        Refuse(colonne, "valeur_inconnue", $"{Quote(text)} n'est pas une valeur connue{(valeurs is null ? "" : $" (attendu : {valeurs})")}.");

    private string? Refuse(string colonne, string code, string message)
    {
        Signaler(colonne, code, message);
        return null;
    }

    // Cut between runes: half a surrogate pair would not survive JSON.
    private static string Quote(string? text) => $"« {string.Concat((text ?? "").EnumerateRunes().Take(40))} »";

    [GeneratedRegex(@"^(?:[-–—]|n\.?\s?[cr]\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex NotTold();

    [GeneratedRegex(@"^[+\-−]?(?:[0-9]{1,3}(?:[ \u00A0\u2007\u2009\u202F'’][0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?$")]
    private static partial Regex French();

    [GeneratedRegex(@"^[+\-−]?[0-9]{1,3}(?:[.,][0-9]{3})+$")]
    private static partial Regex Ambiguous();

    [GeneratedRegex(@"[ \u00A0\u2007\u2009\u202F'’]")]
    private static partial Regex Thousands();
}
