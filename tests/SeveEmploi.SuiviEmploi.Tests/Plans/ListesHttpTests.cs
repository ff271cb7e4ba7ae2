using System.Globalization;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Plans;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

/// <summary>What who follows a region reads of its plans.</summary>
public sealed class ListesHttpTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    [Fact]
    public async Task Les_plans_se_filtrent_par_promotion_region_etat_et_se_lisent_page_a_page()
    {
        var normande = await api.PlanValide(await api.Structure("Liste Caen"));
        var brouillon = await api.Client.OuvrirPlan(await api.Structure("Liste Bayeux"));
        var ligerienne = await api.Client.OuvrirPlan(await api.Structure("Liste Nantes", "44"));
        var future = await api.Client.OuvrirPlan(await api.Structure("Liste Vire"), 2026);

        (await Liste("promotion=2024&region=28")).Should().Contain([normande, brouillon]).And.NotContain([ligerienne, future]);
        (await Liste("promotion=2024&departement=44")).Should().Contain(ligerienne).And.NotContain(normande);
        (await Liste("etat=valide&promotion=2024")).Should().Contain(normande).And.NotContain(brouillon);
        (await Liste("promotion=2026")).Should().Equal(future);

        var premiere = await api.Client.Read<Page<PlanResumeVue>>($"{PlanSteps.Adresse}?limite=1&compter=true");
        var seconde = await api.Client.Read<Page<PlanResumeVue>>($"{PlanSteps.Adresse}?limite=1&curseur={premiere.CurseurSuivant}");
        premiere.Total.Should().BeGreaterThanOrEqualTo(4);
        string.CompareOrdinal(premiere.Elements[0].Structure, seconde.Elements[0].Structure).Should().BeLessThan(0);
    }

    [Fact]
    [Trait("Exigence", "SUI-85")]
    [Trait("Exigence", "SUI-86")]
    public async Task Une_direction_nommee_dans_le_referentiel_doit_son_adhesion_et_le_retard_se_voit()
    {
        var structure = await api.Structure("Liste Direction");
        var plan = await api.PlanValide(structure);
        var personne = await api.Client.Create("/api/v1/referentiel/personnes", new { nom = "Roux", prenom = "Léa", region = "28" });
        await api.Client.Act(HttpMethod.Post, $"/api/v1/referentiel/personnes/{personne}", "/nominations", new { fonction = "direction", du = "2024-04-16", structure_id = structure }).Accept();
        await api.Relayer(structure, "referentiel", "suivi_emploi");

        (await api.Client.LirePlan(plan)).Adhesions.Should().ContainSingle().Which.Terme.Should().Be(new DateOnly(2024, 5, 16));
        (await api.Lire<string>($"SELECT echeance::text FROM echeancier.obligations WHERE nature = 'validation_plan' AND objet = '{plan}:2024-04-16'")).Should().Be("2024-05-16");

        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        var equipe = await api.CreateClientFor(new("equipe_siae", Structures: [structure]));
        try
        {
            api.Clock.Set(new DateOnly(2024, 5, 16));
            (await Retards()).Should().NotContain(plan);
            api.Clock.Set(new DateOnly(2024, 5, 17));
            (await Retards()).Should().Contain(plan);
            (await api.Client.LirePlan(plan)).Anomalies.Should().ContainSingle().Which.Should().Contain("16/05/2024");

            (await equipe.Acte(plan, "adhesion", new { texte = "J'adhère." }).Refus()).Item2.Should().Be("droit_absent");
            await direction.Acte(plan, "adhesion", new { texte = "J'ai lu le plan 2024 et j'y adhère." }).Accept();
            (await Retards()).Should().NotContain(plan);
            (await direction.Acte(plan, "adhesion", new { texte = "Encore" }).Refus()).Item2.Should().Be("adhesion_non_attendue");
        }
        finally
        {
            api.Clock.Set(SuiviApi.Aujourdhui);
        }
    }

    [Fact]
    public async Task Le_plan_suit_le_nom_et_la_reprise_de_sa_structure()
    {
        var (absorbee, conservee) = (await api.Structure("Liste Ancienne"), await api.Structure("Liste Reprise"));
        var plan = await api.PlanValide(absorbee);

        await api.Dire(new StructureRenommee(absorbee, "Liste Renommée"));
        (await api.Client.LirePlan(plan)).Structure.Should().Be("Liste Renommée");

        await api.Dire(new StructuresFusionnees(conservee, absorbee, SuiviApi.Aujourdhui));
        var vue = await api.Client.LirePlan(plan);
        (vue.StructureId, vue.Structure).Should().Be((conservee, "Liste Reprise"));

        await api.Dire(new StructureFermee(conservee, SuiviApi.Aujourdhui));
        (await api.Client.LirePlan(plan)).Echeances.Should().OnlyContain(echeance => !echeance.EstAttendu);
    }

    private Task<IReadOnlyList<Guid>> Retards() => Liste("retard=true");

    private async Task<IReadOnlyList<Guid>> Liste(string filtre) =>
        [.. (await api.Client.Read<Page<PlanResumeVue>>(string.Create(CultureInfo.InvariantCulture, $"{PlanSteps.Adresse}?limite=200&{filtre}"))).Elements.Select(vue => vue.Id)];
}
