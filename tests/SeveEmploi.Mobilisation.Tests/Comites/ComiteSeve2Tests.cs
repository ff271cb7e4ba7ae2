using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Dossiers;
using static SeveEmploi.Mobilisation.Tests.Dossiers.DesDossiers;

namespace SeveEmploi.Mobilisation.Tests.Comites;

/// <summary>What a SEVE 2 comité adds to that of SEVE 1: a regional opinion first, a grant, and a day before which nothing is told.</summary>
public sealed class ComiteSeve2Tests
{
    private static readonly DateOnly Reunion = new(2022, 2, 17);
    private static readonly DateOnly Annonce = new(2022, 2, 24);

    [Theory]
    [InlineData(25_000, null, null)]
    [InlineData(15_000, "0,4 ETP suffisent", null)]
    [InlineData(15_000, " ", typeof(BaisseSansMotif))]
    [InlineData(10_000, null, typeof(BaisseSansMotif))]
    [InlineData(20_000, "Entre deux", typeof(DotationHorsBareme))]
    [InlineData(null, null, typeof(DotationManquante))]
    [Trait("Exigence", "FIN-18")]
    [Trait("Exigence", "FIN-20")]
    public void La_dotation_octroyee_est_un_echelon_et_sa_baisse_a_un_motif(int? octroyee, string? motif, Type? refus)
    {
        var (comite, candidature) = Ouvert(demandee: 25_000);

        comite.Statuer(candidature.Id, Retenue(comite, octroyee, motif), De2022.Dotation).Error?.GetType().Should().Be(refus);
    }

    [Fact]
    public void La_dotation_octroyee_ne_depasse_jamais_la_demande()
    {
        var (comite, candidature) = Ouvert(demandee: 15_000);

        comite.Statuer(candidature.Id, Retenue(comite, 25_000), De2022.Dotation).Error.Should().Be(new DotationAuDessusDeLaDemande(25_000, 15_000));
    }

    [Fact]
    public void Qui_n_est_pas_retenu_ne_recoit_pas_de_dotation()
    {
        var (comite, candidature) = Ouvert(demandee: 15_000);

        comite.Statuer(candidature.Id, Retenue(comite, 15_000) with { Sens = SensDecision.NonRetenue }, De2022.Dotation).Error.Should().BeOfType<DotationNonAttendue>();
        comite.Statuer(candidature.Id, Retenue(comite, 15_000)).Error.Should().BeOfType<DotationNonAttendue>();
    }

    [Fact]
    [Trait("Exigence", "SUI-51")]
    public void Rien_n_est_dit_avant_le_jour_d_annonce_et_tout_l_est_ce_jour_la()
    {
        var (comite, candidature) = Ouvert(demandee: 25_000);
        comite.Statuer(candidature.Id, Retenue(comite, 15_000, "0,4 ETP suffisent"), De2022.Dotation).Error.Should().BeNull();

        comite.Clore([], [], Reunion, Reunion, annonceLeJourDit: true).Error.Should().BeNull();
        (comite.AnnonceLe, comite.ResultatsAttendusLe).Should().Be((null, Annonce));

        comite.Annoncer(Annonce);
        candidature.Appliquer(comite.DecisionDe(comite.DossiersDecides.Single())).Error.Should().BeNull();
        var fait = candidature.Events.OfType<Contracts.CandidatureRetenue>().Single();
        (fait.Le, fait.DotationSolliciteeEur, fait.DotationOctroyeeEur, fait.MotifBaisse).Should().Be((Annonce, 25_000m, 15_000m, "0,4 ETP suffisent"));
    }

    [Fact]
    public void Un_comite_clos_le_jour_d_annonce_ou_apres_annonce_aussitot()
    {
        var (comite, candidature) = Ouvert(demandee: 25_000);
        comite.Statuer(candidature.Id, Retenue(comite, 25_000), De2022.Dotation).Error.Should().BeNull();

        comite.Clore([], [], Reunion, Annonce, annonceLeJourDit: true).Error.Should().BeNull();

        comite.AnnonceLe.Should().Be(Reunion);
    }

    [Fact]
    public void Un_dossier_decide_et_tu_ne_s_inscrit_pas_ailleurs()
    {
        var (comite, candidature) = Ouvert(demandee: 25_000);
        candidature.AttendreAnnonce(Annonce);

        Comite.Planifier(UneCampagne(), null, Reunion, 1, new(2022, 1, 10)).Value.InscrireDossier(candidature).Error.Should().BeOfType<DossierHorsCampagne>();
        comite.AjournerDossier(candidature.Id, "Retrait");
        Comite.Planifier(_campagne, null, Reunion, 1, new(2022, 1, 10)).Value.InscrireDossier(candidature).Error.Should().BeOfType<DossierDejaTranche>();
    }

