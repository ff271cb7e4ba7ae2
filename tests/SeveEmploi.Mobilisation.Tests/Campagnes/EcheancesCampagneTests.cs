using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Mobilisation.Campagnes;
using static SeveEmploi.Mobilisation.Tests.Annonces;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Campagnes;

/// <summary>The limit of contact, as each région is told it.</summary>
public sealed class EcheancesCampagneTests
{
    private const string Nature = "limite_contact";

    private static readonly DateOnly Ouverture = new(2021, 6, 1);
    private static readonly DateOnly Limite = new(2021, 9, 22);

    [Fact]
    [Trait("Exigence", "MOB-24")]
    [Trait("Exigence", "MOB-25")]
    [Trait("Exigence", "XC-66")]
    public void Une_campagne_ouverte_fait_attendre_ses_prises_de_contact_de_chaque_region()
    {
        var campagne = CampagneOuverte();

        campagne.Events.Should().Equal(Region.Toutes.Select(region => Attendu(campagne, region, Limite)));
        campagne.Events.Should().HaveCount(18);
    }

    [Fact]
    public void Un_titre_trop_long_est_coupe_a_la_largeur_d_une_precision()
    {
        var campagne = Campagne.Preparer(Programme.Seve1, 2021, new string('A', Campagne.TitreMax), National);
        campagne.FixerCalendrier(Calendrier2021);
        campagne.Ouvrir();

        Posees(campagne).Should().OnlyContain(posee => posee.Precision == new string('A', 120));
    }

    [Theory]
    [InlineData("2021-09-22", 18)]
    [InlineData("2021-09-23", 0)]
    public void Ouverte_apres_sa_limite_une_campagne_reprend_un_passe_que_nul_n_attend(string jour, int annonces)
    {
        var campagne = Campagne.Preparer(Programme.Seve1, 2021, "Appel à mobilisation 2022", National);
        campagne.FixerCalendrier(Calendrier2021);

        campagne.Ouvrir(DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture)).Error.Should().BeNull();
        campagne.Events.Should().HaveCount(annonces);

        campagne.Clore(Aujourdhui).Error.Should().BeNull();
        campagne.Events.Should().HaveCount(annonces * 2, "what was not expected is not honoured");
    }

    [Fact]
    [Trait("Exigence", "MOB-25")]
    public void Un_jour_non_ouvre_passe_au_suivant_la_ou_il_l_est_quand_le_reglement_le_dit()
    {
        // 10 June 2021, a Thursday, is a holiday in Guyane alone.
        Jalon[] calendrier = [Jalon(CodeJalon.Ouverture, 2021, 6, 1), Jalon(CodeJalon.LimiteContact, 2021, 6, 10)];

        var reportee = CampagneOuverte(National with { ReporteJourNonOuvre = true }, calendrier);
        Posees(reportee).Single(posee => posee.Region == "03").Echeance.Should().Be(new DateOnly(2021, 6, 11));
        Posees(reportee).Where(posee => posee.Region != "03").Should().OnlyContain(posee => posee.Echeance == new DateOnly(2021, 6, 10));
        Posees(CampagneOuverte(National, calendrier)).Should().OnlyContain(posee => posee.Echeance == new DateOnly(2021, 6, 10));
    }

    [Fact]
    [Trait("Exigence", "SUI-52")]
    [Trait("Exigence", "XC-66")]
    public void Une_limite_deplacee_est_redite_a_chaque_region()
    {
        var campagne = CampagneOuverte();
        campagne.ClearEvents();

        campagne.FixerCalendrier([Jalon(CodeJalon.Ouverture, 2021, 6, 1), Jalon(CodeJalon.LimiteContact, 2021, 10, 15)], Limite).Error.Should().BeNull();

        campagne.Events.Should().Equal(Region.Toutes.Select(region => Attendu(campagne, region, new(2021, 10, 15))));
    }

    [Fact]
    public void Un_calendrier_qui_ne_deplace_pas_le_contact_ou_qui_est_refuse_n_annonce_rien()
    {
        var campagne = CampagneOuverte();
        campagne.ClearEvents();

        campagne.FixerCalendrier([.. Calendrier2021, Jalon(CodeJalon.Autre, 2021, 10, 1)]).Error.Should().BeNull();
        campagne.FixerCalendrier([Jalon(CodeJalon.LimiteContact, 2021, 10, 15)]).Error.Should().Be(new JalonAbsent(CodeJalon.Ouverture));

        campagne.Events.Should().BeEmpty();
    }

    [Fact]
    public void Une_campagne_en_preparation_n_attend_rien()
    {
        var campagne = Campagne.Preparer(Programme.Seve1, 2021, "Appel à mobilisation 2022", National);
        campagne.FixerCalendrier(Calendrier2021).Error.Should().BeNull();

        campagne.Clore(Aujourdhui).Error.Should().Be(new CampagneNonOuverte(campagne.Titre));
        campagne.Events.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2021-09-01", "2021-09-01")]
    [InlineData("2021-09-22", "2021-09-22")]
    [InlineData("2021-12-20", "2021-09-22")]
    public void Close_elle_dit_chaque_region_a_temps_le_jour_meme_ou_a_la_limite(string cloture, string honoree)
    {
        var campagne = CampagneOuverte();
        campagne.ClearEvents();

        campagne.Clore(DateOnly.Parse(cloture, System.Globalization.CultureInfo.InvariantCulture)).Error.Should().BeNull();

        var le = DateOnly.Parse(honoree, System.Globalization.CultureInfo.InvariantCulture);
        campagne.Events.Should().Equal(Region.Toutes.Select(region => Honoree(Nature, $"{campagne.Id.Value}:{region.Code}", le)));
    }

    private static IEnumerable<ObligationPosee> Posees(Campagne campagne) => campagne.Events.OfType<ObligationPosee>();

    private static IIntegrationEvent Attendu(Campagne campagne, Region region, DateOnly limite) =>
        Posee(Nature, $"{campagne.Id.Value}:{region.Code}", Ouverture, limite) with { Precision = "Appel à mobilisation 2022", Region = region.Code };
}
