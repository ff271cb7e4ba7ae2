using System.Text.Json.Nodes;

namespace SeveEmploi.Host.Demonstration;

/// <summary>
/// The year of the promotion 2022 in Normandie. The exits are those that the region published for three structures. Of the rest the source
/// gives no detail: the days, the people « de démonstration » and the monthly figures of one structure are the demonstration's own.
/// </summary>
internal sealed class Annee2022(DemonstrationClient api)
{
    private const int Retenues = 10;
    private const string Formation = "formation-action";

    public async Task Load()
    {
        var parcours = await UntilOpened();
        await api.Import("indicateurs/sorties/imports?annee=2022", "sorties-2022-extrait.csv");
        var formateur = await api.Create($"{Formation}/formateurs", new { nom = "Démonstration", prenom = "Formatrice", regions = new[] { "28" }, premiere_promotion = 2022 });
        foreach (var ouvert in parcours)
            await api.Act(Adresse(ouvert!), "/formateur", new { formateur_id = formateur, du = "2022-01-05" });
        await PlanSeminars();

        var suivi = parcours.First(ouvert => ouvert!["departement"]!.GetValue<string>() == "14")!;
        await Follow(Adresse(suivi));
        await Count(suivi["structure_id"]!.GetValue<Guid>());
    }

    private static string Adresse(JsonNode parcours) => $"{Formation}/parcours/{parcours["id"]!.GetValue<Guid>()}";

    /// <summary>A parcours opens when its module hears that the candidature is retained, a moment later.</summary>
    private async Task<JsonArray> UntilOpened()
    {
        for (var essai = 0; essai < 300; essai++)
        {
            var ouverts = (await api.Read($"{Formation}/parcours?annee=2022&region=28&limite=200"))["elements"]!.AsArray();
            var participantes = (await api.Read("indicateurs/completude?annee=2022&region=28"))["par_structure"]!.AsArray();
            if (ouverts.Count == Retenues && participantes.Count == Retenues) return ouverts;
            await Task.Delay(200);
        }

        throw new InvalidOperationException("The parcours of the demonstration have not opened after a minute.");
    }

    private async Task PlanSeminars()
    {
        foreach (var (numero, jour) in new[] { (1, "2022-01-18"), (2, "2022-02-08") })
        {
            await api.Post($"{Formation}/seminaires", new
            {
                programme = "SEVE1",
                annee = 2022,
                nature = "seminaire_direction_regional",
                numero,
                plan = new { le = jour, duree = "journee_entiere", lieu = "Rouen", ordre_du_jour = "Conduite du changement et management" },
                region = "28",
            });
        }
    }

    /// <summary>Two seminars and a first day on site, with the people of one team.</summary>
    private async Task Follow(string parcours)
    {
        foreach (var fonction in new[] { "direction", "conseiller_insertion", "encadrant_technique" })
            await api.Create($"{parcours}/stagiaires", new { nom = "Démonstration", prenom = fonction.Replace('_', ' '), fonction, present_du = "2021-01-01" });

        var journees = (await api.Read(parcours))["journees"]!.AsArray();
        foreach (var seminaire in journees.Where(journee => journee!["nature"]!.GetValue<string>() == "seminaire_direction_regional" && journee["numero"]!.GetValue<int>() <= 2))
            await api.Act(parcours, $"/journees/{seminaire!["id"]}/tenue", new { });

        var premiere = journees.First(journee => journee!["nature"]!.GetValue<string>() == "journee_sur_site")!["id"]!.GetValue<Guid>();
        var plan = new { le = "2022-03-08", duree = "journee_entiere", lieu = "Caen", ordre_du_jour = "Diagnostic de départ" };
        await api.Act(parcours, $"/journees/{premiere}/plan", new { plan }, HttpMethod.Put);
        await api.Act(parcours, $"/journees/{premiere}/tenue", new { });
    }

    /// <summary>A month validated, a month sent, a month begun.</summary>
    private async Task Count(Guid structure)
    {
        foreach (var (mois, rang) in new[] { "2022-01", "2022-02", "2022-03" }.Index().Select(m => (m.Item, m.Index)))
        {
            var adresse = $"indicateurs/saisies/{structure}/{mois}";
            var valeurs = new { entreprises_partenaires = 2 + rang, temps_dedie = 0.25, mer_individuelles = 4 + rang, mes_pmsmp = 2, emploi_durable = rang, autres_contrats = 1 };
            await api.Act(adresse, "", new { valeurs }, HttpMethod.Put);
            if (rang < 2) await api.Act(adresse, "/envoi");
            if (rang < 1) await api.Act(adresse, "/validation");
        }
    }
}
