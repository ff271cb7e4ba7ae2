using FsCheck.Fluent;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Completude;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Agregats;

/// <summary>Roll-ups are what a recomputation of all the rows gives, after any act and whoever writes at once.</summary>
public sealed class CumulsTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    private const string Ecarts = "SELECT indicateurs.ecarts_des_cumuls()";

    private static readonly string[] Gestes = ["saisir", "envoyer", "valider", "renvoyer", "rectifier", "exempter", "importer", "rien"];

    private static readonly DateOnly[] Jours = [new(2022, 4, 8), new(2022, 6, 30), IndicateursApi.Aujourdhui];

    [Fact]
    public async Task Apres_chaque_acte_les_cumuls_sont_ce_qu_un_recompte_donne()
    {
        var structures = new List<Guid>();
        for (var rang = 0; rang < 4; rang++) structures.Add(await api.Participante($"Cumul {rang}", rang < 2 ? "14" : "50"));
        // Who left in February had already sent March, or will: a month that was not due is not missing less.
        await api.Dire(new ParcoursAbandonne(Guid.CreateVersion7(), structures[3], Programme.Seve1, 2022, "Départ", new DateOnly(2022, 2, 10)));

        var actes =
            from geste in Gen.Elements(Gestes)
            from structure in Gen.Choose(0, structures.Count - 1)
            from mois in Gen.Choose(1, 3)
            from jour in Gen.Elements(Jours)
            from valeur in Gen.Choose(0, 40)
            select (Geste: geste, Structure: structure, Mois: $"2022-{mois:00}", Jour: jour, Valeur: valeur);

        foreach (var suite in actes.ListOf(50).Sample(6))
        {
            foreach (var (geste, structure, mois, jour, valeur) in suite)
            {
                api.Clock.Set(jour);
                await Agir(geste, structure, structures[structure], mois, valeur);
                (await api.Lire<long>(Ecarts)).Should().Be(0, "{0} {1} {2} le {3}", geste, structure, mois, jour);
            }

            await ComparerLesComptes();
        }

        (await api.Lire<long>("SELECT count(*) FROM indicateurs.cumuls WHERE rendus > 0")).Should().BePositive();
        api.Clock.Set(IndicateursApi.Aujourdhui);
    }

    [Fact]
    public async Task Des_directions_et_deux_imports_au_meme_moment_ne_perdent_rien_et_ne_se_bloquent_pas()
    {
        var structures = new List<Guid>();
        for (var rang = 0; rang < 12; rang++) structures.Add(await api.Participante($"Ensemble {rang}", rang % 2 == 0 ? "27" : "61"));

        var directions = structures.Take(6).Select(async structure =>
        {
            foreach (var mois in new[] { "2022-05", "2022-04", "2022-06" }) await api.Rendre(structure, mois, new { emploi_durable = 3, temps_dedie = 0.25 });
        });
        var imports = new[] { new[] { 1, 2, 3, 4, 5, 6 }, [6, 5, 4, 3, 2, 1] }.Select((mois, import) => api.Importer(
            "structure;mois;emploi_durable\n" + string.Concat(mois.SelectMany(m => Enumerable.Range(6 + (3 * import), 3).Select(rang => $"Ensemble {rang};{m};2\n")))));
        await Task.WhenAll([.. directions, .. imports]);

        (await api.Lire<long>(Ecarts)).Should().Be(0);
        (await api.Lire<long>("SELECT sum(rendus) FROM indicateurs.cumuls WHERE departement_code IN ('27', '61')")).Should().Be((6 * 3) + (6 * 6));
    }

    [Fact]
    public async Task Une_fusion_et_un_effacement_les_laissent_justes()
    {
        var (absorbee, conservee) = (await api.Participante("Absorbée", "76"), await api.Structure("Conservée", "76"));
        await api.Rendre(absorbee, "2022-01", new { emploi_durable = 5 });

        await api.Dire(new StructuresFusionnees(conservee, absorbee, new DateOnly(2023, 1, 2)));
        (await api.Lire<long>(Ecarts)).Should().Be(0);
        (await Agregat("departements/76")).Indicateurs.Single(indicateur => indicateur.Code == "emploi_durable").Annee.Somme.Should().Be(5);

        await api.Lire<object>($"DELETE FROM indicateurs.saisies WHERE structure_id = '{conservee}'");
        (await api.Lire<long>(Ecarts)).Should().Be(0);
        (await Agregat("departements/76")).Indicateurs.Single(indicateur => indicateur.Code == "emploi_durable").Annee.Somme.Should().BeNull();
    }

    [Fact]
    public async Task Une_direction_ecrit_le_cumul_de_son_departement_sans_pouvoir_le_lire()
    {
        var structure = await api.Participante("Seule à écrire", "35");
        await using var connexion = new NpgsqlConnection(api.HostConnectionString);
        await connexion.OpenAsync();
        await using var transaction = await connexion.BeginTransactionAsync();

        await Executer($"SELECT set_config('seve.structures', '{structure}', true)");
        await Executer($$"""
            INSERT INTO indicateurs.saisies (id, structure_id, programme, annee, mois, departement_code, region_code, etat, valeurs, rien_a_signaler, annotations, constats,
              nombre_constats, a_suivre, envoyee_le, renvois, rectifications, version, cree_le, modifie_le)
            VALUES (gen_random_uuid(), '{{structure}}', 'Seve1', 2022, 1, '35', '53', 'Envoyee', '{1,2}', false, '[]', '[]', 0, false, '2022-02-03', 0, '[]', 1, now(), now())
            """);
        (await Executer("SELECT count(*) FROM indicateurs.cumuls")).Should().Be(0L);
        (await Executer("SELECT coalesce(current_setting('seve.tout', true), '')")).Should().Be("");
        await Executer("SELECT set_config('seve.tout', 'oui', true)");
        (await Executer("SELECT rendus FROM indicateurs.cumuls WHERE departement_code = '35'")).Should().Be(1);

        async Task<object?> Executer(string sql)
        {
            await using var commande = new NpgsqlCommand(sql, connexion, transaction);
            return await commande.ExecuteScalarAsync();
        }
    }

    // The roll-ups are as wide as a row may be: a wider grille asks for a migration.
    [Fact]
    public void Les_cumuls_ont_la_largeur_d_une_ligne() => Grille.RangMax.Should().Be(40);

    private async Task Agir(string geste, int rang, Guid structure, string mois, int valeur)
    {
        var valeurs = new { emploi_durable = valeur, temps_dedie = valeur % 3 == 0 ? (decimal?)null : valeur / 100m };
        using var reponse = geste switch
        {
            "saisir" => await api.Saisir(structure, mois, new { valeurs }),
            "rien" => await api.Saisir(structure, mois, new { rien_a_signaler = true }),
            "envoyer" => await api.Acte(structure, mois, "envoi"),
            "valider" => await api.Acte(structure, mois, "validation"),
            "renvoyer" => await api.Acte(structure, mois, "renvoi", new { commentaire = "À revoir." }),
            "rectifier" => await api.Acte(structure, mois, "rectifications", new { motif = "Compté deux fois.", valeurs }),
            "exempter" => await api.Acte(structure, mois, "exemption", new { motif = "Fermeture." }),
            _ => await api.Envoyer($"structure;mois;emploi_durable\nCumul {rang};{mois};{valeur}\nCumul {(rang + 1) % 4};{mois};{valeur}\n", "annee=2022&partiel=true"),
        };
        // What a rule refuses changes nothing; what breaks is no refusal.
        ((int)reponse.StatusCode).Should().BeLessThan(500, await reponse.Content.ReadAsStringAsync());
    }

    // Two ways: sums of roll-ups, and every month of every structure looked at in memory.
    private async Task ComparerLesComptes()
    {
        foreach (var (axe, filtre) in new[] { ("regions/28", "region=28"), ("departements/14", "departement=14"), ("departements/50", "departement=50") })
        {
            var suivi = await api.Client.Read<CompletudeVue>($"{IndicateursApi.Base}/completude?annee=2022&programme=SEVE1&{filtre}");
            var agregat = await Agregat(axe);
            (agregat.Completude, agregat.Structures).Should().Be((suivi.Ensemble, suivi.ParStructure.Count), axe);
        }
    }

    private Task<AgregatVue> Agregat(string axe) => api.Client.Read<AgregatVue>($"{IndicateursApi.Base}/{axe}/2022");
}
