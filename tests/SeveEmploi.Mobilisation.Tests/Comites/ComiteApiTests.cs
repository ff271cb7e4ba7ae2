using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Persistence;
using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests.Comites;

[Trait("Exigence", "MOB-50")]
public sealed class ComiteApiTests(SeveApi api) : IClassFixture<SeveApi>
{
    private const string Racine = "/api/v1/mobilisation";

    private static readonly (string Nom, string Voix)[] Siegent =
        [("Claire Duval", "deliberative"), ("Marc Petit", "deliberative"), ("Paul Brun", "consultative")];

    /// <summary>Planned, convened, closed: each with what is expected of it.</summary>
    private static readonly string[] FaitsDuComite =
    [
        "ObligationPosee", "ObligationPosee", "ObligationPosee",
        "ComiteConvoque", "ObligationHonoree", "ObligationHonoree",
        "ComiteReuni", "ObligationHonoree",
    ];

    // One campagne a programme and a year: each test takes a year of its own.
    private static int _annee = 2030;

    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    [Trait("Exigence", "MOB-37")]
    public async Task Un_comite_prepare_tenu_et_clos_applique_ses_decisions_en_un_acte()
    {
        var (campagne, dossiers) = await Donnes(national: 1, "ASTA", "Bocage", "Armor", "Ajournée");
        var comite = await Tenu(campagne, dossiers);
        var votants = await Votants(comite);
        await Statuer(comite, dossiers[0], "retenue", null, votants[..1]).Accept();
        await Statuer(comite, dossiers[1], "liste_attente", 1, votants).Accept();
        await Statuer(comite, dossiers[2], "non_retenue", null, votants).Accept();
        await Act(comite, "/ajournements", new { candidature_id = dossiers[3].Id.Value, motif = "Budget absent" }).Accept();
        (await EtatDe(dossiers[0])).Should().Be(EtatCandidature.Transmise, "nothing is applied before the closing");

        await Clore(comite).Accept();

        (await EtatDe(dossiers[0])).Should().Be(EtatCandidature.Retenue);
        (await EtatDe(dossiers[1])).Should().Be(EtatCandidature.ListeAttente);
        (await EtatDe(dossiers[2])).Should().Be(EtatCandidature.NonRetenue);
        (await EtatDe(dossiers[3])).Should().Be(EtatCandidature.Transmise);
        (await Facts(dossiers[0].Id.Value)).Should().Equal("ObligationLevee", "CandidatureRetenue");
        (await Facts(dossiers[1].Id.Value)).Should().Equal("ObligationLevee", "CandidatureMiseEnListeAttente");
        (await Facts(dossiers[2].Id.Value)).Should().Equal("ObligationLevee", "CandidatureNonRetenue");
        (await Facts(comite)).Should().Equal(FaitsDuComite);
        (await Clore(comite).Refusal()).Code.Should().Be("comite_deja_clos");
    }

    [Fact]
    public async Task Une_seule_decision_impossible_et_aucune_ne_passe()
    {
        var (campagne, dossiers) = await Donnes(null, "ASTA", "Bocage");
        var (premier, second) = (await Tenu(campagne, [dossiers[1]]), await Tenu(campagne, dossiers));
        await Statuer(premier, dossiers[1], "non_retenue", null, await Votants(premier)).Accept();
        foreach (var dossier in dossiers) await Statuer(second, dossier, "retenue", null, await Votants(second)).Accept();
        await Clore(premier).Accept();

        var refus = await Clore(second).Refusal();

        refus.Should().BeEquivalentTo(new { Status = HttpStatusCode.Conflict, Code = "decision_non_applicable" });
        refus.Detail.Should().Contain("Bocage");
        (await EtatDe(dossiers[0])).Should().Be(EtatCandidature.Transmise);
        (await _client.Read<ComiteVue>(Adresse(second))).Etat.Should().Be(EtatComite.Ouvert);
        (await Facts(dossiers[0].Id.Value)).Should().BeEmpty();
        await Act(second, "/ajournements", new { candidature_id = dossiers[1].Id.Value, motif = "Déjà décidée" }).Accept();
        await Clore(second).Accept();
        (await EtatDe(dossiers[0])).Should().Be(EtatCandidature.Retenue);
    }

