using System.Net;
using System.Text.Json.Nodes;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.SuiviEmploi.Bilans;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.Tests.Plans;
using SeveEmploi.Testing;
using static SeveEmploi.SuiviEmploi.Tests.Plans.PlanSteps;

namespace SeveEmploi.SuiviEmploi.Tests.Evaluations;

/// <summary>A year of a structure, from its first quarter to its bilan, over HTTP.</summary>
public sealed class AnneeHttpTests(SuiviApi api) : IClassFixture<SuiviApi>, IDisposable
{
    public void Dispose() => api.Clock.Set(SuiviApi.Aujourdhui);

    [Fact]
    [Trait("Exigence", "SUI-66")]
    [Trait("Exigence", "SUI-67")]
    [Trait("Exigence", "SUI-81")]
    [Trait("Exigence", "SUI-82")]
    [Trait("Exigence", "XC-49")]
    [Trait("Exigence", "XC-51")]
    public async Task L_annee_s_evalue_trimestre_par_trimestre_puis_se_clot_par_son_bilan()
    {
        var structure = await api.Structure("Année Entière");
        // As the échéancier poses them for a retained structure, at the time of its own clock, which is that of the database.
        await Poser(structure, "auto_evaluation", "2024-06", new(2024, 6, 28));
        await Poser(structure, "point_trimestriel", "2024-06", new(2024, 6, 28));
        await Poser(structure, "bilan_annuel", "2024-12", new(2025, 1, 31));
        var plan = await api.PlanValide(structure);
        var premier = $"{Plan(plan)}/evaluations/1";

        await api.Client.Put(premier, Evaluation()).Accept();
        await api.Client.Act(HttpMethod.Post, premier, "/envoi", null).Accept();
        await api.Client.Act(HttpMethod.Post, premier, "/point", new
        {
            le = SuiviApi.Aujourdhui,
            personnes = new[] { new { nom = "Claire Duval", fonction = "Direction" } },
            conclusions = "Le suivi est tenu.",
            ajustements = new[] { new { code = Exemples.Actions()[0].Code, realise = new { nombre = 11, @base = 20 }, motif = "Une de trop." } },
        }).Accept();
        await api.Client.Act(HttpMethod.Post, premier, "/validation", new { commentaire = "Conforme." }).Accept();

        var vue = await api.Client.Read<EvaluationVue>(premier);
        (vue.Etat, vue.EnRetard, vue.Terme).Should().Be((EtatEvaluation.Validee, false, new DateOnly(2024, 6, 28)));
        (vue.Lignes[0].ScoreAvant.Valeur, vue.Lignes[0].ScoreApres.Valeur, vue.Lignes[^1].ScoreApres.Texte).Should().Be((75.0m, 68.8m, "n.c."));
        (await Obligations(structure)).Should().Contain(["auto_evaluation 2024-04-15", "point_trimestriel 2024-04-15", "validation_calque 2024-04-15"]);

        api.Clock.Set(new DateOnly(2025, 1, 31));
        var bilan = $"{Plan(plan)}/bilan";
        (await api.Client.Read<BilanAnnuelVue>(bilan)).Constats[0].Scores.Should().Equal(new ScoreDuTrimestre(1, 75.0m, 68.8m));
        await api.Client.Act(HttpMethod.Put, bilan, "", Ecrit()).Accept();
        await api.Client.Act(HttpMethod.Post, bilan, "/depot", null).Accept();
        await api.Client.Act(HttpMethod.Post, bilan, "/renvoi", new { commentaire = "Précisez." }).Accept();
        await api.Client.Act(HttpMethod.Post, bilan, "/depot", null).Accept();
        await api.Client.Act(HttpMethod.Post, bilan, "/acceptation", new { commentaire = "Merci." }).Accept();

        var clos = await api.Client.Read<BilanAnnuelVue>(bilan);
        (clos.Etat, clos.DeposeLe, clos.EnRetard).Should().Be((EtatBilanAnnuel.Accepte, new DateOnly(2025, 1, 31), false));
        (await api.Faits(nameof(BilanAnnuelAccepte), $"{structure}")).Should().ContainSingle();
        (await Obligations(structure)).Should().Contain("bilan_annuel 2025-01-31");
    }

    [Fact]
    public async Task Un_trimestre_a_venir_un_plan_non_valide_et_une_evaluation_absente_sont_refuses()
    {
        var plan = await api.PlanValide(await api.Structure("Année Refusée"));
        var brouillon = await api.Client.OuvrirPlan(await api.Structure("Année Brouillon"));

        (await api.Client.Put($"{Plan(plan)}/evaluations/2", Evaluation()).Refus()).Should().Be((HttpStatusCode.Conflict, "trimestre_non_commence"));
        (await api.Client.Put($"{Plan(plan)}/evaluations/4", Evaluation()).Refus()).Should().Be((HttpStatusCode.Conflict, "trimestre_inconnu"));
        (await api.Client.Put($"{Plan(brouillon)}/evaluations/1", Evaluation()).Refus()).Should().Be((HttpStatusCode.Conflict, "plan_non_valide"));
        (await api.Client.Put($"{Plan(plan)}/evaluations/1", Evaluation(21, 20)).Refus()).Should().Be((HttpStatusCode.Conflict, "realise_superieur_a_la_base"));
        (await api.Client.Put($"{Plan(plan)}/bilan", Ecrit()).Refus()).Should().Be((HttpStatusCode.Conflict, "bilan_annuel_trop_tot"));
        (await api.Client.GetAsync($"{Plan(plan)}/evaluations/1")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await api.Client.GetAsync($"{Plan(brouillon)}/bilan")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await api.Client.Put($"{Plan(plan)}/evaluations/1", new { lignes = new[] { new { code = "x", realise = new { nombre = "douze" } } } })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await api.Client.Put($"{Plan(Guid.CreateVersion7())}/evaluations/1", Evaluation()).Refus()).Should().Be((HttpStatusCode.NotFound, "plan_introuvable"));
    }

