using SeveEmploi.AnimationRegionale.Evenements;
using static SeveEmploi.AnimationRegionale.Tests.Evenements.UnEvenement;

namespace SeveEmploi.AnimationRegionale.Tests.Evenements;

public sealed class SuiviEvenementTests
{
    private static readonly Guid Moi = Guid.CreateVersion7();

    [Fact]
    [Trait("Exigence", "ANI-68")]
    public void Une_tache_sans_porteur_est_a_qui_la_prend()
    {
        var evenement = Prevu("28", "53");

        var id = evenement.AjouterTache(new("Réserver le traiteur", Region: "28"), Moi).Value;
        evenement.Taches.Single().Should().Be(new TacheEvenement(id, "Réserver le traiteur", null, Moi, "28", null, 0));

        evenement.ModifierTache(id, new("Réserver le traiteur", "Ana", "53", Jour, 60), Moi).Error.Should().BeNull();
        evenement.Taches.Single().Should().Be(new TacheEvenement(id, "Réserver le traiteur", "Ana", null, "53", Jour, 60));
    }

    [Fact]
    public void Une_tache_inconnue_ou_d_une_region_d_ailleurs_est_refusee()
    {
        var evenement = Prevu("28", "53");
        var inconnue = Guid.CreateVersion7();

        evenement.AjouterTache(new("Affiches", Region: "69"), Moi).Error.Should().Be(new RegionHorsEvenement("69"));
        evenement.ModifierTache(inconnue, new("Affiches"), Moi).Error.Should().Be(new TacheEvenementIntrouvable(inconnue));
        for (var rang = 0; rang < Evenement.TachesMax; rang++) evenement.AjouterTache(new($"Tâche {rang}"), Moi).Error.Should().BeNull();
        evenement.AjouterTache(new("De trop"), Moi).Error.Should().Be(new TachesTropNombreuses(Evenement.TachesMax));
    }

    [Fact]
    [Trait("Exigence", "OPP-6")]
    public void Le_journal_des_decisions_ne_fait_que_grandir_meme_une_fois_l_evenement_tenu()
    {
        var evenement = Prevu("28");
        evenement.NoterDecision("La Normandie tient le budget.", Jour.AddDays(-30), Moi).Error.Should().BeNull();
        evenement.Tenir(Jour, Type(), []).Error.Should().BeNull();
        evenement.NoterDecision("Finalement, la Bretagne.", Jour, Moi).Error.Should().BeNull();

        evenement.Decisions.Select(decision => decision.Texte).Should().Equal("La Normandie tient le budget.", "Finalement, la Bretagne.");
    }

    [Fact]
    [Trait("Exigence", "ANI-50")]
    public void L_ordre_du_jour_s_envoie_annonce_et_non_vide()
    {
        var evenement = Prevu("28");
        evenement.EnvoyerOrdreDuJour(Jour).Error.Should().Be(new EvenementNonAnnonce());
        evenement.Annoncer().Error.Should().BeNull();
        evenement.EnvoyerOrdreDuJour(Jour).Error.Should().Be(new OrdreDuJourVide());
        evenement.AjouterPoint("Les évaluations").Error.Should().BeNull();
        evenement.EnvoyerOrdreDuJour(Jour).Error.Should().BeNull();

        evenement.OrdreDuJourEnvoyeLe.Should().Be(Jour);
    }

    [Fact]
    public void Un_point_trop_long_est_coupe_et_un_ordre_du_jour_plein_n_en_prend_plus()
    {
        var evenement = Prevu("28");
        evenement.AjouterPoint(new string('x', 2000)).Error.Should().BeNull();
        evenement.OrdreDuJour.Single().Should().HaveLength(Evenement.PointMax).And.EndWith("…");

        for (var rang = 1; rang < Evenement.PointsMax; rang++) evenement.AjouterPoint($"Point {rang}").Error.Should().BeNull();
        evenement.AjouterPoint("De trop").Error.Should().Be(new OrdreDuJourComplet(Evenement.PointsMax));
    }

