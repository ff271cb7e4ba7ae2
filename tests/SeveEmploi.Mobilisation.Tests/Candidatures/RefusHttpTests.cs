using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

/// <summary>Bad input: a French problem with its code, and a file that is, to the byte, what it was.</summary>
public sealed class RefusHttpTests(MobilisationApi api) : IClassFixture<MobilisationApi>
{
    private const string Inconnu = "01990000-0000-7000-8000-00000000dead";

    [Theory]
    [InlineData("visites", """{"le":"2021-07-06","participants":[{"nom":"A","fonction":"direction"}],"themes":[],"candidature_ferme":true}""", 409, "etape_non_franchie")]
    [InlineData("syntheses", """{"le":"2021-07-06","auteur":"A","pratiques":"A","adequation":"A","echange_ddets":"A","conclusion":"A"}""", 409, "etape_non_franchie")]
    [InlineData("transmission", """{"le":"2021-07-06"}""", 409, "etape_non_franchie")]
    [InlineData("entretiens", """{"le":"2021-12-21","participants":[{"nom":"A","fonction":"direction"}]}""", 409, "acte_dans_le_futur")]
    [InlineData("entretiens", """{"le":"2021-06-09","participants":[{"nom":"A","fonction":"direction"}]}""", 409, "acte_avant_sa_cause")]
    [InlineData("entretiens", """{"le":"2021-06-17","participants":[]}""", 409, "entretien_sans_participant")]
    [InlineData("entretiens", """{"le":"0000-06-17","participants":[]}""", 400, "demande_invalide")]
    [InlineData("entretiens", """{"le":"2021-02-30","participants":[]}""", 400, "demande_invalide")]
    [InlineData("entretiens", """{"le":"2021-06-17","participants":null}""", 400, "demande_invalide")]
    [InlineData("entretiens", """{"le":"2021-06-17","participants":[null]}""", 400, "demande_invalide")]
    [InlineData("entretiens", """{"le":"2021-06-17","participants":[{"nom":"A","fonction":"espion"}]}""", 400, "demande_invalide")]
    [InlineData("abandon", """{"le":"2021-06-17","motif":"a\u0000b"}""", 400, "demande_invalide")]
    [InlineData("abandon", """{"le":"2021-06-17","motif":""}""", 400, "demande_invalide")]
    [InlineData("abandon", """{"le":"2021-12-21","motif":"Un motif"}""", 409, "acte_dans_le_futur")]
    [InlineData("avis", $$"""{"le":"2021-06-17","partenaire_id":"{{Inconnu}}"}""", 409, "partenaire_non_consulte")]
    [InlineData("avis/01990000-0000-7000-8000-00000000dead/reponse", """{"le":"2021-06-17","sens":"favorable","texte":"A","confidentialite":"comite"}""", 404, "avis_introuvable")]
    [InlineData("preparations", """{"le":"2021-06-17","public":"equipe","supports":[null]}""", 400, "demande_invalide")]
    [InlineData("pieces", """{"le":"2021-06-17","code":"passeport","reference":"A"}""", 409, "piece_inconnue")]
    [InlineData("etapes-sautees", """{"le":"2021-06-17","etape":"transmission","motif":"A","par":"A"}""", 409, "etape_indispensable")]
    [InlineData("rattachement", $$"""{"structure_id":"{{Inconnu}}"}""", 409, "structure_inconnue")]
    public async Task Un_acte_impossible_est_refuse_en_entier(string acte, string corps, int status, string code)
    {
        var id = await api.Manifester(await api.CampagneOuverte(), await api.Structure($"Refus {Guid.NewGuid()}"));

        await Refuse(id, () => api.Acte(id, acte, JsonNode.Parse(corps)!), (HttpStatusCode)status, code);
    }

    [Theory]
    [InlineData("""{"le":"2021-12-21","emetteur":"direction","region":"28"}""", 409, "acte_dans_le_futur")]
    [InlineData("""{"le":"2021-09-23","emetteur":"direction","region":"28"}""", 409, "manifestation_hors_delai")]
    [InlineData("""{"le":"0000-01-01","emetteur":"direction","region":"28"}""", 400, "demande_invalide")]
    [InlineData("""{"le":"2021-06-10","emetteur":"direction","region":"99"}""", 400, "demande_invalide")]
    [InlineData("""{"le":"2021-06-10","emetteur":"direction"}""", 400, "demande_invalide")]
    [InlineData("""{"le":"2021-06-10","emetteur":"direction","region":"28","evenement":"a\u0000b"}""", 400, "demande_invalide")]
    [InlineData($$"""{"le":"2021-06-10","emetteur":"direction","structure_id":"{{Inconnu}}"}""", 409, "structure_inconnue")]
    public async Task Une_manifestation_impossible_est_refusee(string corps, int status, string code)
    {
        var campagne = await api.CampagneOuverte();

        var refus = await api.Deposer(campagne, JsonNode.Parse(corps)!).Refusal();

        (refus.Status, refus.Code).Should().Be(((HttpStatusCode)status, code));
        (await api.Compter(campagne)).Should().Be(0);
    }

