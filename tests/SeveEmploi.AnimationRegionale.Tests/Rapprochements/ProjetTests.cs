using SeveEmploi.AnimationRegionale.Projets;
using static SeveEmploi.AnimationRegionale.Tests.Rapprochements.Exemples;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

/// <summary>Le projet professionnel d'un salarié en parcours, sous un code.</summary>
public sealed class ProjetTests
{
    private readonly Projet _projet = UnProjet();

    [Theory]
    [InlineData("A1")]
    [InlineData("a-24")]
    [InlineData("ACI-2021-0012")]
    [InlineData("ABC-DEF-GHI-1234-XYZ")]
    public void Un_code_choisi_par_la_siae_est_accepte(string code) => CodeProjet.EstValide(code).Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("ABC-DEF-GHI-1234-XYZ1")]
    [InlineData("Camille Martin")]
    [InlineData("MARTIN-1")]
    [InlineData("CM")]
    [InlineData("É-24")]
    [InlineData("A_24")]
    [InlineData("A 24")]
    [InlineData("=A1")]
    [InlineData("1850714118001")]
    [InlineData("185-07-14-118-001-99")]
    [InlineData("123456789")]
    public void Un_nom_un_numero_ou_un_autre_signe_sont_refuses(string? code) => CodeProjet.Reproche(code).Should().NotBeNullOrEmpty();

    [Fact]
    public void Le_code_se_garde_en_majuscules() => _projet.Code.Should().Be("A-24");

    [Fact]
    public void Un_metier_dit_deux_fois_ne_compte_qu_une() =>
        Projet.Declarer(Semes, LoireAtlantique, "A-25", UneFicheProjet("N1103", "K1304", "N1103"), Aujourdhui).Metiers.Should().Equal("N1103", "K1304");

    [Fact]
    public void Clos_il_ne_change_plus()
    {
        _projet.Clore(Aujourdhui, "Contrat signé", Aujourdhui).Error.Should().BeNull();

        _projet.Corriger(UneFicheProjet()).Error.Should().Be(new ProjetClos(Aujourdhui));
        _projet.Clore(Aujourdhui, null, Aujourdhui).Error.Should().Be(new ProjetClos(Aujourdhui));
    }

    [Fact]
    public void Il_ne_se_clot_ni_d_avance_ni_avant_d_etre_declare()
    {
        _projet.Clore(Aujourdhui.AddDays(1), null, Aujourdhui).Error.Should().Be(new ClotureAVenir(Aujourdhui.AddDays(1)));
        _projet.Clore(Aujourdhui.AddDays(-1), null, Aujourdhui).Error.Should().Be(new ClotureAvantDeclaration(Aujourdhui));
        _projet.ClosLe.Should().BeNull();
    }

    [Fact]
    public void Oublie_il_n_a_plus_ni_code_ni_periodes()
    {
        _projet.Clore(Aujourdhui, "Contrat signé", Aujourdhui);

        _projet.Oublier();

        _projet.Should().Match<Projet>(p => p.Oublie && p.Code != "A-24" && p.Code.Length <= CodeProjet.LongueurMax && p.Periodes.Count == 0 && p.MotifCloture == null);
        _projet.Metiers.Should().Equal("N1103");
    }
}
