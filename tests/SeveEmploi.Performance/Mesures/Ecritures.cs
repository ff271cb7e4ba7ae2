using System.Text.Json;
using SeveEmploi.Testing;

namespace SeveEmploi.Performance.Mesures;

/// <summary>The writes: a month that nobody has entered yet, and a sign-in.</summary>
internal sealed class Ecritures(Donnees donnees, Comptes comptes, IReadOnlyDictionary<string, string> jetons)
{
    private const int MoisLibres = 60_000;
    private const int ValeurMax = 20;

    /// <summary>The current month of everybody, and the late ones: each has the history of its structure behind it, as in life.</summary>
    public async Task<Charge> Saisie()
    {
        var codes = await Codes();
        var libres = await donnees.Lister(
            $"""
            SELECT p.structure_id, p.region_code, p.annee, m FROM indicateurs.participations p CROSS JOIN LATERAL generate_series(p.premier_mois, p.dernier_mois) m
            WHERE p.programme = 'Seve1' AND p.close_le IS NULL AND p.annee >= extract(year FROM now()) - 1 AND make_date(p.annee, m, 1) <= current_date
              AND NOT EXISTS (SELECT 1 FROM indicateurs.saisies s WHERE s.annee = p.annee AND s.structure_id = p.structure_id AND s.programme = p.programme AND s.mois = m)
            ORDER BY p.annee DESC, m DESC, p.structure_id LIMIT {MoisLibres}
            """,
            ligne => (Structure: ligne.GetGuid(0), Region: ligne.GetString(1), Annee: ligne.GetInt32(2), Mois: ligne.GetInt32(3)));
        return new("saisie", "un mois saisi : validé, tracé, contrôlé",
            libres.ConvertAll(l => new Requete(
                $"/api/v1/indicateurs/saisies/{l.Structure}/{l.Annee:0000}-{l.Mois:00}", "PUT",
                JsonSerializer.Serialize(new { valeurs = codes.ToDictionary(code => code, code => Valeur(l.Structure, code)) }), jetons[l.Region])),
            libres.ConvertAll(l => new Requete(
                "/saisies", "PUT",
                JsonSerializer.Serialize(new { structure_id = l.Structure, annee = l.Annee, mois = l.Mois, valeurs = codes.Select(code => Valeur(l.Structure, code)) }))))
        {
            But = 0.4,
            Ecrit = true,
        };
    }

    /// <summary>As many at once as hashes are computed at once: more would be told to wait, which is another measure.</summary>
    public Charge Connexion() => new("connexion", "se connecter par son mot de passe",
        comptes.Structures.ConvertAll(courriel => new Requete(
            "/api/v1/acces/connexions", "POST", JsonSerializer.Serialize(new { courriel, mot_de_passe = SignedIn.Password, usage = "api" }))), [])
    {
        Connexions = 2,
    };

    /// <summary>At the clock of the database.</summary>
    public async Task<DateTimeOffset> Maintenant() => new(await donnees.Lire<DateTime>("SELECT now()"), TimeSpan.Zero);

    /// <summary>What a shot wrote is taken away, so that the next one finds the same months free.</summary>
    public async Task Effacer(DateTimeOffset depuis)
    {
        await donnees.Executer($"DELETE FROM indicateurs.saisies WHERE annee >= extract(year FROM now()) - 1 AND cree_le >= '{depuis:O}'");
        await donnees.Executer("VACUUM indicateurs.saisies");
        await donnees.Executer("CHECKPOINT");
    }

    private Task<List<string>> Codes() => donnees.Lister(
        """
        SELECT indicateur->>'code' FROM (SELECT contenu FROM indicateurs.grilles WHERE programme = 'Seve1' AND annee <= extract(year FROM now()) ORDER BY annee DESC LIMIT 1) g,
          jsonb_array_elements(contenu->'indicateurs') indicateur ORDER BY (indicateur->>'rang')::int
        """,
        ligne => ligne.GetString(0));

    private static int Valeur(Guid structure, string code) => (structure.ToByteArray()[0] + code.Length) % ValeurMax;
}
