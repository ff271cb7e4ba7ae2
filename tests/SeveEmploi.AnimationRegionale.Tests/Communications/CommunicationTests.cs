using SeveEmploi.AnimationRegionale.Communications;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.AnimationRegionale.Tests.Communications;

public sealed class CommunicationTests
{
    private static readonly DateOnly Jour = new(2022, 11, 20);
    private static readonly Region Normandie = Region.De("28");
    private static readonly ParutionNotee Article = new(NatureCommunication.ArticleNewsletter, new(2022, 11, 1), null, " La journée interrégionale ", null, null, null, null, 40, 30);

    [Fact]
    [Trait("Exigence", "ANI-80")]
    public void Un_article_se_note_du_mois_meme_et_pas_du_suivant()
    {
        Noter(Article).Value.Titre.Should().Be("La journée interrégionale");
        Noter(Article with { Mois = new(2022, 12, 1) }).Error.Should().Be(new CommunicationAVenir(new(2022, 12, 1)));
    }

    [Fact]
    public void Le_jour_quand_on_le_sait_est_dans_le_mois_et_passe()
    {
        Noter(Article with { Le = Jour }).Error.Should().BeNull();
        Noter(Article with { Le = Jour.AddDays(1) }).Error.Should().Be(new CommunicationAVenir(Jour.AddDays(1)));
        Noter(Article with { Le = new(2022, 10, 31) }).Error.Should().Be(new JourHorsDuMois(new(2022, 10, 31), new(2022, 11, 1)));
    }

    [Theory]
    [InlineData("https://www.exemple.fr/lettre?n=1", true)]
    [InlineData("http://www.exemple.fr", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://quelquun:secret@exemple.fr", false)]
    [InlineData("https://exemple.fr/a b", false)]
    [InlineData("//exemple.fr", false)]
    [InlineData("=HYPERLINK(1)", false)]
    public void Un_lien_est_une_adresse_complete_en_https(string lien, bool estUnLien) => Communication.EstUnLien(lien).Should().Be(estUnLien);

    [Fact]
    [Trait("Exigence", "ANI-80")]
    [Trait("Exigence", "ANI-81")]
    public void La_lettre_d_information_montre_ses_seuls_articles_avec_leurs_destinataires()
    {
        var video = Noter(Article with { Nature = NatureCommunication.Video, Titre = "Vidéo", Partenaires = null }).Value;

        var lettre = TableauCommunications.Newsletter([Noter(Article).Value, video], Normandie, 2022, Jour);
        var toutes = TableauCommunications.Toutes([Noter(Article).Value, video], Normandie, 2022, Jour);

        lettre.Lignes.Should().ContainSingle().Which.Cellules.Select(cellule => cellule.Affiche).Should().Equal("Lettre d'information", "La journée interrégionale", "", "40", "30");
        lettre.Lignes[0].Libelle.Should().Be("novembre 2022");
        toutes.Lignes[1].Cellules[3].Affiche.Should().Be("n.c.");
    }

    [Fact]
    public void Retiree_elle_ne_se_corrige_ni_ne_se_retire_plus()
    {
        var communication = Noter(Article).Value;
        communication.Retirer("Notée deux fois", Jour).Error.Should().BeNull();

        communication.Retirer("Encore", Jour).Error.Should().Be(new CommunicationDejaRetiree(Jour));
        communication.Corriger(Article, Jour).Error.Should().Be(new CommunicationDejaRetiree(Jour));
    }

    private static Result<Communication> Noter(ParutionNotee parution) => Communication.Noter(Normandie, parution, Jour);
}
