using System.Net;
using System.Text.Json.Nodes;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Seve2;

/// <summary>From the webinar of 16 November to the announcement of 26 February, for every structure of the simulation.</summary>
internal sealed class CandidaturesDe2024(Simulation api, IReadOnlyList<Candidate> candidates)
{
    private const string Mobilisation = "/api/v1/mobilisation";

    private JsonArray _axe1 = [];
    private JsonArray _axe2 = [];
    private JsonNode _categories = null!;

    public Guid Campagne { get; private set; }

    public Guid Comite { get; private set; }

    private string AdresseComite => Simulation.Adresse("comites", Comite);

    public async Task Lancer()
    {
        var modele = (await api.Lire($"{Mobilisation}/modeles-de-campagne")).AsArray().Single(modele => modele!["code"]!.GetValue<string>() == "seve2_2024")!;
        _categories = modele["reglement"]!["dossier"]!["categories"]!;
        var reglement = modele["reglement"]!.DeepClone();
        reglement["dotation"] = new JsonObject { ["montant_unique_eur"] = 15_000 };
        await api.Aller(new DateOnly(2023, 11, 10));
        Campagne = await api.Client.Create($"{Mobilisation}/campagnes", new { programme = "SEVE2", annee = 2023, titre = "SEVE 2 2024", reglement });
        await api.Put(Simulation.Adresse("campagnes", Campagne), "/calendrier", new { jalons = modele["calendrier"]!.DeepClone() }).Accept();
        await api.Post(Simulation.Adresse("campagnes", Campagne), "/ouverture").Accept();
        var catalogue = await api.Lire("/api/v1/suivi-emploi/catalogues/2024");
        var actions = catalogue["contenu"]!["actions"]!.AsArray();
        _axe1 = [.. actions.Where(action => action!["axe"]!.GetValue<int>() == 1).Select(action => JsonValue.Create(action!["code"]!.GetValue<string>()))];
        _axe2 = [.. actions.Where(action => action!["axe"]!.GetValue<int>() == 2).Select(action => JsonValue.Create(action!["code"]!.GetValue<string>()))];
    }

    /// <summary>« Dernier jour pour manifester son intérêt » : the 18th counts, the 19th does not (SUI-48).</summary>
    public async Task SeManifester()
    {
        await api.Aller(new DateOnly(2023, 12, 18));
        await Simulation.Toutes(candidates.Where(candidate => candidate.SeManifeste), async candidate => candidate.Candidature = await Deposer(candidate));
        await api.Aller(new DateOnly(2023, 12, 19));
        foreach (var tardive in candidates.Where(candidate => !candidate.SeManifeste))
        {
            var refus = await api.Client.Act(HttpMethod.Post, Simulation.Adresse("campagnes", Campagne), "/candidatures", Manifestation(tardive)).Refusal();
            refus.Code.Should().Be("manifestation_hors_delai");
        }
    }

    public Task EcrireLesPlans() => Simulation.Toutes(Candidates, async candidate =>
    {
        candidate.Plan = await api.Client.Create("/api/v1/suivi-emploi/plans", new { structure_id = candidate.Structure, promotion = 2024 });
        var plan = Simulation.Adresse("plans", candidate.Plan);
        // A small structure first asks for less than it must, and reads why it may not.
        if (candidate.Rang == 0) await Refuse(candidate, plan, objectif: 80, actions: 15);
        await api.Put(plan, "", Plan(candidate, candidate.Objectif, candidate.Profil == Profil.QuatorzeActions ? 14 : 15)).Accept();
        if (candidate.Profil == Profil.QuatorzeActions) (await api.Post(plan, "/envoi").Refusal()).Code.Should().Be("plan_incomplet");
        else await Valider(plan);
    });

    public async Task ReunirLesDossiers()
    {
        await Simulation.Toutes(Candidates, async candidate =>
        {
            foreach (var piece in Pieces(candidate).Where(piece => !Manque(candidate, piece)))
            {
                await api.Put(Adresse(candidate), $"/dossier/pieces/{piece["code"]}", new { reponses = Reponses(piece) }).Accept();
            }

            await api.Put(Adresse(candidate), "/dossier/condition", new
            {
                motif = "pratique_courante",
                actions_mediation = "Dix mises en relation par mois",
                offres_entreprises = "Une offre écrite",
                organisation_interne = "Un binôme CIP et ET",
            }).Accept();
            await api.Put(Adresse(candidate), "/dossier/dotation", new { montant_eur = 15_000 }).Accept();
        });
        await api.Aller(new DateOnly(2024, 1, 12));
        await Simulation.Toutes(Candidates.Where(candidate => candidate.Profil is not (Profil.RemiseTardive or Profil.QuatorzeActions)), Remettre);
        await api.Aller(new DateOnly(2024, 1, 13));
        await Simulation.Toutes(Candidates.Where(candidate => candidate.Profil == Profil.RemiseTardive), Remettre);
    }

