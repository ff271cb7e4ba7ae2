using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.AnimationRegionale.Tests.Bilans;

public sealed class BilanRegionalHttpTests(AnimationApi api) : IClassFixture<AnimationApi>
{
    private const string Bilans = $"{AnimationApi.Base}/bilans";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    [Trait("Exigence", "RPT-1")]
    public async Task Un_bilan_se_dresse_se_redige_se_publie_et_ne_change_plus()
    {
        await Promotion("11", "Une structure francilienne", "75");
        var chargee = await api.ChargeeDeMission("11");

        var id = await chargee.Create(Bilans, new { region = "11", annee = 2022 });
        await chargee.Act(HttpMethod.Put, $"{Bilans}/{id}", "/sections/copil", new { texte = "Deux comités.\n=1+1 et <script>alert(1)</script>" }).Accept();
        (await chargee.Create(Bilans, new { region = "11", annee = 2022 })).Should().Be(id, "redemandé, c'est le même bilan");

        var vue = await chargee.Read<JsonNode>($"{Bilans}/{id}");
        vue["titre"]!.GetValue<string>().Should().Be("Bilan régional 2022");
        vue["releves"]!.GetValue<int>().Should().Be(2);
        Section(vue, "copil")["texte"]!["texte"]!.GetValue<string>().Should().StartWith("Deux comités.");
        Section(vue, "copil")["texte"]!["role"]!.GetValue<string>().Should().Be("charge_mission");

        (await chargee.Act(HttpMethod.Post, $"{Bilans}/{id}", "/publication", new { }).Refusal()).Code.Should().Be("motif_de_publication_absent");
        await chargee.Act(HttpMethod.Post, $"{Bilans}/{id}", "/publication", new { motif = "Une seule structure, encore en cours." }).Accept();
        (await chargee.PostAsJsonAsync(Bilans, new { region = "11", annee = 2022 }).Refusal()).Code.Should().Be("bilan_deja_publie");
        (await chargee.Act(HttpMethod.Put, $"{Bilans}/{id}", "/sections/copil", new { texte = "Trop tard." }).Refusal()).Code.Should().Be("bilan_deja_publie");

        await Promotion("11", "Une structure arrivée après", "92");
        (await chargee.Read<JsonNode>($"{Bilans}/{id}/ecarts"))["ecarts"]!.AsArray().Should().NotBeEmpty("une structure de plus change les chiffres, et le bilan publié les garde");
        (await chargee.Read<JsonNode>($"{Bilans}/{id}/sections/copil/versions"))["versions"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    [Trait("Exigence", "RPT-32")]
    public async Task Chaque_chiffre_porte_sa_source()
    {
        await Promotion("24", "Une structure orléanaise", "45");
        var vue = await api.Client.Read<JsonNode>($"{Bilans}/{await api.Client.Create(Bilans, new { region = "24", annee = 2022 })}");

        var cellules = vue["sections"]!.AsArray().SelectMany(section => section!["tableaux"]!.AsArray())
            .SelectMany(tableau => tableau!["lignes"]!.AsArray()).SelectMany(ligne => ligne!["cellules"]!.AsArray()).ToList();
        cellules.Should().NotBeEmpty();
        cellules.Where(cellule => cellule!["valeur"] is not null).Should().OnlyContain(cellule => cellule!["source"]!["module"]!.GetValue<string>().Length > 0);
        Section(vue, "etat_des_lieux")["tableaux"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Demande_deux_fois_au_meme_instant_c_est_le_meme_bilan()
    {
        await Promotion("27", "Une structure bisontine", "25");

        var reponses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Client.PostAsJsonAsync(Bilans, new { region = "27", annee = 2022 })));

        reponses.Should().OnlyContain(reponse => reponse.StatusCode == HttpStatusCode.Created);
        var ids = await Task.WhenAll(reponses.Select(async reponse => (await reponse.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>()));
        ids.Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Une_region_sans_promotion_n_a_pas_de_bilan() =>
        (await api.Client.PostAsJsonAsync(Bilans, new { region = "94", annee = 2022 }).Refusal()).Code.Should().Be("region_sans_promotion");

    [Theory]
    [InlineData("99", 2022)]
    [InlineData("28", 1900)]
    public async Task Une_region_ou_une_annee_impossible_se_refuse(string region, int annee) =>
        (await api.Client.PostAsJsonAsync(Bilans, new { region, annee })).StatusCode.Should().Be(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Une_region_ne_lit_pas_le_bilan_d_une_autre_et_lit_le_national_publie()
    {
        await Promotion("32", "Une structure lilloise", "59");
        var (lille, nantes) = (await api.ChargeeDeMission("32"), await api.ChargeeDeMission("52"));
        var regional = await lille.Create(Bilans, new { region = "32", annee = 2022 });
        var national = await api.Client.Create(Bilans, new { annee = 2022 });

        (await nantes.GetAsync($"{Bilans}/{regional}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await nantes.PostAsJsonAsync(Bilans, new { region = "32", annee = 2022 })).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await nantes.PostAsJsonAsync(Bilans, new { annee = 2022 })).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await nantes.GetAsync($"{Bilans}/{national}")).StatusCode.Should().Be(HttpStatusCode.NotFound, "il n'est pas publié");

        await api.Client.Act(HttpMethod.Post, $"{Bilans}/{national}", "/publication", new { motif = "L'année est en cours." }).Accept();
        var lu = await nantes.Read<JsonNode>($"{Bilans}/{national}");
        Section(lu, "etat_des_lieux").ToJsonString().Should().NotContain("lilloise");
        (await nantes.GetAsync($"{Bilans}/{national}/ecarts")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("un\u0000mot")]
    public async Task Un_texte_vide_ou_illisible_se_refuse(string texte)
    {
        await Promotion("44", "Une structure messine", "57");
        var id = await api.Client.Create(Bilans, new { region = "44", annee = 2022 });

        (await api.Client.Act(HttpMethod.Put, $"{Bilans}/{id}", "/sections/copil", new { texte })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Trait("Exigence", "RPT-40")]
    [Trait("Exigence", "ANI-53")]
    public async Task Le_meme_bilan_se_lit_en_page_en_word_et_en_classeur_avec_les_memes_chiffres()
    {
        await Promotion("93", "Une structure marseillaise", "13");
        var id = await api.Client.Create(Bilans, new { region = "93", annee = 2022 });
        await api.Client.Act(HttpMethod.Put, $"{Bilans}/{id}", "/sections/copil", new { texte = "Texte écrit & <b>gardé</b>" }).Accept();
        var vue = await api.Client.Read<JsonNode>($"{Bilans}/{id}");

        var page = await (await Lire(api.Client, $"{Bilans}/{id}/document", "text/html")).Content.ReadAsStringAsync();
        using var word = WordprocessingDocument.Open(await Fichier(api.Client, $"{Bilans}/{id}/document", Word), isEditable: false);
        using var classeur = SpreadsheetDocument.Open(await Fichier(api.Client, $"{Bilans}/{id}/document", Excel), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Should().BeEmpty();
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(classeur).Should().BeEmpty();
        page.Should().Contain("Texte écrit &amp; &lt;b&gt;gardé&lt;/b&gt;");
        var texte = word.MainDocumentPart!.Document!.Body!.InnerText;
        texte.Should().Contain("Texte écrit & <b>gardé</b>");
        foreach (var tableau in vue["sections"]!.AsArray().SelectMany(section => section!["tableaux"]!.AsArray()))
        {
            foreach (var cellule in tableau!["lignes"]!.AsArray().SelectMany(ligne => ligne!["cellules"]!.AsArray()).Where(cellule => cellule!["source"] is not null))
            {
                var affiche = cellule!["affiche"]!.GetValue<string>();
                (WebUtility.HtmlDecode(page), texte).Should().Match<(string Page, string Word)>(lu => lu.Page.Contains(affiche) && lu.Word.Contains(affiche), affiche);
            }
        }

        (await Lire(api.Client, $"{Bilans}/{id}/document", "image/png")).StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        var structure = await api.Structure("Une structure avignonnaise", "84");
        foreach (var fiche in new[] { "fiches/regions/93/2022", $"fiches/structures/{structure}/2022" })
        {
            using var document = WordprocessingDocument.Open(await Fichier(api.Client, $"{AnimationApi.Base}/{fiche}", Word), isEditable: false);
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Should().BeEmpty();
        }
    }

    private static async Task<HttpResponseMessage> Lire(HttpClient client, string adresse, string accept)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Get, adresse) { Headers = { { "Accept", accept } } };
        return await client.SendAsync(demande);
    }

    private static async Task<Stream> Fichier(HttpClient client, string adresse, string accept) => new MemoryStream(await (await Lire(client, adresse, accept)).Content.ReadAsByteArrayAsync());

    /// <summary>A structure that the comité retained, as the outbox tells it to the modules that follow its year.</summary>
    private async Task Promotion(string region, string nom, string departement)
    {
        var structure = await api.Structure($"{nom} {region}", departement);
        await api.Dire(new CandidatureRetenue(Guid.CreateVersion7(), Guid.CreateVersion7(), structure, Programme.Seve1, 2022, departement, new(2021, 12, 16)));
    }

    private static JsonNode Section(JsonNode vue, string code) => vue["sections"]!.AsArray().Single(section => section!["code"]!.GetValue<string>() == code)!;
}
