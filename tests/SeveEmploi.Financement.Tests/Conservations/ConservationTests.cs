using System.Net;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Financement.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.Conservations;

[Trait("Exigence", "XC-68")]
public sealed class ConservationTests(FinancementApi api) : IClassFixture<FinancementApi>
{
    private const string Effacee = "Personne effacée";

    private static readonly PersonneCherchee Directrice = new("claire.duval@exemple.fr", [BuildingBlocks.CleRecherche.De("Claire Duval")], []);

    [Fact]
    public async Task Apres_vingt_quatre_mois_qui_a_agi_n_est_plus_nomme_et_les_signatures_restent()
    {
        var id = await api.Signee("Vingt-quatre mois");
        await api.Payer(id, 1, "CO-0001");
        await Appliquer(FinancementApi.Aujourdhui.AddMonths(24).AddDays(-1));
        (await api.Vue(id))["actes"]!.ToJsonString().Should().NotContain(Effacee);

        await Appliquer(FinancementApi.Aujourdhui.AddMonths(24));

        var vue = await api.Vue(id);
        vue["actes"]!.AsArray().Should().OnlyContain(acte => acte!["par"]!.GetValue<string>() == Effacee);
        vue["actes"]!.ToJsonString().Should().NotContain("Duval").And.NotContain("Renaud");
        vue["versements"]![0]!["actes"]!.AsArray().Should().HaveCount(4).And.OnlyContain(acte => acte!["par"]!.GetValue<string>() == Effacee);
        vue["versements"]![0]!["reference"]!.GetValue<string>().Should().Be("CO-0001");
        vue["signatures"]!.AsArray().Select(signature => signature!["nom"]!.GetValue<string>()).Should().Equal("Claire Duval", "Paul Renaud, DDETS");
        (await Donnees(Directrice, "Vingt-quatre mois")).Select(donnee => donnee.Quoi).Should().BeEquivalentTo("Représente la structure", "Signature de la convention");
    }

    [Fact]
    public async Task Dix_ans_apres_l_exercice_les_signatures_et_les_documents_ne_nomment_plus_personne()
    {
        var id = await api.Signee("Dix ans");
        await Appliquer(new(2032, 12, 31));
        (await api.Vue(id))["signatures"]![0]!["nom"]!.GetValue<string>().Should().Be("Claire Duval");
        (await api.Client.GetAsync($"{FinancementApi.Adresse(id)}/document")).StatusCode.Should().Be(HttpStatusCode.OK);

        await Appliquer(new(2033, 1, 1));

        var texte = (await api.Vue(id)).ToJsonString();
        texte.Should().NotContain("Duval").And.NotContain("Renaud");
        JsonNode.Parse(texte)!["argent"]!["engage_eur"]!.GetValue<decimal>().Should().Be(20_000);
        (await api.Client.GetAsync($"{FinancementApi.Adresse(id)}/document").Refusal()).Code.Should().Be("document_introuvable");
        (await Donnees(Directrice, "Dix ans")).Should().BeEmpty();
    }

    [Fact]
    public async Task Qui_cherche_une_personne_la_trouve_par_son_compte_et_par_son_nom()
    {
        var id = await api.Signee("Recherche");
        var compte = await api.Lire<string>($"SELECT signatures -> 0 ->> 'compte' FROM financement.conventions WHERE id = '{id}'");

        (await Donnees(Directrice, "Recherche")).Should().HaveCount(2).And.OnlyContain(donnee => donnee.Rattachement == Rattachement.Nom);
        (await Donnees(Directrice with { Cles = [], Comptes = [Guid.Parse(compte)] }, "Recherche")).Should().ContainSingle().Which.Rattachement.Should().Be(Rattachement.Compte);
        (await Donnees(Directrice with { Cles = [BuildingBlocks.CleRecherche.De("Jean Duval")] }, "Recherche")).Should().BeEmpty();
    }

    [Fact]
    public async Task Ce_qui_sera_efface_s_annonce()
    {
        await api.Signee("Annoncée");

        var avant = await Source(source => source.Echeances(FinancementApi.Aujourdhui.AddMonths(24).AddDays(-1), CancellationToken.None));
        var apres = await Source(source => source.Echeances(FinancementApi.Aujourdhui.AddMonths(24), CancellationToken.None));

        apres[0].Nombre.Should().BeGreaterThan(avant[0].Nombre);
        (await Source(source => source.Echeances(new(2033, 1, 1), CancellationToken.None)))[1].PremierLe.Should().Be(new DateOnly(2033, 1, 1));
    }

    private async Task Appliquer(DateOnly le)
    {
        try
        {
            api.Clock.Set(le);
            (await api.InScope(services => services.GetRequiredService<IMediator>().Send(new AppliquerConservationConventions()))).Error.Should().BeNull();
        }
        finally
        {
            api.Clock.Set(FinancementApi.Aujourdhui);
        }
    }

    private async Task<IReadOnlyList<DonneeDetenue>> Donnees(PersonneCherchee personne, string structure) =>
        [.. (await Source(source => source.Lire(personne, CancellationToken.None))).Where(donnee => donnee.Contenu.Any(champ => champ.Valeur == structure))];

    private Task<T> Source<T>(Func<IPersonalDataSource, Task<T>> lire) => api.InScope(services =>
        lire(services.GetServices<IPersonalDataSource>().Single(source => source.Traitement.Nom.StartsWith("Financement", StringComparison.Ordinal))));
}