    [Fact]
    public async Task Une_structure_fusionnee_non_conventionnee_ce_jour_ou_deja_candidate_ne_depose_pas()
    {
        var campagne = await api.CampagneOuverte();
        var (conservee, absorbee) = (await api.Structure("Garde"), await api.Structure("Perd", "AI"));
        await api.ActeStructure(conservee, "fusions", new { absorbee_id = absorbee, motif = "Même structure" }).Accept();
        await api.Manifester(campagne, conservee);
        async Task<string> Code(Guid structure, params string[] types) =>
            (await api.Deposer(campagne, new { le = "2021-06-10", emetteur = "direction", structure_id = structure, types }).Refusal()).Code;

        (await Code(absorbee)).Should().Be("structure_fusionnee");
        (await Code(await api.Structure("Plus tard", du: "2021-06-11"))).Should().Be("structure_sans_conventionnement");
        (await Code(await api.Structure("Autre type"), "ETTI")).Should().Be("conventionnement_non_detenu");
        (await Code(conservee)).Should().Be("candidature_deja_deposee");

        (await api.Compter(campagne)).Should().Be(1);
        var anonyme = await api.Manifester(campagne, null, region: "28");
        await Refuse(anonyme, () => api.Acte(anonyme, "rattachement", new { structure_id = conservee }), HttpStatusCode.Conflict, "candidature_deja_deposee");
    }

    [Fact]
    public async Task De_deux_depots_simultanes_une_seule_candidature_reste()
    {
        var (campagne, structure) = (await api.CampagneOuverte(), await api.Structure("Deux à la fois"));

        var reponses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            api.Deposer(campagne, new { le = "2021-06-10", emetteur = "direction", structure_id = structure })));

        reponses.Count(reponse => reponse.StatusCode == HttpStatusCode.Created).Should().Be(1);
        foreach (var refusee in reponses.Where(reponse => reponse.StatusCode != HttpStatusCode.Created))
        {
            (await Task.FromResult(refusee).Refusal()).Code.Should().BeOneOf("candidature_deja_deposee", "doublon");
        }

        (await api.Compter(campagne)).Should().Be(1);
    }

    [Fact]
    public async Task Un_conventionnement_dit_deux_fois_reste_un_seul()
    {
        var (campagne, structure) = (await api.CampagneOuverte(), await api.Structure("Un seul type"));
        Task<HttpResponseMessage> Deposer(params string?[] types) =>
            api.Deposer(campagne, new { le = "2021-06-10", emetteur = "direction", structure_id = structure, types });

        (await Deposer("ACI", null).Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
        var depot = await Deposer("ACI", "ACI");

        depot.StatusCode.Should().Be(HttpStatusCode.Created);
        var id = (await depot.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
        (await api.Lire(id)).Types.Should().Equal("ACI");
    }

    [Fact]
    public async Task Un_acte_sans_version_perime_ou_sur_une_candidature_inconnue_est_refuse()
    {
        var id = await api.Manifester(await api.CampagneOuverte(), await api.Structure("Versions"));
        await api.Faire(id, "entretiens", Gestes.Entretien("direction"));

        await Refuse(id, () => Abandonner(id, null), HttpStatusCode.PreconditionRequired, "if_match_absent");
        await Refuse(id, () => Abandonner(id, "\"1\""), HttpStatusCode.PreconditionFailed, "version_perimee");
        (await Abandonner(Guid.Parse(Inconnu), "\"1\"").Refusal()).Code.Should().Be("candidature_introuvable");
        (await api.Client.GetAsync(MobilisationApi.Candidatures(Guid.Parse(Inconnu))).Refusal()).Code.Should().Be("ressource_introuvable");
    }

    [Fact]
    public async Task Un_partenaire_non_concerne_est_refuse_et_un_accord_au_texte_change_aussi()
    {
        var id = await api.Manifester(await api.CampagneOuverte(), await api.Structure("Texte exact"));
        var manche = await api.Partenaire("ddets", "departement=50", "Manche");
        await Refuse(id, () => api.Acte(id, "avis", new { partenaire_id = manche, le = "2021-06-17" }), HttpStatusCode.Conflict, "partenaire_non_consulte");
        await api.Faire(id, "entretiens", Gestes.Entretien("direction"));
        await api.Faire(id, "visites", Gestes.Visite("direction"));
        await api.Faire(id, "syntheses", Gestes.Synthese);

        IReadOnlyList<string>[] alterations =
        [
            [.. Exemples.Accords2021.Select(accord => accord.Replace("2022", "2023"))],
            [.. Exemples.Accords2021.Take(2)],
            [.. Exemples.Accords2021.Reverse()],
            [],
        ];
        foreach (var points in alterations)
        {
            await Refuse(id, () => api.Acte(id, "confirmation", Gestes.Confirmation(points)), HttpStatusCode.Conflict, "accords_incomplets");
        }
    }

    private async Task<HttpResponseMessage> Abandonner(Guid id, string? version)
    {
        var demande = new HttpRequestMessage(HttpMethod.Post, $"{MobilisationApi.Candidatures(id)}/abandon") { Content = JsonContent.Create(new { le = "2021-06-17", motif = "Un motif" }) };
        if (version is not null) demande.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(version));
        return await api.Client.SendAsync(demande);
    }

    private async Task Refuse(Guid id, Func<Task<HttpResponseMessage>> acte, HttpStatusCode status, string code)
    {
        var avant = await api.Client.GetStringAsync(MobilisationApi.Candidatures(id));

        var refus = await acte().Refusal();

        (refus.Status, refus.Code).Should().Be((status, code));
        (await api.Client.GetStringAsync(MobilisationApi.Candidatures(id))).Should().Be(avant);
    }
}
