using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.Versements;

public sealed class VersementHttpTests(FinancementApi api) : IClassFixture<FinancementApi>
{
    [Fact]
    public async Task Deux_cents_demandes_simultanees_ne_paient_qu_une_fois()
    {
        var id = await api.Signee("Deux cents clics");
        await api.Acte(HttpMethod.Post, id, "versements/1/proposition", new { }).Accept();
        await (await api.Seconde()).Act(HttpMethod.Post, FinancementApi.Adresse(id), "/versements/1/approbation", new { }).Accept();
        await api.Acte(HttpMethod.Post, id, "versements/1/ordonnancement", new { }).Accept();
        var etag = (await api.Client.GetAsync(FinancementApi.Adresse(id))).Headers.ETag!;

        // Half of them with the same number, half each with its own: neither the version nor the number alone must be what saves us.
        var reponses = await Task.WhenAll(Enumerable.Range(0, 200).Select(async rang =>
        {
            var demande = new HttpRequestMessage(HttpMethod.Post, $"{FinancementApi.Adresse(id)}/versements/1/paiement")
            {
                Content = JsonContent.Create(new { reference = rang % 2 == 0 ? "DP-UNE" : $"DP-{rang}" }),
            };
            demande.Headers.IfMatch.Add(etag);
            return (await api.Client.SendAsync(demande)).StatusCode;
        }));

        reponses.Count(statut => statut == HttpStatusCode.NoContent).Should().Be(1);
        reponses.Where(statut => statut != HttpStatusCode.NoContent).Should().OnlyContain(statut =>
            statut == HttpStatusCode.PreconditionFailed || statut == HttpStatusCode.Conflict || statut == HttpStatusCode.ServiceUnavailable);
        (await api.Lire<long>($"SELECT count(*) FROM financement.ecritures WHERE convention_id = '{id}' AND nature = 'Versement'")).Should().Be(1);
        (await api.Vue(id))["argent"]!["verse_eur"]!.GetValue<decimal>().Should().Be(8_000);
    }

    [Fact]
    public async Task Une_reference_du_payeur_ne_sert_qu_une_fois_meme_apres_une_annulation()
    {
        var (une, autre) = (await api.Signee("Référence une"), await api.Signee("Référence autre"));
        await api.Payer(une, 1, "DP-UNIQUE");
        await api.Acte(HttpMethod.Post, une, "versements/1/annulation", new { motif = "Virement revenu." }).Accept();
        await api.Acte(HttpMethod.Post, autre, "versements/1/proposition", new { }).Accept();
        await (await api.Seconde()).Act(HttpMethod.Post, FinancementApi.Adresse(autre), "/versements/1/approbation", new { }).Accept();
        await api.Acte(HttpMethod.Post, autre, "versements/1/ordonnancement", new { }).Accept();

        (await api.Acte(HttpMethod.Post, autre, "versements/1/paiement", new { reference = " DP-UNIQUE " }).Refusal()).Code.Should().Be("reference_deja_utilisee");
        await api.Acte(HttpMethod.Post, autre, "versements/1/paiement", new { reference = "DP-NEUVE" }).Accept();
    }

    [Fact]
    public async Task La_DDETS_de_son_departement_signe_et_paie_et_une_autre_ne_voit_rien()
    {
        var id = await api.Prete("Une convention du Calvados");
        await api.Acte(HttpMethod.Post, id, "envoi", new { }).Accept();
        var empreinte = (await api.Vue(id))["empreinte"]!.GetValue<string>();
        var structure = (await api.Vue(id))["structure_id"]!.GetValue<Guid>();
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        var equipe = await api.CreateClientFor(new("equipe_siae", Structures: [structure]));
        var (ddets, autre) = (await api.CreateClientFor(new("ddets", Departements: ["14"])), await api.CreateClientFor(new("ddets", Departements: ["76"])));
        var signature = new { nom = "Claire Duval", empreinte };

        (await equipe.Act(HttpMethod.Post, FinancementApi.Adresse(id), "/signatures/structure", signature).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
        (await direction.Act(HttpMethod.Post, FinancementApi.Adresse(id), "/signatures/autorite", signature).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
        await direction.Act(HttpMethod.Post, FinancementApi.Adresse(id), "/signatures/structure", signature).Accept();
        (await autre.GetAsync(FinancementApi.Adresse(id))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await ddets.Act(HttpMethod.Post, FinancementApi.Adresse(id), "/signatures/autorite", new { nom = "Paul Renaud", empreinte }).Accept();
        await ddets.Act(HttpMethod.Post, FinancementApi.Adresse(id), "/versements/1/proposition", new { }).Accept();

        (await ddets.Act(HttpMethod.Post, FinancementApi.Adresse(id), "/versements/1/approbation", new { }).Refusal()).Code.Should().Be("seconde_personne_requise");
        var page = await direction.Read<JsonNode>($"{FinancementApi.Base}/conventions");
        page["elements"]!.AsArray().Should().ContainSingle().Which!["etat"]!.GetValue<string>().Should().Be("signee");
    }
}
