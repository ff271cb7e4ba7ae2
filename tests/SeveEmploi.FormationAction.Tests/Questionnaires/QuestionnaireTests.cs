using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Questionnaires;

namespace SeveEmploi.FormationAction.Tests.Questionnaires;

public sealed class QuestionnaireTests
{
    private static readonly Region Normandie = Region.De("28");
    private static readonly DateOnly Novembre = new(2022, 11, 2);

    private readonly Parcours _parcours = UnParcours();

    [Fact]
    [Trait("Exigence", "FOR-48")]
    public void Il_a_les_huit_rubriques_du_rapport_sauf_a_en_donner_d_autres()
    {
        Ouvrir().Rubriques.Should().HaveCount(8).And.OnlyHaveUniqueItems(rubrique => rubrique.Code);
        Questionnaire.Ouvrir(_parcours, [new("seule", "Seule")], Novembre, Novembre).Value.Rubriques.Should().ContainSingle();
    }

    [Fact]
    [Trait("Exigence", "FOR-47")]
    public void Ouvert_il_est_du_reporte_il_l_est_pour_un_autre_jour_et_remis_il_ne_l_est_plus()
    {
        var questionnaire = Ouvrir();
        questionnaire.Reporter(_parcours, Novembre.AddDays(30), Novembre).Error.Should().BeNull();
        questionnaire.Reporter(_parcours, Novembre.AddDays(30), Novembre).Error.Should().BeNull();
        questionnaire.Remettre([Verbatim("Un outil facile")], Normandie, 2022, Novembre.AddDays(3)).Error.Should().BeNull();

        var objet = $"{_parcours.Id.Value}:journee_9";
        questionnaire.Events.OfType<ObligationPosee>().Select(posee => (posee.Module, posee.Nature, posee.Objet, posee.Echeance)).Should().Equal(
            ("formation_action", "questionnaire", objet, Novembre.AddDays(14)), ("formation_action", "questionnaire", objet, Novembre.AddDays(30)));
        questionnaire.Events.Should().Contain(new ObligationHonoree("formation_action", "questionnaire", objet, Novembre.AddDays(3)))
            .And.Contain(new QuestionnaireRemis(_parcours.Id.Value, Novembre.AddDays(3)));
        questionnaire.Remettre([Verbatim("Encore")], Normandie, 2022, Novembre.AddDays(4)).Error.Should().Be(new QuestionnaireDejaRemis(Novembre.AddDays(3)));
        questionnaire.Reporter(_parcours, Novembre.AddDays(60), Novembre).Error.Should().Be(new QuestionnaireDejaRemis(Novembre.AddDays(3)));
    }

    [Fact]
    public void Vide_ou_d_une_rubrique_inconnue_il_n_est_pas_remis()
    {
        var questionnaire = Ouvrir();

        questionnaire.Remettre([], Normandie, 2022, Novembre).Error.Should().Be(new QuestionnaireVide());
        questionnaire.Remettre([new("inconnue", GenreReponse.Verbatim, "X")], Normandie, 2022, Novembre).Error.Should().Be(new RubriqueInconnue("inconnue"));
        questionnaire.RemisLe.Should().BeNull();
        Questionnaire.Ouvrir(_parcours, null, Novembre.AddDays(-1), Novembre).Error.Should().Be(new EcheanceDejaPassee(Novembre.AddDays(-1)));
    }

    [Fact]
    [Trait("Exigence", "FOR-49")]
    public void Une_reponse_ne_dit_ni_qui_ni_quand_ni_dans_quel_ordre()
    {
        typeof(ReponseQuestionnaire).GetProperties().Select(propriete => propriete.Name).Should().BeEquivalentTo(
            "Id", "QuestionnaireId", "Region", "Annee", "Rubrique", "Libelle", "Genre", "Texte", "EstPubliable");

        var reponses = Ouvrir().Remettre([.. Enumerable.Range(0, 50).Select(rang => Verbatim($"Phrase {rang:00}"))], Normandie, 2022, Novembre).Value;

        reponses.Should().OnlyContain(reponse => reponse.Id.Version == 4);
        reponses.Select(reponse => reponse.Texte).Should().NotBeInAscendingOrder().And.HaveCount(50);
        reponses.Should().BeInAscendingOrder(reponse => reponse.Id, "they are written in the order of their random ids");
    }

    private Questionnaire Ouvrir() => Questionnaire.Ouvrir(_parcours, null, Novembre.AddDays(14), Novembre).Value;

    private static LigneRemise Verbatim(string texte) => new("evaluation_mensuelle", GenreReponse.Verbatim, texte);

    private static Parcours UnParcours() => Parcours.Ouvrir(
        Guid.CreateVersion7(), Guid.CreateVersion7(), Programme.Seve1, 2022, Guid.CreateVersion7(), "ASTA", Departement.De("14"), new(2021, 12, 16));
}