    [Fact]
    [Trait("Exigence", "SUI-18")]
    [Trait("Exigence", "CFG-7")]
    public void Le_comite_national_n_examine_que_les_dossiers_pre_selectionnes()
    {
        var campagne = UneCampagne(De2022);
        var candidature = Transmise(campagne, De2022, 25_000);
        var regional = Comite.Planifier(campagne, Region.De("28"), new(2022, 2, 3), 1, new(2022, 1, 10)).Value;
        var national = Comite.Planifier(campagne, null, Reunion, 1, new(2022, 1, 10)).Value;

        (regional.EstPreselection, national.SuitPreselection).Should().Be((true, true));
        national.InscrireDossier(candidature).Error.Should().BeOfType<DossierNonPreselectionne>();
        regional.InscrireDossier(candidature).Error.Should().BeNull();

        candidature.Preselectionner(new(regional.Id.Value, SensDecision.Retenue, "Favorable", null, new(2022, 2, 3))).Error.Should().BeNull();
        candidature.Etat.Should().Be(EtatCandidature.Transmise);
        national.InscrireDossier(candidature).Error.Should().BeNull();
        Comite.Planifier(campagne, Region.De("28"), new(2022, 2, 4), 1, new(2022, 1, 10)).Value.InscrireDossier(candidature).Error.Should().BeOfType<DossierDejaPreselectionne>();
    }

    [Fact]
    [Trait("Exigence", "SUI-18")]
    public void Une_pre_selection_ne_donne_ni_dotation_ni_liste_d_attente()
    {
        var campagne = UneCampagne(De2022);
        var candidature = Transmise(campagne, De2022, 25_000);
        var regional = OuvertAvec(Comite.Planifier(campagne, Region.De("28"), new(2022, 2, 3), 1, new(2022, 1, 10)).Value, candidature, new(2022, 2, 3));

        regional.Statuer(candidature.Id, Retenue(regional, 25_000), De2022.Dotation).Error.Should().BeOfType<DotationNonAttendue>();
        regional.Statuer(candidature.Id, Retenue(regional, null) with { Sens = SensDecision.ListeAttente, Rang = 1 }, De2022.Dotation).Error.Should().BeOfType<PreselectionSansListeAttente>();
        regional.Statuer(candidature.Id, Retenue(regional, null), De2022.Dotation).Error.Should().BeNull();
    }

    private static readonly Reglement SansPreselection = De2022 with { PreselectionRegionale = false };

    private readonly Campagne _campagne = UneCampagne();

    private (Comite Comite, Candidature Candidature) Ouvert(int demandee)
    {
        var candidature = Transmise(_campagne, SansPreselection, demandee);
        return (OuvertAvec(Comite.Planifier(_campagne, null, Reunion, 1, new(2022, 1, 10)).Value, candidature, Reunion), candidature);
    }

    private static Comite OuvertAvec(Comite comite, Candidature candidature, DateOnly le)
    {
        comite.AjouterMembre("Claire Duval", "DGEFP", Voix.Deliberative).Error.Should().BeNull();
        comite.InscrireDossier(candidature).Error.Should().BeNull();
        comite.Convoquer(le, le).Error.Should().BeNull();
        comite.Ouvrir([comite.Membres[0].Id], le, le).Error.Should().BeNull();
        return comite;
    }

    private static Campagne UneCampagne(Reglement? reglement = null)
    {
        var modele = ModelesSeve2.Tous[0];
        var campagne = Campagne.Preparer(Programme.Seve2, modele.Annee, modele.Titre, reglement ?? SansPreselection);
        campagne.FixerCalendrier([.. modele.Calendrier.Select(jalon => new Jalon { Code = jalon.Code, Libelle = jalon.Libelle, Jour = jalon.Jour })], new(2021, 11, 1)).Error.Should().BeNull();
        campagne.Ouvrir(new(2021, 11, 2)).Error.Should().BeNull();
        return campagne;
    }

    private static Candidature Transmise(Campagne campagne, Reglement reglement, decimal demandee)
    {
        var jour = new DateOnly(2022, 1, 28);
        var candidature = campagne.Deposer(new ManifestationInteret { Le = new(2021, 12, 1), Emetteur = Emetteur.Direction }, Region.De("28"), Exemples.Asta, new(2021, 12, 1)).Value;
        foreach (var piece in reglement.Dossier!.Pieces) candidature.RedigerPiece(Remplie(piece), piece.Auteur, true, reglement);
        candidature.DeclarerCondition(Condition, false, reglement);
        candidature.SolliciterDotation(demandee, false, reglement).Error.Should().BeNull();
        candidature.EnvoyerDossier(Releve("2021c", plan: PlanValide), reglement, "A", jour).Error.Should().BeNull();
        candidature.Transmettre(reglement, jour, jour).Error.Should().BeNull();
        return candidature;
    }

    private static Deliberation Retenue(Comite comite, int? octroyee, string? motif = null) =>
        new(SensDecision.Retenue, "Plan solide", null, [comite.Membres[0].Id.Value]) { DotationOctroyeeEur = octroyee, MotifBaisse = motif };
}
