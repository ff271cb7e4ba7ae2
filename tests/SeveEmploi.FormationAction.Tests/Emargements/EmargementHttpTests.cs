using System.Net;
using System.Net.Http.Json;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Stagiaires;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Emargements;

public sealed class EmargementHttpTests(FormationApi api) : IClassFixture<FormationApi>
{
    [Fact]
    [Trait("Exigence", "FOR-8")]
    public async Task Une_journee_tenue_se_pointe_se_signe_et_se_corrige_sans_rien_reecrire()
    {
        var (_, parcours) = await api.Parcours("Émargée");
        var (camille, sacha) = (await api.Inscrire(parcours, "Durand", FonctionStagiaire.Direction), await api.Inscrire(parcours, "Petit"));
        var journee = await api.JourneeTenue(parcours);

        await api.Pointer(parcours, journee, (camille, DemiJournee.Matin, Presence.Present), (camille, DemiJournee.ApresMidi, Presence.Present), (sacha, DemiJournee.Matin, Presence.Excuse)).Accept();
        (await Anomalies(parcours)).Should().Contain(NatureAnomalie.LignesNonSignees).And.NotContain([NatureAnomalie.SansEmargement, NatureAnomalie.DirectionAbsente]);
        await api.Signer(parcours, journee, camille).Accept();
        await api.Signer(parcours, journee).Accept();
        (await Anomalies(parcours)).Should().NotContain(NatureAnomalie.LignesNonSignees);
        (await api.Pointer(parcours, journee, (camille, DemiJournee.Matin, Presence.Absent)).Refusal()).Code.Should().Be("ligne_signee");
        await Corriger(parcours, journee, camille, "apres_midi", "absent").Accept();

        var feuille = await api.Feuille(parcours, journee);
        feuille.Lignes.Select(ligne => (ligne.Presence, ligne.Courante)).Should().Equal(
            (Presence.Present, true), (Presence.Present, false), (Presence.Absent, true), (Presence.Excuse, true));
        feuille.Signatures.Select(signature => signature.Rang).Should().Equal(1, 2, 3, 4, 5);
        (await Anomalies(parcours)).Should().Contain([NatureAnomalie.LignesNonSignees, NatureAnomalie.DirectionAbsente]);
        (await api.Verifier(parcours, journee)).Should().Match<VerificationVue>(vue => vue.Intacte && vue.Signatures == 5);
    }

    [Theory]
    [InlineData("UPDATE formation_action.feuilles_lignes SET presence = 'Absent' WHERE id = '{ligne}'", 1)]
    [InlineData("UPDATE formation_action.feuilles_lignes SET demi_journee = 'ApresMidi' WHERE id = '{ligne}'", 1)]
    [InlineData("UPDATE formation_action.feuilles_signatures SET signee_a = signee_a + interval '1 hour' WHERE ligne_id = '{ligne}'", 1)]
    [InlineData("UPDATE formation_action.feuilles_signatures SET trace = 'M 0 0' WHERE ligne_id = '{ligne}'", 1)]
    [InlineData("UPDATE formation_action.feuilles_signatures SET sceau = repeat('0', 64) WHERE ligne_id = '{ligne}'", 1)]
    [InlineData("DELETE FROM formation_action.feuilles_signatures WHERE ligne_id = '{ligne}'", 1)]
    [InlineData("UPDATE formation_action.parcours_journees SET le = le + 1 WHERE id = '{journee}'", null)]
    public async Task Ce_qu_une_main_change_dans_la_base_est_nomme(string sql, int? rang)
    {
        var (_, parcours) = await api.Parcours($"Altérée {sql.GetHashCode(StringComparison.Ordinal)}");
        var (camille, sacha) = (await api.Inscrire(parcours, "Durand"), await api.Inscrire(parcours, "Petit"));
        var journee = await api.JourneeTenue(parcours);
        await api.Pointer(parcours, journee, (camille, DemiJournee.Matin, Presence.Present), (sacha, DemiJournee.Matin, Presence.Present)).Accept();
        await api.Signer(parcours, journee, camille).Accept();
        await api.Signer(parcours, journee, sacha).Accept();
        var ligne = (await api.Feuille(parcours, journee)).Lignes.Single(ligne => ligne.StagiaireId == camille).Id;
        (await api.Verifier(parcours, journee)).Intacte.Should().BeTrue();

        await api.Executer(sql.Replace("{ligne}", $"{ligne}").Replace("{journee}", $"{journee}"));

        var verification = await api.Verifier(parcours, journee);
        verification.Intacte.Should().BeFalse();
        verification.Alterations.Select(alteration => alteration.Rang).Should().Contain(rang);
    }

