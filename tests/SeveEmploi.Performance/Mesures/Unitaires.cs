using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SeveEmploi.Performance.Mesures;

/// <summary>What is done rarely and takes long: timed one by one.</summary>
internal sealed class Unitaires(Reglages reglages, Banc banc, Serveur hote, Registre registre)
{
    private const int RappelsDus = 5_000;

    private readonly Imports _imports = new(banc.Donnees);

    public async Task Mesurer()
    {
        using var http = new HttpClient { BaseAddress = hote.Adresse, Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await banc.Comptes.ConnecterNational(hote));
        if (reglages.Veut("import")) await Importer(http);
        if (reglages.Veut("bilan")) await Dresser(http);
        if (reglages.Veut("rappels")) await Rappeler(http);
    }

    private async Task Importer(HttpClient http)
    {
        var (annee, lignes, csv) = await _imports.Preparer();
        var (produit, nu) = (new List<double>(), new List<double>());
        for (var repetition = 0; repetition < reglages.Repetitions; repetition++)
        {
            await Systeme.AttendreLeCalme();
            nu.Add(await _imports.Copier(lignes));
            await _imports.Effacer(annee);
            await Systeme.AttendreLeCalme();
            var debut = Stopwatch.GetTimestamp();
            using var corps = new ByteArrayContent(csv) { Headers = { ContentType = new("text/csv") } };
            using var reponse = await http.PostAsync($"/api/v1/indicateurs/saisies/imports?annee={annee}", corps);
            produit.Add(Stopwatch.GetElapsedTime(debut).TotalSeconds);
            var importees = JsonNode.Parse(await reponse.Content.ReadAsStringAsync())?["importees"]?.GetValue<int>();
            if (importees != lignes) throw new InvalidOperationException($"L'import a écrit {importees} lignes sur {lignes} : {(await reponse.Content.ReadAsStringAsync())[..500]}");
            await _imports.Effacer(annee);
        }

        registre.Noter(new Unitaire("import", $"{lignes} saisies, tous contrôles ; la référence ne fait qu'un COPY", "s", produit, nu, "≤ 3 ×"));
    }

    private async Task Dresser(HttpClient http)
    {
        var (region, annee) = (await banc.Donnees.Lister(
            "SELECT region_code, annee FROM indicateurs.participations WHERE annee < extract(year FROM now()) GROUP BY 1, 2 ORDER BY annee DESC, count(*) DESC LIMIT 1",
            ligne => (ligne.GetString(0), ligne.GetInt32(1)))).Single();
        var durees = new List<double>();
        for (var repetition = 0; repetition <= reglages.Repetitions; repetition++)
        {
            var debut = Stopwatch.GetTimestamp();
            using var reponse = await http.PostAsJsonAsync("/api/v1/animation/bilans", new { region, annee });
            if (!reponse.IsSuccessStatusCode)
            {
                Console.WriteLine($"bilan : refusé ({(int)reponse.StatusCode}) {await reponse.Content.ReadAsStringAsync()}");
                return;
            }

            if (repetition > 0) durees.Add(Stopwatch.GetElapsedTime(debut).TotalSeconds);
        }

        registre.Noter(new Unitaire("bilan", $"le bilan régional {annee} de la région {region}", "s", durees, []));
    }

    /// <summary>The scan as its task runs it: reminders that fall due at once, until none is left; its own clock is that of the database.</summary>
    private async Task Rappeler(HttpClient http)
    {
        var durees = new List<double>();
        for (var repetition = 0; repetition < reglages.Repetitions; repetition++)
        {
            var dus = await banc.Donnees.Lire<long>(string.Create(CultureInfo.InvariantCulture,
                $"""
                WITH dus AS (SELECT obligation_id FROM echeancier.agendas WHERE part_a > now() ORDER BY obligation_id OFFSET {repetition * RappelsDus} LIMIT {RappelsDus}),
                mis AS (UPDATE echeancier.agendas SET part_a = now() - interval '1 minute' WHERE obligation_id IN (SELECT obligation_id FROM dus) RETURNING 1)
                SELECT count(*) FROM mis
                """));
            if (dus == 0) break;
            var debut = Stopwatch.GetTimestamp();
            using var reponse = await http.PostAsync("/api/v1/exploitation/taches/echeances/execution", null);
            reponse.EnsureSuccessStatusCode();
            while (await banc.Donnees.Lire<bool>("SELECT EXISTS (SELECT 1 FROM echeancier.agendas WHERE part_a <= now() - interval '30 seconds')"))
            {
                if (Stopwatch.GetElapsedTime(debut) > TimeSpan.FromMinutes(3)) throw new InvalidOperationException("Le balayage des rappels ne finit pas.");
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }

            durees.Add(dus / Stopwatch.GetElapsedTime(debut).TotalSeconds);
        }

        if (durees.Count > 0) registre.Noter(new Unitaire("rappels", $"balayage de {RappelsDus} rappels dus au plus", "obligations/s", durees, []));
        else Console.WriteLine("rappels : ce pays n'a aucun agenda, mesure ignorée.");
    }
}
