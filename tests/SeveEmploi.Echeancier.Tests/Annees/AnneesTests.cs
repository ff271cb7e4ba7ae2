using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Annees;

public sealed class AnneesTests(EcheancierApi api) : IClassFixture<EcheancierApi>, IAsyncLifetime
{
    private static readonly DateTimeOffset FinDecembre = new(2023, 12, 20, 9, 0, 0, TimeSpan.Zero);

    public Task InitializeAsync() => api.Regler(FinDecembre);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [Trait("Exigence", "SUI-66")]
    [Trait("Exigence", "SUI-58")]
    [Trait("Exigence", "SUI-61")]
    [Trait("Exigence", "ANI-36")]
    [InlineData(Programme.Seve1, "bilan_execution 1, bilan_financier 1, saisie_mensuelle 12")]
    [InlineData(Programme.Seve2, "auto_evaluation 3, bilan_annuel 1, point_trimestriel 3, saisie_mensuelle 12")]
    public async Task Une_structure_retenue_doit_tout_ce_que_son_annee_demande(Programme programme, string attendu)
    {
        var structure = await api.Structure($"Retenue {programme}");
        await Retenir(structure, programme);
        await Retenir(structure, programme);

        (await Resume(structure)).Should().Be(attendu);
    }

    [Fact]
    public async Task Chaque_jour_ce_qui_manque_est_pose_et_ce_qui_est_la_ne_change_pas()
    {
        var structure = await api.Structure("Complétée");
        await Retenir(structure, Programme.Seve2);
        await api.Sql($"DELETE FROM echeancier.obligations WHERE structure_id = '{structure}' AND nature = 'auto_evaluation'");

        await Completer();
        await Completer();

        (await Resume(structure)).Should().StartWith("auto_evaluation 3, ");
        (await api.Lire<long>($"SELECT count(*) FROM echeancier.obligations WHERE structure_id = '{structure}' AND sequence > 0")).Should().Be(0);
    }

    [Fact]
    [Trait("Exigence", "ANI-7")]
    [Trait("Exigence", "ANI-8")]
    [Trait("Exigence", "ANI-12")]
    [Trait("Exigence", "SUI-57")]
    public async Task En_decembre_l_annee_suivante_de_chaque_region_est_posee()
    {
        await Completer();

        (await api.Lire<long>("SELECT count(*) FROM echeancier.obligations WHERE nature = 'copil_regional' AND objet LIKE '%:2024-%'")).Should().Be(2 * 18);
        (await api.Lire<long>("SELECT count(*) FROM echeancier.obligations WHERE nature = 'demi_journee_seve2' AND objet LIKE '%:2024-%'")).Should().Be(2 * 18);
        (await api.Lire<long>("SELECT count(*) FROM echeancier.obligations WHERE nature = 'echange_directions' AND region_code = '28' AND objet LIKE '%:2024-%'")).Should().Be(8);
        (await api.Lire<long>("SELECT count(*) FROM echeancier.obligations WHERE nature = 'journee_mensuelle' AND objet LIKE '2024-%'")).Should().Be(12);
        (await api.Lire<long>("SELECT count(*) FROM echeancier.anomalies WHERE nature = 'copil_regional'")).Should().Be(0);
    }

    [Fact]
    public async Task Une_recurrence_reglee_autrement_deplace_ce_qui_est_a_venir_et_rien_de_ce_qui_est_clos()
    {
        var structure = await api.Structure("Réglée");
        await Retenir(structure, Programme.Seve2);
        await api.Dire(new ObligationHonoree("suivi_emploi", "auto_evaluation", $"{structure}:2024-06", new(2024, 6, 3)));
        var nature = (await api.Client.GetAsync($"{EcheancierApi.Base}/natures/auto_evaluation"))!;
        await api.Client.Act(HttpMethod.Put, $"{EcheancierApi.Base}/natures/auto_evaluation", "", new
        {
            libelle = "Auto-évaluation",
            consigne = "Évaluez votre plan.",
            politique = new { paliers = new[] { -7, 0 }, relance_tous_les = 10, relances = 3 },
            recurrence = new { portee = "structure", programme = "SEVE2", mois = new[] { 6, 9, 12 }, jour = 15, decalage_mois = 0, ouvre_jours_avant = 20 },
        }).Accept();

        await Completer();

        (await api.Lire<string>($"SELECT string_agg(echeance::text, ' ' ORDER BY echeance) FROM echeancier.obligations WHERE structure_id = '{structure}' AND nature = 'auto_evaluation'"))
            .Should().Be("2024-06-28 2024-09-15 2024-12-15");
        (await api.Lire<int>($"SELECT min(a.palier) FROM echeancier.agendas a JOIN echeancier.obligations o ON o.id = a.obligation_id WHERE o.structure_id = '{structure}' AND o.nature = 'auto_evaluation'"))
            .Should().Be(-7);
    }

    private Task<bool> Retenir(Guid structure, Programme programme) =>
        api.Dire(new CandidatureRetenue(Guid.NewGuid(), Guid.NewGuid(), structure, programme, 2024, "14", new(2023, 12, 16)));

    private Task<string> Resume(Guid structure) => api.Lire<string>(
        $"SELECT string_agg(nature || ' ' || nombre, ', ' ORDER BY nature) FROM (SELECT nature, count(*) AS nombre FROM echeancier.obligations WHERE structure_id = '{structure}' GROUP BY nature) r");

    private Task<Result> Completer() => api.InScope(services => services.GetRequiredService<IMediator>().Send(new CompleterLAnnee()));
}
