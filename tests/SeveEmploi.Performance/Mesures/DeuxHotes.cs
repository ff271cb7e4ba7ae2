using System.Net;

namespace SeveEmploi.Performance.Mesures;

/// <summary>Two hosts on one database: what both give together, and that nothing depends on which one answers.</summary>
internal sealed class DeuxHotes(Reglages reglages)
{
    private const int Limite = 60;

    private readonly Tir _tir = new(reglages.PidPostgres);
    private readonly List<string> _lignes = [];

    public async Task Mesurer()
    {
        await using var banc = await Banc.Installer(reglages, reglages.Structures, reglages.Mois);
        await using (var premier = await banc.Hote())
        await using (var second = await banc.Hote(1))
        {
            await banc.Connecter(premier);
            await Debits(banc, premier, second);
            var partage = new Partage(banc, premier, second);
            _lignes.Add($"| jeton de l'un présenté à l'autre | {await partage.Jeton()} |");
            _lignes.Add($"| jeton révoqué sur l'un, refusé par l'autre | {await partage.Revocation()} |");
            _lignes.Add($"| même Idempotency-Key sur l'autre | {await partage.Idempotence()} |");
            _lignes.Add($"| tâche quotidienne | {await partage.Tache()} |");
        }

        _lignes.Add($"| limite de {Limite} demandes par minute | {await Limiter(banc)} |");
        var tableau = string.Join('\n', (string[])["| deux hôtes | constat |", "|---|---|", .. _lignes, ""]);
        await File.WriteAllTextAsync(Path.Combine(Reglages.Sortie, "deux-hotes.md"), tableau);
        Console.WriteLine(tableau);
    }

    private async Task Debits(Banc banc, Serveur premier, Serveur second)
    {
        var lectures = new Lectures(banc.Donnees, premier, banc.Jetons);
        foreach (var charge in new[] { await lectures.Structure(), await lectures.Candidatures() })
        {
            var fichier = Tir.Ecrire("deux-hotes", charge.Hote);
            foreach (var hote in new[] { premier, second }) await _tir.Tirer(charge.Nom, hote, fichier, Math.Min(reglages.Secondes, 5), 0);
            var (seul, ensemble) = (new List<double>(), new List<double>());
            for (var repetition = 1; repetition <= reglages.Repetitions; repetition++)
            {
                await Systeme.AttendreLeCalme();
                seul.Add((await _tir.Tirer(charge.Nom, premier, fichier, reglages.Secondes, repetition)).ParSeconde);
                await Systeme.AttendreLeCalme();
                var tirs = await Task.WhenAll(new[] { premier, second }.Select(hote =>
                    _tir.Tirer(charge.Nom, hote, fichier, reglages.Secondes, repetition, Reglages.Connexions / 2)));
                if (tirs.Any(tir => tir.Erreurs > 0)) _lignes.Add($"| {charge.Nom} | **ÉCHEC : {tirs.Sum(tir => tir.Erreurs)} erreurs** |");
                ensemble.Add(tirs.Sum(tir => tir.ParSeconde));
            }

            File.Delete(fichier);
            var (un, deux) = (Registre.Mediane(seul), Registre.Mediane(ensemble));
            _lignes.Add($"| {charge.Nom}, autant de clients en tout | un seul : {un:F0}/s ; les deux : {deux:F0}/s ; rapport {deux / un:F2} |");
        }
    }

    /// <summary>One caller who turns from one host to the other is counted once.</summary>
    private static async Task<string> Limiter(Banc banc)
    {
        KeyValuePair<string, string>[] limites = [new("Seve__Limites__ParClient", $"{Limite}")];
        await using var premier = await banc.Hote(0, "", limites);
        await using var second = await banc.Hote(1, "", limites);
        var partage = new Partage(banc, premier, second);
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", await partage.Connecter()) } };
        var (servies, refusees) = (0, 0);
        for (var rang = 0; rang < 3 * Limite; rang++)
        {
            using var reponse = await http.GetAsync(new Uri((rang % 2 == 0 ? premier : second).Adresse, Partage.Moi));
            if (reponse.StatusCode == HttpStatusCode.TooManyRequests) refusees++;
            else servies++;
        }

        var juste = servies <= Limite && refusees > 0;
        return $"{servies} servies, {refusees} refusées, un tour sur deux chez l'un et chez l'autre{(juste ? "" : " **ÉCHEC**")}";
    }
}
