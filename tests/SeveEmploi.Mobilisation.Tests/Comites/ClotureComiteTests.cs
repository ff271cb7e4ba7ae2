using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Contracts;

namespace SeveEmploi.Mobilisation.Tests.Comites;

[Trait("Exigence", "MOB-50")]
public sealed class ClotureComiteTests
{
    private static readonly Cible DeuxEnFrance = new(null, 2, 0);

    private readonly Campagne _campagne = DesComites.UneCampagne();
    private readonly Candidature _asta;
    private readonly Candidature _bocage;
    private readonly Candidature _armor;
    private readonly Comite _comite;

    public ClotureComiteTests()
    {
        (_asta, _bocage, _armor) = (_campagne.Transmise("ASTA"), _campagne.Transmise("Bocage"), _campagne.Transmise("Armor", "22"));
        _comite = DesComites.UnComite(_campagne, 2, null, _asta, _bocage, _armor);
    }

    [Fact]
    public void Un_comite_se_clot_de_son_ouverture_a_ce_jour()
    {
        Clore().Error.Should().Be(new ComiteNonOuvert());
        _comite.Ouvert();
        _comite.Retenir(_asta, _bocage, _armor);
        var (veille, demain) = (DesComites.Reunion.AddDays(-1), DesComites.Aujourdhui.AddDays(1));

        Clore(le: veille).Error.Should().Be(new ActeAvantSaCause("La clôture", veille, DesComites.Reunion));
        Clore(le: demain).Error.Should().Be(new ActeDansLeFutur(demain));
        Clore(le: DesComites.Aujourdhui).Error.Should().BeNull();
        _comite.ClosLe.Should().Be(DesComites.Aujourdhui);
    }

    [Fact]
    public void Chaque_dossier_est_decide_ou_ajourne()
    {
        _comite.Ouvert();
        Clore().Error.Should().Be(new DossiersSansDecision(3));
        _comite.Retenir(_asta);
        Clore().Error.Should().Be(new DossiersSansDecision(2));
        _comite.AjournerDossier(_bocage.Id, "Budget absent").Error.Should().BeNull();
        Clore().Error.Should().Be(new DossiersSansDecision(1));
        _comite.Retenir(_armor);

        Clore().Error.Should().BeNull();
        _comite.DossiersDecides.Select(dossier => dossier.Structure).Should().Equal("ASTA", "Armor");
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("1, 3", 1, 3)]
    [InlineData("1, 1", 1, 1)]
    [InlineData("2, 3", 3, 2)]
    public void Une_liste_attente_a_trou_ou_a_double_est_refusee(string rangs, params int[] donnes)
    {
        Attendre(donnes);

        Clore().Error.Should().Be(new RangsNonContinus(rangs));
    }

    [Theory]
    [InlineData]
    [InlineData(1)]
    [InlineData(2, 1)]
    [InlineData(3, 1, 2)]
    public void Une_liste_attente_de_un_a_n_est_admise_dans_tout_ordre(params int[] donnes)
    {
        Attendre(donnes);

        Clore().Error.Should().BeNull();
    }

    [Fact]
    public void Une_cible_atteinte_ne_demande_rien()
    {
        Decider(retenues: [_asta, _bocage], refusee: _armor);

        Clore([DeuxEnFrance]).Error.Should().BeNull();
        _comite.Depassements.Should().BeEmpty();
    }

    [Fact]
    public void Une_cible_nationale_depassee_demande_un_motif_puis_ne_bloque_plus()
    {
        Decider(retenues: [_asta, _bocage], refusee: _armor);
        Cible[] cibles = [new(null, 2, 1)];

        Clore(cibles).Error.Should().Be(new ObjectifDepasse("France", 3));
        Clore(cibles, new MotifDepassement("Autre région", "28")).Error.Should().Be(new ObjectifDepasse("France", 3));
        Clore(cibles, new MotifDepassement(" ")).Error.Should().Be(new ObjectifDepasse("France", 3));
        Clore(cibles, new MotifDepassement("Un groupe à deux")).Error.Should().BeNull();
        _comite.Depassements.Should().Equal(new Depassement(null, 2, 3, "Un groupe à deux"));
    }

