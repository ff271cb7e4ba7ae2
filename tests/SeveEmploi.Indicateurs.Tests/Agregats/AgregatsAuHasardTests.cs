using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Agregats;

public sealed class AgregatsAuHasardTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    private static readonly string[] Departements = ["14", "27", "50", "61", "76"];

    private static readonly int[] Annees = [2020, 2021, 2022, 2023];

    [Fact]
    public async Task Dix_mille_mois_au_hasard_s_agregent_comme_un_recompte_independant()
    {
        api.Clock.Set(new DateOnly(2024, 1, 20));
        var structures = Enumerable.Range(0, 209).ToDictionary(rang => $"Hasard {rang}", rang => Departements[rang % Departements.Length]);
        var ids = await Retenir(structures);
        var lignes = Tirer(structures.Keys);
        foreach (var annee in Annees) await Importer(annee, lignes);

        lignes.Should().HaveCountGreaterThan(10_000);
        foreach (var annee in Annees)
        {
            var deLAnnee = lignes.FindAll(ligne => ligne.Annee == annee);
            var region = await Agregat("regions/28", annee);
            Comparer(region, deLAnnee);
            Comparer(await Agregat("france", annee), deLAnnee);
            Comparer(await Agregat($"structures/{ids["Hasard 7"]}", annee), deLAnnee.Where(ligne => ligne.Structure == "Hasard 7"));
            foreach (var departement in Departements)
                Comparer(await Agregat($"departements/{departement}", annee), deLAnnee.Where(ligne => structures[ligne.Structure] == departement));

            region.Saisies.Should().Be(deLAnnee.Count);
            region.Indicateurs.Single(indicateur => indicateur.Code == "emploi_durable").AnneePrecedente.Somme
                .Should().Be(annee == Annees[0] ? null : lignes.Where(ligne => ligne.Annee == annee - 1).Sum(ligne => ligne.Ed ?? 0));
        }

        (await SourcesDe(await Agregat("regions/28", 2022))).Should().Be(lignes.Where(ligne => ligne.Annee == 2022).Sum(ligne => ligne.Ed ?? 0));
    }

    private static List<Tirage> Tirer(IEnumerable<string> structures)
    {
        var hasard = new Random(2022);
        return [.. structures.SelectMany(nom => Annees.SelectMany(annee => Enumerable.Range(1, 12).Select(mois => Tirer(hasard, nom, annee, mois))))];
    }

    private static Tirage Tirer(Random hasard, string nom, int annee, int mois)
    {
        var rien = hasard.Next(20) == 0;
        var temps = hasard.Next(0, 400) / 100m;
        return new(nom, annee, mois, rien || hasard.Next(10) == 0 ? null : hasard.Next(0, 30), rien ? null : temps, rien);
    }

    private async Task<Dictionary<string, Guid>> Retenir(Dictionary<string, string> structures)
    {
        var ids = new Dictionary<string, Guid>();
        foreach (var (nom, departement) in structures)
        {
            ids[nom] = await api.Structure(nom, departement);
            foreach (var annee in Annees) await api.Retenir(ids[nom], departement, annee: annee);
        }

        return ids;
    }

    private Task<AgregatVue> Agregat(string axe, int annee) => api.Client.Read<AgregatVue>($"{IndicateursApi.Base}/{axe}/{annee}");

    private async Task Importer(int annee, List<Tirage> lignes)
    {
        var csv = new StringBuilder("structure;mois;emploi_durable;temps_dedie;rien_a_signaler\n");
        foreach (var ligne in lignes.Where(ligne => ligne.Annee == annee))
            csv.AppendLine(CultureInfo.InvariantCulture, $"{ligne.Structure};{ligne.Mois};{ligne.Ed};{ligne.Etp};{(ligne.Rien ? "oui" : "")}");
        var vue = await api.Importer(csv.ToString(), $"annee={annee}");
        vue.Bloquantes.Should().Be(0, string.Join(' ', vue.Anomalies.Where(a => a.Gravite == Gravite.Bloquant).Take(3)));
    }

    /// <summary>Another way to the same figures: decimals added one by one, from the rows as they were drawn.</summary>
    private static void Comparer(AgregatVue vue, IEnumerable<Tirage> lignes)
    {
        var tirees = lignes.ToList();
        var (emploi, temps) = (vue.Indicateurs.Single(indicateur => indicateur.Code == "emploi_durable"), vue.Indicateurs.Single(indicateur => indicateur.Code == "temps_dedie"));
        for (var mois = 1; mois <= 12; mois++)
        {
            var duMois = tirees.FindAll(ligne => ligne.Mois == mois);
            var (repondu, mesure) = (duMois.FindAll(ligne => ligne.Rien || ligne.Ed is not null), duMois.FindAll(ligne => ligne.Etp is not null));
            emploi.Mois[mois - 1].Should().Be(new MoisAgregeVue(mois, repondu.Count == 0 ? null : repondu.Sum(ligne => ligne.Ed ?? 0), repondu.Count));
            temps.Mois[mois - 1].Should().Be(new MoisAgregeVue(mois, mesure.Count == 0 ? null : mesure.Sum(ligne => ligne.Etp!.Value), mesure.Count));
        }

        emploi.Annee.Somme.Should().Be(tirees.Sum(ligne => ligne.Ed ?? 0));
        temps.Annee.Somme.Should().BeNull();
    }

    private async Task<decimal> SourcesDe(AgregatVue vue)
    {
        var (somme, curseur) = (0m, "");
        do
        {
            var page = await api.Client.Read<JsonNode>($"{vue.Sources}&limite=200{curseur}");
            somme += page["elements"]!.AsArray().Sum(ligne => ligne!["valeurs"]!.AsArray() is { Count: > 6 } valeurs ? valeurs[6]?.GetValue<decimal>() ?? 0 : 0);
            curseur = page["curseur_suivant"]?.GetValue<string>() is { } suivant ? $"&curseur={suivant}" : "";
        }
        while (curseur.Length > 0);
        return somme;
    }

    private sealed record Tirage(string Structure, int Annee, int Mois, decimal? Ed, decimal? Etp, bool Rien);
}
