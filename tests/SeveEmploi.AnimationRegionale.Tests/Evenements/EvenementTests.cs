using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.Echeancier.Contracts;
using static SeveEmploi.AnimationRegionale.Tests.Evenements.UnEvenement;

namespace SeveEmploi.AnimationRegionale.Tests.Evenements;

public sealed class EvenementTests
{
    [Fact]
    [Trait("Exigence", "ANI-66")]
    [Trait("Exigence", "ANI-18")]
    public void La_journee_interregionale_reunit_quatre_regions_et_les_departements_de_chacune()
    {
        var evenement = Prevu(QuatreRegions);

        evenement.CodesRegions.Should().Equal(QuatreRegions);
        evenement.Departements.Should().Contain(["14", "35", "33", "44"]).And.NotContain("69");
        (evenement.Annee, evenement.EstNational).Should().Be((2022, false));
    }

    [Fact]
    [Trait("Exigence", "ANI-67")]
    public void Des_creneaux_contigus_tiennent_dans_l_evenement_et_se_lisent_dans_l_ordre()
    {
        Creneau conference = new(A(13, 45), A(14, 40), "Conférence"), accueil = new(A(9), A(9, 30), "Accueil"), ateliers = new(A(14, 40), A(16, 30), "Ateliers", "Salle 2");

        Planifier(Fiche("28") with { Creneaux = [conference, ateliers, accueil] }).Value.Creneaux.Should().Equal(accueil, conference, ateliers);
    }

    [Theory]
    [InlineData(8, 0, 10, 0)]
    [InlineData(16, 0, 16, 31)]
    [InlineData(11, 0, 11, 0)]
    [InlineData(12, 0, 11, 0)]
    public void Un_creneau_hors_de_l_evenement_ou_sans_duree_est_refuse(int debut, int minuteDebut, int fin, int minuteFin) =>
        Planifier(Fiche("28") with { Creneaux = [new(A(debut, minuteDebut), A(fin, minuteFin), "Atelier")] }).Error.Should().Be(new CreneauHorsEvenement("Atelier"));

    [Fact]
    public void Un_evenement_finit_apres_son_debut() => Planifier(Fiche("28") with { Fin = A(9) }).Error.Should().Be(new EvenementFiniAvantDebut());

    [Fact]
    public void Un_evenement_a_cheval_sur_deux_annees_est_refuse()
    {
        var fiche = Fiche("28") with { Debut = new(2022, 12, 31, 20, 0, 0, TimeSpan.FromHours(1)), Fin = new(2023, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)) };

