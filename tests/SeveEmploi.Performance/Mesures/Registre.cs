using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SeveEmploi.Performance.Mesures;

/// <summary>What is measured once, beside the loads of wrk: a duration, a memory.</summary>
internal sealed record Unitaire(string Nom, string Question, string Unite, IReadOnlyList<double> Hote, IReadOnlyList<double> Reference, string But = "");

/// <summary>Keeps every repetition, as a JSON line at once, and at the end makes the table.</summary>
internal sealed class Registre
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly string _fichier;
    private readonly List<Charge> _charges = [];
    private readonly List<Resultat> _resultats = [];
    private readonly List<Unitaire> _unitaires = [];

    public Registre(string nom)
    {
        _fichier = Path.Combine(Reglages.Sortie, $"{nom}.jsonl");
        File.WriteAllText(_fichier, "");
    }

    public void Annoncer(Charge charge) => _charges.Add(charge);

    public void Noter(Resultat resultat)
    {
        _resultats.Add(resultat);
        File.AppendAllText(_fichier, JsonSerializer.Serialize(resultat, Json) + "\n");
        Console.WriteLine(Ecrire(
            $"{resultat.Charge,-20} {resultat.Programme,-10} {resultat.ParSeconde,9:F0}/s  p50 {resultat.P50,8:F2} ms  p99 {resultat.P99,8:F2} ms  erreurs {resultat.Erreurs}  autres {resultat.AutresCoeurs:F2} cœur"));
    }

    public void Noter(Unitaire mesure)
    {
        _unitaires.Add(mesure);
        File.AppendAllText(_fichier, JsonSerializer.Serialize(mesure, Json) + "\n");
        Console.WriteLine(Ecrire($"{mesure.Nom,-20} {Mediane(mesure.Hote):F2} {mesure.Unite}{(mesure.Reference.Count > 0 ? $" ; référence {Mediane(mesure.Reference):F2}" : "")}"));
    }

    public string Tableau(Reglages reglages)
    {
        var texte = new StringBuilder();
        texte.AppendLine(CultureInfo.InvariantCulture, $"Le {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cœurs ; {reglages.Structures} structures × {reglages.Mois} mois ; {reglages.Repetitions} × {reglages.Secondes} s, {Reglages.Connexions} connexions.");
        texte.AppendLine();
        texte.AppendLine("| charge | programme | requêtes/s | min–max | p50 ms | p99 ms | µs programme | µs PostgreSQL | Mo | rapport | but | erreurs |");
        texte.AppendLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var charge in _charges)
        {
            var lignes = _resultats.Where(resultat => resultat.Charge == charge.Nom).GroupBy(resultat => resultat.Programme).ToList();
            var reference = lignes.FirstOrDefault(ligne => ligne.Key == "référence");
            foreach (var ligne in lignes) texte.AppendLine(Ligne(charge, [.. ligne], ligne.Key == "référence" ? null : reference?.ToList()));
        }

        texte.AppendLine();
        texte.AppendLine("| mesure | hôte (médiane) | min–max | référence | rapport | but |");
        texte.AppendLine("|---|---|---|---|---|---|");
        foreach (var mesure in _unitaires) texte.AppendLine(Ligne(mesure));
        return texte.ToString();
    }

    public static double Mediane(IEnumerable<double> valeurs) => valeurs.Order().ToList() is { Count: > 0 } triees ? triees[triees.Count / 2] : double.NaN;

    private static string Ligne(Charge charge, List<Resultat> tirs, List<Resultat>? reference)
    {
        var debit = Mediane(tirs.Select(tir => tir.ParSeconde));
        var rapport = reference is null ? null : (double?)(debit / Mediane(reference.Select(tir => tir.ParSeconde)));
        var erreurs = tirs.Sum(tir => tir.Erreurs);
        return Ecrire(
            $"| {charge.Nom} | {tirs[0].Programme} | {debit:N0} | {tirs.Min(tir => tir.ParSeconde):N0}–{tirs.Max(tir => tir.ParSeconde):N0} | {Mediane(tirs.Select(tir => tir.P50)):F2} | {Mediane(tirs.Select(tir => tir.P99)):F2} | {Mediane(tirs.Select(tir => tir.MicrosecondesProgramme)):F0} | {Mediane(tirs.Select(tir => tir.MicrosecondesPostgres)):F0} | {Mediane(tirs.Select(tir => tir.Memoire)):F0} | {(rapport is { } r ? $"{r:F2}" : "")} | {(rapport is not null && charge.But is { } but ? $"≥ {but:0.##}{(rapport >= but && erreurs == 0 ? " ✓" : "")}" : "")} | {(erreurs == 0 ? "0" : $"**ÉCHEC : {erreurs}**")} |");
    }

    private static string Ligne(Unitaire mesure)
    {
        var hote = Mediane(mesure.Hote);
        var comparee = mesure.Reference.Count > 0;
        return Ecrire(
            $"| {mesure.Nom} : {mesure.Question} | {hote:F2} {mesure.Unite} | {mesure.Hote.Min():F2}–{mesure.Hote.Max():F2} | {(comparee ? $"{Mediane(mesure.Reference):F2} {mesure.Unite}" : "")} | {(comparee ? $"{hote / Mediane(mesure.Reference):F2}" : "")} | {mesure.But} |");
    }

    private static string Ecrire(FormattableString texte) => texte.ToString(CultureInfo.GetCultureInfo("fr-FR"));
}
