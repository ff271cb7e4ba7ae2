using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Tests.Rapports;

public sealed class EcartRapportTests
{
    private static readonly SourceChiffre Source = new("Sorties annuelles", "sorties de 2022", null, new(2023, 1, 12));

    [Fact]
    public void Le_meme_rapport_n_a_pas_d_ecart() => EcartRapport.Entre(Rapport(("asta", 9)), Rapport(("asta", 9))).Should().BeEmpty();

    [Fact]
    public void Lu_un_autre_jour_le_meme_chiffre_n_est_pas_un_ecart()
    {
        var plusTard = Source with { Le = new(2023, 6, 1) };

        EcartRapport.Entre(Rapport(("asta", 9)), Dresser(new LigneRapport("asta", "asta", [CelluleRapport.De(9, plusTard)]))).Should().BeEmpty();
    }

    [Fact]
    public void Un_chiffre_rectifie_se_dit_avant_et_apres() =>
        EcartRapport.Entre(Rapport(("asta", 9)), Rapport(("asta", 10))).Should().ContainSingle().Which.Should().Match<EcartRapport>(ecart => ecart.Avant == "9" && ecart.Apres == "10");

    [Fact]
    public void Une_structure_de_plus_ou_de_moins_est_un_ecart()
    {
        EcartRapport.Entre(Rapport(("asta", 9)), Rapport(("asta", 9), ("afac", 3))).Should().ContainSingle().Which.Avant.Should().BeNull();
        EcartRapport.Entre(Rapport(("asta", 9), ("afac", 3)), Rapport(("asta", 9))).Should().ContainSingle().Which.Apres.Should().BeNull();
    }

    [Fact]
    public void Des_mots_qui_changent_ne_sont_pas_un_chiffre() => EcartRapport.Entre(
        Dresser(new LigneRapport("asta", "asta", [CelluleRapport.De("un mot")])), Dresser(new LigneRapport("asta", "asta", [CelluleRapport.De("un autre")]))).Should().BeEmpty();

    private static Rapport Rapport(params (string Structure, int Nombre)[] lignes) =>
        Dresser([.. lignes.Select(ligne => new LigneRapport(ligne.Structure, ligne.Structure, [CelluleRapport.De(ligne.Nombre, Source)]))]);

    private static Rapport Dresser(params LigneRapport[] lignes) => new(
        "Bilan", "Normandie", new(2023, 1, 12),
        [new("sorties", "Sorties", 1, [], [new("sorties", "Sorties de 2022", "Structure", [new("nombre", "Nombre")], lignes)])]);
}
