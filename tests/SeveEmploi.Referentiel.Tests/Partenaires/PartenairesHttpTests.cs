using System.Net.Http.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests.Partenaires;

public sealed class PartenairesHttpTests(ReferentielApi api) : IClassFixture<ReferentielApi>
{
    [Fact]
    [Trait("Exigence", "XC-9")]
    [Trait("Exigence", "XC-10")]
    public async Task Un_departement_connait_ses_partenaires_de_tous_niveaux()
    {
        var noms = await Noms("departement=14");

        noms.Should().Contain(["DDETS(PP) du Calvados", "DREETS Normandie", "COORACE"]).And.NotContain("DDETS(PP) de la Manche");
        (await Noms("region=28&nature=ddets")).Should().HaveCount(5);
        (await Noms("nature=ddets&limite=200")).Should().HaveCount(101);
    }

    [Fact]
    [Trait("Exigence", "XC-16")]
    public async Task Un_partenaire_se_cree_une_fois_et_se_corrige()
    {
        var fiche = new { nature = "conseil_departemental", nom = "Conseil départemental de Seine-Maritime", departements = new[] { "76" }, sigle = "CD76" };
        var id = await api.Client.Create(ReferentielApi.Partenaires, fiche);

        (await api.Client.PostAsJsonAsync(ReferentielApi.Partenaires, fiche with { nom = "CONSEIL DÉPARTEMENTAL de Seine Maritime" }).Refusal()).Code.Should().Be("partenaire_deja_connu");
        await api.Client.Act(HttpMethod.Put, $"{ReferentielApi.Partenaires}/{id}", "", fiche with { sigle = "CD 76" }).Accept();
        (await api.Lire($"{ReferentielApi.Partenaires}/{id}"))["sigle"]!.GetValue<string>().Should().Be("CD 76");
        (await api.Client.Act(HttpMethod.Put, $"{ReferentielApi.Partenaires}/{id}", "", fiche with { departements = ["20"] }).Refusal()).Champs
            .Should().ContainSingle().Which.Code.Should().Be("valeur_inconnue");
        (await api.Client.PostAsJsonAsync(ReferentielApi.Partenaires, new { nature = "ddets", nom = "X" }).Refusal()).Code.Should().Be("territoire_incomplet");
    }

    [Fact]
    public async Task Un_nouveau_demarrage_ne_seme_pas_deux_fois_et_respecte_les_corrections()
    {
        var id = (await api.Lire($"{ReferentielApi.Partenaires}?nature=ddets&departement=61"))["elements"]![0]!["id"]!.GetValue<Guid>();
        await api.Client.Act(HttpMethod.Put, $"{ReferentielApi.Partenaires}/{id}", "",
            new { nature = "ddets", nom = "DDETSPP de l'Orne", departements = new List<string> { "61" }, courriel = "ddetspp@orne.exemple.fr" }).Accept();

        await api.Services.MigrateAsync();

        (await Noms("nature=ddets&limite=200")).Should().HaveCount(101).And.Contain("DDETSPP de l'Orne");
    }

    [Fact]
    [Trait("Exigence", "XC-15")]
    public async Task Les_partenaires_consultes_sont_la_ddets_et_les_reseaux_du_jour()
    {
        var reseau = (await api.Lire($"{ReferentielApi.Partenaires}?nature=reseau"))["elements"]![0]!;
        var structure = await api.Structure("Consultée", departement: "50");
        await api.Acte(structure, "reseaux", new { reseau_id = reseau["id"]!.GetValue<Guid>(), du = "2022-02-01" }).Accept();

        (await Consultes(structure, new(2022, 1, 31))).Should().Equal("DDETS(PP) de la Manche");
        (await Consultes(structure, new(2022, 2, 1))).Should().Equal("DDETS(PP) de la Manche", reseau["nom"]!.GetValue<string>());
        (await Consultes(Guid.NewGuid(), new(2022, 2, 1))).Should().BeEmpty();
    }

    [Fact]
    public async Task Les_autres_modules_consultent_les_faits_du_jour()
    {
        var structure = await api.Structure("Consultable", departement: "61", du: "2022-01-01");
        await api.Acte(structure, "effectifs", new { le = "2022-01-01", permanents = 7 }).Accept();
        await api.Acte(structure, "conventionnements", new { type = "EITI", du = "2022-03-01" }).Accept();

        var faits = await Envoyer(new ConsulterFaitsStructure(structure, new(2022, 3, 1)));
        faits.Should().BeEquivalentTo(new FaitsStructureVue(structure, "Consultable", "61", "28", ["ACI", "EITI"], 7, null, null));
        (await Envoyer(new ConsulterFaitsStructure(structure, new(2021, 12, 31))))!.Types.Should().BeEmpty();
        (await Envoyer(new ConsulterFaitsStructure(Guid.NewGuid(), new(2022, 3, 1)))).Should().BeNull();
    }

    private Task<T> Envoyer<T>(BuildingBlocks.IQuery<T> requete) => api.InScope(services => services.GetRequiredService<IMediator>().Send(requete));

    private async Task<IReadOnlyList<string>> Consultes(Guid structure, DateOnly le) =>
        [.. (await Envoyer(new ListerPartenairesConsultes(structure, le))).Select(partenaire => partenaire.Nom)];

    private async Task<IReadOnlyList<string>> Noms(string requete) =>
        [.. (await api.Lire($"{ReferentielApi.Partenaires}?{requete}"))["elements"]!.AsArray().Select(partenaire => partenaire!["nom"]!.GetValue<string>())];
}
