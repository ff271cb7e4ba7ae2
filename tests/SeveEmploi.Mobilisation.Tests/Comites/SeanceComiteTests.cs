using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;

namespace SeveEmploi.Mobilisation.Tests.Comites;

[Trait("Exigence", "MOB-50")]
public sealed class SeanceComiteTests
{
    private readonly Campagne _campagne = DesComites.UneCampagne();
    private readonly Candidature _asta;
    private readonly Candidature _bocage;
    private readonly Comite _comite;

    public SeanceComiteTests()
    {
        (_asta, _bocage) = (_campagne.Transmise("ASTA"), _campagne.Transmise("Bocage"));
        _comite = DesComites.UnComite(_campagne, 2, null, _asta, _bocage);
    }

    [Fact]
    public void Une_seance_ne_se_tient_pas_sans_convocation() => Ouvrir(["Claire Duval", "Marc Petit"]).Error.Should().Be(new ComiteNonConvoque());

    [Fact]
    public void Une_seance_se_tient_de_la_convocation_a_ce_jour()
    {
        _comite.Convoque();
        string[] presents = ["Claire Duval", "Marc Petit"];
        var veille = DesComites.Convocation.AddDays(-1);
        var demain = DesComites.Aujourdhui.AddDays(1);

        Ouvrir(presents, veille).Error.Should().Be(new ActeAvantSaCause("L'ouverture", veille, DesComites.Convocation));
        Ouvrir(presents, demain).Error.Should().Be(new ActeDansLeFutur(demain));
        Ouvrir(presents, DesComites.Convocation).Error.Should().BeNull();
        Ouvrir(presents).Error.Should().Be(new ComiteDejaOuvert());
    }

    [Fact]
    public void Le_quorum_ne_compte_que_les_voix_deliberatives_presentes()
    {
        _comite.Convoque();

        Ouvrir(["Claire Duval", "Paul Brun"]).Error.Should().Be(new QuorumNonAtteint(1, 2));
        _comite.Etat.Should().Be(EtatComite.Convoque);
        Ouvrir(["Claire Duval", "Marc Petit"]).Error.Should().BeNull();
        _comite.Membres.Where(membre => membre.EstPresent).Select(membre => membre.Nom).Should().Equal("Claire Duval", "Marc Petit");
    }

    [Fact]
    public void Une_personne_nommee_deux_fois_ne_fait_pas_le_quorum()
    {
        _comite.Convoque();

        Ouvrir(["Claire Duval", "Claire Duval"]).Error.Should().Be(new QuorumNonAtteint(1, 2));
    }

    [Fact]
    public void Seul_un_membre_est_present()
    {
        var inconnu = new MembreComiteId(Guid.CreateVersion7());

        _comite.Convoque().Ouvrir([_comite.Membre("Claire Duval").Id, inconnu], DesComites.Reunion, DesComites.Aujourdhui)
            .Error.Should().Be(new MembreIntrouvable(inconnu.Value));
    }

    [Fact]
    public void Le_comite_ne_statue_pas_avant_la_seance() =>
        _comite.Convoque().Statuer(_asta.Id, _comite.Vote(SensDecision.Retenue)).Error.Should().Be(new ComiteNonOuvert());

