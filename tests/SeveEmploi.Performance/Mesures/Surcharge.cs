using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SeveEmploi.Performance.Mesures;

/// <summary>500 clients on a pool of 20 connections: everybody is answered in time, memory stays bounded, and the host comes back.</summary>
internal sealed class Surcharge(Reglages reglages)
{
    private const int Clients = 500;
    private const int Pool = 20;
    private const int Secondes = 20;
    private const int EssaisDuRetour = 30;
    private const double Tolerance = 2;

    private readonly Tir _tir = new(reglages.PidPostgres);

    public async Task Mesurer()
    {
        await using var banc = await Banc.Installer(reglages, reglages.Structures, reglages.Mois);
        var hote = await banc.Hote(connexion: $"Maximum Pool Size={Pool}");
        await banc.Connecter(hote);
        var melange = Tir.Ecrire("surcharge", await Melange(new(banc.Donnees, hote, banc.Jetons)));
        await _tir.Tirer("chauffe", hote, melange, Math.Min(reglages.Secondes, 5), 0);
        var avant = await _tir.Tirer("avant", hote, melange, Math.Min(reglages.Secondes, 5), 1);

        var memoires = new List<double>();
        using var fin = new CancellationTokenSource();
        var veille = Veiller(hote, memoires, fin.Token);
        var pendant = await _tir.Tirer("surcharge", hote, melange, Secondes, 2, Clients, compter: true);
        var debut = Stopwatch.GetTimestamp();
        var retour = await Revenir(hote, melange, avant.P99, debut);
        await fin.CancelAsync();
        await veille;
        File.Delete(melange);

        var tableau = Tableau(avant, pendant, memoires, retour);
        await File.WriteAllTextAsync(Path.Combine(Reglages.Sortie, "surcharge.md"), tableau);
        Console.WriteLine(tableau);
    }

    private static async Task<List<Requete>> Melange(Lectures lectures)
    {
        var (structures, candidatures) = (await lectures.Structure(), await lectures.Candidatures());
        var (agregats, retards) = (await lectures.AgregatDepartement(), await lectures.Retards());
        return [.. structures.Hote.Take(2000), .. candidatures.Hote.Take(500), .. agregats.Hote.Take(300), .. retards.Hote.Take(300)];
    }

    private static async Task Veiller(Serveur hote, List<double> memoires, CancellationToken fin)
    {
        while (!fin.IsCancellationRequested)
        {
            memoires.Add(Systeme.Memoire(hote.Pid));
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }

    /// <summary>How long until a second of the ordinary load is as fast as before; null when it never was.</summary>
    private async Task<TimeSpan?> Revenir(Serveur hote, string melange, double p99, long debut)
    {
        for (var essai = 0; essai < EssaisDuRetour; essai++)
        {
            var tir = await _tir.Tirer("retour", hote, melange, 1, 3);
            if (tir.Erreurs == 0 && tir.P99 <= p99 * Tolerance) return Stopwatch.GetElapsedTime(debut);
        }

        return null;
    }

    private static string Tableau(Resultat avant, Resultat pendant, List<double> memoires, TimeSpan? retour)
    {
        var francais = CultureInfo.GetCultureInfo("fr-FR");
        var texte = new StringBuilder().AppendLine(francais, $"{Clients} clients, {Pool} connexions, {Secondes} s").AppendLine();
        texte.AppendLine("| mesure | valeur | but |").AppendLine("|---|---|---|");
        texte.AppendLine(francais, $"| réponses par statut | {string.Join(", ", pendant.Statuts.Where(s => char.IsDigit(s.Key[^1])).Select(s => $"{s.Key[1..]} : {s.Value}"))} | 200 ou 503 |");
        texte.AppendLine(francais, $"| 503 sans Retry-After | {pendant.Statuts[Tir.SansRetry]} | 0 |");
        texte.AppendLine(francais, $"| sans réponse (liaison, délai) | {pendant.Statuts["liaison"]}, {pendant.Statuts["delai"]} | 0 |");
        texte.AppendLine(francais, $"| réponses par seconde | {pendant.ParSeconde:N0} (avant, à {Reglages.Connexions} clients : {avant.ParSeconde:N0}) | |");
        texte.AppendLine(francais, $"| p50, p99, plus longue | {pendant.P50:F0} ms, {pendant.P99:F0} ms, {pendant.Max:F0} ms | ≤ 3 000 ms |");
        texte.AppendLine(francais, $"| mémoire, chaque seconde (Mo) | {string.Join(" ", memoires.Select(lue => lue.ToString("F0", francais)))} | bornée |");
        texte.AppendLine(francais, $"| retour au p99 d'avant ({avant.P99:F1} ms, à {Tolerance:0} × près) | {(retour is { } duree ? $"{duree.TotalSeconds:F1} s" : "jamais")} | ≤ 5 s |");
        return texte.ToString();
    }
}
