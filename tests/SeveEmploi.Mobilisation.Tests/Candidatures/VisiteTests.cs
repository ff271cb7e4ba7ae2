using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class VisiteTests
{
    private readonly Candidature _candidature = AmeneeA(Etape.Entretien);

    [Theory]
    [Trait("Exigence", "MOB-52")]
    [InlineData(true)]
    [InlineData(false)]
    public void Une_visite_conclut_a_une_candidature_ferme_ou_non(bool ferme)
    {
        _candidature.EstFerme.Should().BeNull();

        _candidature.RealiserVisite(UneVisite(Jours.Visite, ferme), National, Aujourdhui).Error.Should().BeNull();

        (_candidature.EstFerme, _candidature.VisiteLe, _candidature.Etat).Should().Be((ferme, Jours.Visite, EtatCandidature.VisiteRealisee));
    }

    [Theory]
    [Trait("Exigence", "MOB-28")]
    [Trait("Exigence", "MOB-42")]
    [InlineData(true, FonctionParticipant.Direction, FonctionParticipant.Administrateur, FonctionParticipant.EncadrantTechnique)]
    [InlineData(true, FonctionParticipant.Direction, FonctionParticipant.Administrateur, FonctionParticipant.Administratif)]
    [InlineData(false, FonctionParticipant.Direction, FonctionParticipant.Administrateur, FonctionParticipant.Administrateur)]
    [InlineData(false, FonctionParticipant.Direction, FonctionParticipant.Administrateur, FonctionParticipant.Direction)]
    [InlineData(false, FonctionParticipant.Direction, FonctionParticipant.ConseillerInsertion, FonctionParticipant.Autre)]
    [InlineData(false, FonctionParticipant.Administrateur, FonctionParticipant.ConseillerInsertion, FonctionParticipant.Autre)]
    public void Une_visite_dit_si_direction_administrateurs_et_permanents_etaient_la(bool entiere, object une, object autre, object troisieme)
    {
        var visite = UneVisite(Jours.Visite, ferme: true, (FonctionParticipant)une, (FonctionParticipant)autre, (FonctionParticipant)troisieme);

        _candidature.RealiserVisite(visite, National, Aujourdhui).Error.Should().BeNull();

        _candidature.Visite!.EquipeEntiere.Should().Be(entiere);
    }

    [Fact]
    [Trait("Exigence", "MOB-45")]
    public void Une_visite_traite_les_quatre_sujets()
    {
        _candidature.RealiserVisite(UneVisite(Jours.Visite), National, Aujourdhui);

        _candidature.Visite!.Themes.Should().Equal("principes", "médiation active", "pratiques existantes", "pratiques à développer");
    }

    [Fact]
    [Trait("Exigence", "MOB-26")]
    public void Une_visite_attend_entretien()
    {
        AmeneeA(Etape.Manifestation).RealiserVisite(UneVisite(Jours.Visite), National, Aujourdhui).Error.Should()
            .Be(new EtapeNonFranchie(Etape.Entretien));
    }

    [Fact]
    public void Une_visite_ne_se_fait_qu_une_fois() =>
        AmeneeA(Etape.Visite).RealiserVisite(UneVisite(Jours.Visite), National, Aujourdhui).Error.Should().Be(new EtapeDejaFranchie(Etape.Visite));

    [Fact]
    public void Une_visite_suit_entretien_ou_tombe_le_meme_jour()
    {
        var veille = Jours.Entretien.Veille();

        _candidature.RealiserVisite(UneVisite(veille), National, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("La visite", veille, Jours.Entretien));
        _candidature.RealiserVisite(UneVisite(Jours.Entretien), National, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    public void Une_visite_suit_la_manifestation_et_a_eu_lieu()
    {
        var veille = Jours.Manifestation.Veille();

        _candidature.RealiserVisite(UneVisite(veille), National, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("La visite", veille, Jours.Manifestation));
        _candidature.RealiserVisite(UneVisite(Jours.Visite), National, Jours.Visite.Veille()).Error.Should().Be(new ActeDansLeFutur(Jours.Visite));
        _candidature.RealiserVisite(UneVisite(Jours.Visite), National, Jours.Visite).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-29")]
    [Trait("Exigence", "MOB-30")]
    [Trait("Exigence", "MOB-47")]
    public void Une_fiche_de_synthese_rend_compte_de_la_visite_et_de_echange_avec_la_DDETS()
    {
        var candidature = AmeneeA(Etape.Visite);

        candidature.RedigerSynthese(UneFiche, "La chargée de mission", National, Jours.Synthese, Aujourdhui).Error.Should().BeNull();

        candidature.Etat.Should().Be(EtatCandidature.SyntheseRedigee);
        candidature.Syntheses.Select(version => (version.Numero, version.Le, version.Auteur, version.Contenu)).Should()
            .Equal((1, Jours.Synthese, "La chargée de mission", UneFiche));
        UneFiche.EchangeDdets.Should().Be("Échange du 8 juillet");
    }

    [Fact]
    [Trait("Exigence", "MOB-29")]
    public void Chaque_redaction_ajoute_une_version_et_aucune_ne_se_efface()
    {
        var candidature = AmeneeA(Etape.Synthese);

        candidature.RedigerSynthese(UneFiche with { Conclusion = "Réservée" }, "Une collègue", National, Jours.Avis, Aujourdhui).Error.Should().BeNull();

        candidature.Syntheses.Select(version => (version.Numero, version.Contenu.Conclusion)).Should().Equal((1, "Favorable"), (2, "Réservée"));
    }

    [Fact]
    [Trait("Exigence", "MOB-26")]
    [Trait("Exigence", "MOB-29")]
    public void Une_fiche_attend_la_visite_et_la_suit()
    {
        _candidature.RedigerSynthese(UneFiche, "A", National, Jours.Synthese, Aujourdhui).Error.Should().Be(new EtapeNonFranchie(Etape.Visite));

        var (visitee, veille) = (AmeneeA(Etape.Visite), Jours.Visite.Veille());
        visitee.RedigerSynthese(UneFiche, "A", National, veille, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("La synthèse", veille, Jours.Visite));
        visitee.RedigerSynthese(UneFiche, "A", National, Jours.Visite, Jours.Visite.Veille()).Error.Should().Be(new ActeDansLeFutur(Jours.Visite));
        visitee.RedigerSynthese(UneFiche, "A", National, Jours.Visite, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-31")]
    public void La_fiche_ne_change_plus_une_fois_transmise()
    {
        var candidature = AmeneeA(Etape.Transmission);

        candidature.RedigerSynthese(UneFiche, "A", National, Jours.Transmission, Aujourdhui).Error.Should().Be(new EtapeDejaFranchie(Etape.Transmission));
        candidature.Syntheses.Should().ContainSingle();
    }
}
