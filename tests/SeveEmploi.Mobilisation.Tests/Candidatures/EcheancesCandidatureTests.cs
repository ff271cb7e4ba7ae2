using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Annonces;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

/// <summary>The confirmation and the first séminaire that a candidature makes its direction expect.</summary>
public sealed class EcheancesCandidatureTests
{
    private const string Confirmation = "limite_confirmation";
    private const string Seminaire = "premier_seminaire";
    private const string DateRetiree = "Cette date n'est plus au calendrier de la campagne.";

    private static readonly DateOnly Limite = new(2021, 11, 15);
    private static readonly DateOnly PremierJour = new(2022, 1, 18);

    [Fact]
    [Trait("Exigence", "SUI-49")]
    [Trait("Exigence", "XC-66")]
    public void Une_structure_qui_se_manifeste_doit_confirmer_avant_la_limite()
    {
        var candidature = Deposee(AvecLimite(Limite));

        candidature.Events.Echeances().Should().Equal(Attendue(candidature, Limite));
        candidature.ConfirmationAttendueLe.Should().Be(Limite);
    }

    [Fact]
    public void Sans_structure_sans_date_ou_sans_cette_etape_dans_la_region_nulle_confirmation_n_est_attendue()
    {
        var sansStructure = AvecLimite(Limite).Deposer(UneManifestation(Jours.Manifestation), Normandie, null, Aujourdhui).Value;

        sansStructure.Events.Echeances().Should().BeEmpty();
        Deposee(CampagneOuverte()).Events.Echeances().Should().BeEmpty();
        Deposee(AvecLimite(Limite, Regional)).Events.Echeances().Should().BeEmpty();
    }

    [Fact]
    public void Un_depot_refuse_ne_fait_rien_attendre()
    {
        var campagne = AvecLimite(Limite);
        campagne.ClearEvents();

        campagne.Deposer(UneManifestation(new(2021, 9, 23)), Normandie, Asta, Aujourdhui).Error.Should().BeOfType<ManifestationHorsDelai>();
        campagne.Events.Should().BeEmpty();
    }

