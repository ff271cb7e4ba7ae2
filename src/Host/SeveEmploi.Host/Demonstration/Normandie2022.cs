using System.Text.Json.Nodes;

namespace SeveEmploi.Host.Demonstration;

/// <summary>
/// Normandie, promotion 2022, as its bilan régional publishes it: 10 structures and their entry figures, 30 manifestations against 20,
/// the comité of 16 December 2021. What the source does not publish is not invented: no name for the manifestations that came to
/// nothing, no answer to the avis. The days of the entretiens, visites and fiches are the demonstration's own; so is the origin given to
/// each of the ten, of which the source publishes only the totals.
/// </summary>
internal sealed class Normandie2022(DemonstrationClient api)
{
    private const string Normandie = "28";
    private const string Auteur = "Chargée de mission, Normandie";
    private static readonly string[] National = ["manifestation", "entretien", "visite", "synthese", "confirmation", "transmission"];
    private static readonly string[] Regional = ["manifestation", "entretien", "visite", "synthese", "avis", "transmission"];

    public async Task Load()
    {
        await api.Import("referentiel/structures/imports", "structures-entree.csv");
        await LoadPromotion2021();
        var campagne = await OpenCampagne(2021, "Appel à mobilisation 2022", national: 180, regions: 18,
            new Jalon("ouverture", "Ouverture des candidatures", "2021-06-01"),
            new Jalon("limite_contact", "Dernier jour pour prendre contact", "2021-09-22"),
            new Jalon("comite", "Comité de sélection national", "2021-12-16"));
        await ImportManifestations(campagne, "2021-09-22");

        var candidatures = new List<Guid>();
        var structures = (await api.Read($"referentiel/structures?region={Normandie}"))["elements"]!.AsArray();
        var manifestations = (await api.Read($"mobilisation/candidatures?campagne={campagne}"))["elements"]!.AsArray();
        foreach (var (structure, manifestation) in structures.Zip(manifestations))
        {
            candidatures.Add(await Instruct(manifestation!["id"]!.GetValue<Guid>(), structure!));
        }

        await HoldComite(campagne, candidatures);
        await api.Act($"mobilisation/campagnes/{campagne}", "/cloture");
    }

    private async Task LoadPromotion2021()
    {
        var campagne = await OpenCampagne(2020, "Appel à mobilisation 2021", national: 90, regions: 13,
            new Jalon("ouverture", "Lancement en Normandie", "2020-09-01"),
            new Jalon("limite_contact", "Fin de la phase de lancement", "2020-11-30"));
        await ImportManifestations(campagne, "2020-11-30");
        await api.Act($"mobilisation/campagnes/{campagne}", "/cloture");
    }

    private async Task<Guid> OpenCampagne(int annee, string titre, int national, int regions, params Jalon[] jalons)
    {
        var campagne = await api.Create("mobilisation/campagnes", new
        {
            programme = "SEVE1",
            annee,
            titre,
            reglement = new
            {
                etapes = National,
                variantes = new[] { new { region = Normandie, etapes = Regional } },
                points_confirmation = new[]
                {
                    "L'emploi durable est l'objectif central du programme SEVE Emploi et des SIAE qui s'y engagent.",
                    "La formation-action nécessite du temps dédié à la relation entreprise.",
                    $"La médiation active sera abordée de manière prioritaire sur l'année {annee + 1}.",
                },
                pieces = new[] { new { code = "budget_previsionnel", libelle = "Budget prévisionnel" } },
                supports_preparation = new[] { "Présentation du programme", "Témoignages de la chaîne SEVE", "Rencontre régionale 2021" },
            },
        });
        var adresse = $"mobilisation/campagnes/{campagne}";
        await api.Act(adresse, "/calendrier", new { jalons }, HttpMethod.Put);
        await api.Act(adresse, "/objectifs", new { national, regions, regionaux = Array.Empty<object>() }, HttpMethod.Put);
        await api.Act(adresse, "/ouverture");
        return campagne;
    }

    private Task ImportManifestations(Guid campagne, string le) =>
        api.Import($"mobilisation/campagnes/{campagne}/manifestations/imports?region={Normandie}&le={le}", "manifestations.csv");

    private async Task<Guid> Instruct(Guid candidature, JsonNode structure)
    {
        var adresse = $"mobilisation/candidatures/{candidature}";
        var departement = structure["departement"]!.GetValue<string>();
        await api.Act(adresse, "/rattachement", new { structure_id = structure["id"]!.GetValue<Guid>() });
        await api.Act(adresse, "/entretiens", new { le = "2021-09-30", participants = new[] { Participant("direction"), Participant("conseiller_insertion") } });
        await api.Act(adresse, "/visites", new
        {
            le = "2021-10-20",
            participants = new[] { Participant("direction"), Participant("administrateur"), Participant("encadrant_technique") },
            themes = new[] { "Principes de SEVE Emploi", "Médiation active", "Pratiques existantes et à développer" },
            candidature_ferme = true,
        });
        await api.Act(adresse, "/syntheses", new
        {
            le = "2021-11-05",
            auteur = Auteur,
            pratiques = "Non publiées.",
            adequation = "Candidature ferme à l'issue de la visite.",
            echange_ddets = "Non publié.",
            conclusion = "À présenter au comité.",
        });
        var ddets = (await api.Read($"referentiel/partenaires?nature=ddets&departement={departement}"))["elements"]![0]!["id"]!.GetValue<Guid>();
        await api.Act(adresse, "/avis", new { partenaire_id = ddets, le = "2021-11-08", echeance = "2021-11-30" });
        await api.Act(adresse, "/transmission", new { le = "2021-12-01" });
        return candidature;
    }

    private async Task HoldComite(Guid campagne, List<Guid> candidatures)
    {
        var comite = await api.Create($"mobilisation/campagnes/{campagne}/comites", new { reuni_le = "2021-12-16", quorum = 2 });
        var adresse = $"mobilisation/comites/{comite}";
        var presents = new List<Guid?>
        {
            await api.Act(adresse, "/membres", new { nom = "Nom non publié", organisation = "Fédération des acteurs de la solidarité", voix = "deliberative" }),
            await api.Act(adresse, "/membres", new { nom = "Nom non publié", organisation = "Équipe nationale SEVE Emploi", voix = "deliberative" }),
        };
        await api.Act(adresse, "/dossiers", new { candidature_ids = candidatures });
        await api.Act(adresse, "/convocation", new { le = "2021-12-02" });
        await api.Act(adresse, "/ouverture", new { le = "2021-12-16", presents });
        foreach (var candidature in candidatures)
        {
            await api.Act(adresse, "/decisions", new
            {
                candidature_id = candidature,
                sens = "retenue",
                motif = "Retenue par le comité du 16 décembre 2021.",
                votants = presents,
            });
        }

        await api.Act(adresse, "/cloture", new { le = "2021-12-16" });
    }

    private static object Participant(string fonction) => new { nom = "Nom non publié", fonction };

    private sealed record Jalon(string Code, string Libelle, string Jour);
}
