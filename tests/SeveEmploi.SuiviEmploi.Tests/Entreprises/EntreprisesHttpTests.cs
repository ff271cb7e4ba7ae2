using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Suivis;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Entreprises;

[Trait("Exigence", "SUI-87")]
public sealed class EntreprisesHttpTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    private const string Base = $"{SuiviApi.Base}/entreprises";
    private const string Siret = "73282932000074";

    [Fact]
    [Trait("Exigence", "FOR-26")]
    [Trait("Exigence", "SUI-78")]
    public async Task Une_entreprise_a_ses_contacts_ses_besoins_ce_qu_elle_demande_et_ce_qui_se_mene_avec_elle()
    {
        var structure = await api.Structure("Réseau");
        var adresse = $"{Base}/{await Creer(structure, new { nom = "Boulangerie du Port", siret = Siret, commune = "Caen", departement_lieu = "14", secteur = "Alimentation" })}";
        var contact = await Id(api.Client.Act(HttpMethod.Post, adresse, "/contacts", new { nom = "Camille Martin", courriel = "camille@exemple.fr" }));
        await api.Client.Act(HttpMethod.Put, adresse, $"/contacts/{contact}", new { nom = "Camille Martin", fonction = "Gérante" }).Accept();
        var parti = await Id(api.Client.Act(HttpMethod.Post, adresse, "/contacts", new { nom = "Ali Noir" }));
        await api.Client.Act(HttpMethod.Delete, adresse, $"/contacts/{parti}", null).Accept();
        var besoin = await Id(api.Client.Act(HttpMethod.Post, adresse, "/besoins", new { metier = "Vente", postes = 2, connu_le = "2024-04-01" }));
        await api.Client.Act(HttpMethod.Post, adresse, $"/besoins/{besoin}/fermeture", new { le = "2024-04-10" }).Accept();
        var appel = await Id(api.Client.Act(HttpMethod.Post, adresse, "/sollicitations", new { le = "2024-04-02", objet = "Deux postes" }));
        var pmsmp = await Id(api.Client.Act(HttpMethod.Post, adresse, "/actions", new { le = "2024-04-03", nature = "pmsmp", portee = "individuelle", code = "A-24" }));
        await api.Client.Act(HttpMethod.Put, adresse, $"/actions/{pmsmp}/retour", new { le = "2024-04-12", enseignements = "Le métier plaît.", actions_a_engager = "Transport" }).Accept();
        await api.Client.Act(HttpMethod.Post, adresse, "/annulations", new { fait_entreprise_id = appel, motif = "Doublon" }).Accept();

        var vue = await api.Client.Read<EntrepriseVue>(adresse);

        vue.Contacts.Should().ContainSingle().Which.Should().Match<ContactEntrepriseVue>(garde => garde.Fonction == "Gérante" && garde.Courriel == null);
        vue.Besoins.Single().FermeLe.Should().Be(new DateOnly(2024, 4, 10));
        vue.Sollicitations.Single().MotifAnnulation.Should().Be("Doublon");
        vue.Actions.Single().Should().Match<ActionEntrepriseVue>(action => action.RetourLe == new DateOnly(2024, 4, 12) && action.ActionsAEngager == "Transport");
        (vue.Siret, vue.DepartementLieu, vue.DernierContactLe).Should().Be((Siret, "14", new DateOnly(2024, 4, 3)));
    }

    [Theory]
    [InlineData("{\"nom\":\"--\"}", "nom")]
    [InlineData("{\"nom\":\"X\",\"siret\":\"73282932000075\"}", "siret")]
    [InlineData("{\"nom\":\"X\",\"departement_lieu\":\"99\"}", "departement_lieu")]
    public async Task Une_fiche_mal_formee_nomme_son_champ(string corps, string champ)
    {
        var structure = await api.Structure($"Formes {champ}");

        var refus = await api.Client.PostAsync($"{SuiviApi.Base}/structures/{structure}/entreprises", new StringContent(corps, System.Text.Encoding.UTF8, "application/json")).Refusal();

        (refus.Status, refus.Champs.Single().Champ).Should().Be((HttpStatusCode.BadRequest, champ));
    }

    [Fact]
    [Trait("Exigence", "SUI-88")]
    public async Task La_recherche_ignore_les_accents_et_la_liste_dit_la_fidelite()
    {
        var structure = await api.Structure("Fidélité");
        var cafe = await Creer(structure, new { nom = "Café de l'Étoile", commune = "Bayeux" });
        await Creer(structure, new { nom = "Garage Noir" });
        foreach (var code in new[] { "F-1", "F-2" }) await Suivre(structure, code, cafe);
        var suivi = await Suivre(structure, "F-3", cafe);
        await api.Client.Act(HttpMethod.Post, $"{SuiviApi.Base}/suivis/{suivi}", "/rencontres", new { le = "2024-04-11", modalite = "visio", avec_employeur = true }).Accept();
        await api.Client.Act(HttpMethod.Post, $"{Base}/{cafe}", "/besoins", new { metier = "Service" }).Accept();
        async Task<string[]> Noms(string filtre) =>
            [.. (await api.Client.Read<Page<EntrepriseResumeVue>>($"{Base}?structure_id={structure}&{filtre}")).Elements.Select(entreprise => entreprise.Nom)];

        (await Noms("")).Should().Equal("Café de l'Étoile", "Garage Noir");
        (await Noms("recherche=ETOILE cafe")).Should().Equal("Café de l'Étoile");
        (await Noms("recherche=baye")).Should().Equal("Café de l'Étoile");
        (await Noms("recherche=toile")).Should().BeEmpty("a word is sought from its beginning");
        (await Noms("recherche=%25")).Should().HaveCount(2, "a joker is no word");
        (await Noms("besoin_ouvert=true")).Should().Equal("Café de l'Étoile");
        (await Noms("besoin_ouvert=false")).Should().Equal("Garage Noir");
        var resume = (await api.Client.Read<Page<EntrepriseResumeVue>>($"{Base}?structure_id={structure}&limite=1")).Elements.Single();
        (resume.Recrutements, resume.BesoinsOuverts).Should().Be((3, 1));
        var vue = await api.Client.Read<EntrepriseVue>($"{Base}/{cafe}");
        (vue.Recrutements, vue.DerniereRencontreLe, vue.DernierContactLe).Should().Be((3, new DateOnly(2024, 4, 11), new DateOnly(2024, 4, 11)));
    }

    [Fact]
    public async Task Une_fusion_deplace_tout_et_l_absorbee_dit_ou_elle_est_passee()
    {
        var structure = await api.Structure("Fusion");
        var (conservee, absorbee) = (await Creer(structure, new { nom = "Boulangerie du Port" }), await Creer(structure, new { nom = "La Boulange", siret = Siret }));
        var suivi = await Suivre(structure, "G-1", absorbee);
        await api.Client.Act(HttpMethod.Post, $"{Base}/{absorbee}", "/contacts", new { nom = "Camille Martin" }).Accept();
        await api.Client.Act(HttpMethod.Post, $"{Base}/{absorbee}", "/sollicitations", new { le = "2024-04-02" }).Accept();

        await api.Client.Act(HttpMethod.Post, $"{Base}/{conservee}", "/fusions", new { entreprise_absorbee_id = absorbee, motif = "Deux orthographes" }).Accept();

        var vue = await api.Client.Read<EntrepriseVue>($"{Base}/{conservee}");
        (vue.Siret, vue.Contacts.Single().Nom, vue.Sollicitations.Count, vue.Recrutements).Should().Be((Siret, "Camille Martin", 1, 1));
        (await api.Client.Read<EntrepriseVue>($"{Base}/{absorbee}")).Should().Match<EntrepriseVue>(
            partie => partie.FusionneeDans == conservee && partie.FusionneeLe == SuiviApi.Aujourdhui && partie.MotifFusion == "Deux orthographes");
        (await api.Client.Read<SuiviEmploiVue>($"{SuiviApi.Base}/suivis/{suivi}")).Should().Match<SuiviEmploiVue>(
            reporte => reporte.EntrepriseId == conservee && reporte.Employeur == "Boulangerie du Port");
        (await api.Client.Read<Page<EntrepriseResumeVue>>($"{Base}?structure_id={structure}&recherche=boulange")).Elements.Should().ContainSingle("both names find the one that stays");
        (await api.Client.Act(HttpMethod.Put, $"{Base}/{absorbee}", "", new { nom = "X" }).Refusal()).Code.Should().Be("entreprise_fusionnee");
        (await api.Client.PostAsJsonAsync($"{SuiviApi.Base}/structures/{structure}/suivis", Corps("G-2", absorbee), HttpSteps.Json).Refusal()).Code.Should().Be("entreprise_fusionnee");
    }

    [Fact]
    public async Task On_ne_fusionne_que_deux_fiches_de_la_meme_structure()
    {
        var (une, autre) = (await api.Structure("Fusion une"), await api.Structure("Fusion autre"));
        var (conservee, etrangere) = (await Creer(une, new { nom = "Une" }), await Creer(autre, new { nom = "Une" }));
        object Avec(Guid absorbee) => new { entreprise_absorbee_id = absorbee, motif = "x" };

        (await api.Client.Act(HttpMethod.Post, $"{Base}/{conservee}", "/fusions", Avec(etrangere)).Refusal()).Code.Should().Be("entreprises_de_deux_structures");
        (await api.Client.Act(HttpMethod.Post, $"{Base}/{conservee}", "/fusions", Avec(conservee)).Refusal()).Code.Should().Be("fusion_d_une_entreprise_avec_elle_meme");
        var equipe = await api.CreateClientFor(new("equipe_siae", Structures: [une]));
        (await equipe.Act(HttpMethod.Post, $"{Base}/{conservee}", "/fusions", Avec(etrangere)).Refusal()).Code.Should().Be("entreprise_introuvable");
    }

    [Fact]
    public async Task Un_siret_n_est_celui_que_d_une_entreprise_de_la_structure()
    {
        var (une, autre) = (await api.Structure("Siret une"), await api.Structure("Siret autre"));
        await Creer(une, new { nom = "Une", siret = Siret });
        await Creer(autre, new { nom = "Une", siret = Siret });

        (await api.Client.PostAsJsonAsync($"{SuiviApi.Base}/structures/{une}/entreprises", new { nom = "Deux", siret = Siret }, HttpSteps.Json).Refusal()).Code.Should().Be("siret_deja_partenaire");
        var deux = await Creer(une, new { nom = "Deux" });
        (await api.Client.Act(HttpMethod.Put, $"{Base}/{deux}", "", new { nom = "Deux", siret = Siret }).Refusal()).Code.Should().Be("siret_deja_partenaire");
    }

    [Fact]
    public async Task Le_nouveau_nom_d_une_entreprise_est_celui_de_ses_suivis()
    {
        var structure = await api.Structure("Renommer");
        var entreprise = await Creer(structure, new { nom = "Avant" });
        var suivi = await Suivre(structure, "N-1", entreprise);

        await api.Client.Act(HttpMethod.Put, $"{Base}/{entreprise}", "", new { nom = "Après" }).Accept();

        (await api.Client.Read<SuiviEmploiVue>($"{SuiviApi.Base}/suivis/{suivi}")).Employeur.Should().Be("Après");
    }

    [Fact]
    public async Task Deux_structures_fusionnees_mettent_leurs_suivis_et_leurs_entreprises_en_commun()
    {
        var (conservee, absorbee) = (await api.Structure("Conservée"), await api.Structure("Absorbée"));
        var gardee = await Creer(conservee, new { nom = "Gardée", siret = Siret });
        var (meme, seule) = (await Creer(absorbee, new { nom = "La même", siret = Siret }), await Creer(absorbee, new { nom = "Seule" }));
        await Suivre(conservee, "H-1", gardee);
        var (premier, second) = (await Suivre(absorbee, "H-1", meme), await Suivre(absorbee, "H-2", seule));

        await api.Dire(new StructuresFusionnees(conservee, absorbee, SuiviApi.Aujourdhui));

        (await api.Client.Read<SuiviEmploiVue>($"{SuiviApi.Base}/suivis/{premier}")).Should().Match<SuiviEmploiVue>(
            suivi => suivi.StructureId == conservee && suivi.Code == "H-1-2" && suivi.EntrepriseId == gardee);
        (await api.Client.Read<SuiviEmploiVue>($"{SuiviApi.Base}/suivis/{second}")).Should().Match<SuiviEmploiVue>(suivi => suivi.Code == "H-2" && suivi.EntrepriseId == seule);
        (await api.Client.Read<EntrepriseVue>($"{Base}/{meme}")).FusionneeDans.Should().Be(gardee);
        (await api.Client.Read<EntrepriseVue>($"{Base}/{seule}")).StructureId.Should().Be(conservee);
    }

    [Fact]
    [Trait("Exigence", "XC-68")]
    public async Task Un_contact_se_retrouve_et_s_efface_avec_un_preavis()
    {
        var structure = await api.Structure("Conservation");
        var entreprise = await Creer(structure, new { nom = "Oubliée" });
        await api.Client.Act(HttpMethod.Post, $"{Base}/{entreprise}", "/contacts", new { nom = "Zoé Kerbrat" }).Accept();
        var suivi = await Suivre(structure, "K-1", entreprise);
        (await Detenues("zoe kerbrat")).Should().ContainSingle().Which.Rattachement.Should().Be(Rattachement.Nom);

        await Vieillir(entreprise, "23 months 15 days");
        await Conserver();
        (await api.Client.Read<EntrepriseVue>($"{Base}/{entreprise}")).EffacementPrevuLe.Should().NotBeNull();
        await Vieillir(entreprise, "25 months", prevu: true);
        await api.Lire<int>($"UPDATE suivi_emploi.suivis SET modifie_le = modifie_le - interval '25 months' WHERE id = '{suivi}'");
        await Conserver();

        (await api.Client.Read<EntrepriseVue>($"{Base}/{entreprise}")).Contacts.Should().BeEmpty();
        (await Detenues("zoe kerbrat")).Should().BeEmpty();
        (await api.Client.Read<SuiviEmploiVue>($"{SuiviApi.Base}/suivis/{suivi}")).Code.Should().NotBe("K-1");
    }

    private Task<int> Vieillir(Guid entreprise, string duree, bool prevu = false) => api.Lire<int>(
        $"UPDATE suivi_emploi.entreprises SET modifie_le = '2024-04-15'::timestamptz - interval '{duree}'{(prevu ? ", effacement_prevu_le = '2024-04-15'" : "")} WHERE id = '{entreprise}'");

    private Task<bool> Conserver() => api.InScope(async services => (await services.GetRequiredService<IMediator>().Send(new AppliquerConservationSuivis())).Error is null);

    private Task<IReadOnlyList<DonneeDetenue>> Detenues(string cle) => api.InScope(services =>
        services.GetServices<IPersonalDataSource>().OfType<DonneesDesContacts>().Single().Lire(new("", [cle], []), CancellationToken.None));

    private Task<Guid> Creer(Guid structure, object fiche) => api.Client.Create($"{SuiviApi.Base}/structures/{structure}/entreprises", fiche);

    private Task<Guid> Suivre(Guid structure, string code, Guid entreprise) => api.Client.Create($"{SuiviApi.Base}/structures/{structure}/suivis", Corps(code, entreprise));

    private static object Corps(string code, Guid entreprise) => new
    {
        suivi = new { code, entreprise_id = entreprise },
        contrat = new { nature = "cdi", debut = "2024-03-01", heures_hebdomadaires = 35, origine = "autre" },
    };

    private static async Task<Guid> Id(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
    }
}
