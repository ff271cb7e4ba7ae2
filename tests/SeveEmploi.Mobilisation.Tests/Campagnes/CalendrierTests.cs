using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Campagnes;

public sealed class CalendrierTests
{
    private readonly Campagne _campagne = Campagne.Preparer(Programme.Seve1, 2021, "Appel à mobilisation 2022", National);

    [Theory]
    [Trait("Exigence", "MOB-10")]
    [Trait("Exigence", "MOB-37")]
    [Trait("Exigence", "MOB-38")]
    [Trait("Exigence", "MOB-50")]
    [Trait("Exigence", "CFG-12")]
    [InlineData(nameof(CodeJalon.Ouverture), "2021-06-01")]
    [InlineData(nameof(CodeJalon.LimiteContact), "2021-09-22")]
    [InlineData(nameof(CodeJalon.Comite), "2021-12-16")]
    [InlineData(nameof(CodeJalon.PremierSeminaire), "2022-01-18")]
    public void Le_calendrier_de_2021_porte_les_dates_du_programme(string code, string jour)
    {
        _campagne.FixerCalendrier(Calendrier2021).Error.Should().BeNull();

        _campagne.JourDe(Enum.Parse<CodeJalon>(code)).Should().Be(DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Une_date_que_le_calendrier_ne_donne_pas_reste_inconnue()
    {
        _campagne.FixerCalendrier(Calendrier2021);

        _campagne.JourDe(CodeJalon.AnnonceResultats).Should().BeNull();
    }

    [Fact]
    public void Le_calendrier_se_range_par_jour_et_remplace_le_precedent()
    {
        _campagne.FixerCalendrier(Calendrier2021);
        _campagne.FixerCalendrier([Jalon(CodeJalon.LimiteContact, 2021, 9, 30), Jalon(CodeJalon.Ouverture, 2021, 6, 2)]).Error.Should().BeNull();

        _campagne.Jalons.Select(jalon => (jalon.Code, jalon.Libelle, jalon.Jour)).Should().Equal(
            (CodeJalon.Ouverture, "ouverture des candidatures", new(2021, 6, 2)),
            (CodeJalon.LimiteContact, "limite de prise de contact", new(2021, 9, 30)));
    }

    [Fact]
    public void Une_date_du_programme_ne_se_donne_pas_deux_fois()
    {
        var deuxComites = new[] { Jalon(CodeJalon.Comite, 2021, 12, 16), Jalon(CodeJalon.Comite, 2021, 12, 17) };

        _campagne.FixerCalendrier(deuxComites).Error.Should().Be(new JalonEnDouble(CodeJalon.Comite));
        _campagne.Jalons.Should().BeEmpty();
    }

    [Fact]
    [Trait("Exigence", "CFG-12")]
    public void Le_calendrier_de_SEVE_2_ajoute_autant_de_dates_que_il_veut()
    {
        Jalon[] calendrier =
        [
            Jalon(CodeJalon.LimiteContact, 2023, 12, 18),
            Jalon(CodeJalon.Ouverture, 2023, 11, 16),
            Jalon(CodeJalon.Autre, 2024, 1, 12),
            Jalon(CodeJalon.Autre, 2023, 11, 1),
            Jalon(CodeJalon.Comite, 2024, 2, 22),
            Jalon(CodeJalon.AnnonceResultats, 2024, 2, 26),
        ];

        _campagne.FixerCalendrier(calendrier).Error.Should().BeNull();
        _campagne.Jalons.Should().HaveCount(6).And.BeInAscendingOrder(jalon => jalon.Jour);
    }

    [Theory]
    [InlineData(nameof(CodeJalon.LimiteContact), 2021, 5, 31)]
    [InlineData(nameof(CodeJalon.LimiteConfirmation), 2021, 5, 31)]
    [InlineData(nameof(CodeJalon.Comite), 2021, 5, 31)]
    [InlineData(nameof(CodeJalon.AnnonceResultats), 2021, 5, 31)]
    [InlineData(nameof(CodeJalon.PremierSeminaire), 2021, 5, 31)]
    public void Les_dates_du_programme_tombent_dans_leur_ordre(string code, int annee, int mois, int jour)
    {
        var trop = Jalon(Enum.Parse<CodeJalon>(code), annee, mois, jour);

        _campagne.FixerCalendrier([trop, Jalon(CodeJalon.Ouverture, 2021, 6, 1)]).Error.Should().Be(new JalonHorsOrdre(trop.Libelle, trop.Jour));
        _campagne.Jalons.Should().BeEmpty();
    }

    [Fact]
    public void Deux_dates_du_programme_peuvent_tomber_le_meme_jour() =>
        _campagne.FixerCalendrier([Jalon(CodeJalon.AnnonceResultats, 2021, 12, 16), Jalon(CodeJalon.Comite, 2021, 12, 16)]).Error.Should().BeNull();

    [Fact]
    [Trait("Exigence", "CFG-12")]
    public void Une_date_bouge_tant_que_la_campagne_est_ouverte()
    {
        var campagne = CampagneOuverte();

        campagne.FixerCalendrier([Jalon(CodeJalon.Ouverture, 2021, 6, 1), Jalon(CodeJalon.LimiteContact, 2021, 10, 15)]).Error.Should().BeNull();
        campagne.JourDe(CodeJalon.LimiteContact).Should().Be(new DateOnly(2021, 10, 15));
    }

    [Fact]
    public void Une_campagne_ouverte_garde_son_ouverture_et_sa_limite_de_contact()
    {
        var campagne = CampagneOuverte();

        campagne.FixerCalendrier([Jalon(CodeJalon.Ouverture, 2021, 6, 1)]).Error.Should().Be(new JalonAbsent(CodeJalon.LimiteContact));
        campagne.FixerCalendrier([Jalon(CodeJalon.LimiteContact, 2021, 9, 22)]).Error.Should().Be(new JalonAbsent(CodeJalon.Ouverture));
        campagne.Jalons.Should().HaveCount(Calendrier2021.Count);
    }

    [Fact]
    public void Le_calendrier_de_une_campagne_close_ne_bouge_plus()
    {
        var campagne = CampagneOuverte();
        campagne.Clore();

        campagne.FixerCalendrier(Calendrier2021).Error.Should().Be(new CampagneClose(campagne.Titre));
    }

    [Fact]
    [Trait("Exigence", "CFG-15")]
    public void Les_conventions_finissent_avec_la_promotion_sauf_date_de_la_campagne()
    {
        _campagne.FinConvention.Should().Be(new DateOnly(2022, 12, 31));

        _campagne.Regler(National with { FinConvention = new(2023, 3, 31) });
        _campagne.FinConvention.Should().Be(new DateOnly(2023, 3, 31));
    }

    [Fact]
    public void Chaque_date_du_programme_a_un_nom()
    {
        Enum.GetValues<CodeJalon>().Select(code => code.EnClair()).Should().OnlyHaveUniqueItems().And.NotContain("");
        FluentActions.Invoking(() => ((CodeJalon)99).EnClair()).Should().Throw<ArgumentOutOfRangeException>();
    }
}
