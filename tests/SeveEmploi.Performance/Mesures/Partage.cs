using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using SeveEmploi.Testing;

namespace SeveEmploi.Performance.Mesures;

/// <summary>What two hosts must know of each other: said as a fact, or as a failure.</summary>
internal sealed class Partage(Banc banc, Serveur premier, Serveur second)
{
    public const string Moi = "/api/v1/moi";

    private const string Connexion = "/api/v1/acces/connexions/courante";
    private const string Tous = "PurgerJetons";
    private const string Echec = "**ÉCHEC**";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<string> Connecter()
    {
        using var http = new HttpClient { BaseAddress = premier.Adresse };
        return await http.SignIn(banc.Comptes.Structures[0], key: null, TimeProvider.System.GetUtcNow());
    }

    public async Task<string> Jeton()
    {
        using var autre = Client(second, await Connecter());
        using var reponse = await autre.GetAsync(Moi);
        return reponse.IsSuccessStatusCode ? "accepté" : $"{Echec} : {(int)reponse.StatusCode}";
    }

    public async Task<string> Revocation()
    {
        var jeton = await Connecter();
        using var un = Client(premier, jeton);
        using var autre = Client(second, jeton);
        (await autre.GetAsync(Moi)).EnsureSuccessStatusCode().Dispose(); // it remembers the token now
        (await un.DeleteAsync(Connexion)).EnsureSuccessStatusCode().Dispose();
        var debut = Stopwatch.GetTimestamp();
        var durees = new List<string>();
        foreach (var client in new[] { un, autre })
        {
            while ((await client.GetAsync(Moi)).StatusCode != HttpStatusCode.Unauthorized)
            {
                if (Stopwatch.GetElapsedTime(debut) > Patience) return $"{Echec} : encore accepté après {Patience.TotalSeconds:F0} s";
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }

            durees.Add($"{Stopwatch.GetElapsedTime(debut).TotalMilliseconds:F0} ms");
        }

        return $"refusé après {durees[0]} chez l'un, {durees[1]} chez l'autre";
    }

    public async Task<string> Idempotence()
    {
        var jeton = await banc.Comptes.ConnecterNational(premier);
        var (cle, corps) = ($"mesure-{Guid.CreateVersion7()}", new { nom = $"Structure de mesure {Guid.CreateVersion7():N}", type = "ACI", departement = "14", du = "2020-01-01" });
        var reponses = new List<(HttpStatusCode Statut, string? Adresse, byte[] Corps)>();
        foreach (var serveur in new[] { premier, second })
        {
            using var client = Client(serveur, jeton);
            client.DefaultRequestHeaders.Add("Idempotency-Key", cle);
            using var reponse = await client.PostAsJsonAsync("/api/v1/referentiel/structures", corps, HttpSteps.Json);
            reponses.Add((reponse.StatusCode, reponse.Headers.Location?.ToString(), await reponse.Content.ReadAsByteArrayAsync()));
        }

        var (un, autre) = (reponses[0], reponses[1]);
        var meme = un.Statut == HttpStatusCode.Created && un.Statut == autre.Statut && un.Adresse == autre.Adresse && un.Corps.AsSpan().SequenceEqual(autre.Corps);
        return meme ? $"même réponse, {un.Corps.Length} octets identiques" : $"{Echec} : {(int)un.Statut} puis {(int)autre.Statut}";
    }

    /// <summary>A daily task whose hour has come while both run: the trace of its command says how many times it was done.</summary>
    public async Task<string> Tache()
    {
        var depuis = await banc.Donnees.Lire<long>("SELECT coalesce(max(position), 0) FROM socle.audit");
        var passe = TimeProvider.System.GetUtcNow().AddSeconds(-1).UtcTicks;
        await banc.Donnees.Executer($"UPDATE socle.taches SET dernier_creneau = current_date - 2 WHERE nom = '{Tous}'");
        await banc.Donnees.Executer($"UPDATE ordonnanceur.qrtz_triggers SET next_fire_time = {passe} WHERE trigger_name = '{Tous}'");
        var debut = Stopwatch.GetTimestamp();
        while (await Faites(depuis) == 0 && Stopwatch.GetElapsedTime(debut) < Patience) await Task.Delay(TimeSpan.FromMilliseconds(200));
        await Task.Delay(TimeSpan.FromSeconds(5)); // the time for the other host to do it again
        var fois = await Faites(depuis);
        return fois == 1 ? "exécutée une fois, par un seul hôte" : $"{Echec} : exécutée {fois} fois";
    }

    private Task<long> Faites(long depuis) => banc.Donnees.Lire<long>($"SELECT count(*) FROM socle.audit WHERE position > {depuis} AND requete = '{Tous}'");

    private static HttpClient Client(Serveur serveur, string jeton) => new() { BaseAddress = serveur.Adresse, DefaultRequestHeaders = { Authorization = new("Bearer", jeton) } };
}
