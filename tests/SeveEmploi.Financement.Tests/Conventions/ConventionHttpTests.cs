using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.Conventions;

public sealed class ConventionHttpTests(FinancementApi api) : IClassFixture<FinancementApi>
{
    [Fact]
    [Trait("Exigence", "FIN-6")]
    [Trait("Exigence", "FIN-25")]
    [Trait("Exigence", "XC-29")]
    [Trait("Exigence", "XC-30")]
    public async Task Une_convention_SEVE_1_va_de_l_ouverture_au_solde()
    {
        var id = await api.Signee("ASTA");
        await api.Payer(id, 1, "DP-0001");
        var vue = await api.Vue(id);
        (Texte(vue["etat"]), Manques(vue, 1)).Should().Be(("en_execution", "Le bilan d'exécution n'est pas remis. Le bilan financier n'est pas remis."));

        await api.Dire(new BilanExecutionAccepte(Guid.CreateVersion7(), Id(vue["structure_id"]), Programme.Seve1, 2022, new(2022, 12, 20)));
        await api.Acte(HttpMethod.Put, id, "bilan-financier", Bilan(19_000)).Accept();
        await (await api.Seconde()).Act(HttpMethod.Post, FinancementApi.Adresse(id), "/bilan-financier/acceptation", new { }).Accept();
        await api.Payer(id, 2, "DP-0002");

        vue = await api.Vue(id);
        Texte(vue["etat"]).Should().Be("soldee");
        vue["argent"]!.AsObject().Select(ligne => (ligne.Key, Euros(ligne.Value))).Should().Equal(
            ("engage_eur", 19_000m), ("verse_eur", 19_000m), ("a_verser_eur", 0m), ("degage_eur", 1_000m), ("a_recouvrer_eur", 0m), ("recouvre_eur", 0m));
    }

    [Fact]
    [Trait("Exigence", "FIN-19")]
    [Trait("Exigence", "FIN-20")]
    [Trait("Exigence", "FIN-21")]
    [Trait("Exigence", "FIN-29")]
    public async Task Les_dotations_de_la_Normandie_2022_sont_celles_publiees()
    {
        var publiees = Encoding.UTF8.GetString(PublishedFiles.Normandie2022("seve2-dotations.csv")).Trim('\uFEFF', '\n', '\r').Split('\n').Skip(1)
            .Select(ligne => ligne.Trim().Split(';')).ToList();
        foreach (var ligne in publiees)
        {
            var (sollicitee, octroyee) = (decimal.Parse(ligne[1], null), decimal.Parse(ligne[2], null));
            await api.Convention(ligne[0], "27", Programme.Seve2, 2022, sollicitee, octroyee, octroyee < sollicitee ? "Le temps de travail nécessaire au plan est moindre." : null);
        }

        var elements = (await api.Client.Read<JsonNode>($"{FinancementApi.Base}/conventions?programme=SEVE2&promotion=2022&region=28"))["elements"]!.AsArray();

        elements.Select(e => (Texte(e!["structure"]), Euros(e["montant_sollicite_eur"]), Euros(e["montant_octroye_eur"])))
            .Should().BeEquivalentTo(publiees.Select(l => (l[0], decimal.Parse(l[1], null), decimal.Parse(l[2], null))));
        (elements.Sum(e => Euros(e!["montant_sollicite_eur"])), elements.Sum(e => Euros(e!["montant_octroye_eur"]))).Should().Be((100_000m, 65_000m));
        elements.Count(e => e!["motif_baisse"] is not null).Should().Be(3);
        elements.Should().AllSatisfy(e => e!["versements"]!.AsArray().Sum(v => Euros(v!["montant_eur"])).Should().Be(Euros(e["montant_octroye_eur"])));
    }

    [Fact]
    [Trait("Exigence", "XC-30")]
    public async Task Le_document_garde_les_chiffres_du_jour_de_l_envoi_et_s_ouvre_dans_un_traitement_de_texte()
    {
        var id = await api.Prete("Les Ateliers du Havre", "76");
        (await api.Client.GetAsync($"{FinancementApi.Adresse(id)}/document")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await api.Acte(HttpMethod.Post, id, "envoi", new { }).Accept();

        var octets = await api.Client.GetByteArrayAsync($"{FinancementApi.Adresse(id)}/document");

        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(octets)).Should().Be(Texte((await api.Vue(id))["empreinte"]));
        using var document = WordprocessingDocument.Open(new MemoryStream(octets), false);
        new OpenXmlValidator().Validate(document).Should().BeEmpty();
        document.MainDocumentPart!.Document.InnerText.Should().Contain("20\u202F000\u00A0€").And.Contain("Les Ateliers du Havre").And.Contain("DDETS(PP), Seine-Maritime")
            .And.Contain("40 % (8\u202F000\u00A0€), puis 60 % (12\u202F000\u00A0€)").And.NotContain("{");
    }

