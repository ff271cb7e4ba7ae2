using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Campagnes;

public sealed class ReglementTests
{
    [Fact]
    [Trait("Exigence", "CFG-25")]
    public void Une_region_a_ses_etapes_et_les_autres_celles_du_national()
    {
        Regional.EtapesDe(Normandie).Should().Contain(Etape.Avis).And.NotContain(Etape.Confirmation);
        foreach (var region in BuildingBlocks.Region.Toutes.Where(region => region != Normandie))
            Regional.EtapesDe(region).Should().Equal(National.Etapes);
    }

    [Fact]
    [Trait("Exigence", "CFG-25")]
    [Trait("Exigence", "MOB-48")]
    public void En_Normandie_la_transmission_attend_les_demandes_de_avis_et_pas_la_confirmation()
    {
        var candidature = AmeneeA(Etape.Synthese, Regional);
        candidature.Transmettre(Regional, Jours.Transmission, Aujourdhui).Error.Should().Be(new EtapeNonFranchie(Etape.Avis));

        candidature.DemanderAvis(Ddets, null, Regional, Jours.Avis, Aujourdhui);

        candidature.Transmettre(Regional, Jours.Transmission, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "CFG-25")]
    public void Hors_de_Normandie_la_transmission_attend_la_confirmation_et_pas_les_avis()
    {
        var candidature = AmeneeA(Etape.Synthese, Regional, Structure("35", "ACI"));
        candidature.Transmettre(Regional, Jours.Transmission, Aujourdhui).Error.Should().Be(new EtapeNonFranchie(Etape.Confirmation));

        candidature.Confirmer(UneConfirmation(Jours.Confirmation), Regional, Aujourdhui);

        candidature.Transmettre(Regional, Jours.Transmission, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    public void Le_reglement_par_defaut_est_celui_du_programme()
    {
        var reglement = new Reglement { Etapes = [], PointsConfirmation = Accords2021 };

        (reglement.GroupeMin, reglement.GroupeMax, reglement.DelaiAvisJours).Should().Be((3, 10, 15));
        (reglement.AnimationObligatoire, reglement.PreparationObligatoire).Should().Be((true, false));
        (reglement.EntretienConjoint, reglement.ReporteJourNonOuvre).Should().Be((false, false));
        (reglement.Variantes.Count, reglement.Pieces.Count, reglement.GuideEntretien.Count, reglement.SupportsPreparation.Count).Should().Be((0, 0, 0, 0));
    }

    [Fact]
    [Trait("Exigence", "MOB-33")]
    [Trait("Exigence", "MOB-34")]
    [Trait("Exigence", "MOB-35")]
    [Trait("Exigence", "CFG-17")]
    public void Les_trois_accords_sont_ceux_de_la_campagne_et_nomment_son_annee()
    {
        var accords2022 = Accords2021.Select(accord => accord.Replace("2022", "2023", StringComparison.Ordinal)).ToList();
        var reglement2022 = National with { PointsConfirmation = accords2022 };

        CampagneOuverte().Reglement.PointsConfirmation.Should().SatisfyRespectively(
            emploi => emploi.Should().Contain("Emploi Durable est l'objectif central"),
            temps => temps.Should().Contain("temps dédié à la relation entreprise"),
            mediation => mediation.Should().Contain("médiation active").And.EndWith("2022."));
        CampagneOuverte(reglement2022).Reglement.PointsConfirmation[2].Should().EndWith("2023.");
    }

    [Fact]
    [Trait("Exigence", "MOB-41")]
    [Trait("Exigence", "MOB-46")]
    [Trait("Exigence", "MOB-20")]
    public void Le_guide_les_supports_et_les_pieces_sont_des_donnees_de_la_campagne()
    {
        var reglement = CampagneOuverte().Reglement;

        reglement.GuideEntretien.Should().HaveCount(3);
        reglement.SupportsPreparation.Should().Equal("Présentation du programme", "Témoignages", "Rencontre régionale 2021");
        reglement.Pieces.Should().Equal(new PieceAttendue("budget", "Budget prévisionnel"));
    }
}
