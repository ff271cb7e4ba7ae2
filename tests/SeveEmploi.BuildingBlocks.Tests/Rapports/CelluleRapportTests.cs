using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Tests.Rapports;

public sealed class CelluleRapportTests
{
    private static readonly SourceChiffre Source = new("Mobilisation", "candidatures", "/api/v1/mobilisation/candidatures", new(2023, 1, 12));

    [Fact]
    [Trait("Exigence", "RPT-32")]
    public void Une_source_dit_qui_sait_quoi_quel_jour_et_ou_le_recompter() =>
        Source.ToString().Should().Be("Mobilisation : candidatures, au 12/01/2023 (/api/v1/mobilisation/candidatures)");

    [Fact]
    public void Un_chiffre_inconnu_n_est_pas_un_zero()
    {
        CelluleRapport.De(null, Source).Affiche.Should().Be("n.c.");
        CelluleRapport.De(0, Source).Affiche.Should().Be("0");
    }

    [Fact]
    public void Un_nombre_s_ecrit_a_la_francaise_avec_son_unite() =>
        CelluleRapport.De(12345.5m, Source, "€").Affiche.Should().Be("12\u202F345,5\u00A0€");

    [Theory]
    [InlineData(17, 30, "56,7\u202F%")]
    [InlineData(0, 30, "0,0\u202F%")]
    [InlineData(3, 0, "n.c.")]
    [Trait("Exigence", "RPT-38")]
    public void Une_part_garde_ce_qui_est_compte_et_sur_combien(int partie, int total, string affiche)
    {
        var part = CelluleRapport.Part(partie, total, Source);

        part.Affiche.Should().Be(affiche);
        (part.Numerateur, part.Denominateur).Should().Be((partie, total));
    }

    [Fact]
    [Trait("Exigence", "RPT-33")]
    public void De_vingt_a_trente_manifestations_l_evolution_est_de_moitie() =>
        CelluleRapport.Evolution(30, 20, Source).Affiche.Should().Be("+50,0\u202F%");

    [Fact]
    public void Sans_l_un_des_deux_ou_depuis_zero_il_n_y_a_pas_d_evolution()
    {
        CelluleRapport.Evolution(30, null, Source).Affiche.Should().Be("n.c.");
        CelluleRapport.Evolution(30, 0, Source).Affiche.Should().Be("n.c.");
    }

    [Fact]
    [Trait("Exigence", "RPT-32")]
    public void Un_tableau_de_comptes_ferme_sur_son_total_que_le_graphique_ne_trace_pas()
    {
        var tableau = TableauRapport.DeComptes("origines", "Origine", "Origine", Source, [("direction", "Directions", 17), ("cip", "CIP", 11), ("adherent", "Adhérents", 2)], Representation.Secteurs);

        tableau.Lignes[^1].EstTotal.Should().BeTrue();
        tableau.Lignes[^1].Cellules[0].Valeur.Should().Be(30);
        tableau.Lignes.Should().HaveCount(4);
    }
}