    [Fact]
    public void Une_cible_regionale_ne_compte_que_sa_region()
    {
        Decider(retenues: [_asta, _armor], refusee: _bocage);
        Cible[] cibles = [new(DesComites.Normandie, 1, 0), new(Region.De("53"), 0, 0)];

        Clore(cibles, new MotifDepassement("Sans objet", "28")).Error.Should().Be(new ObjectifDepasse("Bretagne", 1));
        Clore(cibles, new MotifDepassement("Premier essai breton", "53")).Error.Should().BeNull();
        _comite.Depassements.Should().Equal(new Depassement("53", 0, 1, "Premier essai breton"));
    }

    [Fact]
    public void Une_cible_depassee_par_un_autre_comite_ne_demande_rien_a_celui_ci()
    {
        _comite.Ouvert();
        foreach (var candidature in (Candidature[])[_asta, _bocage, _armor]) Refuser(candidature);

        Clore([new(null, 2, 5)]).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-37")]
    public void La_cloture_compte_ce_qui_est_decide_et_donne_chaque_decision()
    {
        _comite.Ouvert().ClearEvents();
        _comite.Retenir(_asta);
        _comite.Statuer(_bocage.Id, _comite.Vote(SensDecision.ListeAttente, 1)).Error.Should().BeNull();
        _comite.AjournerDossier(_armor.Id, "Budget absent").Error.Should().BeNull();

        Clore().Error.Should().BeNull();

        _comite.Events.SansEcheances().Should().Equal(new ComiteReuni(_comite.Id.Value, _campagne.Id.Value, null, DesComites.Reunion, 1, 1, 0, 1));
        _comite.DecisionDe(_comite.Dossier(_bocage)).Should().Be(
            new Decision(_comite.Id.Value, SensDecision.ListeAttente, "Équipe engagée.", 1, DesComites.Reunion));
    }

    [Fact]
    public void Un_comite_clos_ne_change_plus()
    {
        Decider(retenues: [_asta, _bocage], refusee: _armor);
        Clore().Error.Should().BeNull();
        var claire = _comite.Membre("Claire Duval").Id;

        Error?[] refus =
        [
            _comite.AjouterMembre("Zoé Blin", "DDETS", Voix.Deliberative).Error,
            _comite.InscrireDossier(_campagne.Transmise("Tardive")).Error,
            _comite.OrdonnerDossiers([_bocage.Id, _asta.Id, _armor.Id]).Error,
            _comite.Convoquer(DesComites.Convocation, DesComites.Aujourdhui).Error,
            _comite.DeclarerInteret(claire, _asta.Id, "Administratrice").Error,
            _comite.Ouvrir([claire], DesComites.Reunion, DesComites.Aujourdhui).Error,
            _comite.Statuer(_asta.Id, _comite.Vote(SensDecision.NonRetenue)).Error,
            _comite.AjournerDossier(_asta.Id, "Budget absent").Error,
            Clore().Error,
        ];

        refus.Should().AllBeEquivalentTo(new ComiteDejaClos());
        _comite.DossiersDecides.Should().HaveCount(3);
    }

    private void Attendre(int[] rangs)
    {
        _comite.Ouvert();
        foreach (var (index, candidature) in ((Candidature[])[_asta, _bocage, _armor]).Index())
        {
            if (index >= rangs.Length) Refuser(candidature);
            else _comite.Statuer(candidature.Id, _comite.Vote(SensDecision.ListeAttente, rangs[index])).Error.Should().BeNull();
        }
    }

    private void Decider(Candidature[] retenues, Candidature refusee)
    {
        _comite.Ouvert();
        _comite.Retenir(retenues);
        Refuser(refusee);
    }

    private void Refuser(Candidature candidature) =>
        _comite.Statuer(candidature.Id, _comite.Vote(SensDecision.NonRetenue)).Error.Should().BeNull();

    private Result Clore(Cible[]? cibles = null, params MotifDepassement[] motifs) => _comite.Clore(cibles ?? [], motifs, DesComites.Reunion, DesComites.Aujourdhui);

    private Result Clore(DateOnly le) => _comite.Clore([], [], le, DesComites.Aujourdhui);
}