    [Fact]
    public async Task Un_demenagement_avant_l_envoi_change_d_administration_et_apres_la_signature_se_signale()
    {
        var id = await api.Signee("Itinérance");
        var structure = Id((await api.Vue(id))["structure_id"]);
        await api.Client.Act(HttpMethod.Post, $"/api/v1/referentiel/structures/{structure}", "/localisations", new { departement = "50", du = "2022-01-15" }).Accept();

        (await api.Vue(id))["anomalies"]!.AsArray().Select(Texte).Should().Equal("La structure est désormais dans le département Manche : un avenant peut changer d'administration.");
        await api.Acte(HttpMethod.Post, id, "avenants", new { motif = "Déménagement.", suivre_la_structure = true }).Accept();
        Texte((await api.Vue(id))["avenants"]![0]!["termes"]!["autorite"]).Should().Be("DDETS(PP), Manche");
    }

    [Fact]
    public async Task Un_fait_redit_n_ouvre_pas_deux_conventions()
    {
        var structure = await api.Structure("Deux fois");
        var fait = new CandidatureRetenue(Guid.CreateVersion7(), Guid.CreateVersion7(), structure, Programme.Seve1, 2022, "14", FinancementApi.Aujourdhui);
        await api.Dire(fait);
        await api.Dire(fait);

        (await api.Lire<long>($"SELECT count(*) FROM financement.conventions WHERE candidature_id = '{fait.CandidatureId}'")).Should().Be(1);
    }

    [Fact]
    public async Task Une_structure_qui_renonce_apres_la_signature_est_suspendue_et_avant_annulee()
    {
        var (signee, preparee) = (await api.Signee("Renonce signée"), await api.Prete("Renonce préparée"));
        foreach (var id in new[] { signee, preparee })
        {
            var candidature = Id((await api.Vue(id))["candidature_id"]);
            await api.Dire(new CandidatureAbandonnee(candidature, Id((await api.Vue(id))["structure_id"]), "Départ de la directrice.", new(2022, 3, 1)));
        }

        (Texte((await api.Vue(signee))["etat"]), Texte((await api.Vue(preparee))["etat"])).Should().Be(("suspendue", "annulee"));
    }

    [Fact]
    [Trait("Exigence", "FIN-23")]
    public async Task Une_convention_SEVE_2_attend_le_plan_puis_le_bilan_annuel()
    {
        var id = await api.Convention("Le Grenier neuf", "27", Programme.Seve2, 2023, 25_000, 25_000);
        var structure = Id((await api.Vue(id))["structure_id"]);
        Manques(await api.Vue(id), 0).Should().EndWith("Le plan d'action n'est pas validé.");
        await api.Dire(new PlanValide(Guid.CreateVersion7(), structure, 2023, 1, new(2023, 3, 1)));
        await api.Dire(new BilanAnnuelAccepte(Guid.CreateVersion7(), structure, 2023, new(2024, 2, 1)));

        Manques(await api.Vue(id), 0).Should().Be("La convention n'est pas envoyée à la signature.");
        Manques(await api.Vue(id), 1).Should().Be("La convention n'est pas envoyée à la signature. Le bilan financier n'est pas remis.");
    }

    [Theory]
    [InlineData("""{"direction":"X","debut":"2022-01-01","fin":"2023-12-31"}""", HttpStatusCode.Conflict, "periode_sur_deux_annees")]
    [InlineData("""{"direction":"X","debut":"2022-01-01","fin":"2022-12-31","montant_eur":20000.001}""", HttpStatusCode.BadRequest, "demande_invalide")]
    [InlineData("""{"direction":"X","debut":"2022-01-01","fin":"2022-12-31","montant_eur":1e400}""", HttpStatusCode.BadRequest, "demande_invalide")]
    [InlineData("""{"direction":"X","debut":"2022-01-01","fin":"2022-12-31","montant_eur":-1}""", HttpStatusCode.BadRequest, "demande_invalide")]
    [InlineData("""{"direction":"","debut":"2022-01-01","fin":"2022-12-31"}""", HttpStatusCode.BadRequest, "demande_invalide")]
    public async Task Des_termes_impossibles_sont_refuses_avec_leur_raison(string corps, HttpStatusCode statut, string code)
    {
        var id = await api.Convention($"Termes {corps.GetHashCode(StringComparison.Ordinal)}");
        var demande = new HttpRequestMessage(HttpMethod.Put, $"{FinancementApi.Adresse(id)}/termes") { Content = new StringContent(corps, Encoding.UTF8, "application/json") };
        demande.Headers.Add("If-Match", "\"1\"");

        var refus = await api.Client.SendAsync(demande).Refusal();

        (refus.Status, refus.Code).Should().Be((statut, code));
    }

    private static object Bilan(decimal depense) =>
        new { lignes = new[] { new { categorie = "temps_equipe", libelle = "Temps de l'équipe", depense_eur = depense, ressource = "convention" } }, total_eur = depense };

    private static string Manques(JsonNode vue, int rang) => string.Join(" ", vue["versements"]![rang]!["manques"]!.AsArray().Select(Texte));

    private static string Texte(JsonNode? valeur) => valeur!.GetValue<string>();

    private static Guid Id(JsonNode? valeur) => valeur!.GetValue<Guid>();

    private static decimal Euros(JsonNode? valeur) => valeur!.GetValue<decimal>();
}
