using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using static SeveEmploi.Mobilisation.Tests.Annonces;

namespace SeveEmploi.Mobilisation.Tests.Comites;

/// <summary>What the meeting of a comité makes the équipe nationale expect.</summary>
public sealed class EcheancesComiteTests
{
    private const string Convocation = "convocation_comite";
    private const string Dossiers = "dossiers_comite";
    private const string Resultats = "resultats_comite";

    private readonly Campagne _campagne = DesComites.UneCampagne();

    [Fact]
    [Trait("Exigence", "MOB-37")]
    [Trait("Exigence", "SUI-50")]
    [Trait("Exigence", "XC-66")]
    public void Un_comite_planifie_attend_sa_convocation_ses_dossiers_et_ses_resultats()
    {
        var comite = Planifie(DesComites.Planification, DesComites.Normandie);

        comite.Events.Should().Equal(
            Attendue(comite, Convocation, new(2021, 12, 1)), Attendue(comite, Dossiers, new(2021, 12, 1)), Attendue(comite, Resultats, new(2021, 12, 23)));
    }

    [Fact]
    public void Un_comite_national_n_a_pas_de_region() =>
        Planifie(DesComites.Planification).Events.Cast<Echeancier.Contracts.ObligationPosee>().Should().OnlyContain(posee => posee.Region == null);

    [Theory]
    [InlineData("2021-12-01", "2021-12-01", "2021-12-01")]
    [InlineData("2021-12-02", "2021-12-16", "2021-12-02")]
    [InlineData("2021-12-16", "2021-12-16", "2021-12-16")]
    [InlineData("2022-03-01", "2021-12-16", "2021-12-16")]
    public void Planifie_moins_de_quinze_jours_avant_le_comite_se_convoque_le_jour_meme(string planifie, string echeance, string ouverture)
    {
        var comite = Planifie(Jour(planifie));

        comite.Events[0].Should().Be(Posee(Convocation, comite.Id.Value, Jour(ouverture), Jour(echeance)) with { Precision = "réunion du 16/12/2021" });
        comite.Events[1].Should().Be(Posee(Dossiers, comite.Id.Value, Jour(ouverture), Jour(echeance)) with { Precision = "réunion du 16/12/2021" });
    }

    [Fact]
    public void Un_comite_refuse_n_attend_rien()
    {
        _campagne.ClearEvents();

        Comite.Planifier(_campagne, null, DesComites.Reunion, 0, DesComites.Planification).Error.Should().Be(new QuorumNonValable(0));

        _campagne.Events.Should().BeEmpty();
    }

    [Theory]
    [Trait("Exigence", "SUI-51")]
    [InlineData("2021-12-15", "2021-12-23")]
    [InlineData("2021-12-16", "2021-12-16")]
    [InlineData("2022-01-06", "2022-01-06")]
    public void Les_resultats_sont_dus_le_jour_de_l_annonce_s_il_ne_precede_pas_la_reunion(string annonce, string echeance)
    {
        Annoncer(Jour(annonce));

        var comite = Planifie(DesComites.Planification);

        comite.Events[2].Should().Be(Attendue(comite, Resultats, Jour(echeance)));
    }

    [Fact]
    [Trait("Exigence", "SUI-51")]
    [Trait("Exigence", "SUI-52")]
    [Trait("Exigence", "XC-66")]
    public void Une_annonce_deplacee_deplace_les_resultats_jusque_a_la_cloture()
    {
        var comite = DesComites.UnComite(_campagne, 2, null, _campagne.Transmise("ASTA"));
        comite.ClearEvents();

        Annoncer(new(2022, 1, 6));
        comite.SuivreCalendrier(_campagne);
        comite.SuivreCalendrier(_campagne);
        comite.Events.Should().Equal(Attendue(comite, Resultats, new(2022, 1, 6)));

        Decider(comite).Clos().ClearEvents();
        Annoncer(new(2022, 1, 7));
        comite.SuivreCalendrier(_campagne);
        comite.Events.Should().BeEmpty();
    }

    [Fact]
    public void La_convocation_honore_les_deux_envois_et_une_convocation_refusee_aucun()
    {
        var comite = DesComites.UnComite(_campagne, 2, null, _campagne.Transmise("ASTA"));
        comite.ClearEvents();

        comite.Convoquer(DesComites.Reunion.AddDays(1), DesComites.Aujourdhui).Error.Should().BeOfType<ConvocationHorsDelai>();
        comite.Events.Should().BeEmpty();

        comite.Convoque().Events.Echeances().Should().Equal(
            Honoree(Convocation, comite.Id.Value, DesComites.Convocation), Honoree(Dossiers, comite.Id.Value, DesComites.Convocation));
    }

    [Fact]
    [Trait("Exigence", "MOB-37")]
    public void La_cloture_honore_les_resultats_et_une_cloture_refusee_non()
    {
        var comite = DesComites.UnComite(_campagne, 2, null, _campagne.Transmise("ASTA")).Ouvert();
        comite.ClearEvents();

        comite.Clore([], [], DesComites.Reunion, DesComites.Aujourdhui).Error.Should().Be(new DossiersSansDecision(1));
        comite.Events.Should().BeEmpty();

        comite.Statuer(comite.Dossiers[0].CandidatureId, comite.Vote(SensDecision.NonRetenue)).Error.Should().BeNull();
        comite.Clos().Events.Echeances().Should().Equal(Honoree(Resultats, comite.Id.Value, DesComites.Reunion));
    }

    private Comite Planifie(DateOnly aujourdhui, Region? region = null) =>
        Comite.Planifier(_campagne, region, DesComites.Reunion, 2, aujourdhui).Value;

    private void Annoncer(DateOnly jour) => _campagne.FixerCalendrier(
    [
        .. _campagne.Jalons.Where(jalon => jalon.Code != CodeJalon.AnnonceResultats),
        Exemples.Jalon(CodeJalon.AnnonceResultats, jour.Year, jour.Month, jour.Day),
    ]).Error.Should().BeNull();

    private static Comite Decider(Comite comite)
    {
        comite.Ouvert().Statuer(comite.Dossiers[0].CandidatureId, comite.Vote(SensDecision.NonRetenue)).Error.Should().BeNull();
        return comite;
    }

    private static IIntegrationEvent Attendue(Comite comite, string nature, DateOnly echeance) =>
        Posee(nature, comite.Id.Value, DesComites.Planification, echeance) with { Precision = "réunion du 16/12/2021", Region = comite.Region?.Code };

    private static DateOnly Jour(string jour) => DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture);
}
