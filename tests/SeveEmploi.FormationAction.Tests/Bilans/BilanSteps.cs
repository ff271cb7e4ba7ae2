using System.Net.Http.Headers;
using System.Net.Http.Json;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Bilans;

/// <summary>What those who write, read and print a bilan d'exécution do over HTTP.</summary>
internal static class BilanSteps
{
    /// <summary>One day held, three half-days out of four followed, two months sent, the exits of the year.</summary>
    public static async Task<(Guid Structure, Guid Parcours)> Remplie(this FormationApi api, string nom)
    {
        var (structure, parcours) = await api.Parcours(nom);
        var (une, autre) = (await api.Inscrire(parcours, "Assidue"), await api.Inscrire(parcours, "Absente"));
        var journee = await api.JourneeTenue(parcours, "2022-03-01", NatureSeance.JourneeSurSite);
        await api.Pointer(parcours, journee, (une, DemiJournee.Matin, Presence.Present), (une, DemiJournee.ApresMidi, Presence.Present),
            (autre, DemiJournee.Matin, Presence.Present), (autre, DemiJournee.ApresMidi, Presence.Absent)).Accept();
        await api.Rendre(structure, "2022-01", new { entreprises_partenaires = 10, mes_pmsmp = 2 });
        await api.Rendre(structure, "2022-11", new { entreprises_partenaires = 14, mes_pmsmp = 3 });
        await api.Client.PutAsJsonAsync(
            $"/api/v1/indicateurs/sorties/{structure}/2022", new { emploi_durable = 5, moins_3_mois_ou_150h = 4, transition = 1, positives = 3, autres = 2 }).Accept();
        return (structure, parcours);
    }

    public static async Task Rendre(this FormationApi api, Guid structure, string mois, object valeurs)
    {
        var adresse = $"/api/v1/indicateurs/saisies/{structure}/{mois}";
        await api.Client.Act(HttpMethod.Put, adresse, "", new { valeurs }).Accept();
        await api.Client.Act(HttpMethod.Post, adresse, "/envoi", null).Accept();
    }

    public static (decimal? Valeur, string Unite) Chiffre(this BilanExecutionVue vue, string code) =>
        vue.Chiffres.Where(chiffre => chiffre.Code == code).Select(chiffre => (chiffre.Valeur, chiffre.Unite)).Single();

    public static Task<BilanExecutionVue> Bilan(this FormationApi api, Guid parcours, HttpClient? par = null) => (par ?? api.Client).Read<BilanExecutionVue>($"{AnneeSteps.Adresse(parcours)}/bilan");

    public static Task<HttpResponseMessage> Deposer(this FormationApi api, Guid parcours, HttpClient? par = null) => api.Acte(
        parcours, "bilan", new { sections = new { realisations = "Dix journées.", resultats = "Vingt entreprises.", difficultes = "Deux départs.", perspectives = "Un poste." } }, HttpMethod.Put, par);

    /// <summary>At the right version, which the caller cannot read.</summary>
    public static async Task<HttpResponseMessage> Accepter(this FormationApi api, Guid parcours, HttpClient par)
    {
        using var lecture = await api.Client.GetAsync(AnneeSteps.Adresse(parcours));
        using var envoi = new HttpRequestMessage(HttpMethod.Post, $"{AnneeSteps.Adresse(parcours)}/bilan/acceptation");
        envoi.Headers.IfMatch.Add(lecture.Headers.ETag!);
        return await par.SendAsync(envoi);
    }

    public static async Task<string> Imprimer(this FormationApi api, Guid parcours, string accept)
    {
        using var reponse = await api.Demander(parcours, accept);
        return await reponse.Content.ReadAsStringAsync();
    }

    public static async Task<HttpResponseMessage> Demander(this FormationApi api, Guid parcours, string accept)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Get, $"{AnneeSteps.Adresse(parcours)}/bilan") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue(accept) } } };
        var reponse = await api.Client.SendAsync(demande);
        reponse.Content.Headers.ContentType!.MediaType.Should().Be(accept);
        return reponse;
    }
}
