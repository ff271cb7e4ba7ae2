using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.BuildingBlocks.Infrastructure.Rapports;
using static SeveEmploi.AnimationRegionale.Tests.Evenements.UnEvenement;

namespace SeveEmploi.AnimationRegionale.Tests.Inscriptions;

public sealed class ParticipationTests
{
    private readonly Evenement _evenement = Annonce("28", "53");

    [Fact]
    [Trait("Exigence", "ANI-73")]
    public void Les_trois_taux_disent_leur_numerateur_et_leur_base_par_region()
    {
        _evenement.DeclarerEffectifs(new([], [new("28", 8), new("53", 4)])).Error.Should().BeNull();
        var inscrits = Normands(6, presents: 3);

        var vue = Participation.Compter(_evenement, inscrits);

        var normandie = vue.Regions.Single(region => region.Region == "28");
        normandie.InscritsSurFormes.Should().Be(new TauxParticipation(6, 8, 75m));
        normandie.PresentsSurFormes.Should().Be(new TauxParticipation(3, 8, 37.5m));
        normandie.PresentsSurInscrits.Should().Be(new TauxParticipation(3, 6, 50m));
        vue.Ensemble.InscritsSurFormes.Should().Be(new TauxParticipation(6, 12, 50m));
        vue.Anomalies.Should().BeEmpty();
    }

    [Fact]
    public void Sans_effectif_forme_d_une_region_l_ensemble_n_a_pas_de_taux_et_sans_inscrit_il_n_est_pas_calculable()
    {
        _evenement.DeclarerEffectifs(new([], [new("28", 8)])).Error.Should().BeNull();

        var vue = Participation.Compter(_evenement, []);

        vue.Ensemble.InscritsSurFormes.Should().Be(new TauxParticipation(0, null, null));
        vue.Ensemble.PresentsSurInscrits.Should().Be(new TauxParticipation(0, 0, null));
        vue.Regions[0].InscritsSurFormes.Should().Be(new TauxParticipation(0, 8, 0m), "zéro sur huit est un taux");
    }

    [Fact]
    [Trait("Exigence", "ANI-71")]
    public void Venus_sans_inscription_ou_d_une_autre_region_ils_sont_comptes_a_part_et_hors_des_taux()
    {
        var ailleurs = Inscrit(_evenement, "Lyon", "84");
        ailleurs.Pointer(PresenceEvenement.Present).Error.Should().BeNull();
        List<Inscription> inscrits = [.. Normands(2, presents: 2), ailleurs, Inscription.Constater(_evenement, Personne("Adam"))];

        var vue = Participation.Compter(_evenement, inscrits);

        (vue.Inscrits, vue.Presents, vue.PresentsSansInscription, vue.PresentsAutreRegion).Should().Be((3, 3, 1, 1));
        vue.Ensemble.PresentsSurInscrits.Should().Be(new TauxParticipation(2, 2, 100m));
    }

    [Fact]
    [Trait("Exigence", "ANI-69")]
    public void Les_taux_sont_ceux_des_permanents_et_l_effectif_celui_de_tous()
    {
        var formateur = Inscription.Inscrire(_evenement, Personne("Roy") with { Origine = OrigineParticipant.Formateur }, new(null, 0, 0));

        var vue = Participation.Compter(_evenement, [formateur, .. Normands(1, presents: 0)]);

        (vue.Inscrits, vue.Ensemble.Inscrits).Should().Be((2, 1));
    }

    [Fact]
    [Trait("Exigence", "OPP-32")]
    public void Plus_de_presents_que_d_inscrits_et_un_effectif_different_se_disent()
    {
        _evenement.DeclarerEffectifs(new([new("IAE", 5)], [])).Error.Should().BeNull();

        Participation.Compter(_evenement, Normands(3, presents: 2)).Anomalies.Select(anomalie => anomalie.Code)
            .Should().Equal("effectif_declare_different", "plus_de_presents_que_d_inscrits");
    }

    [Fact]
    public void Un_effectif_approximatif_n_est_pas_une_anomalie_et_des_formes_trop_peu_nombreux_en_sont_une()
    {
        _evenement.DeclarerEffectifs(new([new("IAE", 3, true)], [new("28", 1), new("53", 1)])).Error.Should().BeNull();

        Participation.Compter(_evenement, Normands(3, presents: 2)).Anomalies.Select(anomalie => anomalie.Code).Should().Equal("plus_d_inscrits_que_de_formes");
    }

    [Fact]
    public void Un_permanent_sans_region_compte_dans_l_ensemble_et_se_signale()
    {
        var vue = Participation.Compter(_evenement, [Inscrit(_evenement, "Duval", null)]);

        vue.Ensemble.Inscrits.Should().Be(1);
        vue.Regions.Sum(region => region.Inscrits).Should().Be(0);
        vue.Anomalies.Should().ContainSingle().Which.Code.Should().Be("permanents_sans_region");
    }

    [Fact]
    public void La_feuille_d_emargement_liste_qui_a_une_place_et_le_texte_hostile_y_est_encode()
    {
        var parti = Inscrit(_evenement, "Parti");
        parti.SeDesister().Error.Should().BeNull();
        List<Inscription> inscrits = [Inscrit(_evenement, "<b>Duval</b>"), parti, Inscription.Inscrire(_evenement, Personne("Attend"), new(1, 1, 0))];

        var rapport = EmargementEvenement.Rapport(_evenement, inscrits, Jour);
        var page = RapportPage.De(rapport);

        rapport.Tableaux.Single().Lignes.Count(ligne => ligne.Libelle.Length > 0).Should().Be(1);
        page.Should().Contain("&lt;b&gt;Duval").And.NotContain("<b>").And.NotContain("Parti").And.NotContain("Attend").And.Contain("Normandie");
    }

    private List<Inscription> Normands(int nombre, int presents) => [.. Enumerable.Range(1, nombre).Select(rang =>
    {
        var inscription = Inscrit(_evenement, $"Normand {rang}");
        inscription.Pointer(rang <= presents ? PresenceEvenement.Present : PresenceEvenement.Absent).Error.Should().BeNull();
        return inscription;
    })];
}
