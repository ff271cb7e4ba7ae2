using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.Dialogues;

[Trait("Exigence", "OPP-19")]
public sealed class DialogueHttpTests(FinancementApi api) : IClassFixture<FinancementApi>
{
    [Fact]
    public async Task La_fiche_dit_l_argent_ce_qui_manque_et_la_source_de_chaque_chiffre()
    {
        var (structure, convention) = await Payee("ASTA");

        var fiche = await api.Client.Read<JsonNode>(Adresse(structure));

        (fiche["structure"]!.GetValue<string>(), fiche["departement"]!.GetValue<string>(), fiche["annee"]!.GetValue<int>()).Should().Be(("ASTA", "14", 2022));
        var lue = fiche["conventions"]!.AsArray().Should().ContainSingle().Which!;
        (lue["convention_id"]!.GetValue<Guid>(), lue["verse_eur"]!.GetValue<decimal>(), lue["a_verser_eur"]!.GetValue<decimal>()).Should().Be((convention, 8_000m, 12_000m));
        lue["versements"]![1]!["manques"]!.AsArray().Select(manque => manque!.GetValue<string>()).Should().Contain("Le bilan d'exécution n'est pas remis.");
        var chiffres = fiche["chiffres"]!.AsArray();
        chiffres.Should().OnlyContain(chiffre => chiffre!["source"]!.GetValue<string>().Length > 0 && chiffre["le"]!.GetValue<string>() == "2022-02-01");
        chiffres.Single(chiffre => chiffre!["code"]!.GetValue<string>() == "sorties_emploi_durable")!["valeur"].Should().BeNull("nobody told it: it is no zero");
        chiffres.Single(chiffre => chiffre!["code"]!.GetValue<string>() == "permanents_formes")!["valeur"]!.GetValue<decimal>().Should().Be(0);
        fiche["non_lus"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task La_fiche_s_imprime_sans_rien_executer_de_ce_qu_une_structure_a_ecrit()
    {
        var (structure, _) = await Payee("<script>alert(1)</script>");

        using var reponse = await Demander(api.Client, structure, "text/html");
        var page = await reponse.Content.ReadAsStringAsync();

        reponse.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        page.Should().Contain("Dialogue de gestion 2022").And.Contain("&lt;script&gt;").And.NotContain("<script>").And.Contain("payé le 01/02/2022").And.Contain("non renseigné");
    }

    [Fact]
    public async Task La_fiche_est_aussi_un_document_Word_valide()
    {
        var (structure, _) = await Payee("Document");

        using var reponse = await Demander(api.Client, structure, WordDocument.ContentType);
        using var document = WordprocessingDocument.Open(new MemoryStream(await reponse.Content.ReadAsByteArrayAsync()), false);

        new OpenXmlValidator().Validate(document).Should().BeEmpty();
        document.MainDocumentPart!.Document!.Body!.InnerText.Should().Contain("Convention SEVE 1 2022, FDI").And.Contain("Le bilan financier n'est pas remis.").And.Contain("Sorties annuelles");
    }

    [Fact]
    public async Task Une_annee_sans_convention_le_dit()
    {
        var (structure, _) = await Payee("Sans convention");

        (await api.Client.Read<JsonNode>(Adresse(structure, 2021)))["conventions"]!.AsArray().Should().BeEmpty();
        (await (await Demander(api.Client, structure, "text/html", 2021)).Content.ReadAsStringAsync()).Should().Contain("Aucune convention pour 2021.");
    }

    [Fact]
    public async Task Ce_que_l_appelant_ne_peut_pas_lire_est_laisse_de_cote_et_dit()
    {
        var (structure, convention) = await Payee("Portée étroite");
        var client = await ClientDApi("conventions:lire", "indicateurs:lire");

        var fiche = await client.Read<JsonNode>(Adresse(structure));

        fiche["conventions"]![0]!["convention_id"]!.GetValue<Guid>().Should().Be(convention);
        fiche["chiffres"]!.AsArray().Select(chiffre => chiffre!["source"]!.GetValue<string>()).Distinct().Should().Equal("Indicateurs mensuels", "Sorties annuelles");
        fiche["non_lus"]!.AsArray().Select(absent => absent!.GetValue<string>()).Should().HaveCount(2)
            .And.Contain(texte => texte.StartsWith("La formation de l'équipe")).And.Contain(texte => texte.StartsWith("Le plan d'action"));
    }

    [Fact]
    public async Task La_DDETS_d_un_autre_departement_et_une_autre_structure_ne_trouvent_rien()
    {
        var (structure, _) = await Payee("Cachée");

        foreach (var autre in new[] { new Person("ddets", Departements: ["44"]), new Person("direction_siae", Structures: [await api.Structure("Voisine")]) })
            (await (await api.CreateClientFor(autre)).GetAsync(Adresse(structure)).Refusal()).Status.Should().Be(HttpStatusCode.NotFound, autre.Role);
        (await (await api.CreateClientFor(new Person("ddets", Departements: ["14"]))).GetAsync(Adresse(structure))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await api.Client.GetAsync(Adresse(Guid.CreateVersion7())).Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static string Adresse(Guid structure, int annee = 2022) => $"{FinancementApi.Base}/structures/{structure}/dialogue-de-gestion?annee={annee}";

    private async Task<(Guid Structure, Guid Convention)> Payee(string nom)
    {
        var id = await api.Signee(nom);
        await api.Payer(id, 1, $"DG-{id}"[..20]);
        return ((await api.Vue(id))["structure_id"]!.GetValue<Guid>(), id);
    }

    private static Task<HttpResponseMessage> Demander(HttpClient client, Guid structure, string accept, int annee = 2022) =>
        client.SendAsync(new(HttpMethod.Get, Adresse(structure, annee)) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue(accept) } } });

    /// <summary>A partner system, with these scopes and no other, signed in the way of OAuth.</summary>
    private async Task<HttpClient> ClientDApi(params string[] portees)
    {
        var corps = new { nom = "Tableau de bord", courriel = "si@exemple.fr", portees, territoire = new { regions = new[] { "28" } } };
        var ouverture = (await (await api.Client.PostAsJsonAsync("/api/v1/acces/clients", corps, HttpSteps.Json)).Content.ReadFromJsonAsync<JsonNode>())!;
        var preuve = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ouverture["client_id"]}:{Uri.EscapeDataString(ouverture["secret"]!.GetValue<string>())}"));
        var demande = new HttpRequestMessage(HttpMethod.Post, "/api/v1/oauth/jetons") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" }) };
        demande.Headers.Authorization = new("Basic", preuve);
        var jeton = (await (await api.CreateAnonymousClient().SendAsync(demande)).Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
        return api.CreateAnonymousClient().WithToken(jeton);
    }
}