    [Fact]
    public async Task Le_papier_est_garde_avec_son_empreinte_et_sa_substitution_se_voit()
    {
        var (_, parcours) = await api.Parcours("Papier");
        var camille = await api.Inscrire(parcours, "Durand");
        var journee = await api.JourneeTenue(parcours);
        var adresse = $"{AnneeSteps.Emargement(parcours, journee)}/papier";
        (await api.Client.GetAsync(adresse).Refusal()).Code.Should().Be("emargement_sans_papier");
        (await api.Client.Envoyer(adresse, "%PDF-1.7 feuille"u8.ToArray()).Refusal()).Code.Should().Be("rien_a_signer");
        await api.Pointer(parcours, journee, (camille, DemiJournee.Matin, Presence.Present)).Accept();
        (await api.Client.Envoyer(adresse, "MZ programme"u8.ToArray()).Refusal()).Code.Should().Be("piece_refusee");
        (await api.Client.Envoyer(adresse, []).Refusal()).Code.Should().Be("piece_refusee");
        (await api.Client.Envoyer(adresse, [.. "%PDF-"u8, .. new byte[5 * 1024 * 1024]]).Refusal()).Code.Should().Be("piece_trop_lourde");

        await api.Client.Envoyer(adresse, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3], "application/pdf").Accept();

