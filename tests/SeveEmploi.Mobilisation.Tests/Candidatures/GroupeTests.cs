using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class GroupeTests
{
    private static readonly StructureCandidate Double = Structure("14", "ACI", "AI");

    [Theory]
    [Trait("Exigence", "MOB-17")]
    [Trait("Exigence", "CFG-22")]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Hors_de_3_a_10_personnes_le_groupe_est_deconseille_et_jamais_refuse(int effectif, bool conseille)
    {
        var (candidature, groupe) = (AmeneeA(Etape.Manifestation), new Groupe(effectif, null, null));

        candidature.ConstituerGroupe(groupe).Error.Should().BeNull();

        candidature.Groupe.Should().Be(groupe);
        groupe.EstConseille(National.GroupeMin, National.GroupeMax).Should().Be(conseille);
    }

    [Fact]
    [Trait("Exigence", "CFG-22")]
    public void La_taille_conseillee_est_celle_de_la_campagne()
    {
        var reglement = National with { GroupeMin = 5, GroupeMax = 6 };

        Enumerable.Range(4, 4).Where(effectif => new Groupe(effectif, null, null).EstConseille(reglement.GroupeMin, reglement.GroupeMax))
            .Should().Equal(5, 6);
    }

    [Theory]
    [Trait("Exigence", "MOB-16")]
    [Trait("Exigence", "OPP-13")]
    [InlineData(nameof(OptionConventionnement.UneEquipe))]
    [InlineData(nameof(OptionConventionnement.DeuxGroupes))]
    public void Un_double_conventionnement_choisit_son_option_et_dit_pourquoi(string option)
    {
        var groupe = new Groupe(9, Enum.Parse<OptionConventionnement>(option), "L'équipe est scindée ; le risque est de perdre les AI.");
        var candidature = AmeneeA(Etape.Manifestation, structure: Double);

        candidature.ConstituerGroupe(groupe).Error.Should().BeNull();

        candidature.Groupe.Should().Be(groupe);
        candidature.Types.Should().Equal("ACI", "AI");
    }

    [Theory]
    [Trait("Exigence", "OPP-13")]
    [InlineData(null, "Un motif")]
    [InlineData(nameof(OptionConventionnement.UneEquipe), null)]
    [InlineData(nameof(OptionConventionnement.UneEquipe), " ")]
    public void Un_double_conventionnement_ne_se_tait_ni_sur_son_option_ni_sur_son_motif(string? option, string? motif)
    {
        var candidature = AmeneeA(Etape.Manifestation, structure: Double);
        OptionConventionnement? choisie = option is null ? null : Enum.Parse<OptionConventionnement>(option);

        candidature.ConstituerGroupe(new(9, choisie, motif)).Error.Should().Be(new OptionManquante());
        candidature.Groupe.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-16")]
    public void Une_structure_de_un_seul_conventionnement_ne_a_pas_de_option() =>
        AmeneeA(Etape.Manifestation).ConstituerGroupe(new(9, OptionConventionnement.UneEquipe, "Un motif")).Error.Should()
            .Be(new OptionSansDoubleConventionnement());

    [Fact]
    public void Un_groupe_se_constitue_pour_une_structure_connue()
    {
        var anonyme = CampagneOuverte().Deposer(UneManifestation(Jours.Manifestation), Normandie, null, Aujourdhui).Value;

        anonyme.ConstituerGroupe(new(5, null, null)).Error.Should().Be(new StructureNonIdentifiee());
    }

    [Fact]
    public void Le_groupe_se_revoit_tant_que_la_structure_peut_venir()
    {
        Decidee(SensDecision.Retenue).ConstituerGroupe(new(5, null, null)).Error.Should().BeNull();
        Decidee(SensDecision.ListeAttente).ConstituerGroupe(new(5, null, null)).Error.Should().Be(new CandidatureClose(EtatCandidature.ListeAttente));
        Decidee(SensDecision.NonRetenue).ConstituerGroupe(new(5, null, null)).Error.Should().Be(new CandidatureClose(EtatCandidature.NonRetenue));
    }

    [Fact]
    [Trait("Exigence", "MOB-20")]
    public void Le_budget_previsionnel_se_recoit_et_le_plus_recent_remplace_le_precedent()
    {
        var candidature = AmeneeA(Etape.Manifestation);
        candidature.RecevoirPiece("budget", "budget-1.pdf", National, Jours.Manifestation, Jours.Manifestation).Error.Should().BeNull();
        candidature.RecevoirPiece("budget", "budget-2.pdf", National, Jours.Visite, Aujourdhui).Error.Should().BeNull();

        candidature.Pieces.Select(piece => (piece.Code, piece.Reference, piece.RecueLe)).Should().Equal(("budget", "budget-2.pdf", Jours.Visite));
    }

    [Fact]
    public void Deux_pieces_demandees_coexistent()
    {
        var deux = National with { Pieces = [.. National.Pieces, new("note", "Note d'intention")] };
        var candidature = AmeneeA(Etape.Manifestation, deux);

        foreach (var code in new[] { "budget", "note" }) candidature.RecevoirPiece(code, "une référence", deux, Jours.Visite);

        candidature.Pieces.Select(piece => piece.Code).Should().Equal("budget", "note");
    }

    [Fact]
    public void Une_piece_que_le_reglement_ne_demande_pas_est_refusee() =>
        AmeneeA(Etape.Manifestation).RecevoirPiece("note", "note.pdf", National, Jours.Visite).Error.Should().Be(new PieceInconnue("note"));

    [Fact]
    public void Une_piece_arrive_apres_la_manifestation_et_pas_dans_le_futur()
    {
        var (candidature, veille) = (AmeneeA(Etape.Manifestation), Jours.Manifestation.Veille());

        candidature.RecevoirPiece("budget", "b", National, veille).Error.Should().Be(new ActeAvantSaCause("La pièce", veille, Jours.Manifestation));
        candidature.RecevoirPiece("budget", "b", National, Jours.Visite, Jours.Visite.Veille()).Error.Should().Be(new ActeDansLeFutur(Jours.Visite));
        candidature.Pieces.Should().BeEmpty();
    }

    [Fact]
    public void Une_structure_retenue_apporte_encore_ses_pieces_et_une_ecartee_ne_le_peut_plus()
    {
        Decidee(SensDecision.Retenue).RecevoirPiece("budget", "b", National, Jours.Comite).Error.Should().BeNull();
        Decidee(SensDecision.NonRetenue).RecevoirPiece("budget", "b", National, Jours.Comite).Error.Should()
            .Be(new CandidatureClose(EtatCandidature.NonRetenue));
    }
}
