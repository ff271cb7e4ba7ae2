using SeveEmploi.BuildingBlocks;
using SeveEmploi.Referentiel.Partenaires;

namespace SeveEmploi.Referentiel.Tests.Partenaires;

public sealed class PartenaireTests
{
    private static readonly Departement Calvados = Departement.De("14");

    [Theory]
    [Trait("Exigence", "XC-9")]
    [InlineData("14", "DDETS(PP) du Calvados")]
    [InlineData("50", "DDETS(PP) de la Manche")]
    [InlineData("61", "DDETS(PP) de l'Orne")]
    [InlineData("35", "DDETS(PP) d'Ille-et-Vilaine")]
    [InlineData("13", "DDETS(PP) des Bouches-du-Rhône")]
    [InlineData("75", "DRIEETS, unité départementale de Paris")]
    [InlineData("92", "DRIEETS, unité départementale des Hauts-de-Seine")]
    [InlineData("93", "DRIEETS, unité départementale de la Seine-Saint-Denis")]
    [InlineData("94", "DRIEETS, unité départementale du Val-de-Marne")]
    [InlineData("95", "DDETS(PP) du Val-d'Oise")]
    [InlineData("974", "DEETS de La Réunion")]
    [InlineData("973", "Direction générale de la cohésion et des populations de Guyane")]
    public void Chaque_departement_a_sa_ddets(string departement, string nom) =>
        PartenairesConnus.Tous().Where(partenaire => partenaire.Nature == NaturePartenaire.Ddets && partenaire.Departements.Contains(departement))
            .Should().ContainSingle().Which.Nom.Should().Be(nom);

    [Theory]
    [Trait("Exigence", "XC-10")]
    [InlineData("28", "DREETS Normandie")]
    [InlineData("11", "DRIEETS Île-de-France")]
    [InlineData("01", "DEETS de la Guadeloupe")]
    public void Chaque_region_a_sa_dreets(string region, string nom) =>
        PartenairesConnus.Tous().Where(partenaire => partenaire.Nature == NaturePartenaire.Dreets && partenaire.Regions.Contains(region))
            .Should().ContainSingle().Which.Nom.Should().Be(nom);

    [Theory]
    [Trait("Exigence", "XC-1")]
    [Trait("Exigence", "XC-11")]
    [Trait("Exigence", "XC-12")]
    [Trait("Exigence", "XC-13")]
    [Trait("Exigence", "XC-14")]
    [Trait("Exigence", "XC-15")]
    [InlineData("fas", "FederationNationale")]
    [InlineData("dgefp", "Dgefp")]
    [InlineData("diplp", "DelegationInterministerielle")]
    [InlineData("ministere-travail", "Ministere")]
    [InlineData("ag2r", "Financeur")]
    [InlineData("reseau-coorace", "Reseau")]
    [InlineData("reseau-chantier-ecole", "Reseau")]
    [InlineData("reseau-fei", "Reseau")]
    public void Le_programme_connait_ses_partenaires_nationaux(string code, string nature)
    {
        var partenaire = PartenairesConnus.Tous().Single(partenaire => partenaire.Code == code);

        partenaire.Nature.ToString().Should().Be(nature);
        partenaire.EstNational.Should().BeTrue();
    }

    [Fact]
    public void Cent_un_departements_et_dix_huit_regions_sont_servis()
    {
        PartenairesConnus.Tous().Count(partenaire => partenaire.Nature == NaturePartenaire.Ddets).Should().Be(101);
        PartenairesConnus.Tous().Count(partenaire => partenaire.Nature == NaturePartenaire.Dreets).Should().Be(18);
        PartenairesConnus.Tous().Should().OnlyHaveUniqueItems(partenaire => partenaire.Code);
        PartenairesConnus.Tous().Should().OnlyHaveUniqueItems(partenaire => $"{partenaire.Nature} {partenaire.CleNom}");
    }

    [Fact]
    public void Un_service_territorial_dit_son_territoire()
    {
        Partenaire.Creer(new(NaturePartenaire.Ddets, "X", [], [])).Error.Should().Be(new TerritoireIncomplet("au moins un département"));
        Partenaire.Creer(new(NaturePartenaire.Dreets, "X", [Calvados], [])).Error.Should().Be(new TerritoireIncomplet("au moins une région"));
        Partenaire.Creer(new(NaturePartenaire.Crge, "X", [], [])).Error.Should().BeNull();
    }

    [Fact]
    public void Un_partenaire_agit_sur_son_territoire()
    {
        Partenaire.Creer(new(NaturePartenaire.Dreets, "N", [], [Region.De("28")])).Value.AgitDans(Calvados).Should().BeTrue();
        Partenaire.Creer(new(NaturePartenaire.Ddets, "M", [Departement.De("50")], [])).Value.AgitDans(Calvados).Should().BeFalse();
        Partenaire.Creer(new(NaturePartenaire.Financeur, "F", [], [])).Value.AgitDans(Calvados).Should().BeTrue();
    }

    [Fact]
    [Trait("Exigence", "XC-2")]
    [Trait("Exigence", "XC-16")]
    [Trait("Exigence", "XC-17")]
    [Trait("Exigence", "XC-18")]
    [Trait("Exigence", "XC-19")]
    [Trait("Exigence", "XC-22")]
    public void Toutes_les_natures_de_partenaires_du_programme_existent() =>
        Enum.GetNames<NaturePartenaire>().Should().Contain(
            ["FederationRegionale", "ConseilDepartemental", "CommissairePauvrete", "Prescripteur", "PartenaireSocial", "GroupementEmployeurs", "Crge"]);
}
