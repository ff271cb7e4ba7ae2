using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.DonneesNationales;

/// <summary>Un petit pays, peint comme la ligne de commande le peint.</summary>
public sealed class PaysPeint : SeveApi
{
    private const int Structures = 20;
    private const int Mois = 14;

    private static readonly DateOnly Jour = new(2022, 6, 15);

    public string Identifiants { get; } = Path.Combine(Directory.CreateTempSubdirectory("seve-").FullName, "identifiants.json");

    public PaysFictif Pays { get; init; } = new(Structures, Mois, 1, Jour);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Set(Jour);
        (await Peindre()).Should().Be(0);
    }

    public Task<int> Peindre() => new Host.DonneesNationales(Pays.NombreDeStructures, Pays.Mois, Pays.Graine, Identifiants).Peindre(Services, CancellationToken.None);

    public async Task<T> Lire<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var commande = source.CreateCommand(sql);
        return (T)(await commande.ExecuteScalarAsync())!;
    }
}

public sealed class PaysImaginaireTests(PaysPeint api) : IClassFixture<PaysPeint>
{
    private const int Annee = 2021;

    private readonly HttpClient _client = api.CreateClient();

    [Theory]
    [InlineData(Annee)]
    [InlineData(Annee + 1)]
    public async Task L_API_relit_l_annee_du_pays_et_ses_totaux(int annee)
    {
        var pays = api.Pays;
        var dus = pays.Structures.SelectMany(structure => pays.MoisDe(annee).Select(mois => pays.EstEnRetard(structure.Rang, annee, mois))).ToList();

        var agregat = await _client.Read<JsonNode>($"/api/v1/indicateurs/france/{annee}");

        ((int)agregat["structures"]!, (long)agregat["saisies"]!).Should().Be((pays.NombreDeStructures, dus.LongCount(enRetard => !enRetard)));
        var contrats = agregat["indicateurs"]!.AsArray().Single(indicateur => (string)indicateur!["code"]! == "emploi_durable")!;
        ((decimal)contrats["annee"]!["somme"]!).Should()
            .Be(await api.Lire<decimal>($"SELECT sum(valeurs[7]) FROM indicateurs.saisies WHERE annee = {annee}")).And.BePositive();
    }

    [Fact]
    public async Task Les_mois_manquants_sont_ceux_que_le_pays_dit_en_retard()
    {
        var pays = api.Pays;
        var enRetard = pays.Structures.SelectMany(structure => pays.MoisDe(Annee).Where(mois => pays.EstEnRetard(structure.Rang, Annee, mois))).Count();

        var completude = await _client.Read<JsonNode>($"/api/v1/indicateurs/france/{Annee}");

        ((int)completude["completude"]!["manquants"]!).Should().Be(enRetard).And.BePositive();
    }

    [Fact]
    public async Task Chaque_structure_se_lit_avec_sa_direction_et_la_liste_des_structures_compte_celles_jamais_retenues()
    {
        var structure = api.Pays.Structures.First();

        var fiche = await _client.Read<JsonNode>($"/api/v1/referentiel/structures/{structure.Id}");

        ((string)fiche["nom"]!).Should().Be(structure.Nom);
        (await api.Lire<long>("SELECT count(*) FROM referentiel.structures")).Should().Be(25);
        (await api.Lire<string>($"SELECT structure::text FROM referentiel.fonctions WHERE personne_id = '{api.Pays.Id("direction", 0)}'")).Should().Be(structure.Id.ToString());
    }

    [Fact]
    public async Task Aucune_saisie_n_a_de_constat_bloquant_et_les_verifications_ont_ete_faites()
    {
        (await api.Lire<long>("SELECT count(*) FROM indicateurs.saisies WHERE constats @? '$[*] ? (@.bloque == true)'")).Should().Be(0);
        (await api.Lire<long>("SELECT sum(nombre_constats) FROM indicateurs.saisies")).Should().BePositive();
        (await api.Lire<long>("SELECT count(DISTINCT etat) FROM indicateurs.saisies")).Should().Be(2);
    }

