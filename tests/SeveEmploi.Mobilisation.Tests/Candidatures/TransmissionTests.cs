using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class TransmissionTests
{
    [Fact]
    [Trait("Exigence", "MOB-31")]
    public void Un_dossier_complet_part_au_comite()
    {
        var candidature = AmeneeA(Etape.Confirmation);

        candidature.Transmettre(National, Jours.Transmission, Aujourdhui).Error.Should().BeNull();

        (candidature.TransmiseLe, candidature.Etat, candidature.EstClose).Should().Be((Jours.Transmission, EtatCandidature.Transmise, false));
        candidature.Events.Should().Equal(
            new CandidatureTransmise(candidature.Id.Value, candidature.CampagneId.Value, Asta.Id, Jours.Transmission));
        candidature.Transmettre(National, Jours.Transmission, Aujourdhui).Error.Should().Be(new EtapeDejaFranchie(Etape.Transmission));
    }

    [Theory]
    [Trait("Exigence", "MOB-26")]
    [Trait("Exigence", "MOB-31")]
    [InlineData(nameof(Etape.Manifestation), nameof(Etape.Entretien))]
    [InlineData(nameof(Etape.Entretien), nameof(Etape.Preparation))]
    [InlineData(nameof(Etape.Preparation), nameof(Etape.Visite))]
    [InlineData(nameof(Etape.Visite), nameof(Etape.Synthese))]
    [InlineData(nameof(Etape.Synthese), nameof(Etape.Avis))]
    [InlineData(nameof(Etape.Avis), nameof(Etape.Confirmation))]
    public void Un_dossier_ne_part_pas_sans_toutes_ses_etapes(string faite, string manquante)
    {
        var candidature = AmeneeA(Enum.Parse<Etape>(faite), ToutesEtapes);

        candidature.Transmettre(ToutesEtapes, Jours.Transmission, Aujourdhui).Error.Should().Be(new EtapeNonFranchie(Enum.Parse<Etape>(manquante)));
        candidature.TransmiseLe.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-52")]
    public void Une_candidature_que_la_visite_ne_a_pas_conclue_ferme_ne_part_pas()
    {
        var candidature = AmeneeA(Etape.Entretien);
        candidature.RealiserVisite(UneVisite(Jours.Visite, ferme: false), National, Aujourdhui);
        candidature.RedigerSynthese(UneFiche, "A", National, Jours.Synthese, Aujourdhui);
        candidature.Confirmer(UneConfirmation(Jours.Confirmation), National, Aujourdhui);

        candidature.Transmettre(National, Jours.Transmission, Aujourdhui).Error.Should().Be(new CandidatureNonFerme());
    }

    [Fact]
    public void Une_visite_sautee_ne_retient_pas_le_dossier()
    {
        var candidature = AmeneeA(Etape.Entretien);
        candidature.SauterEtape(Etape.Visite, "Structure visitée en 2020", "A", Jours.Visite).Error.Should().BeNull();
        candidature.RedigerSynthese(UneFiche, "A", National, Jours.Synthese, Aujourdhui).Error.Should().BeNull();
        candidature.Confirmer(UneConfirmation(Jours.Confirmation), National, Aujourdhui).Error.Should().BeNull();

        candidature.Transmettre(National, Jours.Transmission, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    public void Une_transmission_suit_la_manifestation_et_a_eu_lieu()
    {
        var (candidature, veille) = (AmeneeA(Etape.Confirmation), Jours.Manifestation.Veille());

        candidature.Transmettre(National, veille, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("La transmission", veille, Jours.Manifestation));
        candidature.Transmettre(National, Jours.Transmission, Jours.Transmission.Veille()).Error.Should().Be(new ActeDansLeFutur(Jours.Transmission));
    }

    [Fact]
    public void Une_transmission_suit_ce_que_contient_le_dossier()
    {
        var (confirmee, veille) = (AmeneeA(Etape.Confirmation), Jours.Confirmation.Veille());
        confirmee.Transmettre(National, veille, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("La transmission", veille, Jours.Confirmation));
        confirmee.Transmettre(National, Jours.Confirmation, Aujourdhui).Error.Should().BeNull();

        var sansConfirmation = National with { Etapes = [Etape.Visite, Etape.Synthese] };
        AmeneeA(Etape.Synthese, sansConfirmation).Transmettre(sansConfirmation, Jours.Visite, Aujourdhui).Error.Should()
            .Be(new ActeAvantSaCause("La transmission", Jours.Visite, Jours.Synthese));

        var sansFiche = National with { Etapes = [Etape.Visite] };
        AmeneeA(Etape.Visite, sansFiche).Transmettre(sansFiche, Jours.Entretien, Aujourdhui).Error.Should()
            .Be(new ActeAvantSaCause("La transmission", Jours.Entretien, Jours.Visite));

        var sansRien = National with { Etapes = [] };
        AmeneeA(Etape.Manifestation, sansRien).Transmettre(sansRien, Jours.Manifestation, Aujourdhui).Error.Should().BeNull();
    }

    [Theory]
    [Trait("Exigence", "MOB-49")]
    [InlineData(null)]
    [InlineData(nameof(SensAvis.Favorable))]
    [InlineData(nameof(SensAvis.FavorableAvecReserves))]
    [InlineData(nameof(SensAvis.Defavorable))]
    public void Un_avis_absent_ou_defavorable_ne_retient_pas_le_dossier(string? sens)
    {
        var candidature = AmeneeA(Etape.Avis, Regional);
        if (sens is not null)
            candidature.RendreAvis(candidature.Avis[0].Id, Enum.Parse<SensAvis>(sens), "Lu", ConfidentialiteAvis.Comite, Jours.Avis, Aujourdhui).Error.Should().BeNull();

        candidature.Transmettre(Regional, Jours.Avis, Jours.Avis).Error.Should().BeNull();
    }
}
