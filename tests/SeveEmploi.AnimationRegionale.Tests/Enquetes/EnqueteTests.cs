using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Enquetes;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.AnimationRegionale.Tests.Enquetes;

public sealed class EnqueteTests
{
    private static readonly DateOnly Ouverture = new(2022, 10, 19);
    private static readonly DateOnly Cloture = new(2022, 11, 19);

    private static readonly Question[] Questions =
    [
        new("q1", "La conférence était…", NatureQuestion.Pertinence, Obligatoire: true, []), new("q2", "La journée, de 1 à 5", NatureQuestion.Note, false, []),
        new("q3", "Reviendriez-vous ?", NatureQuestion.OuiNon, false, []), new("q4", "Où la tenir ?", NatureQuestion.Choix, false, ["En région", "À Paris"]),
        new("q5", "Que changer ?", NatureQuestion.Texte, false, []),
    ];

    private readonly Enquete _enquete = Enquete.Preparer(Region.De("28"), Ecrite());

    [Fact]
    public void Elle_est_ouverte_du_premier_jour_au_dernier_compris()
    {
        _enquete.RefusDeRepondre(Ouverture.AddDays(-1)).Should().Be(new EnqueteNonOuverte(Ouverture));
        _enquete.RefusDeRepondre(Ouverture).Should().BeNull();
        _enquete.RefusDeRepondre(Cloture).Should().BeNull();
        _enquete.RefusDeRepondre(Cloture.AddDays(1)).Should().Be(new EnqueteClose(Cloture));
    }

    [Fact]
    public void On_invite_avant_l_ouverture_et_jamais_apres_la_cloture()
    {
        _enquete.Inviter(Ouverture.AddDays(-30)).Error.Should().BeNull();
        _enquete.Inviter(Cloture.AddDays(1)).Error.Should().Be(new EnqueteClose(Cloture));
    }

    [Fact]
    [Trait("Exigence", "ANI-77")]
    public void L_echelle_de_pertinence_a_quatre_degres() =>
        Questions[0].Modalites.Select(modalite => modalite.Libelle).Should().Equal("Très pertinent", "Pertinent", "Peu pertinent", "Non pertinent");

    [Fact]
    public void Une_reponse_se_lit_question_par_question_et_le_vide_n_y_est_pas()
    {
        var lue = _enquete.Lire(new Dictionary<string, string> { ["q1"] = "pertinent", ["q2"] = "5", ["q3"] = "oui", ["q4"] = "choix_2", ["q5"] = "  " });

        lue.Value.Should().BeEquivalentTo(new Dictionary<string, string> { ["q1"] = "pertinent", ["q2"] = "5", ["q3"] = "oui", ["q4"] = "choix_2" });
    }

    [Theory]
    [InlineData("q1", "", "obligatoire")]
    [InlineData("q1", "excellent", "valeur_inconnue")]
    [InlineData("q2", "6", "valeur_inconnue")]
    [InlineData("q2", "0", "valeur_inconnue")]
    [InlineData("q3", "peut-être", "valeur_inconnue")]
    [InlineData("q4", "choix_3", "valeur_inconnue")]
    [InlineData("q5", "avant\u0007apres", "caractere_interdit")]
    [InlineData("q9", "oui", "question_inconnue")]
    public void Une_valeur_qui_ne_repond_pas_est_refusee_et_nommee(string question, string valeur, string code)
    {
        var saisie = new Dictionary<string, string> { ["q1"] = "pertinent", [question] = valeur };

        Refus(saisie).Should().ContainSingle().Which.Should().Match<ChampInvalide>(champ => champ.Champ == question && champ.Code == code);
    }

    [Fact]
    public void Un_texte_a_deux_mille_caracteres_au_plus_et_ses_lignes()
    {
        _enquete.Lire(Avec("q5", new string('a', 1998) + "\nb")).Error.Should().BeNull();
        Refus(Avec("q5", new string('a', 2001))).Should().ContainSingle().Which.Code.Should().Be("trop_long");
        Refus(Avec("q5", new string('a', 1_000_000))).Should().ContainSingle().Which.Message.Length.Should().BeLessThan(200);
    }

    [Fact]
    public void Un_texte_en_formule_se_garde_tel_qu_il_est() => _enquete.Lire(Avec("q5", "=1+1")).Value["q5"].Should().Be("=1+1");

    [Fact]
    public void Tout_ce_qui_cloche_est_dit_en_une_fois() =>
        Refus(new() { ["q2"] = "9", ["inconnue"] = "x" }).Select(champ => champ.Code).Should().Equal("question_inconnue", "obligatoire", "valeur_inconnue");

