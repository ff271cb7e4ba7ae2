using System.Text.Json.Nodes;

namespace SeveEmploi.Host.Demonstration;

/// <summary>
/// The SEVE 2 campagne of this year, whatever the year: a newcomer must find something due, to each role, today. Its days, its comité and
/// what its structures have done are the demonstration's own; the structures are those of <see cref="Normandie2022"/>.
/// </summary>
internal sealed class CampagneEnCours(DemonstrationClient api, DateOnly today)
{
    private const string Modele = "seve2_2024";

    /// <summary>The call of 2024 does not say its amount: this one is the demonstration's own.</summary>
    private const int DotationDeDemonstration = 15_000;

    public async Task Load()
    {
        var campagne = await Open();
        // That of the account of the direction: its dossier is awaited, and the DDETS still has time to answer.
        var calvados = (await api.Read("referentiel/structures?departement=14"))["elements"]!.AsArray();
        var attendue = await Apply(campagne, calvados[0]!["id"]!.GetValue<Guid>(), daysAgo: 30);
        await Begin(attendue, calvados[0]!["id"]!.GetValue<Guid>());
        await Meet(attendue, daysAgo: 12);
        await AskDdets(attendue, daysAgo: 3, term: 12);
        // The DDETS is late for this one.
        var sansReponse = await Apply(campagne, calvados[1]!["id"]!.GetValue<Guid>(), daysAgo: 40);
        await Meet(sansReponse, daysAgo: 33);
        await AskDdets(sansReponse, daysAgo: 20, term: -5);
        // Nobody has called this one yet.
        await Apply(campagne, (await api.First("referentiel/structures?departement=76"))!.Value, daysAgo: 2);
        await api.Create($"mobilisation/campagnes/{campagne}/comites", new { reuni_le = today.AddDays(60), quorum = 2 });
    }

    private async Task<Guid> Open()
    {
        var campagne = await api.Create("mobilisation/campagnes", new
        {
            programme = "SEVE2",
            annee = today.Year,
            titre = $"Appel à mobilisation SEVE 2 {today.Year + 1}",
            reglement = await Reglement(),
        });
        var adresse = $"mobilisation/campagnes/{campagne}";
        await api.Act(adresse, "/calendrier", new { jalons = Calendar() }, HttpMethod.Put);
        await api.Act(adresse, "/ouverture");
        return campagne;
    }

    /// <summary>The règlement of 2024, its years brought to this one.</summary>
    private async Task<JsonNode> Reglement()
    {
        var reglement = (await api.Read("mobilisation/modeles-de-campagne")).AsArray().Single(modele => modele!["code"]!.GetValue<string>() == Modele)!["reglement"]!.DeepClone();
        reglement["fin_convention"] = $"{today.Year + 1}-12-31";
        reglement["dotation"] = new JsonObject { ["montant_unique_eur"] = DotationDeDemonstration };
        var categories = reglement["dossier"]!["categories"]!.AsArray();
        foreach (var (categorie, premiere, derniere) in new[] { (categories[0]!, today.Year, today.Year), (categories[1]!, 2020, today.Year - 1) })
        {
            (categorie["premiere_annee"], categorie["derniere_annee"]) = (premiere, derniere);
            categorie["libelle"] = premiere == derniere ? $"Formées à SEVE 1 en {premiere}, année close" : $"Formées à SEVE 1 de {premiere} à {derniere}, jamais de SEVE 2";
        }

        return reglement;
    }

    /// <summary>Its plan is begun and its note half written: what is missing is what its page first shows.</summary>
    private async Task Begin(Guid candidature, Guid structure)
    {
        var promotion = today.Year + 1;
        var catalogue = (await api.Read($"suivi-emploi/catalogues/{promotion}"))["contenu"]!["actions"]!.AsArray();
        var plan = await api.Create("suivi-emploi/plans", new { structure_id = structure, promotion });
        var actions = catalogue.Take(12).Select(action => new { code = action!["code"]!.GetValue<string>(), objectif = 80, moyens_humains = "Une CIP, deux heures par semaine" });
        await api.Act($"suivi-emploi/plans/{plan}", "", new { actions, etp = 0.4 }, HttpMethod.Put);
        // That of its category: the year in which it was formed decides.
        var note = (await api.Read($"mobilisation/candidatures/{candidature}/dossier"))["pieces"]![0]!["code"]!.GetValue<string>();
        await api.Act(
            $"mobilisation/candidatures/{candidature}", $"/dossier/pieces/{note}",
            new { reponses = new[] { new { rubrique = "pourquoi", texte = "Nos sortants en emploi durable gardent mal leur contrat au-delà du troisième mois." } } }, HttpMethod.Put);
        await api.Act($"mobilisation/candidatures/{candidature}", "/dossier/dotation", new { montant_eur = DotationDeDemonstration }, HttpMethod.Put);
    }

    private object[] Calendar() =>
    [
        Day("ouverture", "Webinaire de présentation et lancement", -45),
        Day("limite_contact", "Dernier jour pour manifester son intérêt", 7),
        Day("limite_dossier", "Dernier jour pour envoyer la candidature complète", 28),
        Day("comite", "Comité de sélection national", 60),
        Day("annonce_resultats", "Annonce des résultats", 64),
        Day("premier_seminaire", "Premier séminaire de direction", 90),
    ];

    private object Day(string code, string libelle, int days) => new { code, libelle, jour = today.AddDays(days) };

    private Task<Guid> Apply(Guid campagne, Guid structure, int daysAgo) =>
        api.Create($"mobilisation/campagnes/{campagne}/candidatures", new { le = today.AddDays(-daysAgo), emetteur = "direction", structure_id = structure });

    private async Task Meet(Guid candidature, int daysAgo) => await api.Act(
        $"mobilisation/candidatures/{candidature}", "/entretiens",
        new { le = today.AddDays(-daysAgo), participants = new[] { new { nom = "Nom non publié", fonction = "direction" } } });

    /// <param name="candidature">De la structure.</param>
    /// <param name="daysAgo">Le jour de la demande.</param>
    /// <param name="term">Le dernier jour pour répondre, compté d'aujourd'hui.</param>
    private async Task AskDdets(Guid candidature, int daysAgo, int term)
    {
        var ddets = (await api.First("referentiel/partenaires?nature=ddets&departement=14"))!.Value;
        await api.Act(
            $"mobilisation/candidatures/{candidature}", "/avis", new { partenaire_id = ddets, le = today.AddDays(-daysAgo), echeance = today.AddDays(term) });
    }
}
