namespace SeveEmploi.Host.Demonstration;

/// <summary>
/// The SEVE 2 campagne of this year, whatever the year: a newcomer must find something due, to each role, today. Its days, its comité and
/// what its structures have done are the demonstration's own; the structures are those of <see cref="Normandie2022"/>.
/// </summary>
internal sealed class CampagneEnCours(DemonstrationClient api, DateOnly today)
{
    private static readonly string[] Etapes = ["manifestation", "entretien", "confirmation", "transmission"];

    public async Task Load()
    {
        var campagne = await Open();
        // That of the account of the direction: its confirmation is awaited, and the DDETS still has time to answer.
        var calvados = (await api.Read("referentiel/structures?departement=14"))["elements"]!.AsArray();
        var attendue = await Apply(campagne, calvados[0]!["id"]!.GetValue<Guid>(), daysAgo: 30);
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
            reglement = new
            {
                etapes = Etapes,
                points_confirmation = new[]
                {
                    "L'emploi durable reste l'objectif central de la structure.",
                    "Du temps est dédié à la relation entreprise.",
                    "La médiation active est au cœur du plan d'action.",
                },
            },
        });
        var adresse = $"mobilisation/campagnes/{campagne}";
        await api.Act(adresse, "/calendrier", new { jalons = Calendar() }, HttpMethod.Put);
        await api.Act(adresse, "/ouverture");
        return campagne;
    }

    private object[] Calendar() =>
    [
        Day("ouverture", "Webinaire de présentation et lancement", -45),
        Day("limite_contact", "Dernier jour pour manifester son intérêt", 7),
        Day("limite_confirmation", "Dernier jour pour la candidature complète", 28),
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
