using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Obligations;

/// <summary>What modules announce, right or wrong: followed, or kept and shown; never lost.</summary>
public sealed class AnnoncesTests(EcheancierApi api) : IClassFixture<EcheancierApi>
{
    private static int _dernier;

    [Fact]
    public async Task La_meme_annonce_redite_est_une_seule_obligation_et_un_seul_agenda()
    {
        var avis = Avis();
        await api.Dire(avis);
        await api.Dire(avis);

        (await Compter("obligations", avis)).Should().Be(1);
        (await Anomalies(avis)).Should().BeNull();
    }

    [Fact]
    public async Task Une_annonce_d_une_nature_inconnue_est_une_anomalie_visible()
    {
        var annonce = Avis() with { Nature = "inventee" };
        await api.Dire(annonce);

        (await Compter("obligations", annonce)).Should().Be(0);
        (await Anomalies(annonce)).Should().Be("NatureInconnue");
    }

    [Fact]
    public async Task Un_module_ne_pose_pas_les_obligations_d_un_autre()
    {
        var annonce = Avis() with { Module = "financement" };
        await api.Dire(annonce);

        (await Compter("obligations", annonce)).Should().Be(0);
        (await Anomalies(annonce)).Should().Be("ModuleEtranger");
    }

    [Theory]
    [InlineData("999", null)]
    [InlineData(null, "ZZ")]
    [InlineData("", null)]
    public async Task Un_territoire_qui_n_existe_pas_n_a_pas_d_heure_et_se_voit(string? departement, string? region)
    {
        var annonce = Avis() with { Departement = departement, Region = region };
        await api.Dire(annonce);

        (await Compter("obligations", annonce)).Should().Be(0);
        (await Anomalies(annonce)).Should().Be("TerritoireInconnu");
    }

    [Fact]
    public async Task Une_echeance_passee_est_suivie_et_signalee()
    {
        var annonce = Avis() with { OuvreLe = new(2024, 1, 1), Echeance = new(2024, 3, 1) };
        await api.Dire(annonce);

        (await Compter("obligations", annonce)).Should().Be(1);
        (await Anomalies(annonce)).Should().Be("EcheancePassee");
    }

    [Fact]
    public async Task Une_echeance_avant_l_ouverture_ou_un_objet_demesure_est_une_anomalie()
    {
        var inversee = Avis() with { OuvreLe = new(2024, 6, 1), Echeance = new(2024, 5, 1) };
        await api.Dire(inversee);
        (await Anomalies(inversee)).Should().Be("EcheanceAvantOuverture");

        var longue = Avis() with { Precision = new('x', 500) };
        await api.Dire(longue);
        (await Anomalies(longue)).Should().Be("TexteTropLong");
    }

    [Fact]
    public async Task Une_structure_inconnue_ou_fermee_ne_doit_rien_et_l_annonce_se_voit()
    {
        var inconnue = Avis() with { StructureId = Guid.NewGuid() };
        await api.Dire(inconnue);
        (await Anomalies(inconnue)).Should().Be("StructureDisparue");

        var structure = await api.Structure("Fermée depuis");
        await api.Client.Act(HttpMethod.Post, $"/api/v1/referentiel/structures/{structure}", "/fermeture", new { le = "2024-03-01", motif = "Liquidation" }).Accept();
        var annonce = Avis() with { StructureId = structure };
        await api.Dire(annonce);
        (await Anomalies(annonce)).Should().Be("StructureDisparue");
    }

    [Fact]
    public async Task Qui_ferme_ne_doit_plus_rien()
    {
        var (structure, _, saisie) = await api.Due("Qui ferme");
        await api.Dire(new StructureFermee(structure, new(2024, 4, 5)));

        (await api.Lire<string>($"SELECT issue || ' : ' || motif FROM echeancier.obligations WHERE objet = '{saisie.Objet}'")).Should().Be("Levee : La structure est fermée.");
        (await api.Lire<long>($"SELECT count(*) FROM echeancier.agendas WHERE obligation_id = '{await api.Obligation(saisie)}'")).Should().Be(0);
    }