    [Fact]
    public void Une_reponse_vide_est_refusee()
    {
        var facultative = Enquete.Preparer(null, Ecrite() with { Questions = [Questions[4]] });

        facultative.Lire(new Dictionary<string, string> { ["q5"] = " " }).Error.Should().Be(new ReponseVide());
    }

    [Fact]
    public void Les_questions_ne_changent_plus_des_qu_une_reponse_est_donnee()
    {
        var autre = Ecrite() with { Questions = [Questions[0] with { Libelle = "La conférence" }] };

        _enquete.Corriger(autre, repondue: true).Error.Should().Be(new EnqueteDejaRepondue());
        _enquete.Corriger(Ecrite() with { ClotLe = Cloture.AddDays(7), Questions = [.. Questions] }, repondue: true).Error.Should().BeNull();
        _enquete.Corriger(autre, repondue: false).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "OPP-28")]
    public void Une_relance_part_une_fois_par_semaine_au_plus()
    {
        _enquete.Relancer(Ouverture).Error.Should().BeNull();

        _enquete.Relancer(Ouverture.AddDays(6)).Error.Should().Be(new RelanceTropRecente(Ouverture, Ouverture.AddDays(7)));
        _enquete.Relancer(Ouverture.AddDays(7)).Error.Should().BeNull();
        _enquete.Relancer(Cloture.AddDays(1)).Error.Should().Be(new EnqueteClose(Cloture));
    }

    [Theory]
    [Trait("Exigence", "OPP-28")]
    [InlineData(-8, null)]
    [InlineData(-7, 7)]
    [InlineData(-3, 7)]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, null)]
    public void Les_rappels_tombent_sept_jours_et_un_jour_avant_la_cloture(int jours, int? palier) => _enquete.PalierDu(Cloture.AddDays(jours)).Should().Be(palier);

    [Fact]
    public void Un_rappel_fait_ne_se_refait_pas_et_une_relance_recente_le_remplace()
    {
        _enquete.PasserPalier(7, Cloture.AddDays(-7)).Should().BeTrue();
        _enquete.PalierDu(Cloture.AddDays(-6)).Should().BeNull();
        _enquete.PalierDu(Cloture.AddDays(-1)).Should().Be(1);
        _enquete.PasserPalier(1, Cloture.AddDays(-1)).Should().BeTrue();
        _enquete.PalierDu(Cloture).Should().BeNull();

        var relancee = Enquete.Preparer(null, Ecrite());
        relancee.Relancer(Cloture.AddDays(-9));
        relancee.PasserPalier(7, Cloture.AddDays(-7)).Should().BeFalse();
    }

    [Fact]
    public void Prolongee_elle_se_rappelle_de_nouveau()
    {
        _enquete.PasserPalier(1, Cloture);

        _enquete.Corriger(Ecrite() with { ClotLe = Cloture.AddDays(30) }, repondue: true).Error.Should().BeNull();

        _enquete.PalierDu(Cloture.AddDays(25)).Should().Be(7);
    }

    [Fact]
    public void Une_enquete_d_un_jour_ne_se_rappelle_pas_le_jour_meme() =>
        Enquete.Preparer(null, Ecrite() with { ClotLe = Ouverture }).PalierDu(Ouverture).Should().BeNull();

    [Fact]
    public void Une_invitation_par_courriel_attend_son_lien_et_ne_le_porte_pas()
    {
        var invitation = InvitationEnquete.ParCourriel(_enquete.Id, "camille@exemple.fr", Ouverture);

        invitation.Liens.Should().BeEmpty();
        invitation.Events.Should().Equal(new LienEnqueteAttendu(_enquete.Id.Value, invitation.Id.Value, Relance: false));
        var secret = invitation.TirerLien();
        secret.Length.Should().Be(43);
        invitation.Liens.Should().ContainSingle().Which.Empreinte.Should().Equal(LienEnquete.EmpreinteDe(secret));
        invitation.TirerLien().Should().NotBe(secret);
    }

    [Fact]
    public void Une_reponse_ne_porte_ni_personne_ni_jour() =>
        typeof(ReponseEnquete).GetProperties().Select(propriete => propriete.Name).Should().BeEquivalentTo("Id", "EnqueteId", "Valeurs");

    private IReadOnlyList<ChampInvalide> Refus(Dictionary<string, string> saisie) => _enquete.Lire(saisie).Error.Should().BeOfType<ValidationError>().Which.Champs;

    private static Dictionary<string, string> Avec(string question, string valeur) => new() { ["q1"] = "pertinent", [question] = valeur };

    private static EnqueteEcrite Ecrite() => new("Journée interrégionale", Ouverture, Cloture, Questions, 216, null);
}
