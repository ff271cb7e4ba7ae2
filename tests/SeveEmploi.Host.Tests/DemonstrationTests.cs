using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

/// <summary>The host as run.sh starts it: on a real port, on an empty database, with the demonstration.</summary>
public sealed class DemonstrationApi : SeveApi
{
    public static readonly DateOnly Aujourdhui = new(2022, 6, 1);

    public string Dossier { get; } = Directory.CreateTempSubdirectory("seve-").FullName;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Set(Aujourdhui);
        UseKestrel(0);
        StartServer();
        using var client = CreateClient();
        await client.UntilReady();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Seve:Demonstration", "true").UseSetting("Seve:Dossier", Dossier);
    }
}

public sealed class DemonstrationTests(DemonstrationApi api) : IClassFixture<DemonstrationApi>
{
    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    [Trait("Exigence", "MOB-58")]
    [Trait("Exigence", "MOB-59")]
    public async Task Les_manifestations_sont_trente_contre_vingt_et_leurs_origines_17_11_et_2()
    {
        var manifestations = (await Bilan())["manifestations"]!;

        (Nombre(manifestations["total"]), Nombre(manifestations["total_precedent"])).Should().Be((30, 20));
        manifestations["evolution"]!.GetValue<string>().Should().Be("+50,0\u202F%");
        Effectifs(manifestations["par_origine"]!).Should().Equal(("direction", 17), ("conseiller_insertion", 11), ("adherent_federation", 2));
    }

    [Fact]
    [Trait("Exigence", "MOB-61")]
    [Trait("Exigence", "MOB-62")]
    public async Task Les_retenues_sont_7_ACI_et_3_AI_dans_4_departements_sur_5()
    {
        var bilan = await Bilan();

        Effectifs(bilan["retenues_par_type"]!).Should().Equal(("ACI", 7), ("AI", 3));
        (Nombre(bilan["departements"]!["couverts"]), Nombre(bilan["departements"]!["total"])).Should().Be((4, 5));
        Effectifs(bilan["departements"]!["retenues"]!).Should().Equal(("76", 5), ("14", 3), ("50", 1), ("61", 1));
    }

    [Fact]
    [Trait("Exigence", "MOB-63")]
    public async Task L_entonnoir_va_de_trente_manifestations_a_dix_retenues()
    {
        var marches = (await Bilan())["entonnoir"]!.AsArray().Select(marche => (marche!["etape"]!.GetValue<string>(), Nombre(marche["nombre"])));

        marches.Should().Equal(("manifestations", 30), ("entretiens", 10), ("visites", 10), ("candidatures_fermes", 10), ("retenues", 10));
    }

    [Fact]
    [Trait("Exigence", "MOB-9")]
    [Trait("Exigence", "MOB-57")]
    public async Task La_campagne_de_lancement_a_sa_periode_ses_ressources_et_sa_promotion()
    {
        var campagne = (await _client.Read<JsonNode>("/api/v1/mobilisation/campagnes?promotion=2021"))["elements"]![0]!;
        var vue = await _client.Read<JsonNode>($"/api/v1/mobilisation/campagnes/{campagne["id"]}");

        vue["calendrier"]!.AsArray().Select(jalon => jalon!["jour"]!.GetValue<string>()).Should().Equal("2020-09-01", "2020-11-30");
        vue["reglement"]!["supports_preparation"]!.AsArray().Should().NotBeEmpty();
        Nombre(vue["promotion"]).Should().Be(2021);
    }

    [Fact]
    [Trait("Exigence", "MOB-69")]
    public async Task Les_dix_structures_ont_leurs_chiffres_d_entree()
    {
        var structures = (await _client.Read<JsonNode>("/api/v1/referentiel/structures?region=28"))["elements"]!.AsArray();
        var permanents = 0;
        foreach (var structure in structures)
        {
            permanents += Nombre((await _client.Read<JsonNode>($"/api/v1/referentiel/structures/{structure!["id"]}?le=2022-01-01"))["effectifs"]!["permanents"]);
        }

        structures.Should().HaveCount(10);
        permanents.Should().Be(81);
    }