        Planifier(fiche).Error.Should().Be(new EvenementSurDeuxAnnees(2022, 2023));
    }

    [Theory]
    [Trait("Exigence", "OPP-6")]
    [InlineData(false, false, 0)]
    [InlineData(true, true, 2)]
    public void Entre_plusieurs_regions_une_seule_est_chef_de_file(bool une, bool autre, int nombre) =>
        Planifier(Fiche() with { Regions = [new("28", EstChefDeFile: une), new("53", RoleRegion.Participe, autre)] }).Error.Should().Be(new ChefDeFileANommer(nombre));

    [Fact]
    public void Une_region_seule_n_a_pas_a_etre_chef_de_file_et_ne_se_dit_qu_une_fois()
    {
        Planifier(Fiche() with { Regions = [new("28")] }).Error.Should().BeNull();
        Planifier(Fiche() with { Regions = [new("28", EstChefDeFile: true), new("28")] }).Error.Should().Be(new RegionEnDouble("28"));
    }

    [Fact]
    public void Un_evenement_a_venir_ne_s_est_pas_tenu_et_son_jour_venu_il_se_tient()
    {
        var evenement = Annonce("28");

        evenement.Tenir(Jour.AddDays(-1), Type(), []).Error.Should().Be(new EvenementAVenir(Jour));
        evenement.Events.Should().BeEmpty();
        evenement.Tenir(Jour, Type(), []).Error.Should().BeNull();
        evenement.Etat.Should().Be(EtatEvenement.Tenu);
    }

    [Fact]
    [Trait("Exigence", "ANI-58")]
    public void Tenu_il_le_dit_une_fois_et_honore_ce_que_chaque_region_attendait()
    {
        var evenement = Annonce("28", "53");

        evenement.Tenir(Jour, Type(), ["28:2022-10", "53:2022-10"]).Error.Should().BeNull();

        evenement.Events.OfType<EvenementTenu>().Should().ContainSingle().Which.Regions.Should().Equal("28", "53");
        evenement.Events.OfType<ObligationHonoree>().Should().Equal(
            new ObligationHonoree("animation_regionale", "journee_interregionale", "28:2022-10", Jour), new ObligationHonoree("animation_regionale", "journee_interregionale", "53:2022-10", Jour));
        evenement.Tenir(Jour, Type(), []).Error.Should().Be(new EvenementClos(EtatEvenement.Tenu));
    }

    [Fact]
    public void Un_type_que_personne_n_attend_n_honore_rien()
    {
        var evenement = Annonce("28");

        evenement.Tenir(Jour, Type("webinaire"), ["28:2022-10"]).Error.Should().BeNull();
        evenement.Events.OfType<ObligationHonoree>().Should().BeEmpty();
    }

    [Fact]
    public void Tenu_ou_annule_un_evenement_ne_change_plus()
    {
        var tenu = Tenu("28");
        var annule = Prevu("28");
        annule.Annuler(" La salle n'est plus libre. ").Error.Should().BeNull();

        annule.MotifAnnulation.Should().Be("La salle n'est plus libre.");
        foreach (var (evenement, etat) in new[] { (tenu, EtatEvenement.Tenu), (annule, EtatEvenement.Annule) })
        {
            evenement.Modifier(Fiche("28"), Horaire(Fiche("28")), Type()).Error.Should().Be(new EvenementClos(etat));
            evenement.Annoncer().Error.Should().Be(new EvenementClos(etat));
            evenement.Annuler("encore").Error.Should().Be(new EvenementClos(etat));
            evenement.EnvoyerOrdreDuJour(Jour).Error.Should().Be(new EvenementClos(etat));
            evenement.AjouterPoint("Un point").Error.Should().Be(new EvenementClos(etat));
        }
    }

    [Fact]
    public void Un_evenement_s_annonce_une_fois() => Annonce("28").Annoncer().Error.Should().Be(new EvenementDejaAnnonce());

    [Theory]
    [InlineData(40, 41, true)]
    [InlineData(40, null, true)]
    [InlineData(40, 40, false)]
    [InlineData(40, 39, false)]
    [InlineData(null, 50, false)]
    public void Une_capacite_plus_grande_libere_des_places(int? avant, int? apres, bool libere)
    {
        var evenement = Annonce("28");
        evenement.Modifier(Fiche("28") with { Capacite = avant }, Horaire(Fiche("28")), Type()).Error.Should().BeNull();
        evenement.ClearEvents();

        evenement.Modifier(Fiche("28") with { Capacite = apres }, Horaire(Fiche("28")), Type()).Error.Should().BeNull();

        evenement.Events.OfType<PlaceLiberee>().Should().HaveCount(libere ? 1 : 0);
    }

    [Fact]
    [Trait("Exigence", "ANI-19")]
    [Trait("Exigence", "ANI-45")]
    public void Les_types_du_programme_ont_chacun_un_code_et_une_place()
    {
        var types = TypesDuProgramme.Tous();

        types.Select(type => type.Code).Should().OnlyHaveUniqueItems().And.Contain(["copil_regional", "journee_mensuelle", "atelier_ahil_iae", "comite_preselection"]);
        types.Select(type => type.Reglage.Rang).Should().Equal(Enumerable.Range(1, types.Count));
        types.Where(type => type.Reglage.Groupe == GroupeEvenement.PromotionDuProgramme).Should().OnlyContain(type => type.Reglage.CompteAuBilan);
    }
}
