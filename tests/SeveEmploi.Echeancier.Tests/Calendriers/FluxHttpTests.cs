using System.Net;
using SeveEmploi.Testing;
using static SeveEmploi.Echeancier.Tests.Calendriers.CalendriersApi;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

/// <summary>What an agenda reads: what its owner may see today, and no longer what she might when she made the link.</summary>
public sealed class FluxHttpTests(CalendriersApi api) : IClassFixture<CalendriersApi>
{
    [Fact]
    public async Task Mes_echeances_sont_celles_de_mon_role_chez_moi_ou_les_miennes_nommement()
    {
        var (chez, ailleurs) = (await api.Structure("Chez Moi"), await api.Structure("Ailleurs"));
        var (http, compte) = await api.Personne(new("direction_siae", Structures: [chez]));
        var attendues = new[]
        {
            await Due("saisie_mensuelle", chez),
            await Due("point_trimestriel", chez, compte: compte),
        };
        await Due("point_trimestriel", chez);
        await Due("saisie_mensuelle", ailleurs);
        await Due("saisie_mensuelle", chez, compte: Guid.CreateVersion7());
        await Due("avis", chez, partenaire: Guid.CreateVersion7());
        // Named, but where she sees nothing.
        await Due("saisie_mensuelle", ailleurs, compte: compte);

        (await api.Uids(await Ouvrir(http, new { portee = "moi" }))).Should().BeEquivalentTo(attendues);
    }

    [Fact]
    public async Task Qui_parle_pour_un_partenaire_voit_ce_que_le_partenaire_doit()
    {
        var (structure, partenaire) = (await api.Structure("Instruite"), Guid.CreateVersion7());
        var (http, _) = await api.Personne(new("ddets", Departements: ["14"], Partenaire: partenaire));
        var attendue = await Due("avis", structure, partenaire: partenaire);
        await Due("avis", structure, partenaire: Guid.CreateVersion7());
        await Due("saisie_mensuelle", structure, partenaire: partenaire);

        (await api.Uids(await Ouvrir(http, new { portee = "moi" }))).Should().Equal(attendue);
    }

    [Fact]
    public async Task Qui_tient_deux_roles_doit_ce_que_chacun_doit_la_ou_il_le_tient()
    {
        var (bretonne, normande) = (await api.Structure("Bretonne", "35"), await api.Structure("Normande", "14"));
        var (http, compte) = await api.Personne(new("charge_mission", Regions: ["53"]));
        await Ajouter(compte, new { role = "direction_siae", structures = new[] { normande } });
        var attendues = new[] { await Due("point_trimestriel", bretonne, "35"), await Due("saisie_mensuelle", normande) };
        await Due("point_trimestriel", normande);
        await Due("saisie_mensuelle", bretonne, "35");

        // The programme itself poses what each région owes: only ours are compared.
        (await api.Uids(await Ouvrir(http, new { portee = "moi" }))).Should().Contain(attendues)
            .And.NotContain(await De(normande, "point_trimestriel")).And.NotContain(await De(bretonne, "saisie_mensuelle"));
    }

    [Fact]
    public async Task Une_region_se_lit_dans_le_perimetre_de_la_personne()
    {
        var (calvados, manche) = (await api.Structure("Du Calvados", "14"), await api.Structure("De la Manche", "50"));
        var (ddets, _) = await api.Personne(new("ddets", Departements: ["50"]));
        var (animatrice, _) = await api.Personne(new("charge_mission", Regions: ["28"]));
        var (ici, la) = (await Due("saisie_mensuelle", calvados), await Due("saisie_mensuelle", manche, "50"));

        (await api.Uids(await Ouvrir(ddets, new { portee = "region", region = "28" }))).Should().Contain(la).And.NotContain(ici);
        (await api.Uids(await Ouvrir(animatrice, new { portee = "region", region = "28" }))).Should().Contain([ici, la]);
    }