    [Fact]
    public async Task Un_mois_rendu_honore_son_obligation_ce_jour_la_et_un_mois_absent_la_laisse_ouverte()
    {
        const string Couples = """
            SELECT count(*) FROM indicateurs.saisies s FULL JOIN echeancier.obligations o
              ON o.objet = format('%s:%s-%s', s.structure_id, s.annee, lpad(s.mois::text, 2, '0'))
            """;

        (await api.Lire<long>($"{Couples} WHERE o.id IS NULL OR (s.id IS NOT NULL AND (o.issue <> 'Honoree' OR o.close_le <> s.envoyee_le))")).Should().Be(0);
        (await api.Lire<long>($"{Couples} WHERE s.id IS NULL AND o.issue IS NOT NULL")).Should().Be(0);
        (await api.Lire<long>("SELECT count(*) FROM echeancier.obligations WHERE ouvre_le <= '2022-06-01'")).Should().Be(api.Pays.NombreDeStructures * api.Pays.Mois);
    }

    [Fact]
    public async Task Peinte_la_base_est_de_nouveau_gardee_contre_son_proprietaire()
    {
        (await api.Lire<long>("SELECT count(*) FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")).Should().Be(0);
        (await api.Lire<long>("SELECT count(*) FROM pg_class WHERE relforcerowsecurity")).Should().BePositive();
    }

    [Fact]
    public async Task Une_base_qui_a_des_structures_ne_se_repeint_pas()
    {
        (await api.Peindre()).Should().Be(1);
        (await api.Lire<long>("SELECT count(*) FROM referentiel.structures")).Should().Be(25);
    }

    [Fact]
    public async Task Les_memes_nombres_font_les_memes_lignes_et_une_autre_graine_en_fait_d_autres()
    {
        var jumeau = await Empreinte(api.Pays);
        var autre = await Empreinte(api.Pays with { Graine = 2 });

        jumeau.Should().Be(await Empreinte(api));
        autre.Should().NotBe(jumeau);
    }

    [Fact]
    public void Les_identifiants_ne_sont_lus_que_de_leur_proprietaire()
    {
        var contenu = JsonNode.Parse(File.ReadAllText(api.Identifiants))!;

        contenu["comptes"]!.AsArray().Should().HaveCount(1 + 18 + api.Pays.NombreDeStructures);
        contenu["clients"]!.AsArray().Should().HaveCount(2);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(api.Identifiants).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("--structures 20 --mois 14", true)]
    [InlineData("--mois 120 --structures 100000 --graine 0 --identifiants /tmp/f", true)]
    [InlineData("--structures 20", false)]
    [InlineData("--structures 0 --mois 14", false)]
    [InlineData("--structures 100001 --mois 14", false)]
    [InlineData("--structures 20 --mois 121", false)]
    [InlineData("--structures 20 --mois 14 --graine -1", false)]
    [InlineData("--structures 20 --mois 14 --mois 15", false)]
    [InlineData("--structures 20 --mois", false)]
    [InlineData("--structures vingt --mois 14", false)]
    [InlineData("--structures 20 --mois 14 --couleur bleu", false)]
    public void Une_ligne_de_commande_se_lit_en_entier_ou_pas_du_tout(string ligne, bool lisible) =>
        (Host.DonneesNationales.Lire(ligne.Split(' ')) is not null).Should().Be(lisible);

    private static async Task<string> Empreinte(PaysFictif pays)
    {
        await using var peint = new PaysPeint { Pays = pays };
        await peint.InitializeAsync();
        var empreinte = await Empreinte(peint);
        await ((IAsyncLifetime)peint).DisposeAsync();
        return empreinte;
    }

    /// <summary>Every column of every row, keys that the base draws itself left out.</summary>
    private static Task<string> Empreinte(PaysPeint peint)
    {
        string[] tables = ["referentiel.structures", "referentiel.personnes", "indicateurs.saisies", "indicateurs.sorties_annuelles", "echeancier.obligations"];
        var sommes = tables.Select(table => string.Create(CultureInfo.InvariantCulture, $"(SELECT md5(string_agg(t::text, '|' ORDER BY id)) FROM {table} t)"));
        return peint.Lire<string>($"SELECT concat_ws('-', {string.Join(", ", sommes)})");
    }
}