    [Fact]
    public void Sans_ordre_du_jour_une_modification_garde_celui_d_avant()
    {
        var evenement = Prevu("28");
        evenement.AjouterPoint("Les évaluations").Error.Should().BeNull();

        evenement.Modifier(Fiche("28"), Horaire(Fiche("28")), Type()).Error.Should().BeNull();
        evenement.OrdreDuJour.Should().Equal("Les évaluations");
        evenement.Modifier(Fiche("28") with { OrdreDuJour = [] }, Horaire(Fiche("28")), Type()).Error.Should().BeNull();
        evenement.OrdreDuJour.Should().BeEmpty();
    }

    [Fact]
    public void Le_compte_rendu_est_celui_d_un_evenement_tenu()
    {
        Annonce("28").RedigerCompteRendu("Trop tôt").Error.Should().Be(new EvenementNonTenu());
        Tenu("28").RedigerCompteRendu("Trois ateliers").Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "ANI-62")]
    [Trait("Exigence", "ANI-63")]
    [Trait("Exigence", "OPP-15")]
    public void Une_quarantaine_se_declare_a_peu_pres_par_secteur_avec_les_repas()
    {
        var evenement = Tenu("28");

        evenement.DeclarerEffectifs(new([new("IAE", 27), new("AHIL", 12, true)], [new("28", 88)], 40, 43)).Error.Should().BeNull();

        (evenement.Effectifs.Total, evenement.Effectifs.EstApproximatif).Should().Be((39, true));
        EffectifsDeclares.Aucun.Total.Should().BeNull("rien de déclaré n'est pas zéro");
    }

    [Fact]
    public void L_effectif_forme_est_d_une_region_de_l_evenement_et_dit_une_fois()
    {
        var evenement = Prevu("28", "53");

        evenement.DeclarerEffectifs(new([], [new("69", 10)])).Error.Should().Be(new RegionHorsEvenement("69"));
        evenement.DeclarerEffectifs(new([], [new("28", 10), new("28", 11)])).Error.Should().Be(new RegionEnDouble("28"));
    }

    [Fact]
    public void Les_porteurs_de_taches_s_effacent_et_les_taches_restent()
    {
        var evenement = Tenu("28");
        evenement.AjouterTache(new("Affiches", "Ana Duval", "28", null, 100), Moi).Error.Should().BeNull();
        evenement.AjouterTache(new("Traiteur"), Moi).Error.Should().BeNull();

        evenement.EffacerNoms(Jour.AddMonths(24));

        evenement.Taches.Should().HaveCount(2).And.OnlyContain(tache => tache.Porteur == null && tache.CompteId == null);
        evenement.NomsEffacesLe.Should().Be(Jour.AddMonths(24));
    }

    [Fact]
    [Trait("Exigence", "OPP-5")]
    public void Le_partage_des_taches_montre_la_charge_de_chaque_region_et_la_part_egale()
    {
        TacheEvenement Tache(string? region, int avancement, DateOnly? echeance = null) => new(Guid.CreateVersion7(), "Tâche", null, null, region, echeance, avancement);
        var jir = new ConsulterRepartitionTachesHandler.Charge(
            ["28", "53"], [Tache("28", 100), Tache("28", 50, Jour.AddDays(-1)), Tache("28", 0, Jour), Tache("53", 0), Tache(null, 0)]);

        var partage = ConsulterRepartitionTachesHandler.Repartir(2022, [jir], Jour);

        (partage.Taches, partage.SansRegion).Should().Be((5, 1));
        partage.Regions.Should().Equal(new ChargeRegionVue("28", 3, 1, 1, 50, 75m, 50m), new ChargeRegionVue("53", 1, 0, 0, 0, 25m, 50m));
        ConsulterRepartitionTachesHandler.Repartir(2022, [new(["28", "53"], [])], Jour).Regions.Should().OnlyContain(region => region.Part == null && region.AvancementMoyen == null);
    }
}
