using System.Net;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Tests.Sorties;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Diffusion;

public sealed class PublicationSortiesTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    private const string Adresse = $"{IndicateursApi.Base}/publications/sorties?annee=";

    [Fact]
    public async Task Le_pays_se_lit_de_partout_et_les_petites_regions_ne_se_retrouvent_pas()
    {
        api.Clock.Set(new DateOnly(2023, 1, 16));
        await Valider("14", 4, 10);
        await Valider("44", 3, 10);
        await Valider("75", 1, 7);
        await Valider("59", 5, 10);
        await api.Client.Saisir(await api.Participante("Non validée", "14"), SortiesHttp.Corps(1000, 0, 0, 0, 0)).Accept();
        var incomplete = await api.Participante("Incomplète", "14");
        await api.Client.Saisir(incomplete, SortiesHttp.Corps(1000, null, 0, 0, 0)).Accept();
        await api.Client.Valider(incomplete).Accept();

        await Publier();

        var equipe = await api.CreateClientFor(new("equipe_siae", Structures: [incomplete]));
        var publiee = await equipe.Read<JsonNode>($"{Adresse}2022");
        // Île-de-France has one structure; the smallest other région hides with it.
        Regions(publiee).Should().Equal(("11", 1, true), ("28", 4, false), ("32", 5, false), ("52", 3, true));
        publiee["pays"]!["structures"]!.GetValue<int>().Should().Be(13);
        publiee["pays"]!.Categorie("emploi_durable")["nombre"]!.GetValue<int>().Should().Be(127);
        // Of each structure: n durable, 1 short, 1, 1, 1: officially 127 over 127 + 39, on all 127 over 127 + 52.
        publiee["pays"]!.Categorie("emploi_durable")["taux_officiel"]!.GetValue<string>().Should().Be("76,5\u202F%");
        publiee["pays"]!.Categorie("emploi_durable")["taux_toutes"]!.GetValue<string>().Should().Be("70,9\u202F%");
        publiee.ToJsonString().Should().NotContain("Publiée").And.NotContain(incomplete.ToString());
    }

    [Fact]
    public async Task Publier_deux_fois_dit_la_meme_chose_et_ce_qui_n_est_plus_valide_disparait()
    {
        api.Clock.Set(new DateOnly(2023, 1, 16));
        var structures = await Valider("33", 3, 5, 2021);
        await Publier();
        var avant = (await api.Client.Read<JsonNode>($"{Adresse}2021"))["regions"]!.ToJsonString();
        await Publier();
        (await api.Client.Read<JsonNode>($"{Adresse}2021"))["regions"]!.ToJsonString().Should().Be(avant);

        await api.Client.Corriger(structures[0], SortiesHttp.Corps(6, 1, 1, 1, 1, "Une de plus"), 2021).Accept();
        await Publier();

        var apres = await api.Client.Read<JsonNode>($"{Adresse}2021");
        Regions(apres).Should().Equal(("75", 2, true));
        apres["pays"]!["est_masque"]!.GetValue<bool>().Should().BeTrue();
        apres["pays"]!["total"].Should().BeNull();
    }

    [Fact]
    public async Task Une_annee_jamais_publiee_n_existe_pas_encore() =>
        (await api.Client.GetAsync($"{Adresse}2019").Refusal()).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Qui_ne_lit_pas_les_indicateurs_ne_lit_pas_la_publication()
    {
        var formateur = await api.CreateClientFor(new("formateur", Parcours: [Guid.CreateVersion7()]));

        (await formateur.GetAsync($"{Adresse}2022").Refusal()).Code.Should().Be("droit_absent");
    }

    private async Task<List<Guid>> Valider(string departement, int combien, int emploiDurable, int annee = 2022)
    {
        var structures = new List<Guid>();
        for (var rang = 0; rang < combien; rang++)
        {
            var structure = await api.Participante($"Publiée {departement} {rang}", departement, annee: annee);
            await api.Client.Saisir(structure, SortiesHttp.Corps(emploiDurable, 1, 1, 1, 1), annee).Accept();
            await api.Client.Valider(structure, annee).Accept();
            structures.Add(structure);
        }

        return structures;
    }

    private Task<Result> Publier() => api.InScope(services => services.GetRequiredService<IMediator>().Send(new PublierSorties()));

    private static IEnumerable<(string, int, bool)> Regions(JsonNode publiee) => publiee["regions"]!.AsArray()
        .Select(region => (region!["code"]!.GetValue<string>(), region["structures"]!.GetValue<int>(), region["est_masque"]!.GetValue<bool>()));
}
