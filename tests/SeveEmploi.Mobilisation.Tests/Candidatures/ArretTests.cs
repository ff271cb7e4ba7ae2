using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class ArretTests
{
    [Theory]
    [InlineData(nameof(Etape.Manifestation))]
    [InlineData(nameof(Etape.Entretien))]
    [InlineData(nameof(Etape.Transmission))]
    [InlineData(nameof(Etape.Examen))]
    public void Une_structure_renonce_a_tout_moment_meme_retenue(string etape)
    {
        var candidature = AmeneeA(Enum.Parse<Etape>(etape));

        candidature.Abandonner("Départ de la direction", Jours.Comite, Aujourdhui).Error.Should().BeNull();

        (candidature.Etat, candidature.MotifArret, candidature.ArreteeLe).Should().Be((EtatCandidature.Abandonnee, "Départ de la direction", Jours.Comite));
        candidature.Events.Should().Equal(new CandidatureAbandonnee(candidature.Id.Value, Asta.Id, "Départ de la direction", Jours.Comite));
    }

    [Fact]
    public void Une_manifestation_sans_nom_se_abandonne_aussi()
    {
        var candidature = CampagneOuverte().Deposer(UneManifestation(Jours.Manifestation), Normandie, null, Aujourdhui).Value;
        candidature.ClearEvents();

        candidature.Abandonner("Sans suite", Jours.Visite).Error.Should().BeNull();

        candidature.Events.Should().Equal(new CandidatureAbandonnee(candidature.Id.Value, null, "Sans suite", Jours.Visite));
    }

    [Fact]
    public void Une_structure_en_liste_de_attente_peut_renoncer() =>
        Decidee(SensDecision.ListeAttente).Abandonner("M", Jours.Comite).Error.Should().BeNull();

    [Fact]
    public void Une_candidature_ecartee_ne_se_abandonne_pas()
    {
        var (ineligible, abandonnee) = (AmeneeA(Etape.Entretien), AmeneeA(Etape.Entretien));
        ineligible.DeclarerIneligible("Déjà engagée", Jours.Visite);
        abandonnee.Abandonner("Premier motif", Jours.Visite);

        ineligible.Abandonner("M", Jours.Visite).Error.Should().Be(new CandidatureClose(EtatCandidature.Ineligible));
        abandonnee.Abandonner("M", Jours.Visite).Error.Should().Be(new CandidatureClose(EtatCandidature.Abandonnee));
        Decidee(SensDecision.NonRetenue).Abandonner("M", Jours.Comite).Error.Should().Be(new CandidatureClose(EtatCandidature.NonRetenue));
        abandonnee.MotifArret.Should().Be("Premier motif");
    }

    [Fact]
    public void Un_abandon_suit_la_manifestation_et_a_eu_lieu()
    {
        var (candidature, jour) = (AmeneeA(Etape.Manifestation), Jours.Manifestation);

        candidature.Abandonner("M", jour.Veille()).Error.Should().Be(new ActeAvantSaCause("L'abandon", jour.Veille(), jour));
        candidature.Abandonner("M", jour, jour.Veille()).Error.Should().Be(new ActeDansLeFutur(jour));
        candidature.Abandonner("M", jour, jour).Error.Should().BeNull();
    }

    [Theory]
    [Trait("Exigence", "MOB-12")]
    [Trait("Exigence", "MOB-19")]
    [InlineData("Déjà pleinement engagée dans la médiation active")]
    [InlineData("N'est plus conventionnée")]
    public void Ineligibilite_se_constate_par_entretien_en_texte_et_sans_seuil(string motif)
    {
        var candidature = AmeneeA(Etape.Entretien);

        candidature.DeclarerIneligible(motif, Jours.Visite, Aujourdhui).Error.Should().BeNull();

        (candidature.Etat, candidature.MotifArret, candidature.ArreteeLe).Should().Be((EtatCandidature.Ineligible, motif, Jours.Visite));
        candidature.Events.Should().Equal(new CandidatureDeclareeIneligible(candidature.Id.Value, Asta.Id, motif, Jours.Visite));
    }

    [Fact]
    [Trait("Exigence", "MOB-19")]
    public void Ineligibilite_attend_entretien_ou_son_saut()
    {
        var candidature = AmeneeA(Etape.Manifestation);
        candidature.DeclarerIneligible("M", Jours.Entretien).Error.Should().Be(new EtapeNonFranchie(Etape.Entretien));

        candidature.SauterEtape(Etape.Entretien, "Structure connue", "A", Jours.Entretien);

        var veille = Jours.Manifestation.Veille();
        candidature.DeclarerIneligible("M", veille).Error.Should().Be(new ActeAvantSaCause("L'inéligibilité", veille, Jours.Manifestation));
        candidature.DeclarerIneligible("M", Jours.Manifestation).Error.Should().BeNull();
    }

    [Fact]
    public void Ineligibilite_suit_entretien_et_a_eu_lieu()
    {
        var (candidature, veille) = (AmeneeA(Etape.Entretien), Jours.Entretien.Veille());

        candidature.DeclarerIneligible("M", veille).Error.Should().Be(new ActeAvantSaCause("L'inéligibilité", veille, Jours.Entretien));
        candidature.DeclarerIneligible("M", Jours.Entretien, veille).Error.Should().Be(new ActeDansLeFutur(Jours.Entretien));
        candidature.DeclarerIneligible("M", Jours.Entretien, Jours.Entretien).Error.Should().BeNull();
        candidature.DeclarerIneligible("M", Jours.Entretien).Error.Should().Be(new CandidatureClose(EtatCandidature.Ineligible));
    }

    [Fact]
    public void Une_manifestation_sans_nom_ne_est_pas_ineligible() =>
        CampagneOuverte().Deposer(UneManifestation(Jours.Manifestation), Normandie, null, Aujourdhui).Value
            .DeclarerIneligible("M", Jours.Entretien).Error.Should().Be(new StructureNonIdentifiee());

    [Fact]
    [Trait("Exigence", "CFG-25")]
    public void Une_etape_se_saute_avec_un_motif_et_son_auteur()
    {
        var candidature = AmeneeA(Etape.Manifestation);

        candidature.SauterEtape(Etape.Entretien, "Structure connue", "La chargée de mission", Jours.Entretien, Aujourdhui).Error.Should().BeNull();

        candidature.EtapesSautees.Select(sautee => (sautee.Etape, sautee.Motif, sautee.Par, sautee.Le)).Should()
            .Equal((Etape.Entretien, "Structure connue", "La chargée de mission", Jours.Entretien));
        candidature.EstFranchie(Etape.Entretien).Should().BeTrue();
        candidature.Etat.Should().Be(EtatCandidature.Manifestee);
        candidature.RealiserVisite(UneVisite(Jours.Visite), National, Aujourdhui).Error.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void Une_etape_ne_se_saute_pas_sans_motif(string motif)
    {
        var candidature = AmeneeA(Etape.Manifestation);

        candidature.SauterEtape(Etape.Entretien, motif, "A", Jours.Entretien).Error.Should().Be(new SautSansMotif(Etape.Entretien));
        candidature.EtapesSautees.Should().BeEmpty();
    }

    [Theory]
    [InlineData(nameof(Etape.Manifestation))]
    [InlineData(nameof(Etape.Transmission))]
    [InlineData(nameof(Etape.Examen))]
    public void Ce_qui_fait_une_candidature_ne_se_saute_pas(string etape) =>
        AmeneeA(Etape.Manifestation).SauterEtape(Enum.Parse<Etape>(etape), "M", "A", Jours.Entretien).Error.Should()
            .Be(new EtapeIndispensable(Enum.Parse<Etape>(etape)));

    [Fact]
    public void Une_etape_faite_ou_sautee_ne_se_saute_pas()
    {
        var candidature = AmeneeA(Etape.Entretien);
        candidature.SauterEtape(Etape.Visite, "M", "A", Jours.Visite);

        candidature.SauterEtape(Etape.Entretien, "M", "A", Jours.Visite).Error.Should().Be(new EtapeDejaFranchie(Etape.Entretien));
        candidature.SauterEtape(Etape.Visite, "M", "A", Jours.Visite).Error.Should().Be(new EtapeDejaFranchie(Etape.Visite));
    }

    [Fact]
    public void Un_saut_suit_la_manifestation_et_a_eu_lieu()
    {
        var (candidature, jour) = (AmeneeA(Etape.Manifestation), Jours.Manifestation);

        candidature.SauterEtape(Etape.Visite, "M", "A", jour.Veille()).Error.Should().Be(new ActeAvantSaCause("Le saut d'une étape", jour.Veille(), jour));
        candidature.SauterEtape(Etape.Visite, "M", "A", jour, jour.Veille()).Error.Should().Be(new ActeDansLeFutur(jour));
        candidature.SauterEtape(Etape.Visite, "M", "A", jour, jour).Error.Should().BeNull();
    }
}