    [Fact]
    public void Une_decision_porte_sur_un_dossier_inscrit_et_non_ajourne()
    {
        var ailleurs = _campagne.Transmise("Armor");
        _comite.Ouvert().AjournerDossier(_bocage.Id, "Budget absent").Error.Should().BeNull();

        _comite.Statuer(ailleurs.Id, _comite.Vote(SensDecision.Retenue)).Error.Should().Be(new DossierIntrouvable(ailleurs.Id.Value));
        _comite.Statuer(_bocage.Id, _comite.Vote(SensDecision.Retenue)).Error.Should().Be(new DossierDejaAjourne("Bocage"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Une_decision_a_un_motif(string motif) =>
        _comite.Ouvert().Statuer(_asta.Id, _comite.Vote(SensDecision.NonRetenue) with { Motif = motif })
            .Error.Should().Be(new MotifDecisionManquant("ASTA"));

    [Fact]
    public void Un_rang_vaut_au_moins_un_et_seulement_en_liste_attente()
    {
        _comite.Ouvert();

        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.ListeAttente)).Error.Should().Be(new RangManquant("ASTA"));
        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.ListeAttente, 0)).Error.Should().Be(new RangManquant("ASTA"));
        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.Retenue, 1)).Error.Should().Be(new RangHorsListeAttente("ASTA"));
        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.NonRetenue, 1)).Error.Should().Be(new RangHorsListeAttente("ASTA"));
        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.ListeAttente, 1)).Error.Should().BeNull();
    }

    [Fact]
    public void Seules_les_voix_deliberatives_presentes_votent()
    {
        _comite.Convoque();
        Ouvrir(["Claire Duval", "Marc Petit", "Paul Brun"]).Error.Should().BeNull();
        var inconnu = Guid.CreateVersion7();

        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.Retenue) with { Votants = [] }).Error.Should().Be(new VotantsManquants("ASTA"));
        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.Retenue) with { Votants = [inconnu] }).Error.Should().Be(new MembreIntrouvable(inconnu));
        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.Retenue, null, "Anne Roy")).Error.Should().Be(new VotantNonAdmis("Anne Roy"));
        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.Retenue, null, "Claire Duval", "Paul Brun")).Error.Should().Be(new VotantNonAdmis("Paul Brun"));
    }

    [Fact]
    public void Un_membre_qui_a_un_interet_ne_vote_pas_ce_dossier_mais_vote_les_autres()
    {
        _comite.DeclarerInteret(_comite.Membre("Claire Duval").Id, _asta.Id, "Administratrice").Error.Should().BeNull();
        _comite.Ouvert();

        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.Retenue, null, "Marc Petit", "Claire Duval")).Error.Should().Be(new MembreInteresse("Claire Duval"));
        _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.Retenue, null, "Marc Petit")).Error.Should().BeNull();
        _comite.Statuer(_bocage.Id, _comite.Vote(SensDecision.Retenue, null, "Claire Duval")).Error.Should().BeNull();
    }

    [Fact]
    public void La_derniere_decision_vaut_et_un_votant_compte_une_seule_fois()
    {
        _comite.Ouvert();
        _comite.Retenir(_asta);
        var claire = _comite.Membre("Claire Duval").Id.Value;

        _comite.Statuer(_asta.Id, new(SensDecision.NonRetenue, "Équipe partie.", null, [claire, claire])).Error.Should().BeNull();

        _comite.Dossier(_asta).Deliberation.Should().BeEquivalentTo(new Deliberation(SensDecision.NonRetenue, "Équipe partie.", null, [claire]));
    }

    [Fact]
    public void Un_dossier_ajourne_quitte_le_comite_meme_decide_et_reste_transmis()
    {
        _comite.Ouvert();
        _comite.Retenir(_asta);

        _comite.AjournerDossier(_asta.Id, "Budget absent").Error.Should().BeNull();

        _comite.OrdreDuJour.Select(dossier => (dossier.Structure, dossier.Ordre)).Should().Equal(("Bocage", 1));
        _comite.Dossier(_asta).Deliberation.Should().BeNull();
        _asta.Etat.Should().Be(EtatCandidature.Transmise);
        _comite.AjournerDossier(_asta.Id, "Encore").Error.Should().Be(new DossierDejaAjourne("ASTA"));
        _comite.InscrireDossier(_asta).Error.Should().Be(new DossierDejaInscrit("ASTA"));
        _comite.OrdonnerDossiers([_asta.Id, _bocage.Id]).Error.Should().Be(new OrdreIncomplet(1));
    }

    [Fact]
    public void Un_dossier_non_inscrit_ne_peut_pas_etre_ajourne()
    {
        var ailleurs = Guid.CreateVersion7();

        _comite.AjournerDossier(new(ailleurs), "Budget absent").Error.Should().Be(new DossierIntrouvable(ailleurs));
    }

    private Result Ouvrir(string[] presents, DateOnly? le = null) =>
        _comite.Ouvrir([.. presents.Select(nom => _comite.Membre(nom).Id)], le ?? DesComites.Reunion, DesComites.Aujourdhui);
}
