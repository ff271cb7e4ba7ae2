using System.Globalization;
using System.Text;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Seve2;

/// <summary>From the convention to 31 January 2025: twelve months, three quarters, one bilan, for every structure retained.</summary>
internal sealed class AnneeDe2024(Simulation api, IReadOnlyList<Candidate> retenues)
{
    /// <summary>Entered in time by all but two: one sends June in July 20th, one never sends August.</summary>
    public async Task RendreLesMois()
    {
        for (var mois = 2; mois <= 12; mois++)
        {
            await api.Aller(new DateOnly(2024, mois, 1).AddMonths(1).AddDays(4));
            var attendues = retenues.Where(candidate => !EnRetard(candidate, mois) && !Absente(candidate, mois)).ToList();
            (await api.Importer(2024, "SEVE2", Fichier(attendues, mois))).Should().Be(attendues.Count);
            if (mois != 6) continue;

            await api.Aller(new DateOnly(2024, 7, 20));
            (await api.Importer(2024, "SEVE2", Fichier([.. retenues.Where(candidate => EnRetard(candidate, 6))], 6))).Should().Be(1);
        }

        await api.ToutEstDit();
    }

    /// <summary>Eight people out of ten each quarter; the third structure is late once, and the fourth is corrected at the point.</summary>
    public async Task Evaluer(int trimestre, DateOnly jour)
    {
        await api.Aller(jour);
        var ponctuelles = retenues.Where(candidate => !(candidate.Rang == 2 && trimestre == 1));
        await Simulation.Toutes(ponctuelles, candidate => Evaluer(candidate, trimestre, jour));
        if (trimestre != 1) return;

        await api.Aller(new DateOnly(2024, 7, 5));
        await Simulation.Toutes(retenues.Where(candidate => candidate.Rang == 2), candidate => Evaluer(candidate, trimestre, new(2024, 7, 5)));
    }

    public async Task RendreLesBilans()
    {
        await api.Aller(new DateOnly(2025, 1, 31));
        await Simulation.Toutes(retenues.Where(candidate => candidate.Rang != 5), candidate => Deposer(candidate));
        var renvoyee = retenues.Single(candidate => candidate.Rang == 6);
        await api.Post(Bilan(renvoyee), "/renvoi", new { commentaire = "Dites dans quelles conditions le tutorat a marché." }).Accept();
        await api.Post(Bilan(renvoyee), "/depot").Accept();
        await api.Aller(new DateOnly(2025, 2, 1));
        await Deposer(retenues.Single(candidate => candidate.Rang == 5));
        await Simulation.Toutes(retenues, candidate => api.Post(Bilan(candidate), "/acceptation", new { }).Accept());
        await api.ToutEstDit();
    }

    public static string Bilan(Candidate candidate) => $"{Simulation.Adresse("plans", candidate.Plan)}/bilan";

    public static string Evaluation(Candidate candidate, int trimestre) => $"{Simulation.Adresse("plans", candidate.Plan)}/evaluations/{trimestre}";

    private async Task Evaluer(Candidate candidate, int trimestre, DateOnly jour)
    {
        var (evaluation, codes) = (Evaluation(candidate, trimestre), await Codes(candidate));
        await api.Put(evaluation, "", new { lignes = codes.Select(code => new { code, realise = new { nombre = 8, @base = 10 }, preuve = "Tableau de suivi" }) }).Accept();
        api.Oublier(evaluation);
        await api.Post(evaluation, "/envoi").Accept();
        object[] ajustements = candidate.Rang == 3 ? [new { code = codes[0], realise = new { nombre = 4, @base = 10 }, motif = "Quatre personnes comptées deux fois." }] : [];
        await api.Post(evaluation, "/point", new
        {
            le = jour,
            personnes = new[] { new { nom = "Claire Duval", fonction = "Direction" } },
            conclusions = "Le suivi est tenu.",
            ajustements,
        }).Accept();
        await api.Post(evaluation, "/validation", new { }).Accept();
    }

    private async Task Deposer(Candidate candidate)
    {
        var (bilan, codes) = (Bilan(candidate), await Codes(candidate));
        await api.Put(bilan, "", new { synthese = "Une année de suivi.", lignes = codes.Select(code => new { code, appreciation = "fonctionne", conditions = "Dès la signature." }) }).Accept();
        api.Oublier(bilan);
        await api.Post(bilan, "/depot").Accept();
    }

    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, string[]> _codes = new();

    private async Task<string[]> Codes(Candidate candidate)
    {
        if (_codes.TryGetValue(candidate.Rang, out var connus)) return connus;

        var plan = await api.Lire(Simulation.Adresse("plans", candidate.Plan));
        return _codes[candidate.Rang] = [.. plan["actions"]!.AsArray().Select(action => action!["code"]!.GetValue<string>())];
    }

    private static bool EnRetard(Candidate candidate, int mois) => mois == 6 && candidate.Rang == 0;

    private static bool Absente(Candidate candidate, int mois) => mois == 8 && candidate.Rang == 1;

    private static string Fichier(IReadOnlyList<Candidate> candidates, int mois)
    {
        var csv = new StringBuilder("structure;mois;i1;i2;i3;i4;i5;i6;i7;i8;i9;i10;i11\n");
        foreach (var candidate in candidates) csv.Append(CultureInfo.InvariantCulture, $"{candidate.Nom};2024-{mois:00};2;1;1;0;1;3;4;1;1;0,40;2\n");
        return csv.ToString();
    }
}
