using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests.Structures;

/// <summary>The statements that the API really sends, explained on 50,000 structures: a page reads an index, never the whole table.</summary>
public sealed class PlansDeRequeteTests(PlansDeRequeteTests.GrandeBase api) : IClassFixture<PlansDeRequeteTests.GrandeBase>
{
    [Theory]
    [InlineData("limite=50")]
    [InlineData("region=28&limite=50")]
    [InlineData("departement=14&type=ACI&limite=50")]
    [InlineData("recherche=ressourcerie%204242")]
    [InlineData("recherche=b")]
    [InlineData("modifie_depuis=2030-01-01T00:00:00Z")]
    public async Task Une_page_de_la_liste_lit_un_index(string requete)
    {
        var plans = await api.Plans(client => client.GetStringAsync($"/api/v1/referentiel/structures?{requete}"));

        plans.Should().NotBeEmpty();
        plans.Should().OnlyContain(plan => !plan.Contains("Seq Scan on structures"), string.Join("\n\n", plans));
    }

    [Fact]
    public async Task Une_page_lointaine_lit_le_meme_index()
    {
        var curseur = Convert.ToBase64String("""{"Key":"structure 30000","Id":"00000000-0000-0000-0000-000000000000"}"""u8).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        var plans = await api.Plans(client => client.GetStringAsync($"/api/v1/referentiel/structures?curseur={curseur}"));

        plans.Should().OnlyContain(plan => plan.Contains("structures_cle_nom_id") && !plan.Contains("Seq Scan on structures"), string.Join("\n\n", plans));
    }

    [Fact]
    public async Task Le_rapprochement_de_tout_un_fichier_se_sert_des_index_des_noms()
    {
        var fichier = "nom;departement;statut\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"Inconnue totale {i};14;ACI\n"));

        var plans = await api.Plans(client => client.PostAsync("/api/v1/referentiel/structures/imports?simulation=true", new StringContent(fichier, null, "text/csv")));

        plans.Should().Contain(plan => plan.Contains("structures_recherche"));
        plans.Should().Contain(plan => plan.Contains("structures_cles"));
    }

    public sealed class GrandeBase : SeveApi
    {
        private const string Remplir = """
            INSERT INTO referentiel.structures (id, nom, aliases, activites, cle_nom, cles, recherche, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), nom, '{}', '{}', cle, ARRAY[cle], ' ' || cle, 1, now(), now() FROM
                (SELECT i, initcap(mot) || ' ' || i AS nom, mot || ' ' || i AS cle FROM
                    (SELECT i, (ARRAY['structure', 'ressourcerie', 'atelier', 'chantier', 'tremplin', 'jardin', 'bois', 'linge'])[1 + i % 8] AS mot
                     FROM generate_series(1, 50000) i) mots) noms;
            INSERT INTO referentiel.localisations (structure_id, departement_code, est_premiere, du)
            SELECT id, (ARRAY['14', '27', '50', '61', '76', '75', '69', '13', '33', '59', '35', '44', '67', '31', '06', '38', '21', '45', '63', '87'])
                [1 + (row_number() OVER (ORDER BY id)) % 20], true, '2020-01-01' FROM referentiel.structures;
            INSERT INTO referentiel.conventionnements (structure_id, type, du)
            SELECT id, (ARRAY['Aci', 'Ai', 'Ei', 'Etti'])[1 + (row_number() OVER (ORDER BY id)) % 4], '2020-01-01' FROM referentiel.structures;
            """;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Executer(Remplir);
            await Executer("VACUUM ANALYZE");
        }

        /// <summary>The plan of every SELECT on structures that the act sends to this database.</summary>
        public async Task<IReadOnlyList<string>> Plans(Func<HttpClient, Task> acte)
        {
            var commandes = new Commandes(new NpgsqlConnectionStringBuilder(ConnectionString).Database!);
            using (DiagnosticListener.AllListeners.Subscribe(commandes)) await acte(CreateClient());
            commandes.Terminer();

            await using var connexion = new NpgsqlConnection(ConnectionString);
            await connexion.OpenAsync();
            var plans = new List<string>();
            foreach (var commande in commandes.Lues)
            {
                commande.Connection = connexion;
                commande.CommandText = $"EXPLAIN {commande.CommandText}";
                await using var lecteur = await commande.ExecuteReaderAsync();
                var plan = new List<string>();
                while (await lecteur.ReadAsync()) plan.Add(lecteur.GetString(0));
                plans.Add(string.Join('\n', plan));
            }

            return plans;
        }

        private async Task Executer(string sql)
        {
            await using var connexion = new NpgsqlConnection(ConnectionString);
            await connexion.OpenAsync();
            await using var commande = new NpgsqlCommand(sql, connexion) { CommandTimeout = 120 };
            await commande.ExecuteNonQueryAsync();
        }
    }

    private sealed class Commandes(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly List<IDisposable> _abonnements = [];

        public List<NpgsqlCommand> Lues { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _abonnements.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is not CommandEventData { Command: NpgsqlCommand commande } || value.Key != RelationalEventId.CommandExecuting.Name) return;
            if (commande.Connection?.Database == database && commande.CommandText.Contains("referentiel.structures")) Lues.Add(commande.Clone());
        }

        public void Terminer() => _abonnements.ForEach(abonnement => abonnement.Dispose());

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
