using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Campagnes;

public sealed class CampagneTests
{
    private readonly Campagne _campagne = Campagne.Preparer(Programme.Seve1, 2021, "Appel à mobilisation 2022", National);

    [Theory]
    [Trait("Exigence", "MOB-1")]
    [Trait("Exigence", "MOB-2")]
    [InlineData(2019, 2020)]
    [InlineData(2020, 2021)]
    [InlineData(2021, 2022)]
    public void Une_campagne_choisit_la_promotion_de_la_suivante(int annee, int promotion)
    {
        var campagne = Campagne.Preparer(Programme.Seve1, annee, "Appel à mobilisation", National);

        (campagne.Annee, campagne.Promotion).Should().Be((annee, promotion));
    }

    [Fact]
    public void Une_campagne_nait_en_preparation_avec_son_programme_et_son_reglement()
    {
        var campagne = Campagne.Preparer(Programme.Seve2, 2023, "SEVE 2", De2023);

        campagne.Etat.Should().Be(EtatCampagne.EnPreparation);
        (campagne.Programme, campagne.Titre, campagne.Reglement).Should().Be((Programme.Seve2, "SEVE 2", De2023));
        campagne.Id.Should().NotBe(default(CampagneId));
        campagne.Events.Should().BeEmpty();
    }

    [Fact]
    public void Une_campagne_en_preparation_recoit_son_reglement()
    {
        _campagne.Regler(De2023).Error.Should().BeNull();

        _campagne.Reglement.Should().BeSameAs(De2023);
    }

    [Fact]
    public void Le_reglement_ne_change_plus_une_fois_la_campagne_ouverte()
    {
        var campagne = CampagneOuverte();

        campagne.Regler(De2023).Error.Should().Be(new CampagneDejaOuverte(campagne.Titre));
        campagne.Clore();
        campagne.Regler(De2023).Error.Should().Be(new CampagneDejaOuverte(campagne.Titre));
        campagne.Reglement.Should().BeSameAs(National);
    }

    [Theory]
    [Trait("Exigence", "MOB-32")]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void Le_reglement_donne_exactement_trois_points_de_confirmation(int nombre)
    {
        var reglement = National with { PointsConfirmation = [.. Enumerable.Repeat("Un point", nombre)] };

        _campagne.Regler(reglement).Error.Should().Be(new PointsConfirmationIncomplets(nombre));
        _campagne.Reglement.Should().BeSameAs(National);
    }

    [Fact]
    [Trait("Exigence", "CFG-22")]
    public void Le_minimum_conseille_du_groupe_ne_depasse_pas_son_maximum()
    {
        _campagne.Regler(National with { GroupeMin = 8, GroupeMax = 7 }).Error.Should().Be(new GroupeConseilleIncoherent(8, 7));
        _campagne.Regler(National with { GroupeMin = 8, GroupeMax = 8 }).Error.Should().BeNull();
    }

    [Fact]
    public void Une_campagne_ne_ouvre_pas_sous_un_reglement_incoherent()
    {
        var sansAccord = Campagne.Preparer(Programme.Seve1, 2021, "SEVE", National with { PointsConfirmation = [] });
        var sansGroupe = Campagne.Preparer(Programme.Seve1, 2021, "SEVE", National with { GroupeMin = 11 });
        foreach (var campagne in new[] { sansAccord, sansGroupe }) campagne.FixerCalendrier(Calendrier2021);

        sansAccord.Ouvrir().Error.Should().Be(new PointsConfirmationIncomplets(0));
        sansGroupe.Ouvrir().Error.Should().Be(new GroupeConseilleIncoherent(11, 10));
        sansAccord.Etat.Should().Be(EtatCampagne.EnPreparation);
    }

    [Fact]
    public void Une_campagne_ouvre_avec_son_ouverture_et_sa_limite_de_contact()
    {
        _campagne.Ouvrir().Error.Should().Be(new JalonAbsent(CodeJalon.Ouverture));
        _campagne.FixerCalendrier([Jalon(CodeJalon.LimiteContact, 2021, 9, 22)]);
        _campagne.Ouvrir().Error.Should().Be(new JalonAbsent(CodeJalon.Ouverture));
        _campagne.FixerCalendrier([Jalon(CodeJalon.Ouverture, 2021, 6, 1)]);
        _campagne.Ouvrir().Error.Should().Be(new JalonAbsent(CodeJalon.LimiteContact));
        _campagne.Etat.Should().Be(EtatCampagne.EnPreparation);

        _campagne.FixerCalendrier([Jalon(CodeJalon.Ouverture, 2021, 6, 1), Jalon(CodeJalon.LimiteContact, 2021, 9, 22)]);
        _campagne.Ouvrir().Error.Should().BeNull();
        _campagne.Etat.Should().Be(EtatCampagne.Ouverte);
    }

    [Fact]
    public void Une_campagne_ne_ouvre_qu_une_fois()
    {
        var campagne = CampagneOuverte();

        campagne.Ouvrir().Error.Should().Be(new CampagneDejaOuverte(campagne.Titre));
        campagne.Clore();
        campagne.Ouvrir().Error.Should().Be(new CampagneDejaOuverte(campagne.Titre));
    }

    [Fact]
    public void Seule_une_campagne_ouverte_se_clot()
    {
        _campagne.Clore().Error.Should().Be(new CampagneNonOuverte(_campagne.Titre));

        var campagne = CampagneOuverte();
        campagne.Clore().Error.Should().BeNull();
        campagne.Etat.Should().Be(EtatCampagne.Close);
        campagne.Clore().Error.Should().Be(new CampagneNonOuverte(campagne.Titre));
    }
}
