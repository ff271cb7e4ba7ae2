using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class ConfirmationTests
{
    private readonly Candidature _candidature = AmeneeA(Etape.Synthese);

    [Fact]
    [Trait("Exigence", "MOB-32")]
    [Trait("Exigence", "MOB-36")]
    public void La_confirmation_se_garde_comme_une_preuve_et_part_a_ses_trois_destinataires()
    {
        var confirmation = UneConfirmation(Jours.Confirmation);

        _candidature.Confirmer(confirmation, National, Aujourdhui).Error.Should().BeNull();

        (_candidature.Confirmation, _candidature.Etat).Should().Be((confirmation, EtatCandidature.Confirmee));
        (confirmation.Par, confirmation.Le).Should().Be(("La directrice", Jours.Confirmation));
        _candidature.Events.Should().Equal(new CandidatureConfirmee(
            _candidature.Id.Value, Asta.Id, Jours.Confirmation,
            "animation@normandie.example", "ddets@calvados.example", "seve@federation.example"));
    }

    [Fact]
    [Trait("Exigence", "MOB-32")]
    [Trait("Exigence", "MOB-33")]
    [Trait("Exigence", "MOB-34")]
    [Trait("Exigence", "MOB-35")]
    public void Les_trois_points_se_acceptent_tous_et_mot_pour_mot()
    {
        Confirmer(points: [Accords2021[0], Accords2021[1]]).Should().Be(new AccordsIncomplets());
        Confirmer(points: [Accords2021[1], Accords2021[0], Accords2021[2]]).Should().Be(new AccordsIncomplets());
        Confirmer(points: [Accords2021[0], Accords2021[1], Accords2021[2].Replace("2022", "2023", StringComparison.Ordinal)]).Should().Be(new AccordsIncomplets());
        _candidature.Confirmation.Should().BeNull();
        _candidature.Events.Should().BeEmpty();

        Confirmer(points: Accords2021).Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-35")]
    [Trait("Exigence", "CFG-17")]
    public void Les_points_sont_ceux_de_la_campagne()
    {
        var autre = National with { PointsConfirmation = ["un", "deux", "trois"] };

        _candidature.Confirmer(UneConfirmation(Jours.Confirmation), autre, Aujourdhui).Error.Should().Be(new AccordsIncomplets());
        _candidature.Confirmer(UneConfirmation(Jours.Confirmation, points: ["un", "deux", "trois"]), autre, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-14")]
    public void Une_candidature_est_libre_de_toute_injonction() =>
        Confirmer(EngagementsComplets with { Libre = false }).Should().Be(new EngagementSousInjonction());

    [Fact]
    [Trait("Exigence", "MOB-18")]
    [Trait("Exigence", "MOB-22")]
    [Trait("Exigence", "MOB-23")]
    public void La_direction_equipe_et_le_conseil_se_engagent_et_partagent_leurs_outils()
    {
        Confirmer(EngagementsComplets with { Direction = false }).Should().Be(new EngagementIncomplet("celui de la direction"));
        Confirmer(EngagementsComplets with { Equipe = false }).Should().Be(new EngagementIncomplet("celui de l'équipe de permanents"));
        Confirmer(EngagementsComplets with { ConseilAdministration = false }).Should().Be(new EngagementIncomplet("celui du conseil d'administration"));
        Confirmer(EngagementsComplets with { PartageOutils = false }).Should().Be(new EngagementIncomplet("le partage des outils avec la Fédération"));
        _candidature.Etat.Should().Be(EtatCandidature.SyntheseRedigee);
    }

    [Fact]
    [Trait("Exigence", "MOB-21")]
    [Trait("Exigence", "CFG-13")]
    public void La_participation_a_une_animation_est_exigee_ou_souhaitee_selon_la_campagne()
    {
        var sans = UneConfirmation(Jours.Confirmation, EngagementsComplets with { Animation = false });

        _candidature.Confirmer(sans, National, Aujourdhui).Error.Should().Be(new EngagementIncomplet("la participation à l'animation régionale"));
        _candidature.Confirmer(sans, National with { AnimationObligatoire = false }, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    public void Une_confirmation_attend_les_etapes_qui_la_precedent_et_ne_se_fait_qu_une_fois()
    {
        AmeneeA(Etape.Visite).Confirmer(UneConfirmation(Jours.Confirmation), National, Aujourdhui).Error.Should().Be(new EtapeNonFranchie(Etape.Synthese));

        Confirmer().Should().BeNull();
        Confirmer().Should().Be(new EtapeDejaFranchie(Etape.Confirmation));
    }

    [Fact]
    public void Une_confirmation_suit_la_visite_et_a_eu_lieu()
    {
        var (veille, jour) = (Jours.Visite.Veille(), Jours.Confirmation);

        Confirmer(le: Jours.Manifestation.Veille()).Should()
            .Be(new ActeAvantSaCause("La confirmation", Jours.Manifestation.Veille(), Jours.Manifestation));
        Confirmer(le: veille).Should().Be(new ActeAvantSaCause("La confirmation", veille, Jours.Visite));
        _candidature.Confirmer(UneConfirmation(jour), National, jour.Veille()).Error.Should().Be(new ActeDansLeFutur(jour));
        Confirmer(le: Jours.Visite).Should().BeNull();
    }

    private BuildingBlocks.Error? Confirmer(Engagements? engagements = null, IReadOnlyList<string>? points = null, DateOnly? le = null) =>
        _candidature.Confirmer(UneConfirmation(le ?? Jours.Confirmation, engagements, points), National, Aujourdhui).Error;
}
