using System.Text.Json.Nodes;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Testing;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests;

/// <summary>What an act in Mobilisation becomes in the échéancier, through the outbox of the running host.</summary>
public sealed class EcheancierHttpTests(MobilisationApi api) : IClassFixture<MobilisationApi>, IAsyncLifetime
{
    private const string Limite = "2022-01-14";
    private static readonly string[] DatesDuComite = ["convocation_comite", "dossiers_comite", "resultats_comite"];

    /// <summary>The échéancier reads the hour of the database, which is here that of the host.</summary>
    public Task InitializeAsync() => api.Executer(
        "CREATE OR REPLACE FUNCTION echeancier.maintenant() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT timestamptz '2021-12-20 09:00Z' $$");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    [Trait("Exigence", "MOB-24")]
    [Trait("Exigence", "MOB-25")]
    [Trait("Exigence", "SUI-48")]
    [Trait("Exigence", "SUI-52")]
    [Trait("Exigence", "XC-66")]
    public async Task Une_campagne_qui_s_ouvre_pose_sa_limite_de_contact_a_chaque_region_et_la_deplace()
    {
        var campagne = await api.CampagneOuverte(calendrier: Calendrier(2021, 12, 29));
        await Attendre("nature=limite_contact&du=2021-12-29&au=2021-12-29&limite=200", Enumerable.Repeat(("limite_contact", "2021-12-29", "ouverte"), 18));

        await Fixer(campagne, Calendrier(2022, 1, 7));
        await Attendre("nature=limite_contact&du=2022-01-07&au=2022-01-07&limite=200", Enumerable.Repeat(("limite_contact", "2022-01-07", "ouverte"), 18));
        await Attendre("nature=limite_contact&du=2021-12-29&au=2021-12-29", []);

        await api.ActeCampagne(campagne, HttpMethod.Post, "cloture").Accept();
        await Attendre("nature=limite_contact&du=2022-01-07&au=2022-01-07&limite=200", Enumerable.Repeat(("limite_contact", "2022-01-07", "honoree_a_temps"), 18));
    }

    [Fact]
    [Trait("Exigence", "SUI-49")]
    [Trait("Exigence", "SUI-52")]
    [Trait("Exigence", "XC-66")]
    public async Task La_limite_de_confirmation_suit_le_calendrier_pour_qui_doit_encore_confirmer_et_pour_lui_seul()
    {
        var campagne = await api.CampagneOuverte(calendrier: Calendrier(2021, 12, 31));
        var (attendue, sautee, partie) = (await Candidate(campagne, "Attendue"), await Candidate(campagne, "Sautée"), await Candidate(campagne, "Partie"));
        var anonyme = await api.Manifester(campagne, null, "2021-12-10", region: "28");
        await Attendre($"structure={attendue.Structure}", [("limite_confirmation", Limite, "ouverte")]);
        await api.Faire(sautee.Id, "etapes-sautees", new { etape = "confirmation", motif = "Vue en réunion", par = "A", le = "2021-12-15" });
        await api.Faire(partie.Id, "abandon", new { motif = "Départ", le = "2021-12-16" });
        var versions = await Versions(sautee.Id, partie.Id, anonyme);

        await Fixer(campagne, Calendrier(2021, 12, 31, Jalon(CodeJalon.LimiteConfirmation, 2022, 1, 21)));

        await Attendre($"structure={attendue.Structure}", [("limite_confirmation", "2022-01-21", "ouverte")]);
        await Attendre($"structure={sautee.Structure}", [("limite_confirmation", Limite, "levee")]);
        await Attendre($"structure={partie.Structure}", [("limite_confirmation", Limite, "levee")]);
        (await Versions(sautee.Id, partie.Id, anonyme)).Should().Equal(versions, "what does not follow is not written");

        var tardive = await api.Structure("Rattachée");
        await api.Faire(anonyme, "rattachement", new { structure_id = tardive });
        await Attendre($"structure={tardive}", [("limite_confirmation", "2022-01-21", "ouverte")]);
    }

    [Fact]
    [Trait("Exigence", "MOB-48")]
    [Trait("Exigence", "XC-66")]
    public async Task Un_avis_est_du_par_le_partenaire_jusque_a_sa_reponse_ou_au_retrait_de_la_demande()
    {
        var candidature = await Candidate(await api.CampagneOuverte(calendrier: [.. Calendrier(2021, 12, 31).Take(2)]), "Consultée");
        var ddets = await api.Partenaire("ddets", "departement=14", "Calvados");
        var attendu = $"structure={candidature.Structure}&nature=avis";

        var retire = await Demander("2021-12-11", "2021-12-18");
        await Attendre(attendu, [("avis", "2021-12-18", "en_retard")]);
        await api.Faire(candidature.Id, $"avis/{retire}/retrait", new { le = "2021-12-19" });
        await Attendre(attendu, [("avis", "2021-12-18", "levee")]);

        var rendu = await Demander("2021-12-19", "2021-12-27");
        await Attendre(attendu, [("avis", "2021-12-18", "levee"), ("avis", "2021-12-27", "ouverte")]);
        await api.Faire(candidature.Id, $"avis/{rendu}/reponse", new { sens = "favorable", texte = "Lu", confidentialite = "comite", le = "2021-12-20" });
        await Attendre(attendu, [("avis", "2021-12-18", "levee"), ("avis", "2021-12-27", "honoree_a_temps")]);

        Task<Guid> Demander(string le, string echeance) =>
            Creer(MobilisationApi.Candidatures(candidature.Id), "avis", new { partenaire_id = ddets, le, echeance });
    }