    [Fact]
    public async Task La_fiche_conservee_doit_ce_que_l_absorbee_devait()
    {
        var (absorbee, _, saisie) = await api.Due("Absorbée");
        var conservee = await api.Structure("Conservée");
        await api.Dire(new StructuresFusionnees(conservee, absorbee, new(2024, 4, 3)));

        (await api.Lire<string>($"SELECT structure_id || structure_nom FROM echeancier.obligations WHERE objet = '{saisie.Objet}'")).Should().Be($"{conservee}Conservée");
        await api.Dire(new StructureRenommee(conservee, "Renommée"));
        (await api.Lire<string>($"SELECT structure_nom FROM echeancier.obligations WHERE objet = '{saisie.Objet}'")).Should().Be("Renommée");
    }

    [Theory]
    [InlineData(null, "Honoree")]
    [InlineData("Retirée", "Levee")]
    public async Task Un_fait_arrive_avant_ce_qu_il_clot_est_garde_puis_applique(string? motif, string issue)
    {
        var avis = Avis();
        await api.Dire(motif is null
            ? new ObligationHonoree(avis.Module, avis.Nature, avis.Objet, new(2024, 4, 2))
            : new ObligationLevee(avis.Module, avis.Nature, avis.Objet, motif, new(2024, 4, 2)));
        (await Anomalies(avis)).Should().Be("SansObligation");

        await api.Dire(avis);

        (await api.Lire<string>($"SELECT issue FROM echeancier.obligations WHERE objet = '{avis.Objet}'")).Should().Be(issue);
        (await Anomalies(avis)).Should().BeNull();
    }

    [Fact]
    public async Task Honoree_deux_fois_le_premier_jour_compte_et_le_second_se_voit()
    {
        var avis = Avis();
        await api.Dire(avis);
        await api.Dire(new ObligationHonoree(avis.Module, avis.Nature, avis.Objet, new(2024, 4, 2)));
        await api.Dire(new ObligationHonoree(avis.Module, avis.Nature, avis.Objet, new(2024, 4, 2)));
        (await Anomalies(avis)).Should().BeNull();

        await api.Dire(new ObligationHonoree(avis.Module, avis.Nature, avis.Objet, new(2024, 4, 3)));

        (await api.Lire<DateOnly>($"SELECT close_le FROM echeancier.obligations WHERE objet = '{avis.Objet}'")).Should().Be(new DateOnly(2024, 4, 2));
        (await Anomalies(avis)).Should().Be("DejaClose");
    }

    [Fact]
    public async Task Lever_ce_qui_est_honore_ne_dit_rien_de_neuf()
    {
        var avis = Avis();
        await api.Dire(avis);
        await api.Dire(new ObligationHonoree(avis.Module, avis.Nature, avis.Objet, new(2024, 4, 2)));
        await api.Dire(new ObligationLevee(avis.Module, avis.Nature, avis.Objet, "Abandon", new(2024, 4, 3)));

        (await api.Lire<string>($"SELECT issue FROM echeancier.obligations WHERE objet = '{avis.Objet}'")).Should().Be("Honoree");
        (await Anomalies(avis)).Should().BeNull();
    }

    [Fact]
    public async Task Quatre_annonces_simultanees_de_la_meme_cle_en_font_une()
    {
        var avis = Avis();
        var tours = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            // The outbox tries again what a race refused.
            for (var essai = 0; ; essai++)
            {
                try
                {
                    return await api.Dire(avis);
                }
                catch (Exception) when (essai < 5)
                {
                    await Task.Delay(20);
                }
            }
        }));

        tours.Should().AllBeEquivalentTo(true);
        (await Compter("obligations", avis)).Should().Be(1);
    }

    private static ObligationPosee Avis() => new(
        "mobilisation", "avis", $"essai-{Interlocked.Increment(ref _dernier)}", "", null, "14", null, Guid.NewGuid(), null, new(2024, 4, 1), new(2024, 4, 20), null);

    private Task<long> Compter(string table, ObligationPosee annonce) =>
        api.Lire<long>($"SELECT count(*) FROM echeancier.{table} WHERE objet = '{annonce.Objet}'");

    private Task<string?> Anomalies(ObligationPosee annonce) =>
        api.Lire<string?>($"SELECT (SELECT string_agg(raison, ',') FROM echeancier.anomalies WHERE objet = '{annonce.Objet}')");
}