    [Fact]
    public async Task Les_manifestations_sans_nom_publie_le_disent_et_nul_nom_n_est_invente()
    {
        var candidatures = (await _client.Read<JsonNode>("/api/v1/mobilisation/candidatures?limite=200"))["elements"]!.AsArray();

        candidatures.Count(candidature => candidature!["structure"]!.GetValue<string>() == "non publiée").Should().Be(40);
        candidatures.Count(candidature => candidature!["etat"]!.GetValue<string>() == "retenue").Should().Be(10);
    }

    [Fact]
    public async Task L_adresse_est_ecrite_pour_les_scripts_et_lisible_de_son_seul_proprietaire()
    {
        var fichier = Path.Combine(api.Dossier, "demonstration.json");
        var url = JsonNode.Parse(await File.ReadAllTextAsync(fichier))!["url"]!.GetValue<string>();

        new Uri(url).Port.Should().Be(_client.BaseAddress!.Port);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(fichier).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [Trait("Exigence", "XC-66")]
    [InlineData("direction_siae", "remise_dossier")]
    [InlineData("charge_mission", "limite_contact")]
    [InlineData("equipe_nationale", "convocation_comite")]
    public async Task Chaque_compte_trouve_ce_que_la_campagne_de_cette_annee_attend_de_lui(string role, string nature)
    {
        using var client = await Connecte(role);

        (await MesObligations(client, nature)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Le_dossier_SEVE_2_de_cette_annee_dit_sa_categorie_et_ce_qui_lui_manque()
    {
        using var client = await Connecte("direction_siae");
        var candidature = (await client.Read<JsonNode>("/api/v1/mobilisation/candidatures?limite=50"))["elements"]!.AsArray().Last(element => element!["programme"]!.GetValue<string>() == "SEVE2")!;

        var dossier = await client.Read<JsonNode>($"/api/v1/mobilisation/candidatures/{candidature["id"]}/dossier");

        (dossier["categorie"]!.GetValue<string>(), dossier["eligibilite"]![0]!["constat"]!.GetValue<string>()).Should().Be(("A", "Formée en 2022, mais son année SEVE 1 n'est pas close."));
        dossier["manques"]!.AsArray().Select(manque => manque!["code"]!.GetValue<string>()).Should().Equal(
            "plan_action", "note_intention", "note_charge_mission", "note_formateur");
    }

    // A code of a second factor serves once: the DDETS signs in here only.
    [Fact]
    public async Task Un_avis_demande_a_la_DDETS_a_passe_son_terme_et_un_autre_a_encore_son_temps()
    {
        using var client = await Connecte("ddets");

        var termes = (await MesObligations(client, "avis", attendues: 2)).Select(avis => DateOnly.Parse(avis["echeance"]!.GetValue<string>(), CultureInfo.InvariantCulture));

        termes.Should().Equal(DemonstrationApi.Aujourdhui.AddDays(-5), DemonstrationApi.Aujourdhui.AddDays(12));
    }

    [Theory]
    [InlineData("/api/v1/mobilisation/campagnes", "application/json", 100)]
    [InlineData("/api/v1/mobilisation/campagnes", "application/json", 2)]
    [InlineData("/api/v1/referentiel/structures/imports", "text/csv", 25)]
    public async Task Un_corps_trop_grand_repond_413_sans_etre_lu_en_entier(string adresse, string type, int megaoctets)
    {
        using var corps = new StreamContent(new Zeros(megaoctets * 1024L * 1024)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        corps.Headers.ContentLength = megaoctets * 1024L * 1024;
        var request = new HttpRequestMessage(HttpMethod.Post, adresse) { Content = corps, Headers = { ExpectContinue = true } };

        (await _client.SendAsync(request).Refusal()).Code.Should().Be("corps_trop_grand");
    }

    [Fact]
    [Trait("Exigence", "RPT-8")]
    [Trait("Exigence", "RPT-9")]
    [Trait("Exigence", "RPT-10")]
    [Trait("Exigence", "RPT-23")]
    [Trait("Exigence", "RPT-26")]
    [Trait("Exigence", "RPT-33")]
    [Trait("Exigence", "ANI-57")]
    [Trait("Exigence", "ANI-58")]
    public async Task Le_bilan_regional_de_la_Normandie_2022_dit_les_nombres_publies()
    {
        var id = (await _client.Read<JsonNode>("/api/v1/animation/bilans?region=28&annee=2022"))["elements"]!.AsArray().Single()!["id"];
        var tableaux = (await _client.Read<JsonNode>($"/api/v1/animation/bilans/{id}"))["sections"]!.AsArray().SelectMany(section => section!["tableaux"]!.AsArray())
            .ToDictionary(tableau => tableau!["code"]!.GetValue<string>(), tableau => tableau!["lignes"]!.AsArray());

        Colonne("seve1_manifestations", 0).Should().Equal(20, 30);
        tableaux["seve1_manifestations"][1]!["cellules"]![1]!["affiche"]!.GetValue<string>().Should().Be("+50,0\u202F%");
        Colonne("seve1_origines", 0).Should().Equal(17, 11, 2, 30);
        Colonne("seve1_types", 0).Should().Equal(7, 3, 10);
        Colonne("seve1_departements", 0).Should().Equal(5, 3, 1, 1, 10);
        Colonne("etat_des_lieux", 1)[^1].Should().Be(81, "les permanents des dix structures");
        Colonne("bilan_actions", 3)[..11].Should().Equal(9, 4, 2, 5, 4, 14, 14, 20, 3, 3, 1);
        Colonne("bilan_actions", 3)[11..].Should().Equal(46, 24, 9, 79);
        tableaux["copil"].Select(ligne => ligne!["libelle"]!.GetValue<string>()).Should().Equal(["17/05/2022"], "le second n'a pas encore eu lieu");
        tableaux["sorties"].Should().HaveCount(11, "dix structures et leur total");

        List<decimal?> Colonne(string tableau, int rang) => [.. tableaux[tableau].Select(ligne => ligne!["cellules"]![rang]!["valeur"]?.GetValue<decimal>())];
    }

    private async Task<JsonNode> Bilan()
    {
        var campagne = (await _client.Read<JsonNode>("/api/v1/mobilisation/campagnes?promotion=2022"))["elements"]![0]!["id"];
        return await _client.Read<JsonNode>($"/api/v1/mobilisation/campagnes/{campagne}/bilan-chiffre?region=28");
    }

    /// <summary>Signed in as the file of the demonstration says, with its own secrets.</summary>
    private async Task<HttpClient> Connecte(string role)
    {
        var fichier = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(api.Dossier, "demonstration.json")))!;
        var compte = fichier["comptes"]!.AsArray().Single(compte => compte!["role"]!.GetValue<string>() == role)!;
        var cle = compte["cle_totp"]?.GetValue<string>();
        var client = api.CreateAnonymousClient();
        using var reponse = await client.PostAsJsonAsync("/api/v1/acces/connexions", new
        {
            courriel = compte["courriel"]!.GetValue<string>(),
            mot_de_passe = compte["mot_de_passe"]!.GetValue<string>(),
            usage = "api",
            code = cle is null ? null : TotpCode.Of(cle, api.Clock.GetUtcNow()),
        });
        reponse.IsSuccessStatusCode.Should().BeTrue(await reponse.Content.ReadAsStringAsync());
        return client.WithToken((await reponse.Content.ReadFromJsonAsync<JsonNode>())!["jeton"]!.GetValue<string>());
    }

    /// <summary>Once the outbox has delivered them.</summary>
    private static async Task<List<JsonNode>> MesObligations(HttpClient client, string nature, int attendues = 1)
    {
        List<JsonNode> trouvees = [];
        await Waiting.Until(
            async () => (trouvees = [.. (await client.Read<JsonNode>("/api/v1/echeancier/mes-obligations?limite=200"))["elements"]!.AsArray()
                .Select(obligation => obligation!).Where(obligation => obligation["nature"]!.GetValue<string>() == nature)]).Count >= attendues,
            $"{attendues} {nature}");
        return trouvees;
    }

    private static int Nombre(JsonNode? valeur) => valeur!.GetValue<int>();

    private static IEnumerable<(string, int)> Effectifs(JsonNode effectifs) =>
        effectifs.AsArray().Select(effectif => (effectif!["code"]!.GetValue<string>(), Nombre(effectif["nombre"])));

    /// <summary>A body of any size that costs no memory to send.</summary>
    private sealed class Zeros(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            Array.Fill(buffer, (byte)'0', offset, read);
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