    /// <summary>Sent by the chargée de mission; each refusal says what fails.</summary>
    public async Task Envoyer()
    {
        await api.Aller(new DateOnly(2024, 2, 1));
        var abandon = Candidates.Single(candidate => candidate.Profil == Profil.Abandon);
        await api.Post(Adresse(abandon), "/abandon", new { motif = "La direction part.", le = "2024-01-20" }).Accept();
        var exception = Candidates.Single(candidate => candidate.Profil == Profil.MoitieExceptee);
        await api.Post(Adresse(exception), "/dossier/derogations", new { critere = "part_formee", motif = "Un permanent formé revient en mars." }).Accept();
        await Simulation.Toutes(Candidates.Where(candidate => candidate.Profil != Profil.Abandon), async candidate =>
        {
            var envoi = api.Post(Adresse(candidate), "/transmission", new { le = "2024-02-01" });
            if (candidate.Part) await envoi.Accept();
            else Attendu(candidate.Profil, await envoi.Refusal());
        });
    }

    public async Task Decider()
    {
        await api.Aller(new DateOnly(2024, 2, 2));
        Comite = await api.Client.Create($"{Mobilisation}/campagnes/{Campagne}/comites", new { reuni_le = "2024-02-22", quorum = 2 });
        string[] noms = ["Claire Duval", "Marc Petit", "Anne Roy"];
        foreach (var nom in noms) await api.Post(AdresseComite, "/membres", new { nom, organisation = "DGEFP", voix = "deliberative" }).Accept();
        var parties = Candidates.Where(candidate => candidate.Part).ToList();
        await api.Post(AdresseComite, "/dossiers", new { candidature_ids = parties.Select(candidate => candidate.Candidature) }).Accept();
        var membres = (await api.Lire(AdresseComite))["membres"]!.AsArray().Select(membre => membre!["id"]!.GetValue<Guid>()).ToList();
        await api.Post(AdresseComite, "/interets", new { membre_id = membres[2], candidature_id = parties[0].Candidature, motif = "Ancienne directrice" }).Accept();
        await api.Post(AdresseComite, "/convocation", new { le = "2024-02-02" }).Accept();
        await api.Aller(new DateOnly(2024, 2, 22));
        await api.Post(AdresseComite, "/ouverture", new { le = "2024-02-22", presents = membres }).Accept();

        (await api.Post(AdresseComite, "/decisions", Decision(parties[0], membres)).Refusal()).Code.Should().Be("membre_interesse");
        foreach (var candidate in parties) await api.Post(AdresseComite, "/decisions", Decision(candidate, candidate == parties[0] ? membres[..2] : membres)).Accept();
        await api.Post(AdresseComite, "/cloture", new { le = "2024-02-22" }).Accept();
    }

    /// <summary>Nothing on the 25th, everything on the 26th (SUI-51).</summary>
    public async Task Annoncer()
    {
        var retenue = Candidates.First(candidate => candidate.EstRetenue);
        await api.Aller(new DateOnly(2024, 2, 25));
        (await api.Tache(new AnnoncerResultats())).Error.Should().BeNull();
        var refus = await api.Client.GetAsync($"{Adresse(retenue)}/resultat").Refusal();
        (refus.Status, refus.Code, refus.Detail).Should().Be((HttpStatusCode.Conflict, "resultat_non_annonce", "Les résultats sont annoncés le 26/02/2024, et pas avant."));
        (await api.Lire(Adresse(retenue)))["etat"]!.GetValue<string>().Should().Be("transmise");

        await api.Aller(new DateOnly(2024, 2, 26));
        (await api.Tache(new AnnoncerResultats())).Error.Should().BeNull();
        (await api.Tache(new AnnoncerResultats())).Error.Should().BeNull();
        await api.ToutEstDit();
        var resultat = await api.Lire($"{Adresse(retenue)}/resultat");
        (resultat["sens"]!.GetValue<string>(), resultat["dotation_octroyee_eur"]!.GetValue<decimal>(), resultat["annonce_le"]!.GetValue<string>()).Should().Be(("retenue", 15_000m, "2024-02-26"));
    }

