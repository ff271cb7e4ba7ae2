using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.MisesEnRapport;
using SeveEmploi.AnimationRegionale.Projets;
using SeveEmploi.BuildingBlocks;
using static SeveEmploi.AnimationRegionale.Tests.Rapprochements.Exemples;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

/// <summary>La proposition d'un projet à un besoin, de l'accord de la SIAE à ce qu'elle donne.</summary>
[Trait("Exigence", "GE-12")]
public sealed class MiseEnRapportTests
{
    private static readonly DateOnly Demain = Aujourdhui.AddDays(1);
    private readonly Groupement _groupement = UnGroupement();
    private readonly Projet _projet = UnProjet();

    [Fact]
    public void La_siae_qui_propose_est_d_accord_et_le_groupement_l_apprend()
    {
        var mise = Proposer(parLaSiae: true);

        mise.Should().Match<MiseEnRapport>(m => m.AccordeeLe == Aujourdhui && m.Etat == EtatRapprochement.Transmise && m.Score == 100);
        mise.Events.Should().ContainSingle().Which.Should().Be(new PropositionFaiteAuGroupement(mise.Id.Value, Semes, mise.BesoinId.Value, Aujourdhui));
    }

    [Fact]
    public void Proposee_par_un_autre_elle_attend_l_accord_de_la_siae()
    {
        var mise = Proposer(parLaSiae: false);

        mise.Should().Match<MiseEnRapport>(m => m.AccordeeLe == null && m.Etat == EtatRapprochement.Proposee);
        mise.Events.Should().BeEmpty();
        mise.Noter(new(IssueRapprochement.MiseEnRelation, Aujourdhui), Aujourdhui).Error.Should().Be(new AccordDeLaSiaeAbsent());
        mise.Accorder(Aujourdhui, parLaSiae: true, null, Aujourdhui).Error.Should().BeNull();
        mise.Noter(new(IssueRapprochement.MiseEnRelation, Aujourdhui), Aujourdhui).Error.Should().BeNull();
        mise.Accorder(Aujourdhui, parLaSiae: true, null, Aujourdhui).Error.Should().Be(new AccordDejaDonne(Aujourdhui));
    }

    [Fact]
    public void L_accord_donne_au_nom_de_la_siae_dit_pourquoi_et_ne_precede_pas_la_proposition()
    {
        var mise = Proposer(parLaSiae: false);

        mise.Accorder(Aujourdhui, parLaSiae: false, " ", Aujourdhui).Error.Should().Be(new AccordSansMotif());
        mise.Accorder(Aujourdhui.AddDays(-1), true, null, Aujourdhui).Error.Should().Be(new IssueAvantLaPrecedente(Aujourdhui));
        mise.Accorder(Demain, true, null, Aujourdhui).Error.Should().Be(new FaitDeGroupementAVenir(Demain));
        mise.Accorder(Aujourdhui, parLaSiae: false, "Par téléphone", Aujourdhui).Error.Should().BeNull();
        mise.MotifAccord.Should().Be("Par téléphone");
    }

    [Fact]
    public void La_siae_refuse_sans_avoir_donne_d_accord()
    {
        var mise = Proposer(parLaSiae: false);

        mise.Noter(new(IssueRapprochement.Refus, Aujourdhui, Cause: CauseRefusRapprochement.ChoixDeLaPersonne), Aujourdhui).Error.Should().BeNull();

        mise.Should().Match<MiseEnRapport>(m => m.Etat == EtatRapprochement.Refus && m.CloseLe == Aujourdhui && m.Events.Count == 0);
        mise.Accorder(Aujourdhui, true, null, Aujourdhui).Error.Should().Be(new RapprochementClos(Aujourdhui));
    }

    [Fact]
    public void Les_issues_se_suivent_jusqu_a_l_embauche_et_chacune_est_annoncee()
    {
        var mise = Proposer(parLaSiae: true);

        mise.Noter(new(IssueRapprochement.MiseEnRelation, Aujourdhui), Demain).Error.Should().BeNull();
        mise.Noter(new(IssueRapprochement.Pmsmp, Aujourdhui), Demain).Error.Should().BeNull();
        mise.Noter(new(IssueRapprochement.Pmsmp, Aujourdhui), Demain).Error.Should().BeNull();
        mise.Noter(new(IssueRapprochement.Embauche, Demain, ContratBesoin.Cdi), Demain).Error.Should().BeNull();

        mise.Should().Match<MiseEnRapport>(m => m.Etat == EtatRapprochement.Embauche && m.CloseLe == Demain && m.Issues.Count == 4);
        mise.Events.OfType<RapprochementAbouti>().Select(fait => (fait.Issue, fait.Contrat)).Should().Equal(("mise_en_relation", null), ("pmsmp", null), ("pmsmp", null), ("embauche", "cdi"));
        mise.Noter(new(IssueRapprochement.SansSuite, Demain), Demain).Error.Should().Be(new RapprochementClos(Demain));
    }

    [Fact]
    public void Une_issue_ne_revient_ni_en_arriere_ni_en_avance()
    {
        var mise = Proposer(parLaSiae: true);
        mise.Noter(new(IssueRapprochement.Pmsmp, Demain), Demain).Error.Should().BeNull();

        mise.Noter(new(IssueRapprochement.SansSuite, Aujourdhui), Demain).Error.Should().Be(new IssueAvantLaPrecedente(Demain));
        mise.Noter(new(IssueRapprochement.SansSuite, Demain.AddDays(1)), Demain).Error.Should().Be(new FaitDeGroupementAVenir(Demain.AddDays(1)));
        mise.Noter(new(IssueRapprochement.MiseEnRelation, Demain), Demain).Error.Should().Be(new MiseEnRelationDejaDepassee());
        mise.Issues.Should().ContainSingle();
    }

    [Fact]
    public void Une_issue_avant_l_accord_est_refusee() =>
        Proposer(parLaSiae: true).Noter(new(IssueRapprochement.Pmsmp, Aujourdhui.AddDays(-1)), Aujourdhui).Error.Should().Be(new IssueAvantLaPrecedente(Aujourdhui));

    [Fact]
    public void Un_projet_clos_ou_un_besoin_ferme_ne_se_propose_plus()
    {
        var besoin = UnBesoin(_groupement);
        _projet.Clore(Aujourdhui, null, Aujourdhui);
        MiseEnRapport.Proposer(besoin, _groupement, _projet, Siae, true, Aujourdhui).Error.Should().Be(new ProjetClos(Aujourdhui));
        besoin.Retirer("Reporté", Aujourdhui);
        MiseEnRapport.Proposer(besoin, _groupement, _projet, Siae, true, Aujourdhui).Error.Should().Be(new BesoinFerme(Aujourdhui));
    }

    [Fact]
    public void Ce_qui_est_transmis_ne_porte_pas_le_code()
    {
        var mise = Proposer(parLaSiae: true);

        System.Text.Json.JsonSerializer.Serialize(mise.Profil).Should().NotContain("A-24").And.Contain("N1103");
    }

    private static SiaeProposante Siae => new(Semes, "SEMES", Departement.De("44"));

    private MiseEnRapport Proposer(bool parLaSiae) => MiseEnRapport.Proposer(UnBesoin(_groupement), _groupement, _projet, Siae, parLaSiae, Aujourdhui).Value;
}
