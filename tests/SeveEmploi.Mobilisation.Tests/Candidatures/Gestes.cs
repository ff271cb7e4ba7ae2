namespace SeveEmploi.Mobilisation.Tests.Candidatures;

/// <summary>The body of each act on a candidature, as a caller sends it.</summary>
internal static class Gestes
{
    public static readonly object Synthese = new
    {
        le = "2021-07-12",
        auteur = "La chargée de mission",
        pratiques = "Trois PMSMP par an",
        adequation = "Médiation active à construire",
        echange_ddets = "Échange du 8 juillet",
        conclusion = "Favorable",
    };

    public static readonly object Transmission = new { le = "2021-10-01" };

    public static object Entretien(params string[] fonctions) => new { le = "2021-06-17", participants = Presents(fonctions), reseau_appartenance = "COORACE" };

    public static object Visite(params string[] fonctions) => new
    {
        le = "2021-07-06",
        participants = Presents(fonctions),
        themes = new[] { "Principes de SEVE Emploi", "Médiation active" },
        candidature_ferme = true,
    };

    public static object Confirmation(params IReadOnlyList<string> points) => new
    {
        le = "2021-07-20",
        par = "La directrice",
        points_acceptes = points,
        destinataires = new { chargee_mission = "animation@normandie.example", ddets = "ddets@calvados.example", responsable_programme = "seve@federation.example" },
        engagements = Exemples.EngagementsComplets,
    };

    /// <summary>Entretien, visite, synthèse and transmission, by the shortest way.</summary>
    public static async Task Transmettre(this MobilisationApi api, Guid candidature)
    {
        await api.Faire(candidature, "entretiens", Entretien("direction"));
        await api.Faire(candidature, "visites", Visite("direction", "administrateur", "encadrant_technique"));
        await api.Faire(candidature, "syntheses", Synthese);
        await api.Faire(candidature, "transmission", Transmission);
    }

    private static object[] Presents(string[] fonctions) => [.. fonctions.Select(fonction => new { nom = $"Une personne ({fonction})", fonction })];
}
