using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

public sealed class CarteTests
{
    private static readonly IReadOnlyList<Departement> Tous = [.. Departement.Tous, .. Departement.Collectivites];

    [Fact]
    public void Chaque_departement_a_sa_place_et_n_en_partage_aucune() =>
        Tous.Select(CarteDesDepartements.De).Should().HaveCount(Tous.Count).And.OnlyHaveUniqueItems();

    [Theory]
    [InlineData("59", "75")]
    [InlineData("75", "63")]
    [InlineData("76", "14")]
    [InlineData("63", "34")]
    [InlineData("2B", "2A")]
    [InlineData("35", "44")]
    [InlineData("33", "64")]
    public void Le_nord_est_en_haut(string nord, string sud) => Place(nord).Rang.Should().BeLessThan(Place(sud).Rang);

    [Theory]
    [InlineData("29", "35")]
    [InlineData("50", "14")]
    [InlineData("14", "27")]
    [InlineData("75", "67")]
    [InlineData("33", "69")]
    [InlineData("13", "06")]
    public void L_ouest_est_a_gauche(string ouest, string est) => Place(ouest).Colonne.Should().BeLessThan(Place(est).Colonne);

    [Fact]
    public void Une_region_se_montre_seule_dans_son_rectangle()
    {
        var carte = Carte(("14", 1), ("27", 2), ("50", 3), ("61", 4), ("76", 5));

        carte.Cases.Select(place => place.Departement.Code).Should().BeEquivalentTo("14", "27", "50", "61", "76");
        (carte.Largeur, carte.Hauteur).Should().Be((3, 3));
        carte.Cases.Min(place => place.Colonne).Should().Be(0);
    }

    [Fact]
    public void Des_departements_de_deux_regions_se_montrent_dans_le_pays_entier()
    {
        var carte = Carte(("14", 1), ("35", 2));

        carte.Cases.Should().HaveCount(Departement.Tous.Count);
        carte.Cases.Single(place => place.Departement.Code == "75").Should().Match<CaseDeLaCarte>(place => place.Chiffre == null && place.Niveau == null);
    }

    [Fact]
    public void Quatre_teintes_au_plus_disent_leurs_bornes()
    {
        var carte = Carte(("14", 0), ("27", 24), ("50", 25), ("61", null), ("76", 100));

        carte.Legende.Select(teinte => (teinte.Niveau, teinte.Libelle)).Should().Equal((0, "de 0 à 24"), (1, "25"), (3, "100"));
        carte.Cases.Single(place => place.Departement.Code == "61").Niveau.Should().BeNull();
    }

    [Fact]
    public void Une_ligne_de_total_n_est_pas_un_departement()
    {
        var tableau = DesRapports.Tableau(Representation.Carte, ("14", "Calvados", [1]), ("total", "Total", [1]));

        var cases = DonneesDeLaCarte.De(tableau)!.Cases;
        cases.Where(place => place.Chiffre is not null).Select(place => place.Departement.Code).Should().Equal("14");
        cases.Select(place => place.Departement.Code).Should().BeEquivalentTo(["14", "27", "50", "61", "76"], "ce qui manque dans la région se voit");
        DonneesDeLaCarte.De(DesRapports.Tableau(Representation.Carte, ("total", "Total", [1]))).Should().BeNull();
    }

    private static DonneesDeLaCarte Carte(params (string Code, decimal? Valeur)[] lignes) =>
        DonneesDeLaCarte.De(DesRapports.Tableau(Representation.Carte, [.. lignes.Select(ligne => (ligne.Code, ligne.Code, new[] { ligne.Valeur }))]))!;

    private static Place Place(string code) => CarteDesDepartements.De(Departement.De(code));
}
