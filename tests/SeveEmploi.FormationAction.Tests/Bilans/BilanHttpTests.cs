using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Bilans;

[Trait("Exigence", "FIN-6")]
[Trait("Exigence", "XC-31")]
public sealed class BilanHttpTests : IClassFixture<FormationApi>
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly DateOnly Apres = new(2023, 1, 10);

    private readonly FormationApi _api;

    public BilanHttpTests(FormationApi api)
    {
        _api = api;
        _api.Clock.Set(Apres);
    }

    [Fact]
    [Trait("Exigence", "FOR-60")]
    public async Task Le_bilan_se_remplit_de_ce_que_les_modules_savent_et_le_depot_le_fige()
    {
        var (structure, parcours) = await _api.Remplie("Pré-remplie");

        var vue = await _api.Bilan(parcours);
        (vue.Etat, vue.ChiffresFigesLe, vue.Terme, vue.EnRetard).Should().Be((null, null, new DateOnly(2022, 12, 31), true));
        vue.Chiffre("jours_tenus").Should().Be((1, "journées"));
        vue.Chiffres.Single(c => c.Code == "assiduite").Should().Match<ChiffreVue>(c => c.Valeur == 75 && c.Numerateur == 3 && c.Denominateur == 4 && c.Le == Apres);
        vue.Chiffre("stagiaires").Valeur.Should().Be(2);
        vue.Chiffres.Single(c => c.Code == "permanents_formes").Should().Match<ChiffreVue>(c => c.Denominateur == 2 && c.Le == new DateOnly(2022, 12, 31));
        (vue.Chiffre("entreprises_partenaires_debut").Valeur, vue.Chiffre("entreprises_partenaires_fin").Valeur).Should().Be((10m, 14m));
        vue.Chiffres.Single(c => c.Code == "mes_pmsmp").Should().Match<ChiffreVue>(c => c.Valeur == 5 && c.Source.EndsWith("2 mois sur 12, ce chiffre dit pour 2"));
        (vue.Chiffre("sorties_transition").Valeur, vue.Chiffre("sorties_total").Valeur).Should().Be((1m, 15m));

        await _api.Deposer(parcours).Accept();
        await _api.Rendre(structure, "2022-02", new { mes_pmsmp = 4 });
        _api.Clock.Set(Apres.AddDays(1));
        await Verifier(parcours);
        await _api.Acte(parcours, "bilan/acceptation").Accept();
        await Verifier(parcours);

        async Task Verifier(Guid id)
        {
            var figee = await _api.Bilan(id);
            figee.ChiffresFigesLe.Should().Be(Apres);
            figee.Chiffres.Where(c => c.AChange).Select(c => (c.Code, c.Valeur, c.ValeurDuJour, c.Le)).Should().Equal(("mes_pmsmp", 5m, 9m, Apres));
        }
    }

    [Fact]
    public async Task Un_bilan_depose_avant_ses_chiffres_se_lit_encore()
    {
        var (_, parcours) = await _api.Parcours("Ancien bilan");
        await _api.Deposer(parcours).Accept();
        await _api.Executer($"""
            UPDATE formation_action.parcours SET bilan = bilan - 'chiffres' || jsonb_build_object('actes', (SELECT jsonb_agg(acte - 'role' - 'au_nom_de') FROM jsonb_array_elements(bilan->'actes') acte))
            WHERE id = '{parcours}'
            """);

        var vue = await _api.Bilan(parcours);

        (vue.Etat, vue.Chiffres.Count, vue.ChiffresFigesLe).Should().Be((EtatBilan.Depose, 0, Apres));
        vue.Actes.Should().ContainSingle().Which.Should().Match<ActeBilan>(acte => acte.Role == null && acte.AuNomDe == null);
        (await _api.Imprimer(parcours, "text/html")).Should().Contain("sans que ses chiffres soient relevés");
    }

    [Fact]
    [Trait("Exigence", "FOR-60")]
    public async Task La_ddets_du_departement_lit_le_bilan_ou_la_chargee_de_mission_en_son_nom()
    {
        var (structure, parcours) = await _api.Remplie("À lire");
        var (calvados, manche) = (await _api.CreateClientFor(new("ddets", Departements: ["14"])), await _api.CreateClientFor(new("ddets", Departements: ["50"])));
        var chargee = await _api.CreateClientFor(new("charge_mission", Regions: ["28"]));
        var direction = await _api.CreateClientFor(new("direction_siae", Structures: [structure]));
        await _api.Deposer(parcours, direction).Accept();

        (await _api.Acte(parcours, "bilan/acceptation", par: direction).Refusal()).Code.Should().Be("droit_absent");
        (await _api.Accepter(parcours, manche).Refusal()).Should().Match<Refusal>(r => r.Status == HttpStatusCode.NotFound && r.Code == "parcours_introuvable");
        (await _api.Deposer(parcours, calvados).Refusal()).Code.Should().Be("droit_absent", "whoever reads the bilan does not write it");
        await _api.Acte(parcours, "bilan/renvoi", new { commentaire = "Précisez" }, par: chargee).Accept();
        (await _api.Acte(parcours, "bilan/acceptation", par: calvados).Refusal()).Code.Should().Be("bilan_execution_non_depose");
        await _api.Deposer(parcours, direction).Accept();
        await _api.Acte(parcours, "bilan/acceptation", par: calvados).Accept();

        var vue = await _api.Bilan(parcours, calvados);
        vue.Actes.Select(acte => (acte.Etat, acte.Role, acte.AuNomDe)).Should().Equal(
            (EtatBilan.Depose, "direction_siae", null), (EtatBilan.Renvoye, "charge_mission", "ddets"), (EtatBilan.Depose, "direction_siae", null),
            (EtatBilan.Accepte, "ddets", null));
        vue.Chiffre("mes_pmsmp").Valeur.Should().Be(5);
        (await _api.Acte(parcours, "bilan/renvoi", new { commentaire = "Trop tard" }, par: calvados).Refusal()).Code.Should().Be("bilan_execution_deja_accepte");
    }

    [Fact]
    public async Task Une_formatrice_lit_les_journees_et_aucun_chiffre_de_la_structure()
    {
        var (_, parcours) = await _api.Remplie("Suivie");
        var formatrice = await _api.CreateClientFor(new("formateur", Parcours: [parcours]));

        var ecrit = await _api.Bilan(parcours, formatrice);
        await _api.Deposer(parcours).Accept();
        var fige = await _api.Bilan(parcours, formatrice);

        foreach (var vue in new[] { ecrit, fige })
        {
            vue.Chiffre("jours_tenus").Valeur.Should().Be(1);
            vue.Chiffres.Where(c => c.Theme != ThemeChiffre.Formation).Should().HaveCountGreaterThan(10)
                .And.OnlyContain(c => c.Valeur == null && c.Numerateur == null && !c.AChange && c.Source.StartsWith("Non communiqué"));
        }
    }

    [Fact]
    public async Task Le_bilan_s_imprime_en_page_et_en_document_et_rien_n_y_est_obei()
    {
        var (structure, parcours) = await _api.Remplie("Bilan <b>& Cie</b>");
        (await _api.Imprimer(parcours, "text/html")).Should().Contain("pas encore déposé").And.Contain("en retard").And.Contain("ils suivent l&#x27;année");
        await _api.Acte(parcours, "bilan", new { sections = new { realisations = "<script>alert(1)</script>\nDeux lignes.", resultats = "r", difficultes = "d", perspectives = "p" } }, HttpMethod.Put).Accept();
        await _api.Rendre(structure, "2022-02", new { mes_pmsmp = 4 });
        await _api.Acte(parcours, "bilan/acceptation").Accept();

        var page = await _api.Imprimer(parcours, "text/html");
        page.Should().Contain("Bilan d&#x27;exécution de Bilan &lt;b&gt;&amp; Cie&lt;/b&gt;, année 2022").And.Contain("&lt;script&gt;").And.NotContain("<script").And.NotContain("<b>")
            .And.Contain("<p>Deux lignes.</p>").And.Contain("75,0 % (3 sur 4)").And.Contain("5 périodes (aujourd&#x27;hui : 9 périodes)")
            .And.Contain("Accepté par l&#x27;équipe nationale, au nom de la DDETS(PP)").And.Contain("non disponible").And.Contain("Calvados (14)");
        using var reponse = await _api.Demander(parcours, Docx);
        using var document = WordprocessingDocument.Open(await reponse.Content.ReadAsStreamAsync(), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(erreur => erreur.Description).Should().BeEmpty();
        document.MainDocumentPart!.Document.Body!.InnerText.Should().Contain("Bilan d'exécution de Bilan <b>& Cie</b>, année 2022").And.Contain("Deux lignes.")
            .And.Contain("Mises en situation (PMSMP)").And.Contain("5 périodes (aujourd'hui : 9 périodes)").And.Contain("au nom de la DDETS(PP)");
    }

    [Fact]
    public async Task Seve_2_n_attend_ni_bilan_d_execution_ni_chiffres_et_un_parcours_inconnu_n_existe_pas()
    {
        var (_, parcours) = await _api.Parcours("SEVE 2", programme: BuildingBlocks.Programme.Seve2);

        (await _api.Bilan(parcours)).Should().Match<BilanExecutionVue>(vue => !vue.EstDu && vue.Chiffres.Count == 0 && vue.Terme == null && !vue.EnRetard);
        (await _api.Imprimer(parcours, "text/html")).Should().Contain("n&#x27;attend pas de bilan d&#x27;exécution");
        (await _api.Client.GetAsync($"{AnneeSteps.Adresse(Guid.CreateVersion7())}/bilan").Refusal()).Code.Should().Be("ressource_introuvable");
    }
}