    [Fact]
    public async Task De_deux_clotures_simultanees_une_seule_passe()
    {
        var (campagne, dossiers) = await Donnes(null, "ASTA", "Bocage");
        var comite = await Tenu(campagne, dossiers);
        foreach (var dossier in dossiers) await Statuer(comite, dossier, "retenue", null, await Votants(comite)).Accept();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Clore(comite)));

        answers.Count(answer => answer.IsSuccessStatusCode).Should().Be(1);
        answers.Where(answer => !answer.IsSuccessStatusCode).Select(answer => answer.StatusCode)
            .Should().OnlyContain(status => status == HttpStatusCode.Conflict || status == HttpStatusCode.PreconditionFailed);
        (await Facts(dossiers[0].Id.Value)).Should().Equal("ObligationLevee", "CandidatureRetenue");
        (await Facts(comite)).Should().Equal(FaitsDuComite);
    }

    [Fact]
    public async Task Une_cible_se_depasse_avec_un_motif_et_compte_les_comites_precedents()
    {
        var (campagne, dossiers) = await Donnes(national: 1, "ASTA", "Bocage");
        foreach (var (rang, dossier) in dossiers.Index())
        {
            var comite = await Tenu(campagne, [dossier]);
            await Statuer(comite, dossier, "retenue", null, await Votants(comite)).Accept();
            if (rang == 1) (await Clore(comite).Refusal()).Code.Should().Be("objectif_depasse");
            await Clore(comite, rang == 0 ? null : new { motif = "Un groupe à deux" }).Accept();
        }
    }

    [Fact]
    [Trait("Exigence", "MOB-43")]
    [Trait("Exigence", "MOB-13")]
    public async Task Un_membre_qui_a_un_interet_ne_voit_ni_le_dossier_ni_ses_avis()
    {
        var (campagne, dossiers) = await Donnes(null, "ASTA", "Bocage");
        var comite = await Prepare(campagne, dossiers);
        var votants = await Votants(comite);
        await Act(comite, "/interets", new { membre_id = votants[0], candidature_id = dossiers[0].Id.Value, motif = "Administratrice" }).Accept();

        var ecarte = await _client.GetStringAsync($"{Adresse(comite)}/dossiers?membre_id={votants[0]}");
        var vue = await _client.Read<DossiersComiteVue>($"{Adresse(comite)}/dossiers?membre_id={votants[0]}");

        ecarte.Should().NotContain("ASTA").And.NotContain("Avis secret sur ASTA").And.Contain("Avis secret sur Bocage");
        vue.Retires.Should().Be(1);
        vue.Repartition.Departements.Should().Equal(new PartVue("14", 1));
        var autre = await _client.Read<DossiersComiteVue>($"{Adresse(comite)}/dossiers?membre_id={votants[1]}");
        autre.Retires.Should().Be(0);
        autre.Dossiers.Select(dossier => dossier.Structure).Should().Equal("ASTA", "Bocage");
        autre.Dossiers[0].Preparations.Should().ContainSingle().Which.VueLe.Should().Be(new DateOnly(2021, 9, 20));
        autre.Dossiers[0].Synthese!.Numero.Should().Be(2);
        (await _client.GetAsync($"{Adresse(comite)}/dossiers?membre_id={Guid.CreateVersion7()}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Exigence", "MOB-48")]
    public async Task Le_comite_lit_chaque_avis_avec_son_statut_du_jour()
    {
        var (campagne, dossiers) = await Donnes(null, "ASTA");
        var comite = await Prepare(campagne, dossiers);

        var lus = (await _client.Read<DossiersComiteVue>($"{Adresse(comite)}/dossiers")).Dossiers[0].Avis;

        lus.Select(avis => (avis.Nom, avis.Statut)).Should().BeEquivalentTo(
            [("DDETS", StatutAvis.Rendu), ("Réseau", StatutAvis.ReputeSansAvis)]);
    }

    [Fact]
    public async Task Un_ordre_se_change_et_une_liste_se_lit_par_jour_de_reunion()
    {
        var (campagne, dossiers) = await Donnes(null, "ASTA", "Bocage");
        var comite = await Prepare(campagne, dossiers);
        await _client.Create($"{Racine}/campagnes/{campagne}/comites", new { reuni_le = "2021-12-01", quorum = 1, region = "28" });

        await _client.Act(HttpMethod.Put, Adresse(comite), "/dossiers/ordre", new { candidature_ids = dossiers.Reverse().Select(d => d.Id.Value) }).Accept();

        (await _client.Read<ComiteVue>(Adresse(comite))).OrdreJour.Select(ligne => ligne.Structure).Should().Equal("Bocage", "ASTA");
        var premiere = await _client.Read<Page<ComiteResumeVue>>($"{Racine}/campagnes/{campagne}/comites?limite=1&compter=true");
        (premiere.Elements[0].Region, premiere.Total).Should().Be(("28", 2));
        var suite = await _client.Read<Page<ComiteResumeVue>>($"{Racine}/campagnes/{campagne}/comites?limite=1&curseur={premiere.CurseurSuivant}");
        suite.Elements.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = comite, Membres = 3, Dossiers = 2 });
        suite.CurseurSuivant.Should().BeNull();
        (await _client.Read<Page<ComiteResumeVue>>($"{Racine}/campagnes/{campagne}/comites?etat=clos")).Elements.Should().BeEmpty();
    }

    [Fact]
    public async Task Un_comite_inconnu_ou_change_sans_version_est_refuse()
    {
        var inconnu = Guid.CreateVersion7();
        var (campagne, _) = await Donnes(null);
        var comite = await Prepare(campagne, []);

        (await _client.GetAsync(Adresse(inconnu)).Refusal()).Code.Should().Be("ressource_introuvable");
        (await _client.GetAsync($"{Adresse(inconnu)}/dossiers").Refusal()).Code.Should().Be("comite_introuvable");
        (await _client.GetAsync($"{Adresse(inconnu)}/proces-verbal").Refusal()).Code.Should().Be("comite_introuvable");
        (await _client.PostAsJsonAsync($"{Adresse(comite)}/cloture", new { le = "2021-12-16" }).Refusal()).Status.Should().Be(HttpStatusCode.PreconditionRequired);
        (await Act(comite, "/dossiers", new { candidature_ids = new[] { inconnu } }).Refusal()).Code.Should().Be("candidature_introuvable");
    }

    [Fact]
    public async Task Un_proces_verbal_se_lit_et_peut_etre_imprime_une_fois_le_comite_clos()
    {
        var (campagne, dossiers) = await Donnes(null, "<script>ASTA</script>");
        var comite = await Tenu(campagne, dossiers);
        await Statuer(comite, dossiers[0], "retenue", null, await Votants(comite)).Accept();
        (await _client.GetAsync($"{Adresse(comite)}/proces-verbal").Refusal()).Code.Should().Be("proces_verbal_non_etabli");
        (await _client.GetStringAsync(Adresse(comite))).Should().NotContain("retenue").And.Contain("\"est_decide\":true");
        await Clore(comite).Accept();

        var pv = await _client.Read<ProcesVerbalVue>($"{Adresse(comite)}/proces-verbal");
        using var demande = new HttpRequestMessage(HttpMethod.Get, $"{Adresse(comite)}/proces-verbal") { Headers = { { "Accept", "text/html" } } };
        var page = await _client.SendAsync(demande);

        (pv.Quorum, pv.Presents).Should().Be((2, 2));
        pv.Decisions.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Sens = SensDecision.Retenue, Motif = "Équipe engagée.", Votants = new[] { "Claire Duval", "Marc Petit" } });
        page.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        page.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("style-src 'sha256-").And.NotContain("unsafe");
        var html = await page.Content.ReadAsStringAsync();
        html.Should().Contain("&lt;script&gt;ASTA").And.NotContain("<script").And.Contain("Procès-verbal du comité de sélection national")
            .And.Contain("16 décembre 2021").And.Contain("<td>Équipe engagée.</td>");
    }

    private static string Adresse(Guid comite) => $"{Racine}/comites/{comite}";

    /// <summary>A campagne and its transmitted files, each with a preparation, a second synthèse and two avis, one of them late.</summary>
    private async Task<(Guid Campagne, Candidature[] Dossiers)> Donnes(int? national, params string[] structures)
    {
        var campagne = DesComites.UneCampagne(Interlocked.Increment(ref _annee), national);
        Candidature[] dossiers = [.. structures.Select(nom => Instruite(campagne, nom))];
        await api.InScope(async services =>
        {
            var db = services.GetRequiredService<MobilisationDbContext>();
            foreach (var dossier in dossiers) dossier.ClearEvents();
            db.Add(campagne);
            db.AddRange(dossiers);
            return await db.SaveChangesAsync();
        });
        return (campagne.Id.Value, dossiers);
    }

    private static Candidature Instruite(Campagne campagne, string nom)
    {
        var candidature = campagne.Manifestee(nom);
        DateOnly septembre = new(2021, 9, 6);
        candidature.EnvoyerPreparation(PublicPrepare.Direction, ["Rencontre"], septembre, DesComites.Aujourdhui).Error.Should().BeNull();
        candidature.ConstaterPreparation(PublicPrepare.Direction, new(2021, 9, 20), DesComites.Aujourdhui).Error.Should().BeNull();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            candidature.RedigerSynthese(new("Pratiques", "Adéquation", "Échange", "Conclusion"), "Chargée", DesComites.Court, septembre, DesComites.Aujourdhui)
                .Error.Should().BeNull();
        }

        var ddets = candidature.DemanderAvis(new(Guid.CreateVersion7(), "ddets", "DDETS"), null, DesComites.Court, septembre, DesComites.Aujourdhui).Value;
        candidature.DemanderAvis(new(Guid.CreateVersion7(), "reseau", "Réseau"), null, DesComites.Court, septembre, DesComites.Aujourdhui).Error.Should().BeNull();
        candidature.RendreAvis(ddets.Id, SensAvis.Favorable, $"Avis secret sur {nom}", ConfidentialiteAvis.Comite, septembre, DesComites.Aujourdhui).Error.Should().BeNull();
        candidature.Transmettre(DesComites.Court, DesComites.Transmission, DesComites.Aujourdhui).Error.Should().BeNull();
        return candidature;
    }

    private async Task<Guid> Prepare(Guid campagne, Candidature[] dossiers)
    {
        var comite = await _client.Create($"{Racine}/campagnes/{campagne}/comites", new { reuni_le = "2021-12-16", quorum = 2 });
        foreach (var (nom, voix) in Siegent)
        {
            await Act(comite, "/membres", new { nom, organisation = "Fédération", voix }).Accept();
        }

        if (dossiers.Length > 0) await Act(comite, "/dossiers", new { candidature_ids = dossiers.Select(dossier => dossier.Id.Value) }).Accept();
        return comite;
    }

    private async Task<Guid> Tenu(Guid campagne, Candidature[] dossiers)
    {
        var comite = await Prepare(campagne, dossiers);
        await Act(comite, "/convocation", new { le = "2021-12-06" }).Accept();
        await Act(comite, "/ouverture", new { le = "2021-12-16", presents = await Votants(comite) }).Accept();
        return comite;
    }

    private async Task<Guid[]> Votants(Guid comite) =>
        [.. (await _client.Read<ComiteVue>(Adresse(comite))).Membres.Where(membre => membre.Voix == Voix.Deliberative).Select(membre => membre.Id)];

    private Task<HttpResponseMessage> Statuer(Guid comite, Candidature dossier, string sens, int? rang, Guid[] votants) =>
        Act(comite, "/decisions", new { candidature_id = dossier.Id.Value, sens, motif = "Équipe engagée.", rang, votants });

    private Task<HttpResponseMessage> Clore(Guid comite, object? depassement = null) =>
        Act(comite, "/cloture", new { le = "2021-12-16", depassements = depassement is null ? [] : new[] { depassement } });

    private Task<HttpResponseMessage> Act(Guid comite, string act, object body) => _client.Act(HttpMethod.Post, Adresse(comite), act, body);

    private Task<EtatCandidature> EtatDe(Candidature dossier) => api.InScope(services =>
        services.GetRequiredService<MobilisationDbContext>().Candidatures.Where(c => c.Id == dossier.Id).Select(c => c.Etat).SingleAsync());

    private Task<List<string>> Facts(Guid aggregate) => api.InScope(services =>
        services.GetRequiredService<MobilisationDbContext>().Outbox.Where(m => m.AggregateId == aggregate).OrderBy(m => m.Position).Select(m => m.Type).ToListAsync());
}