    [Fact]
    [Trait("Exigence", "MOB-37")]
    [Trait("Exigence", "MOB-38")]
    [Trait("Exigence", "SUI-50")]
    [Trait("Exigence", "SUI-51")]
    [Trait("Exigence", "XC-66")]
    public async Task Un_comite_honore_ce_qu_il_fait_attendre_et_sa_decision_appelle_au_seminaire()
    {
        var calendrier = Calendrier(2021, 12, 31, Jalon(CodeJalon.AnnonceResultats, 2022, 2, 28), Jalon(CodeJalon.PremierSeminaire, 2022, 3, 15));
        var campagne = await api.CampagneOuverte(Comites.DesComites.Court, calendrier: calendrier);
        var candidature = await Candidate(campagne, "Retenue");
        await api.Faire(candidature.Id, "transmission", new { le = "2021-12-15" });

        var comite = await api.Client.Create($"{MobilisationApi.Campagnes(campagne)}/comites", new { reuni_le = "2022-02-10", quorum = 1 });
        await AttendreLeComite("2022-01-26", "2022-02-28", "ouverte", "ouverte");

        await Fixer(campagne, Calendrier(2021, 12, 31, Jalon(CodeJalon.AnnonceResultats, 2022, 3, 1), Jalon(CodeJalon.PremierSeminaire, 2022, 3, 15)));
        await AttendreLeComite("2022-01-26", "2022-03-01", "ouverte", "ouverte");

        await Tenir(comite, candidature.Id);
        await AttendreLeComite("2022-01-26", "2022-03-01", "honoree_a_temps", "honoree_a_temps");
        await Attendre($"structure={candidature.Structure}&nature=premier_seminaire", [("premier_seminaire", "2022-03-15", "ouverte")]);

        await Fixer(campagne, Calendrier(2021, 12, 31));
        await Attendre($"structure={candidature.Structure}&nature=premier_seminaire", [("premier_seminaire", "2022-03-15", "levee")]);
    }

    private async Task Tenir(Guid comite, Guid candidature)
    {
        var adresse = $"{MobilisationApi.Base}/comites/{comite}";
        var membre = await Creer(adresse, "membres", new { nom = "Claire Duval", organisation = "DGEFP", voix = "deliberative" });
        await Comite("dossiers", new { candidature_ids = new[] { candidature } });
        await Comite("convocation", new { le = "2021-12-18" });
        await Comite("ouverture", new { le = "2021-12-19", presents = new[] { membre } });
        await Comite("decisions", new { candidature_id = candidature, sens = "retenue", motif = "Équipe engagée.", votants = new[] { membre } });
        await Comite("cloture", new { le = "2021-12-20" });

        Task Comite(string acte, object corps) => api.Client.Act(HttpMethod.Post, adresse, $"/{acte}", corps).Accept();
    }

    private async Task AttendreLeComite(string convocation, string resultats, string etatConvocation, string etatResultats)
    {
        foreach (var nature in DatesDuComite[..2]) await Attendre($"nature={nature}", [(nature, convocation, etatConvocation)]);
        await Attendre($"nature={DatesDuComite[2]}", [(DatesDuComite[2], resultats, etatResultats)]);
    }

    private async Task<(Guid Id, Guid Structure)> Candidate(Guid campagne, string nom)
    {
        var structure = await api.Structure(nom);
        return (await api.Manifester(campagne, structure, "2021-12-10"), structure);
    }

    private async Task<Guid> Creer(string ressource, string acte, object corps)
    {
        using var response = await api.Client.Act(HttpMethod.Post, ressource, $"/{acte}", corps);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeTrue(text);
        return JsonNode.Parse(text)!["id"]!.GetValue<Guid>();
    }

    private Task Fixer(Guid campagne, Jalon[] jalons) =>
        api.ActeCampagne(campagne, HttpMethod.Put, "calendrier", new { jalons = jalons.Select(jalon => new { jalon.Code, jalon.Libelle, jalon.Jour }) }).Accept();

    private async Task<List<long>> Versions(params Guid[] candidatures)
    {
        var versions = new List<long>();
        foreach (var candidature in candidatures) versions.Add((await api.Lire(candidature)).Version);
        return versions;
    }

    /// <summary>Until the outbox has delivered.</summary>
    private async Task Attendre(string filtre, IEnumerable<(string Nature, string Echeance, string Etat)> attendues)
    {
        var attendu = attendues.ToList();
        List<(string, string, string)> lu = [];
        await Waiting.Until(async () => (lu = await Lire(filtre)).SequenceEqual(attendu), () => Task.FromResult($"{string.Join(", ", attendu)}; but {string.Join(", ", lu)}"));
    }

    private async Task<List<(string Nature, string Echeance, string Etat)>> Lire(string filtre) =>
        [.. (await api.Client.Read<JsonNode>($"/api/v1/echeancier/obligations?{filtre}"))["elements"]!.AsArray()
            .Select(o => (o!["nature"]!.GetValue<string>(), o["echeance"]!.GetValue<string>(), o["etat"]!.GetValue<string>()))];

    private static Jalon[] Calendrier(int annee, int mois, int limite, params Jalon[] autres) =>
    [
        Jalon(CodeJalon.Ouverture, 2021, 12, 1),
        Jalon(CodeJalon.LimiteContact, annee, mois, limite),
        .. autres is [] ? [Jalon(CodeJalon.LimiteConfirmation, 2022, 1, 14)] : autres,
    ];
}
