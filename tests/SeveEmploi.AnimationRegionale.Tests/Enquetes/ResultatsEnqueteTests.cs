using SeveEmploi.AnimationRegionale.Enquetes;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Tests.Enquetes;

public sealed class ResultatsEnqueteTests
{
    private static readonly DateOnly Le = new(2022, 12, 1);

    private readonly Enquete _enquete = Enquete.Preparer(Region.De("28"), new(
        "Journée interrégionale", new(2022, 10, 19), new(2022, 11, 19),
        [
            new("q1", "La conférence était…", NatureQuestion.Pertinence, true, []), new("q2", "La journée, de 1 à 5", NatureQuestion.Note, false, []),
            new("q3", "Que changer ?", NatureQuestion.Texte, false, []),
        ],
        216, null));

    [Fact]
    [Trait("Exigence", "ANI-75")]
    public void Quarante_quatre_reponses_sur_deux_cent_seize_font_20_4_pour_cent()
    {
        var resultats = Compter(Reponses(44), anime: true);

        (resultats.Reponses, resultats.Sollicites, resultats.TauxDeReponse.Valeur).Should().Be((44, 216, 20.4m));
        var taux = Participation(resultats).Lignes[2].Cellules[0];
        (taux.Affiche, taux.Numerateur, taux.Denominateur).Should().Be(("20,4\u202F%", 44m, 216m));
        taux.Source.Should().NotBeNull();
    }

    [Fact]
    [Trait("Exigence", "ANI-77")]
    public void Les_parts_se_comptent_sur_qui_a_repondu_a_la_question()
    {
        var resultats = Compter(
            [Reponse(("q1", "peu_pertinent"), ("q2", "4")), Reponse(("q1", "non_pertinent"), ("q2", "5")), Reponse(("q1", "peu_pertinent")), Reponse(("q3", "Rien"))], anime: true);

        var question = resultats.Questions[0];
        (question.Repondants, resultats.Reponses).Should().Be((3, 4));
        question.Modalites.Select(compte => compte.Nombre).Should().Equal(0, 0, 2, 1);
        resultats.Questions[1].Moyenne.Should().Be(4.5m);
        var tableau = TableauxEnquete.De(resultats, "enquete_1", Le)[1];
        tableau.Representation.Should().Be(Representation.Barres);
        tableau.Lignes[2].Cellules[1].Should().Match<CelluleRapport>(part => part.Affiche == "66,7\u202F%" && part.Numerateur == 2 && part.Denominateur == 3);
        tableau.Colonnes.Where(colonne => colonne.Tracee).Should().ContainSingle();
    }

    [Fact]
    public void Les_tableaux_ont_des_codes_uniques_et_disent_la_moyenne()
    {
        var tableaux = TableauxEnquete.De(Compter(Reponses(3), anime: true), "enquete_1", Le);

        tableaux.Select(tableau => tableau.Code).Should().Equal("enquete_1_participation", "enquete_1_q1", "enquete_1_q2", "enquete_1_q3");
        tableaux[2].Note.Should().Be("3 réponses à cette question. Moyenne : 4,33 sur 5.");
    }

    [Fact]
    public void Les_textes_se_lisent_sans_auteur_dans_l_ordre_de_l_alphabet() =>
        Compter([Reponse(("q3", "Zoé a raison")), Reponse(("q3", "Avancer l'heure")), Reponse(("q3", "Moins de théorie"))], anime: true)
            .Questions[2].Verbatims.Should().Equal("Avancer l'heure", "Moins de théorie", "Zoé a raison");

    [Fact]
    public void A_moins_de_trois_reponses_seul_qui_anime_la_region_lit_le_detail()
    {
        var (pourTous, pourElle, aTrois) = (Compter(Reponses(2), anime: false), Compter(Reponses(2), anime: true), Compter(Reponses(3), anime: false));

        (pourTous.EstMasque, pourTous.Questions.Count, pourTous.Reponses).Should().Be((true, 0, 2));
        (pourElle.EstMasque, pourElle.Questions.Count).Should().Be((false, 3));
        aTrois.EstMasque.Should().BeFalse();
        TableauxEnquete.De(pourTous, "e", Le).Should().ContainSingle();
    }

    [Fact]
    public void Une_question_que_deux_personnes_seules_ont_remplie_est_masquee_elle_aussi()
    {
        var resultats = Compter([.. Reponses(3), Reponse(("q1", "pertinent"))], anime: false);

        resultats.Questions.Select(question => question.EstMasque).Should().Equal(false, false, false);
        var rares = Compter([.. Reponses(2), Reponse(("q1", "pertinent"))], anime: false);
        rares.Questions.Select(question => question.EstMasque).Should().Equal(false, true, true);
        rares.Questions[2].Verbatims.Should().BeEmpty();
    }

    [Fact]
    public void Plus_de_reponses_que_de_personnes_sollicitees_n_a_pas_de_taux_et_est_une_anomalie()
    {
        var resultats = Compter(Reponses(217), anime: true);

        resultats.TauxDeReponse.EstCalculable.Should().BeFalse();
        Participation(resultats).Lignes[2].Cellules[0].Affiche.Should().Be("n.c.");
        TableauxEnquete.Anomalies(resultats).Should().ContainSingle().Which.Code.Should().Be("plus_de_reponses_que_de_sollicites");
        TableauxEnquete.Anomalies(Compter(Reponses(216), anime: true)).Should().BeEmpty();
    }

    [Fact]
    public void La_base_est_le_nombre_d_invitations_quand_il_depasse_celui_qui_est_dit() =>
        ResultatsEnquete.De(_enquete, 300, Reponses(3), animeLaRegion: true).Sollicites.Should().Be(300);

    private ResultatsEnquete Compter(IReadOnlyList<ReponseEnquete> reponses, bool anime) => ResultatsEnquete.De(_enquete, 0, reponses, anime);

    private static TableauRapport Participation(ResultatsEnquete resultats) => TableauxEnquete.De(resultats, "enquete_1", Le)[0];

    /// <summary>The third gives a 5, the others a 4.</summary>
    private IReadOnlyList<ReponseEnquete> Reponses(int nombre) =>
        [.. Enumerable.Range(1, nombre).Select(rang => Reponse(("q1", "pertinent"), ("q2", rang == 3 ? "5" : "4"), ("q3", $"Avis {rang}")))];

    private ReponseEnquete Reponse(params (string Question, string Valeur)[] valeurs) =>
        ReponseEnquete.De(_enquete.Id, valeurs.ToDictionary(valeur => valeur.Question, valeur => valeur.Valeur));
}