    [Fact]
    public async Task Une_structure_montre_tout_ce_qu_elle_doit_du_plus_ancien_au_plus_lointain_sur_trois_ans()
    {
        var structure = await api.Structure("Sur Trois Ans");
        var (http, _) = await api.Personne(new("equipe_siae", Structures: [structure]));
        var jours = new[] { Aujourdhui.AddYears(2), Aujourdhui, Aujourdhui.AddYears(-1), Aujourdhui.AddDays(1) };
        var dues = new List<Guid>();
        foreach (var jour in jours) dues.Add(await Due("saisie_mensuelle", structure, le: jour));
        await Due("saisie_mensuelle", structure, le: Aujourdhui.AddYears(2).AddDays(1));
        await Due("saisie_mensuelle", structure, le: Aujourdhui.AddYears(-1).AddDays(-1));

        var adresse = await Ouvrir(http, new { portee = "structure", structure });

        (await api.Uids(adresse)).Should().Equal(dues[2], dues[1], dues[3], dues[0]);
        (await api.Lire(adresse)).Should().Contain("X-WR-CALNAME:SÈVE Emploi – Sur Trois Ans");
    }

    [Fact]
    public async Task Un_report_et_une_cloture_font_grandir_le_rang()
    {
        var structure = await api.Structure("Reportée");
        var (http, _) = await api.Personne(new("direction_siae", Structures: [structure]));
        var due = await api.Poser("saisie_mensuelle", Aujourdhui, structure, "Reportée", "14");
        var adresse = await Ouvrir(http, new { portee = "structure", structure });

        await api.Changer(due.Id, obligation => obligation.Reporter("", Aujourdhui, Aujourdhui.AddDays(3)));
        (await api.Lire(adresse)).Should().Contain("SEQUENCE:1").And.Contain("DTSTART;VALUE=DATE:20211223").And.Contain("STATUS:CONFIRMED");
        await api.Changer(due.Id, obligation => obligation.Lever("La candidature est abandonnée.", "programme", Aujourdhui));
        (await api.Lire(adresse)).Should().Contain("SEQUENCE:2").And.Contain("STATUS:CANCELLED").And.NotContain(ligne => ligne.Contains("abandonn"));
    }

