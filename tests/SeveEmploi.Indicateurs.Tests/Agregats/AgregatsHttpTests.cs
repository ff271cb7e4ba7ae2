using System.Net;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Completude;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Agregats;

public sealed class AgregatsHttpTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    [Fact]
    public async Task Un_brouillon_un_renvoi_et_une_exemption_ne_comptent_pas()
    {
        var structure = await api.Participante("Comptée", "35");
        await api.Rendre(structure, "2022-01", new { emploi_durable = 1 });
        await api.Saisir(structure, "2022-02", new { valeurs = new { emploi_durable = 10 } }).Accept();
        await api.Rendre(structure, "2022-03", new { emploi_durable = 100 });
        await api.Acte(structure, "2022-03", "renvoi", new { commentaire = "À revoir." }).Accept();
        await api.Acte(structure, "2022-04", "exemption", new { motif = "Fermeture." }).Accept();

        var vue = await Region("53");

        var emploi = vue.Indicateurs.Single(indicateur => indicateur.Code == "emploi_durable");
        (emploi.Annee.Somme, vue.Saisies, vue.DontValidees, vue.Structures).Should().Be((1m, 1L, 0L, 1));
        vue.Completude.Should().BeEquivalentTo(new { Attendus = 11, ATemps = 0, EnRetard = 1, Manquants = 10, Exemptes = 1, Completude = "9,1\u202F%" });
    }

    [Fact]
    public async Task La_completude_d_une_region_est_la_meme_comptee_par_structure_et_par_PostgreSQL()
    {
        var (une, autre) = (await api.Participante("Complète", "44"), await api.Participante("Partielle", "49"));
        api.Clock.Set(new DateOnly(2022, 4, 10));
        foreach (var mois in new[] { "2022-01", "2022-02", "2022-03" }) await api.Rendre(une, mois, new { emploi_durable = 1 });
        api.Clock.Set(new DateOnly(2022, 5, 10));
        await api.Rendre(autre, "2022-03", new { emploi_durable = 1 });

        var completude = await api.Client.Read<CompletudeVue>($"{IndicateursApi.Base}/completude?annee=2022&region=52");
        var region = await Region("52");
        api.Clock.Set(IndicateursApi.Aujourdhui);

        completude.Ensemble.Should().Be(region.Completude);
        completude.ParStructure.Select(structure => (structure.Structure, structure.Decompte.Manquants)).Should().Equal(("Complète", 0), ("Partielle", 2));
        completude.ParMois[2].Decompte.Should().BeEquivalentTo(new { Attendus = 2, ATemps = 1, EnRetard = 1 });
        completude.ParMois.Select(mois => mois.Decompte.Attendus).Should().Equal(2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    [Fact]
    public async Task Qui_ne_voit_qu_une_part_d_un_territoire_n_en_a_pas_le_total()
    {
        var structure = await api.Participante("Part", "21");
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        var ddets = await api.CreateClientFor(new("ddets", Departements: ["21"]));

        (await direction.GetAsync($"{IndicateursApi.Base}/regions/27/2022")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await ddets.GetAsync($"{IndicateursApi.Base}/regions/27/2022")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await ddets.GetAsync($"{IndicateursApi.Base}/departements/21/2022")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await direction.GetAsync($"{IndicateursApi.Base}/structures/{structure}/2022")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await direction.GetAsync($"{IndicateursApi.Base}/france/2022")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("regions/99/2022")]
    [InlineData("departements/20/2022")]
    public async Task Un_territoire_inconnu_est_refuse(string adresse) =>
        (await api.Client.GetAsync($"{IndicateursApi.Base}/{adresse}").Refusal()).Code.Should().Be("demande_invalide");

    [Fact]
    public async Task Une_annee_sans_grille_n_a_pas_d_agregat() =>
        (await api.Client.GetAsync($"{IndicateursApi.Base}/regions/28/2015").Refusal()).Code.Should().Be("grille_introuvable");

    private Task<AgregatVue> Region(string code) => api.Client.Read<AgregatVue>($"{IndicateursApi.Base}/regions/{code}/2022");
}
