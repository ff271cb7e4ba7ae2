using System.Net.Http.Json;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.SuiviEmploi.Suivis;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

public sealed class ReglementHttpTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    private const string Reglements = $"{SuiviApi.Base}/reglements-suivis";

    [Fact]
    [Trait("Exigence", "CFG-20")]
    public async Task Le_seuil_et_les_durees_se_reglent_et_les_contrats_deja_notes_ne_se_recrivent_pas()
    {
        var structure = await api.Structure("Réglée");
        var suivi = await Ouvrir(structure, "R-1");
        (await api.Client.Read<ReglesSuiviVue>($"{Reglements}/2024")).Should().BeEquivalentTo(new ReglesSuiviVue(2024, null, ReglesSuivi.ParDefaut, 0));

        await api.Client.PutAsJsonAsync($"{Reglements}/2024", new ReglesSuivi(3, 15, 20, 7), HttpSteps.Json).Accept();

        (await api.Client.Read<ReglesSuiviVue>($"{Reglements}/2025")).Should().Match<ReglesSuiviVue>(vue => vue.DepuisAnnee == 2024 && vue.Regles.SeuilDurableMois == 3);
        var avant = await api.Client.Read<SuiviEmploiVue>($"{SuiviApi.Base}/suivis/{suivi}");
        (avant.Contrats[0].EstDurable, avant.AlerteLe).Should().Be((false, new DateOnly(2024, 3, 21)), "the list follows the setting at once, the contract does not");
        var apres = await api.Client.Read<SuiviEmploiVue>($"{SuiviApi.Base}/suivis/{await Ouvrir(structure, "R-2")}");
        apres.Contrats[0].EstDurable.Should().BeTrue("three months to the day");
        (await api.Client.PutAsJsonAsync($"{Reglements}/2024", ReglesSuivi.ParDefaut, HttpSteps.Json).Refusal()).Code.Should().Be("if_match_absent");
        (await api.Client.PutAsJsonAsync($"{Reglements}/2030", new ReglesSuivi(0, 1, 1, 1), HttpSteps.Json).Refusal()).Code.Should().Be("reglement_des_suivis_invalide");
        (await api.Client.PutAsJsonAsync($"{Reglements}/1999", ReglesSuivi.ParDefaut, HttpSteps.Json).Refusal()).Code.Should().Be("demande_invalide");
        var equipe = await api.CreateClientFor(new("equipe_siae", Structures: [structure]));
        (await equipe.PutAsJsonAsync($"{Reglements}/2024", ReglesSuivi.ParDefaut, HttpSteps.Json).Refusal()).Code.Should().Be("droit_absent");
    }

    [Theory]
    [Trait("Exigence", "SUI-4")]
    [InlineData("fin_periode_essai")]
    [InlineData("rencontre_suivi")]
    public async Task L_echeancier_connait_les_deux_natures_et_les_adresse_a_la_structure(string nature)
    {
        var structure = await api.Structure($"Échéances {nature}");
        // The Echeancier reads the clock of the database, which no test moves here.
        await api.Dire(new ObligationPosee("suivi_emploi", nature, $"{structure}:1", "", structure, "14", "28", null, null, new(2090, 4, 15), new(2090, 4, 30), null));

        (await api.Lire<long>($"SELECT count(*) FROM echeancier.obligations WHERE nature = '{nature}' AND structure_id = '{structure}' AND issue IS NULL")).Should().Be(1);
        (await api.Lire<long>($"SELECT count(*) FROM echeancier.anomalies WHERE objet = '{structure}:1'")).Should().Be(0);
        (await api.Lire<string>($"SELECT responsable FROM echeancier.natures WHERE code = '{nature}'")).Should().Be("direction_siae");
        (await api.Lire<string>($"SELECT politique::text FROM echeancier.natures WHERE code = '{nature}'")).Should().NotMatchRegex("escalade_\\w+\": *[0-9]", "it is about one person: nobody above the structure is told");
    }

    private Task<Guid> Ouvrir(Guid structure, string code) => api.Client.Create($"{SuiviApi.Base}/structures/{structure}/suivis", new
    {
        suivi = new { code, employeur = "X" },
        contrat = new { nature = "cdd", debut = "2024-03-01", fin_prevue = "2024-05-31", heures_hebdomadaires = 35, origine = "autre" },
    });
}
