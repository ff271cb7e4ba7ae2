using System.Globalization;
using System.Text;

namespace SeveEmploi.Performance.Mesures;

/// <summary>The same reads in countries of 10 thousand to 10 million monthly rows: what an answer costs must not follow what the others have entered.</summary>
internal sealed class Croissance(Reglages reglages)
{
    // A row is a structure and a month. Grids begin in 2020, so 60 months at most.
    private static readonly (string Nom, int Structures, int Mois)[] Tailles =
        [("10 mille", 1_000, 10), ("100 mille", 4_200, 24), ("1,2 million", 20_000, 60), ("10 millions", 167_000, 60)];

    private static readonly (string Nom, int Structures, int Mois)[] Petites = [("400 × 6", 400, 6), ("400 × 14", 400, 14)];

    private readonly Registre _registre = new("croissance");
    private readonly List<(string Taille, Resultat Tir)> _tirs = [];

    public async Task Mesurer()
    {
        var tailles = reglages.Rapide ? Petites : reglages.Tout ? Tailles : Tailles[..^1];
        foreach (var (nom, structures, mois) in tailles)
        {
            Console.WriteLine($"{nom} saisies");
            await Mesurer(nom, structures, mois);
        }

        var tableau = Tableau([.. tailles.Select(taille => taille.Nom)]);
        await File.WriteAllTextAsync(Path.Combine(Reglages.Sortie, "croissance.md"), tableau);
        Console.WriteLine();
        Console.WriteLine(tableau);
    }

    private async Task Mesurer(string taille, int structures, int mois)
    {
        await using var banc = await Banc.Installer(reglages, structures, mois);
        var hote = await banc.Hote();
        await banc.Connecter(hote);
        var lectures = new Lectures(banc.Donnees, hote, banc.Jetons);
        var tir = new Tir(reglages.PidPostgres);
        foreach (var charge in new[] { await lectures.Structure(), await lectures.Candidatures(), await lectures.AgregatDepartement(), await lectures.AgregatRegion(), await lectures.Retards() })
        {
            if (charge.Hote.Count == 0 || !reglages.Veut(charge.Nom)) continue;
            var fichier = Tir.Ecrire("croissance", charge.Hote);
            await tir.Tirer(charge.Nom, hote, fichier, Math.Min(reglages.Secondes, 5), 0);
            for (var repetition = 1; repetition <= reglages.Repetitions; repetition++)
            {
                await Systeme.AttendreLeCalme();
                // One caller at a time: latency, and no queue in it.
                var resultat = await tir.Tirer(charge.Nom, hote, fichier, reglages.Secondes, repetition, connexions: 1);
                _registre.Noter(resultat);
                _tirs.Add((taille, resultat));
            }

            File.Delete(fichier);
        }
    }

    private string Tableau(List<string> tailles)
    {
        var francais = CultureInfo.GetCultureInfo("fr-FR");
        var texte = new StringBuilder().AppendLine(francais, $"| p50 en ms (rapport au plus petit) | {string.Join(" | ", tailles)} | but |");
        texte.AppendLine(francais, $"|---|{string.Concat(tailles.Select(_ => "---|"))}---|");
        foreach (var charge in _tirs.GroupBy(mesure => mesure.Tir.Charge))
        {
            var p50 = tailles.ConvertAll(taille => Registre.Mediane(charge.Where(mesure => mesure.Taille == taille).Select(mesure => mesure.Tir.P50)));
            var erreurs = charge.Sum(mesure => mesure.Tir.Erreurs);
            texte.AppendLine(francais, $"| {charge.Key}{(erreurs == 0 ? "" : $" **ÉCHEC : {erreurs} erreurs**")} | {string.Join(" | ", p50.Select(lu => string.Create(francais, $"{lu:F2} ({lu / p50[0]:F2})")))} | ≤ 1,2 |");
        }

        return texte.ToString();
    }
}