    public static string Adresse(Candidate candidate) => Simulation.Adresse("candidatures", candidate.Candidature);

    private IEnumerable<Candidate> Candidates => candidates.Where(candidate => candidate.SeManifeste);

    private Task<Guid> Deposer(Candidate candidate) => api.Client.Create($"{Mobilisation}/campagnes/{Campagne}/candidatures", Manifestation(candidate));

    private static object Manifestation(Candidate candidate) => new { le = candidate.SeManifeste ? "2023-12-18" : "2023-12-19", emetteur = "direction", structure_id = candidate.Structure };

    private async Task Refuse(Candidate candidate, string plan, int objectif, int actions)
    {
        await api.Put(plan, "", Plan(candidate, objectif, actions)).Accept();
        (await api.Post(plan, "/envoi").Refusal()).Detail.Should().Contain("100");
    }

    private async Task Valider(string plan)
    {
        await api.Post(plan, "/envoi").Accept();
        await api.Post(plan, "/validation", new { }).Accept();
    }

    private object Plan(Candidate candidate, int objectif, int actions) => new
    {
        actions = _axe1.Take(actions).Concat(_axe2.Take(4)).Select(code => new
        {
            code = code!.GetValue<string>(),
            objectif,
            moyens_humains = "Une CIP, deux heures par semaine",
            moyens_techniques = "Téléphone et grille d'entretien",
        }),
        etp = 0.4m,
        // The months of 2023 are known of those formed that year, and win; the others say it.
        sorties_contrat_declarees = new { nombre = candidate.Petite ? 14 : 15, source = "Bilan d'activité 2023" },
    };

    private IEnumerable<JsonNode> Pieces(Candidate candidate) =>
        _categories.AsArray().Single(categorie => categorie!["code"]!.GetValue<string>() == (candidate.Formation == 2023 ? "A" : "B"))!["pieces"]!.AsArray().Select(piece => piece!);

    private static bool Manque(Candidate candidate, JsonNode piece) => candidate.Profil == Profil.SansNoteFormateur && piece["code"]!.GetValue<string>() == "note_formateur";

    private static IEnumerable<object> Reponses(JsonNode piece) => piece["rubriques"]!.AsArray().Select(rubrique => rubrique!["nature"]!.GetValue<string>() switch
    {
        "chiffres" => (object)new { rubrique = rubrique["code"]!.GetValue<string>(), chiffres = new { avant = 8, pendant = 14, apres = 12 } },
        "choix" => new { rubrique = rubrique["code"]!.GetValue<string>(), texte = rubrique["choix"]![0]!.GetValue<string>() },
        _ => new { rubrique = rubrique["code"]!.GetValue<string>(), texte = "Une réponse." },
    });

    private async Task Remettre(Candidate candidate) => await api.Post(Adresse(candidate), "/dossier/remise").Accept();

    private static object Decision(Candidate candidate, IEnumerable<Guid> votants) => candidate.Profil switch
    {
        Profil.ListeAttente => new { candidature_id = candidate.Candidature, sens = "liste_attente", motif = "Équipe en recrutement", votants, rang = 1, dotation_octroyee_eur = 15_000 },
        Profil.NonRetenue => new { candidature_id = candidate.Candidature, sens = "non_retenue", motif = "Plan trop général", votants },
        _ => new { candidature_id = candidate.Candidature, sens = "retenue", motif = "Plan solide", votants, dotation_octroyee_eur = 15_000 },
    };

    private static void Attendu(Profil profil, Refusal refus)
    {
        var (code, detail) = profil switch
        {
            Profil.NonClose => ("structure_non_eligible", "Formée en 2023, mais son année SEVE 1 n'est pas close."),
            Profil.DejaSeve2 => ("structure_non_eligible", "Formée en 2021, mais déjà de SEVE 2 en 2022."),
            Profil.Moitie => ("structure_non_eligible", "1 permanents formés sur 2 présents au 01/02/2024"),
            Profil.QuatorzeActions => ("dossier_incomplet", "le plan d'action"),
            Profil.SansNoteFormateur => ("dossier_incomplet", "Note du formateur"),
            _ => throw new ArgumentOutOfRangeException(nameof(profil), profil, null),
        };
        (refus.Status, refus.Code).Should().Be((HttpStatusCode.Conflict, code));
        refus.Detail.Should().Contain(detail);
    }
}