    [Fact]
    public void Une_limite_qui_tombe_un_jour_non_ouvre_suit_le_reglement()
    {
        var toussaint = new DateOnly(2021, 11, 1);

        var candidature = Deposee(AvecLimite(toussaint, National with { ReporteJourNonOuvre = true }));

        candidature.Events.Echeances().Should().Equal(Attendue(candidature, new(2021, 11, 2)));
        candidature.ConfirmationAttendueLe.Should().Be(toussaint, "the calendar is what it follows");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Rattachee_apres_la_cloture_une_structure_n_attend_que_ce_qui_n_est_pas_passe(int joursApres, bool attendue)
    {
        var campagne = AvecLimite(Limite);
        var candidature = campagne.Deposer(UneManifestation(Jours.Manifestation), Normandie, null, Aujourdhui).Value;
        campagne.Clore();
        candidature.Rattacher(Asta).Error.Should().BeNull();

        candidature.SuivreCalendrier(campagne, Limite.AddDays(joursApres));

        candidature.Events.Echeances().Should().Equal(attendue ? [Attendue(candidature, Limite)] : []);
    }

    [Fact]
    [Trait("Exigence", "SUI-49")]
    [Trait("Exigence", "SUI-52")]
    [Trait("Exigence", "XC-66")]
    public void Une_limite_fixee_deplacee_puis_retiree_se_suit()
    {
        var campagne = CampagneOuverte();
        var candidature = Deposee(campagne);

        Suivre(Limite).Should().Equal(Attendue(candidature, Limite));
        Suivre(Limite).Should().BeEmpty("the same date said again announces nothing");
        Suivre(Limite.AddDays(-8)).Should().Equal(Attendue(candidature, Limite.AddDays(-8)));
        Suivre(null).Should().Equal(Levee(Confirmation, candidature.Id.Value, DateRetiree, Jours.Transmission));
        Suivre(null).Should().BeEmpty();

        List<IIntegrationEvent> Suivre(DateOnly? limite)
        {
            candidature.ClearEvents();
            campagne.FixerCalendrier(Calendrier(limite)).Error.Should().BeNull();
            candidature.SuivreCalendrier(campagne, Jours.Transmission);
            return [.. candidature.Events];
        }
    }

    [Fact]
    [Trait("Exigence", "SUI-49")]
    public void La_confirmation_honore_la_limite_et_une_confirmation_refusee_n_honore_rien()
    {
        var (campagne, candidature) = EnSynthese();

        candidature.Confirmer(UneConfirmation(Jours.Confirmation, points: []), National, Aujourdhui).Error.Should().Be(new AccordsIncomplets());
        candidature.Events.Should().BeEmpty();

        candidature.Confirmer(UneConfirmation(Jours.Confirmation), National, Aujourdhui).Error.Should().BeNull();
        candidature.Events.Echeances().Should().Equal(Honoree(Confirmation, candidature.Id.Value, Jours.Confirmation));
        PlusRienNeSuit(campagne, candidature);
    }

    [Fact]
    public void Sauter_la_confirmation_leve_la_limite_et_sauter_une_autre_etape_n_y_touche_pas()
    {
        var (campagne, candidature) = EnSynthese();

        candidature.SauterEtape(Etape.Avis, "Un motif", "A", Jours.Avis).Error.Should().BeNull();
        candidature.SauterEtape(Etape.Confirmation, " ", "A", Jours.Avis).Error.Should().Be(new SautSansMotif(Etape.Confirmation));
        candidature.Events.Should().BeEmpty();

        candidature.SauterEtape(Etape.Confirmation, "Un motif", "A", Jours.Avis).Error.Should().BeNull();
        candidature.Events.Should().Equal(Levee(Confirmation, candidature.Id.Value, "L'étape est sautée.", Jours.Avis));
        PlusRienNeSuit(campagne, candidature);
    }

    [Fact]
    public void Une_candidature_abandonnee_leve_tout_ce_qu_elle_attendait()
    {
        var (campagne, candidature) = EnSynthese();
        var avis = candidature.DemanderAvis(Ddets, null, National, Jours.Avis, Aujourdhui).Value;
        candidature.ClearEvents();

        candidature.Abandonner("Un motif privé", Jours.Manifestation.Veille()).Error.Should().BeOfType<ActeAvantSaCause>();
        candidature.Events.Should().BeEmpty();

        candidature.Abandonner("Un motif privé", Jours.Confirmation).Error.Should().BeNull();
        candidature.Events.Echeances().Should().Equal(
            Levee(Confirmation, candidature.Id.Value, "La candidature est abandonnée.", Jours.Confirmation),
            Levee("avis", avis.Id.Value, "La candidature est abandonnée.", Jours.Confirmation));
        PlusRienNeSuit(campagne, candidature);
    }

    [Fact]
    public void Une_candidature_ineligible_n_a_plus_a_confirmer()
    {
        var (campagne, candidature) = EnSynthese();

        candidature.DeclarerIneligible("Déjà engagée", Jours.Confirmation).Error.Should().BeNull();

        candidature.Events.Echeances().Should().Equal(Levee(Confirmation, candidature.Id.Value, "La candidature est inéligible.", Jours.Confirmation));
        PlusRienNeSuit(campagne, candidature);
    }

    [Fact]
    [Trait("Exigence", "MOB-38")]
    [Trait("Exigence", "XC-66")]
    public void Une_structure_retenue_est_attendue_au_premier_seminaire_et_la_date_se_suit()
    {
        var (campagne, retenue) = (CampagneOuverte(), AmeneeA(Etape.Examen));

        retenue.SuivreCalendrier(campagne, Jours.Comite);
        retenue.SuivreCalendrier(campagne, Jours.Comite);
        retenue.Events.Should().Equal(DAsta(Seminaire, retenue.Id.Value, Jours.Comite, PremierJour));

        retenue.ClearEvents();
        campagne.FixerCalendrier(Calendrier(null)).Error.Should().BeNull();
        retenue.SuivreCalendrier(campagne, Aujourdhui);
        retenue.Events.Should().Equal(Levee(Seminaire, retenue.Id.Value, DateRetiree, Aujourdhui));
    }

    [Theory]
    [Trait("Exigence", "MOB-38")]
    [InlineData(nameof(SensDecision.NonRetenue))]
    [InlineData(nameof(SensDecision.ListeAttente))]
    public void Une_structure_qui_n_est_pas_retenue_n_est_pas_attendue_au_seminaire(string sens)
    {
        var decidee = Decidee(Enum.Parse<SensDecision>(sens));

        decidee.SuivreCalendrier(CampagneOuverte(), Jours.Comite);

        decidee.Events.Should().BeEmpty();
    }

    [Fact]
    [Trait("Exigence", "MOB-38")]
    public void Une_structure_retenue_puis_partie_n_est_plus_attendue()
    {
        var retenue = AmeneeA(Etape.Examen);
        retenue.SuivreCalendrier(CampagneOuverte(), Jours.Comite);
        retenue.ClearEvents();

        retenue.Abandonner("Départ", Aujourdhui).Error.Should().BeNull();

        retenue.Events.Echeances().Should().Equal(Levee(Seminaire, retenue.Id.Value, "La candidature est abandonnée.", Aujourdhui));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Un_seminaire_passe_d_une_campagne_close_n_est_attendu_de_personne(int joursApres, int annonces)
    {
        var (campagne, retenue) = (CampagneOuverte(), AmeneeA(Etape.Examen));
        campagne.Clore();

        retenue.SuivreCalendrier(campagne, PremierJour.AddDays(joursApres));

        retenue.Events.Should().HaveCount(annonces);
    }

    private static ObligationPosee Attendue(Candidature candidature, DateOnly limite) =>
        DAsta(Confirmation, candidature.Id.Value, Jours.Manifestation, limite);

    private static (Campagne Campagne, Candidature Candidature) EnSynthese()
    {
        var (campagne, candidature) = (AvecLimite(Limite), AmeneeA(Etape.Synthese));
        candidature.SuivreCalendrier(campagne, Jours.Synthese);
        candidature.Events.Should().Equal(Attendue(candidature, Limite));
        candidature.ClearEvents();
        return (campagne, candidature);
    }

    private static void PlusRienNeSuit(Campagne campagne, Candidature candidature)
    {
        candidature.ClearEvents();
        campagne.FixerCalendrier(Calendrier(Limite.AddDays(1))).Error.Should().BeNull();
        candidature.SuivreCalendrier(campagne, Aujourdhui);
        candidature.Events.Should().BeEmpty();
    }

    private static Candidature Deposee(Campagne campagne) =>
        campagne.Deposer(UneManifestation(Jours.Manifestation), Normandie, Asta, Aujourdhui).Value;

    private static Campagne AvecLimite(DateOnly limite, Reglement? reglement = null) => CampagneOuverte(reglement, Calendrier(limite));

    private static Jalon[] Calendrier(DateOnly? limite) =>
    [
        .. Calendrier2021.Take(2),
        .. limite is { } jour ? [Jalon(CodeJalon.LimiteConfirmation, jour.Year, jour.Month, jour.Day)] : Array.Empty<Jalon>(),
    ];
}
