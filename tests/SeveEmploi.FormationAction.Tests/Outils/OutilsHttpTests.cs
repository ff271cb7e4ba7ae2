using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Outils;

public sealed class OutilsHttpTests(FormationApi api) : IClassFixture<FormationApi>
{
    private const string Adresse = $"{FormationApi.Base}/outils";

    [Fact]
    [Trait("Exigence", "XC-34")]
    [Trait("Exigence", "OPP-26")]
    public async Task Un_outil_publie_se_trouve_et_se_telecharge_de_partout()
    {
        var (structure, parcours) = await api.Parcours("Partageuse");
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        var lecteur = await api.CreateClientFor(new("direction_siae", Structures: [await api.Structure("Lectrice", "2B")]));
        var outil = await direction.Create(Adresse, Corps("Planning des PMSMP", parcours));
        await Deposer(direction, outil, "planning d'été.xlsx", Fichiers.Xlsx).Accept();
        (await lecteur.GetAsync($"{Adresse}/{outil}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await lecteur.GetAsync($"{Adresse}/{outil}/fichier")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Chercher(lecteur, "planning")).Should().BeEmpty();
        (await direction.Act(HttpMethod.Post, $"{Adresse}/{outil}", "/publication", null).Refusal()).Code.Should().Be("droit_absent");

        await api.Client.Act(HttpMethod.Post, $"{Adresse}/{outil}", "/publication", null).Accept();

        (await Chercher(lecteur, "Plannings+activite")).Should().ContainSingle().Which!["id"]!.GetValue<Guid>().Should().Be(outil);
        (await Chercher(lecteur, "planning&theme=evaluation")).Should().BeEmpty();
        (await Chercher(lecteur, "planning&metier=cip&theme=pmsmp_et_production&nature=outil")).Should().ContainSingle();
        using var fichier = await lecteur.GetAsync($"{Adresse}/{outil}/fichier");
        fichier.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        fichier.Content.Headers.ContentDisposition.FileNameStar.Should().Be("planning d'été.xlsx");
        fichier.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        var vue = await lecteur.Read<JsonNode>($"{Adresse}/{outil}");
        vue["fichier"]!["sha256"]!.GetValue<string>().Should().Be(Convert.ToHexStringLower(SHA256.HashData(await fichier.Content.ReadAsByteArrayAsync())));
        vue["telechargements"]!.GetValue<int>().Should().Be(1);
        vue["parcours_id"].Should().BeNull("who reads elsewhere is not told where it was born");
    }

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Une_autre_region_ne_retire_pas_ce_qui_est_publie()
    {
        var outil = await Publier("Trame d'ailleurs", "52");
        var chargee = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));

        (await chargee.Act(HttpMethod.Post, $"{Adresse}/{outil}", "/retrait", new { motif = "Je préfère le mien" }).Refusal()).Code.Should().Be("hors_perimetre");
        (await chargee.PostAsJsonAsync(Adresse, Corps("Intrus", region: "52"), HttpSteps.Json).Refusal()).Code.Should().Be("hors_perimetre");
        await api.Client.Act(HttpMethod.Post, $"{Adresse}/{outil}", "/retrait", new { motif = "Un nom d'entreprise y figure" }).Accept();
        (await chargee.GetAsync($"{Adresse}/{outil}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Chercher(chargee, "trame")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("page.pdf", "html", "fichier_non_reconnu")]
    [InlineData("trame.docx", "bombe", "archive_suspecte")]
    [InlineData("trame.docx", "promesse", "archive_suspecte")]
    [InlineData("..%2Ftrame.pdf", "pdf", "nom_de_fichier_refuse")]
    [InlineData("trame%0A.pdf", "pdf", "nom_de_fichier_refuse")]
    [InlineData("vide.pdf", "vide", "fichier_vide")]
    [InlineData("gros.pdf", "gros", "fichier_trop_lourd")]
    [InlineData("trame.docx", "pdf", "fichier_menteur")]
    public async Task Un_fichier_hostile_est_refuse_et_rien_n_est_garde(string nom, string fichier, string code)
    {
        var outil = await api.Client.Create(Adresse, Corps("Cible", region: "28"));

        (await Deposer(api.Client, outil, nom, Fichiers.De(fichier)).Refusal()).Code.Should().Be(code);
        (await api.Client.GetAsync($"{Adresse}/{outil}/fichier").Refusal()).Code.Should().Be("fichier_absent");
        (await api.Client.Act(HttpMethod.Post, $"{Adresse}/{outil}", "/publication", null).Refusal()).Code.Should().Be("outil_sans_fichier");
    }

    [Fact]
    public async Task Un_outil_sans_parcours_ni_region_n_est_de_nulle_part() =>
        (await api.Client.PostAsJsonAsync(Adresse, Corps("Perdu"), HttpSteps.Json).Refusal()).Code.Should().Be("outil_de_nulle_part");

    [Fact]
    public async Task Vingt_mille_outils_se_cherchent_par_l_index_des_mots()
    {
        await api.Executer("""
            INSERT INTO formation_action.outils (id, titre, cle, description, nature, licence, metiers, themes, region_code, etat, propose_le, publie_le, edition, telechargements, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), 'Outil ' || n, 'outil ' || n, 'x', 'Outil', 'CcBy', '{}', '{}', '28', 'Publie', '2021-01-01', '2021-01-01', 1, 0, 1, now(), now() FROM generate_series(1, 20000) AS n;
            INSERT INTO formation_action.outils_mots (id, recherche) SELECT id, ' ' || cle || ' ' || md5(id::text) FROM formation_action.outils WHERE cle LIKE 'outil %';
            INSERT INTO formation_action.outils_mots (id, recherche) SELECT id, ' perle rare' FROM formation_action.outils WHERE cle = 'outil 7' ON CONFLICT (id) DO UPDATE SET recherche = ' perle rare';
            """);
        // The index of words keeps what is new in a list of its own until the next VACUUM, as PostgreSQL does by itself in production.
        await api.Executer("VACUUM ANALYZE formation_action.outils_mots");
        await api.Executer("VACUUM ANALYZE formation_action.outils");
        var lecteur = await api.CreateClientFor(new("direction_siae", Structures: [await api.Structure("Chercheuse")]));

        var plans = await QueryPlans.Of(api.ConnectionString, "outils_mots", async () => (await Chercher(lecteur, "perle")).Should().ContainSingle());

        plans.Should().ContainSingle().Which.Should().Contain("Bitmap Index Scan on \"IX_outils_mots_recherche\"").And.NotContain("Seq Scan on outils");
    }

    private async Task<Guid> Publier(string titre, string region)
    {
        var outil = await api.Client.Create(Adresse, Corps(titre, region: region));
        await Deposer(api.Client, outil, "trame.pdf", Fichiers.Pdf).Accept();
        await api.Client.Act(HttpMethod.Post, $"{Adresse}/{outil}", "/publication", null).Accept();
        return outil;
    }

    private static async Task<HttpResponseMessage> Deposer(HttpClient http, Guid outil, string nom, byte[] contenu)
    {
        using var lecture = await http.GetAsync($"{Adresse}/{outil}");
        var envoi = new HttpRequestMessage(HttpMethod.Put, $"{Adresse}/{outil}/fichier?nom={nom}") { Content = new ByteArrayContent(contenu) };
        envoi.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        envoi.Headers.IfMatch.Add(lecture.Headers.ETag!);
        return await http.SendAsync(envoi);
    }

    private static async Task<JsonArray> Chercher(HttpClient http, string recherche) => (await http.Read<JsonNode>($"{Adresse}?recherche={recherche}"))["elements"]!.AsArray();

    private static object Corps(string titre, Guid? parcours = null, string? region = null) => new
    {
        titre,
        description = "Un tableur pour planifier selon l'activité de production.",
        nature = "outil",
        licence = "CC BY-SA 4.0",
        metiers = new[] { "cip" },
        themes = new[] { "pmsmp_et_production" },
        parcours_id = parcours,
        region,
    };
}