    [Fact]
    [Trait("Exigence", "SUI-62")]
    public async Task L_equipe_saisit_la_direction_envoie_et_nul_des_deux_ne_tient_le_point()
    {
        var structure = await api.Structure("Année Rôles");
        var evaluation = $"{Plan(await api.PlanValide(structure))}/evaluations/1";
        var (equipe, direction) = (await api.CreateClientFor(new("equipe_siae", Structures: [structure])), await api.CreateClientFor(new("direction_siae", Structures: [structure])));
        var ddets = await api.CreateClientFor(new("ddets", Departements: ["14"]));
        var point = new { le = SuiviApi.Aujourdhui, personnes = new[] { new { nom = "Claire", fonction = "Direction" } }, conclusions = "Vu." };

        await equipe.Put(evaluation, Evaluation()).Accept();
        (await equipe.Act(HttpMethod.Post, evaluation, "/envoi", null).Refus()).Should().Be((HttpStatusCode.Forbidden, "droit_absent"));
        (await ddets.Act(HttpMethod.Post, evaluation, "/envoi", null).Refus()).Should().Be((HttpStatusCode.Forbidden, "droit_absent"));
        (await api.Client.Act(HttpMethod.Post, evaluation, "/point", point).Refus()).Should().Be((HttpStatusCode.Conflict, "evaluation_non_envoyee"));
        await direction.Act(HttpMethod.Post, evaluation, "/envoi", null).Accept();
        (await direction.Act(HttpMethod.Post, evaluation, "/envoi", null).Refus()).Should().Be((HttpStatusCode.Conflict, "evaluation_deja_envoyee"));
        (await direction.Act(HttpMethod.Post, evaluation, "/point", point).Refus()).Should().Be((HttpStatusCode.Forbidden, "droit_absent"));
        (await direction.Act(HttpMethod.Post, evaluation, "/validation", new { }).Refus()).Should().Be((HttpStatusCode.Forbidden, "droit_absent"));
        (await api.Client.Act(HttpMethod.Post, evaluation, "/point", new { point.le, personnes = Array.Empty<object>(), point.conclusions }).Refus())
            .Should().Be((HttpStatusCode.BadRequest, "demande_invalide"));
        (await ddets.Read<EvaluationVue>(evaluation)).Etat.Should().Be(EtatEvaluation.Envoyee);
    }

    [Fact]
    public async Task Une_evaluation_se_reecrit_sur_sa_version_et_pas_sur_une_autre()
    {
        var evaluation = $"{Plan(await api.PlanValide(await api.Structure("Année Version")))}/evaluations/1";
        await api.Client.Put(evaluation, Evaluation()).Accept();

        (await api.Client.Put(evaluation, Evaluation(13))).StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);
        await api.Client.Act(HttpMethod.Put, evaluation, "", Evaluation(13)).Accept();
        (await api.Client.Read<EvaluationVue>(evaluation)).Lignes[0].Realise.Nombre.Should().Be(13);
    }

    [Fact]
    public async Task Un_bilan_depose_apres_le_31_janvier_est_recu_en_retard()
    {
        var plan = await api.PlanValide(await api.Structure("Année Tardive"));
        api.Clock.Set(new DateTimeOffset(2025, 1, 31, 23, 30, 0, TimeSpan.Zero));
        var bilan = $"{Plan(plan)}/bilan";
        await api.Client.Put(bilan, Ecrit()).Accept();

        await api.Client.Act(HttpMethod.Post, bilan, "/depot", null).Accept();

        var vue = await api.Client.Read<BilanAnnuelVue>(bilan);
        (vue.DeposeLe, vue.EnRetard).Should().Be((new DateOnly(2025, 2, 1), true), "it is past midnight in Paris");
    }

    [Fact]
    public async Task A_la_meme_heure_la_martinique_est_encore_au_31_janvier()
    {
        var plan = await api.PlanValide(await api.Structure("Année Antillaise", "972"));
        api.Clock.Set(new DateTimeOffset(2025, 1, 31, 23, 30, 0, TimeSpan.Zero));
        var bilan = $"{Plan(plan)}/bilan";
        await api.Client.Put(bilan, Ecrit()).Accept();

        await api.Client.Act(HttpMethod.Post, bilan, "/depot", null).Accept();

        var vue = await api.Client.Read<BilanAnnuelVue>(bilan);
        (vue.DeposeLe, vue.EnRetard).Should().Be((new DateOnly(2025, 1, 31), false));
    }

    private Task<bool> Poser(Guid structure, string nature, string periode, DateOnly echeance) => api.Dire(new ObligationPosee(
        "suivi_emploi", nature, $"{structure}:{periode}", periode, structure, "14", "28", null, null, new(2024, 4, 1), echeance, null));

    private static object Ecrit() => new
    {
        synthese = "Une année tenue.",
        lignes = Exemples.Actions().Select(action => new { code = action.Code, appreciation = "fonctionne", conditions = "Dès la signature." }),
    };

    private async Task<IReadOnlyList<string>> Obligations(Guid structure)
    {
        await api.Relayer(structure, "suivi_emploi", "echeancier");
        return [.. JsonNode.Parse(await api.Lire<string>(
            $"SELECT coalesce(json_agg(nature || ' ' || close_le), '[]')::text FROM echeancier.obligations WHERE structure_id = '{structure}' AND close_le IS NOT NULL"))!
            .AsArray().Select(obligation => obligation!.GetValue<string>())];
    }
}
