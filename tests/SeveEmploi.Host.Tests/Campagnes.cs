using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

/// <summary>The smallest real resource of the API, for the tests of what all resources share.</summary>
internal static class Campagnes
{
    public const string Adresse = "/api/v1/mobilisation/campagnes";

    public static object Annonce(int annee) => new
    {
        programme = "SEVE1",
        annee,
        titre = $"Appel à mobilisation {annee + 1}",
        reglement = new
        {
            etapes = new[] { "manifestation", "entretien", "transmission" },
            points_confirmation = new[] { "Emploi durable.", "Temps dédié.", "Médiation active." },
        },
    };

    public static Task<Guid> Annoncer(this HttpClient client, int annee) => client.Create(Adresse, Annonce(annee));
}
