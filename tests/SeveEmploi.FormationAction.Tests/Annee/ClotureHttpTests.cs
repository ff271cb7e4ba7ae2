using System.Net;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Annee;

[Trait("Exigence", "FOR-60")]
public sealed class ClotureHttpTests(FormationApi api) : IClassFixture<FormationApi>
{
    private static readonly object Sections = new { realisations = "Dix journées.", resultats = "Vingt entreprises.", difficultes = "Deux départs.", perspectives = "Un poste." };

    [Fact]
    public async Task L_annee_se_clot_quand_plus_rien_ne_manque_et_le_fait_part_une_fois()
    {
        var (structure, parcours) = await api.Parcours("À clore");
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        (await api.Acte(parcours, "cloture").Refusal()).Should().Match<Refusal>(r => r.Status == HttpStatusCode.Conflict && r.Code == "annee_incomplete");
        var manquants = await Cloture(parcours);
        manquants.Manques.Where(manque => manque.Nature == NatureManque.Indicateurs).Select(manque => manque.Mois).Should().Equal(Enumerable.Range(1, 12).Cast<int?>());

        await api.SansMoisDu(structure);
        foreach (var journee in (await api.Annee(parcours)).Journees) await api.Acte(parcours, $"journees/{journee.Id}/dispense", new { motif = "Essai" }).Accept();
        await api.Acte(parcours, "bilan", new { sections = Sections }, HttpMethod.Put, direction).Accept();
        (await Cloture(parcours)).Manques.Should().ContainSingle().Which.Phrase.Should().Contain("pas encore accepté");
        (await api.Acte(parcours, "bilan/acceptation", par: direction).Refusal()).Code.Should().Be("droit_absent");
        await api.Acte(parcours, "bilan/acceptation").Accept();
        (await Cloture(parcours)).Should().Match<ClotureVue>(vue => vue.PeutEtreClose && vue.Manques.Count == 0);
        await api.Acte(parcours, "cloture").Accept();

        (await api.Annee(parcours)).Should().Match<ParcoursVue>(annee => annee.Etat == EtatParcours.AnneeCloturee && annee.Anomalies.Count == 0 && annee.Manques.Count == 0);
        (await api.Acte(parcours, "cloture").Refusal()).Code.Should().Be("parcours_clos");
        (await api.Faits("AnneeCloturee", parcours)).Should().ContainSingle();
        (await api.Faits("ObligationHonoree", parcours)).Should().ContainSingle(fait => fait["Objet"]!.GetValue<string>() == $"{structure}:2022-12");
    }

    [Fact]
    public async Task Un_bilan_se_depose_avec_son_fichier_se_renvoie_et_se_lit()
    {
        var (_, parcours) = await api.Parcours("Bilan");
        var adresse = AnneeSteps.Adresse(parcours);
        (await api.Client.GetAsync($"{adresse}/bilan/fichier").Refusal()).Code.Should().Be("bilan_execution_sans_fichier");
        (await Joindre(parcours, "%PDF-1.7 bilan"u8.ToArray()).Refusal()).Code.Should().Be("bilan_execution_non_depose");
        await api.Acte(parcours, "bilan", new { sections = Sections }, HttpMethod.Put).Accept();
        (await Joindre(parcours, "<html>"u8.ToArray()).Refusal()).Should().Match<Refusal>(r => r.Status == HttpStatusCode.BadRequest && r.Code == "piece_refusee");

        await Joindre(parcours, "%PDF-1.7 bilan"u8.ToArray()).Accept();
        await api.Acte(parcours, "bilan/renvoi", new { commentaire = "Précisez" }).Accept();

        var bilan = await api.Client.Read<BilanExecutionVue>($"{adresse}/bilan");
        (bilan.Etat, bilan.EstDu).Should().Be((EtatBilan.Renvoye, true));
        bilan.Actes.Select(acte => acte.Commentaire).Should().Equal(null, "Précisez");
        using var fichier = await api.Client.GetAsync($"{adresse}/bilan/fichier");
        fichier.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        (await fichier.Content.ReadAsStringAsync()).Should().Be("%PDF-1.7 bilan");
        (await api.Acte(parcours, "bilan", new { sections = new { realisations = "", resultats = "r", difficultes = "d", perspectives = "p" } }, HttpMethod.Put).Refusal())
            .Champs.Should().ContainSingle();
    }

    private Task<ClotureVue> Cloture(Guid parcours) => api.Client.Read<ClotureVue>($"{AnneeSteps.Adresse(parcours)}/cloture");

    private async Task<HttpResponseMessage> Joindre(Guid parcours, byte[] contenu)
    {
        using var lecture = await api.Client.GetAsync(AnneeSteps.Adresse(parcours));
        using var envoi = new HttpRequestMessage(HttpMethod.Post, $"{AnneeSteps.Adresse(parcours)}/bilan/fichier") { Content = new ByteArrayContent(contenu) };
        envoi.Content.Headers.ContentType = new("application/pdf");
        envoi.Headers.IfMatch.Add(lecture.Headers.ETag!);
        return await api.Client.SendAsync(envoi);
    }
}