        using var telechargee = await api.Client.GetAsync(adresse);
        telechargee.Content.Headers.ContentType!.MediaType.Should().Be("image/png", "a file is what its content says");
        (await api.Feuille(parcours, journee)).Lignes.Should().OnlyContain(ligne => ligne.Complete);
        (await api.Verifier(parcours, journee)).Intacte.Should().BeTrue();
        await api.Executer($"UPDATE formation_action.pieces SET contenu = contenu || '\\x00' WHERE parcours_id = '{parcours}'");
        (await api.Verifier(parcours, journee)).Alterations.Should().OnlyContain(alteration => alteration.Raison.Contains("numérisée")).And.HaveCount(2);
    }

    [Fact]
    public async Task Chacun_signe_de_son_compte_pour_soi_seul()
    {
        var (structure, parcours) = await api.Parcours("Comptes");
        var journee = await api.JourneeTenue(parcours);
        // The name of an account of these tests: « Essai » and its role.
        var moi = await api.Inscrire(parcours, "equipe_siae", prenom: "Essai");
        await api.Pointer(parcours, journee, (moi, DemiJournee.Matin, Presence.Present)).Accept();
        var (equipe, direction, formatrice) = (
            await api.CreateClientFor(new("equipe_siae", Structures: [structure])), await api.CreateClientFor(new("direction_siae", Structures: [structure])),
            await api.CreateClientFor(new("formateur", Parcours: [parcours])));
        var adresse = $"{AnneeSteps.Emargement(parcours, journee)}/ma-signature";

        (await direction.PostAsync(adresse, null).Refusal()).Code.Should().Be("aucun_stagiaire_a_votre_nom");
        await equipe.PostAsync(adresse, null).Accept();
        (await equipe.PostAsync(adresse, null).Refusal()).Code.Should().Be("rien_a_signer");
        (await api.Signer(parcours, journee, trace: null).Refusal()).Code.Should().Be("signature_du_formateur_seul");
        await api.Signer(parcours, journee, trace: null, par: formatrice).Accept();

        (await api.Feuille(parcours, journee)).Signatures.Select(s => (s.Signataire, s.Sorte)).Should().Equal(
            (Signataire.Stagiaire, SorteSignature.Compte), (Signataire.Formateur, SorteSignature.Compte));
    }

    [Fact]
    public async Task Ce_qui_ne_s_est_pas_tenu_ou_ne_concerne_pas_la_personne_ne_se_pointe_pas()
    {
        var ((_, parcours), (_, autre)) = (await api.Parcours("Refus"), await api.Parcours("Refus voisin"));
        var (camille, voisine) = (await api.Inscrire(parcours, "Durand"), await api.Inscrire(autre, "Durand"));
        var prevue = await api.Journee(parcours, NatureSeance.JourneeSurSite);
        var journee = await api.JourneeTenue(parcours, duree: "matin");
        var partie = await api.Client.Create($"{AnneeSteps.Adresse(parcours)}/stagiaires", new { nom = "Partie", prenom = "A", fonction = "autre", present_du = "2021-01-04", present_au = "2021-12-17" });

        (await api.Pointer(parcours, prevue, (camille, DemiJournee.Matin, Presence.Present)).Refusal()).Code.Should().Be("journee_non_tenue");
        (await api.Pointer(parcours, journee, (camille, DemiJournee.ApresMidi, Presence.Present)).Refusal()).Code.Should().Be("demi_journee_non_prevue");
        (await api.Pointer(parcours, journee, (voisine, DemiJournee.Matin, Presence.Present)).Refusal()).Code.Should().Be("stagiaire_hors_parcours");
        (await api.Pointer(parcours, journee, (partie, DemiJournee.Matin, Presence.Present)).Refusal()).Code.Should().Be("stagiaire_hors_equipe");
        (await api.Pointer(autre, journee, (voisine, DemiJournee.Matin, Presence.Present)).Refusal()).Code.Should().Be("journee_introuvable");
        (await Corriger(parcours, journee, camille, "matin", "absent").Refusal()).Code.Should().Be("ligne_non_signee");
        (await api.Client.PostAsJsonAsync($"{AnneeSteps.Adresse(parcours)}/stagiaires", new { nom = "DURAND", prenom = "camille", fonction = "autre", present_du = "2021-01-04" }, HttpSteps.Json).Refusal())
            .Code.Should().Be("stagiaire_deja_inscrit");
    }

    [Theory]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("L 1 1")]
    [InlineData("M 1 1 url(x)")]
    [InlineData("")]
    public async Task Un_trait_qui_n_est_pas_un_chemin_est_refuse(string trace)
    {
        var (_, parcours) = await api.Parcours($"Trait {trace.GetHashCode(StringComparison.Ordinal)}");
        var journee = await api.JourneeTenue(parcours);

        (await api.Signer(parcours, journee, Guid.CreateVersion7(), trace).Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Un_trait_de_plus_de_20_ko_est_refuse_et_juste_20_ko_passe()
    {
        var (_, parcours) = await api.Parcours("Long trait");
        var camille = await api.Inscrire(parcours, "Durand");
        var journee = await api.JourneeTenue(parcours);
        await api.Pointer(parcours, journee, (camille, DemiJournee.Matin, Presence.Present)).Accept();
        var juste = "M" + new string('1', Signature.TraceMax - 1);

        (await api.Signer(parcours, journee, camille, juste + "1").Refusal()).Champs.Should().Contain(champ => champ.Champ == "trace");
        await api.Signer(parcours, journee, camille, juste).Accept();
    }

    private async Task<IReadOnlyList<NatureAnomalie>> Anomalies(Guid parcours) => [.. (await api.Annee(parcours)).Anomalies.Select(anomalie => anomalie.Nature)];

    private Task<HttpResponseMessage> Corriger(Guid parcours, Guid journee, Guid stagiaire, string demi, string presence) => api.Client.PostAsJsonAsync(
        $"{AnneeSteps.Emargement(parcours, journee)}/corrections", new { stagiaire_id = stagiaire, demi_journee = demi, presence, motif = "Erreur de saisie" }, HttpSteps.Json);
}