    [Fact]
    public async Task Une_adresse_inconnue_revoquee_ou_d_un_compte_ferme_a_la_meme_reponse()
    {
        var (http, compte) = await api.Personne(new("charge_mission", Regions: ["28"]));
        var (revoquee, vivante) = (await Ouvrir(http, new { portee = "moi" }), await Ouvrir(http, new { portee = "region", region = "28" }));
        var id = await api.Sql<Guid>($"SELECT id FROM echeancier.liens_calendrier WHERE compte_id = '{compte}' AND portee = 'Moi'");
        await http.DeleteAsync($"{Base}/calendriers/{id}").Accept();
        (await api.Agenda(vivante)).StatusCode.Should().Be(HttpStatusCode.OK);
        await api.National.Act(HttpMethod.Post, $"/api/v1/acces/comptes/{compte}", "/fermeture", null).Accept();

        var refus = new List<Refusal>();
        foreach (var adresse in new[] { revoquee, vivante, $"{Base}/calendriers/{new string('a', 43)}.ics", $"{Base}/calendriers/a.ics", $"{Base}/calendriers/{new string('é', 3000)}.ics" })
            refus.Add(await api.Agenda(adresse).Refusal());

        refus.Should().AllBeEquivalentTo(refus[0]);
        refus[0].Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Qui_perd_son_droit_ou_sa_region_ne_lit_plus_rien_et_le_retrouve_avec_lui()
    {
        var (http, compte) = await api.Personne(new("charge_mission", Regions: ["28"]));
        var (region, moi) = (await Ouvrir(http, new { portee = "region", region = "28" }), await Ouvrir(http, new { portee = "moi" }));
        await Ajouter(compte, new { role = "charge_mission", regions = new[] { "53" } });

        await api.Executer($"UPDATE acces.droits SET au = '2021-12-19' WHERE compte_id = '{compte}' AND regions = '{{28}}'");

        (await api.Agenda(region)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await api.Agenda(moi)).StatusCode.Should().Be(HttpStatusCode.OK);
        await api.Executer($"UPDATE acces.droits SET retire_le = now() WHERE compte_id = '{compte}'");
        (await api.Agenda(moi)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await api.Executer($"UPDATE acces.droits SET retire_le = NULL, au = NULL WHERE compte_id = '{compte}'");
        (await api.Agenda(region)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sans_le_second_facteur_que_son_role_exige_elle_ne_lit_plus_rien()
    {
        var (http, compte) = await api.Personne(new("charge_mission", Regions: ["28"]));
        var adresse = await Ouvrir(http, new { portee = "moi" });

        await api.Executer($"UPDATE acces.comptes SET second_facteur_actif = false WHERE id = '{compte}'");

        (await api.Agenda(adresse)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Un_agenda_qui_tient_la_version_du_jour_recoit_304_et_tout_changement_en_fait_une_autre()
    {
        var structure = await api.Structure("Versionnée");
        var (http, compte) = await api.Personne(new("direction_siae", Structures: [structure]));
        var due = await api.Poser("saisie_mensuelle", Aujourdhui, structure, "Versionnée", "14");
        var adresse = await Ouvrir(http, new { portee = "structure", structure });
        var vues = new HashSet<string> { await Etag(adresse) };

        using (var meme = await api.Agenda(adresse, vues.Single()))
        {
            meme.StatusCode.Should().Be(HttpStatusCode.NotModified);
            (await meme.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
            meme.Headers.ETag!.ToString().Should().Be(vues.Single());
        }

        (await api.Agenda(adresse, "\"autre\"")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Etag(adresse)).Should().Be(vues.Single(), "nothing has changed");
        api.Clock.Advance(TimeSpan.FromSeconds(1));
        await api.Changer(due.Id, obligation => obligation.Reporter("", Aujourdhui, Aujourdhui.AddDays(3)));
        vues.Add(await Etag(adresse)).Should().BeTrue("a row has changed");
        await Due("bilan_annuel", structure);
        vues.Add(await Etag(adresse)).Should().BeTrue("there is one more row");
        await api.Executer("UPDATE echeancier.natures SET modifie_le = '2090-01-01' WHERE code = 'bilan_annuel'");
        vues.Add(await Etag(adresse)).Should().BeTrue("the programme has changed its words");
        await Ajouter(compte, new { role = "direction_siae", structures = new[] { await api.Structure("Une Autre") } });
        vues.Add(await Etag(adresse)).Should().BeTrue("its owner sees more");
        await api.Avancer(api.Clock.GetUtcNow().AddDays(1));
        vues.Add(await Etag(adresse)).Should().BeTrue("the window has moved by a day");
    }

    [Fact]
    public async Task La_reponse_est_celle_qu_un_agenda_attend_et_le_dernier_jour_de_lecture_est_garde()
    {
        var (http, compte) = await api.Personne(new("charge_mission", Regions: ["28"]));
        var adresse = await Ouvrir(http, new { portee = "moi" });

        using var response = await api.Agenda(adresse);

        response.Content.Headers.ContentType!.ToString().Should().Be("text/calendar; charset=utf-8");
        response.Headers.CacheControl!.ToString().Should().Be("max-age=900, private");
        response.Headers.ETag!.IsWeak.Should().BeFalse();
        var jour = await api.Sql<DateOnly>($"SELECT dernier_acces_le FROM echeancier.liens_calendrier WHERE compte_id = '{compte}'");
        jour.Should().Be(DateOnly.FromDateTime(api.Clock.GetUtcNow().DateTime));
    }

    [Fact]
    public async Task Un_agenda_qui_presente_un_jeton_perime_lit_tout_de_meme()
    {
        var (http, _) = await api.Personne(new("charge_mission", Regions: ["28"]));
        var request = new HttpRequestMessage(HttpMethod.Get, await Ouvrir(http, new { portee = "moi" }));
        request.Headers.Add("Cookie", "__Host-seve=perime");

        (await api.CreateAnonymousClient().SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<Guid> Due(
        string nature, Guid structure, string departement = "14", DateOnly? le = null, Guid? partenaire = null, Guid? compte = null) =>
        (await api.Poser(nature, le ?? Aujourdhui.AddDays(10), structure, "Essai", departement, partenaire: partenaire, compte: compte)).Id.Value;

    private Task<Guid> De(Guid structure, string nature) =>
        api.Sql<Guid>($"SELECT id FROM echeancier.obligations WHERE structure_id = '{structure}' AND nature = '{nature}'");

    private async Task<string> Etag(string adresse)
    {
        using var response = await api.Agenda(adresse);
        return response.Headers.ETag!.ToString();
    }

    private Task Ajouter(Guid compte, object droit) => api.National.Act(HttpMethod.Post, $"/api/v1/acces/comptes/{compte}", "/droits", droit).Accept();
}
