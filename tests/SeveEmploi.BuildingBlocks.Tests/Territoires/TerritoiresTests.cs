namespace SeveEmploi.BuildingBlocks.Tests;

public sealed class TerritoiresTests
{
    public static TheoryData<string> CodesInconnus => ["", " ", "0", "1", "20", "96", "97", "976 ", "2a", "COM;", "99"];

    [Fact]
    public void Le_code_officiel_compte_18_regions_rangees_par_code()
    {
        Region.Toutes.Should().HaveCount(18);
        Region.Toutes.Select(region => region.Code).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        Region.Toutes.Should().NotContain(Region.CollectivitesOutreMer);
    }

    [Fact]
    public void Le_code_officiel_compte_101_departements_et_8_collectivites()
    {
        Departement.Tous.Should().HaveCount(101);
        Departement.Tous.Select(departement => departement.Code).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        Departement.Collectivites.Select(departement => departement.Code)
            .Should().Equal("975", "977", "978", "984", "986", "987", "988", "989");
    }

    [Fact]
    public void Chaque_departement_a_une_des_18_regions_un_nom_et_une_heure()
    {
        Departement.Tous.Should().OnlyContain(departement => Region.Toutes.Contains(departement.Region) && departement.Nom != "");
        Departement.Tous.Select(departement => departement.Region).Distinct().Should().HaveCount(18);
        Departement.Tous.Where(departement => departement.Code.Length == 2)
            .Should().OnlyContain(departement => departement.FuseauHoraire.Id == "Europe/Paris");
        Departement.Collectivites.Should().OnlyContain(collectivite => collectivite.Region == Region.CollectivitesOutreMer);
    }

    [Theory]
    [InlineData("11", "Île-de-France", 8)]
    [InlineData("28", "Normandie", 5)]
    [InlineData("44", "Grand Est", 10)]
    [InlineData("76", "Occitanie", 13)]
    [InlineData("94", "Corse", 2)]
    [InlineData("06", "Mayotte", 1)]
    [InlineData("COM", "Collectivités d'outre-mer", 0)]
    public void Une_region_a_un_nom_et_des_departements(string code, string nom, int departements)
    {
        var region = Region.De(code);

        region.Nom.Should().Be(nom);
        Departement.Tous.Count(departement => departement.Region == region).Should().Be(departements);
    }

    [Theory]
    [InlineData("14", "Calvados", "28", ZoneCalendaire.Metropole, 1)]
    [InlineData("2A", "Corse-du-Sud", "94", ZoneCalendaire.Metropole, 1)]
    [InlineData("57", "Moselle", "44", ZoneCalendaire.AlsaceMoselle, 1)]
    [InlineData("67", "Bas-Rhin", "44", ZoneCalendaire.AlsaceMoselle, 1)]
    [InlineData("68", "Haut-Rhin", "44", ZoneCalendaire.AlsaceMoselle, 1)]
    [InlineData("54", "Meurthe-et-Moselle", "44", ZoneCalendaire.Metropole, 1)]
    [InlineData("971", "Guadeloupe", "01", ZoneCalendaire.Guadeloupe, -4)]
    [InlineData("972", "Martinique", "02", ZoneCalendaire.Martinique, -4)]
    [InlineData("973", "Guyane", "03", ZoneCalendaire.Guyane, -3)]
    [InlineData("974", "La Réunion", "04", ZoneCalendaire.Reunion, 4)]
    [InlineData("976", "Mayotte", "06", ZoneCalendaire.Mayotte, 3)]
    [InlineData("975", "Saint-Pierre-et-Miquelon", "COM", ZoneCalendaire.SaintPierreEtMiquelon, -3)]
    [InlineData("977", "Saint-Barthélemy", "COM", ZoneCalendaire.SaintBarthelemy, -4)]
    [InlineData("978", "Saint-Martin", "COM", ZoneCalendaire.SaintMartin, -4)]
    [InlineData("984", "Terres australes et antarctiques françaises", "COM", ZoneCalendaire.Metropole, 5)]
    [InlineData("986", "Wallis-et-Futuna", "COM", ZoneCalendaire.WallisEtFutuna, 12)]
    [InlineData("987", "Polynésie française", "COM", ZoneCalendaire.PolynesieFrancaise, -10)]
    [InlineData("988", "Nouvelle-Calédonie", "COM", ZoneCalendaire.NouvelleCaledonie, 11)]
    [InlineData("989", "La Passion-Clipperton", "COM", ZoneCalendaire.Metropole, -8)]
    public void Un_departement_a_sa_region_ses_jours_feries_et_son_heure_d_hiver(
        string code, string nom, string region, ZoneCalendaire zone, int heures)
    {
        var departement = Departement.De(code);

        departement.Should().BeEquivalentTo(new { Code = code, Nom = nom, Region = Region.De(region), Zone = zone });
        departement.FuseauHoraire.GetUtcOffset(new DateTime(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc)).Should().Be(TimeSpan.FromHours(heures));
    }

    [Fact]
    public void Chaque_zone_calendaire_a_un_territoire() =>
        Departement.Tous.Concat(Departement.Collectivites).Select(departement => departement.Zone).Distinct()
            .Should().BeEquivalentTo(Enum.GetValues<ZoneCalendaire>());

    [Fact]
    public void Trois_departements_suivent_le_droit_local_alsacien_mosellan() =>
        Departement.Tous.Where(departement => departement.Zone == ZoneCalendaire.AlsaceMoselle).Select(departement => departement.Code)
            .Should().Equal("57", "67", "68");

    [Fact]
    public void Chaque_code_connu_redonne_son_territoire()
    {
        Region.Toutes.Should().OnlyContain(region => Region.EstConnue(region.Code) && ReferenceEquals(Region.De(region.Code), region));
        Departement.Tous.Concat(Departement.Collectivites).Should()
            .OnlyContain(departement => Departement.EstConnu(departement.Code) && ReferenceEquals(Departement.De(departement.Code), departement));
        Region.EstConnue("COM").Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(CodesInconnus))]
    public void Un_code_inconnu_est_refuse(string code)
    {
        Region.EstConnue(code + "?").Should().BeFalse();
        Departement.EstConnu(code).Should().BeFalse();
        FluentActions.Invoking(() => Region.De(code + "?")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Departement.De(code)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Un_code_absent_ne_designe_aucun_territoire()
    {
        Region.EstConnue(null).Should().BeFalse();
        Departement.EstConnu(null).Should().BeFalse();
        FluentActions.Invoking(() => Region.De(null!)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Departement.De(null!)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Deux_territoires_de_meme_code_sont_egaux()
    {
        var copie = new Region("28", "Un autre nom");

        copie.Should().Be(Region.De("28")).And.NotBe(Region.De("27"));
        copie.GetHashCode().Should().Be(Region.De("28").GetHashCode());
        new Departement("14", "Ailleurs", copie, ZoneCalendaire.Mayotte, TimeZoneInfo.Utc).Should().Be(Departement.De("14"));
        Departement.De("14").Should().NotBe(Departement.De("50"));
    }

    [Fact]
    public void Un_territoire_se_lit_par_son_nom_et_son_code()
    {
        Region.De("28").ToString().Should().Be("Normandie (28)");
        Departement.De("2A").ToString().Should().Be("Corse-du-Sud (2A)");
    }
}
