using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Campagnes;

public sealed class ObjectifsTests
{
    private static readonly Region Bretagne = Region.De("53");

    [Theory]
    [Trait("Exigence", "MOB-3")]
    [Trait("Exigence", "MOB-4")]
    [Trait("Exigence", "MOB-5")]
    [Trait("Exigence", "CFG-1")]
    [Trait("Exigence", "CFG-2")]
    [InlineData(2019, 45, 8, 2020)]
    [InlineData(2020, 90, 13, 2021)]
    [InlineData(2021, 180, 18, 2022)]
    public void Chaque_campagne_nationale_porte_sa_cible_et_ses_regions(int annee, int siae, int regions, int promotion)
    {
        var campagne = Campagne.Preparer(Programme.Seve1, annee, "Appel à mobilisation", National);

        campagne.FixerObjectifs(siae, regions, []).Error.Should().BeNull();

        (campagne.ObjectifNational, campagne.ObjectifRegions, campagne.Promotion).Should().Be((siae, regions, promotion));
    }

    [Fact]
    [Trait("Exigence", "MOB-6")]
    public void Les_cibles_des_trois_campagnes_font_les_315_SIAE_du_programme()
    {
        var campagnes = new[] { (2019, 45), (2020, 90), (2021, 180) }.Select(cible =>
        {
            var campagne = Campagne.Preparer(Programme.Seve1, cible.Item1, "Appel à mobilisation", National);
            campagne.FixerObjectifs(cible.Item2, null, []);
            return campagne;
        });

        campagnes.Sum(campagne => campagne.ObjectifNational).Should().Be(315);
    }

    [Fact]
    [Trait("Exigence", "CFG-1")]
    public void Une_campagne_peut_ne_pas_dire_sa_cible()
    {
        var campagne = CampagneOuverte();

        (campagne.ObjectifNational, campagne.ObjectifRegions, campagne.ObjectifDe(Normandie)).Should().Be((null, null, null));
    }

    [Fact]
    [Trait("Exigence", "CFG-2")]
    public void Une_region_a_sa_cible_et_la_suivante_remplace_la_precedente()
    {
        var campagne = CampagneOuverte();
        campagne.FixerObjectifs(180, 18, [Objectif(Normandie, 8), Objectif(Bretagne, 12)]).Error.Should().BeNull();
        (campagne.ObjectifDe(Normandie), campagne.ObjectifDe(Bretagne)).Should().Be((8, 12));

        campagne.FixerObjectifs(null, 14, [Objectif(Normandie, 10)]).Error.Should().BeNull();

        (campagne.ObjectifDe(Normandie), campagne.ObjectifDe(Bretagne)).Should().Be((10, null));
        (campagne.ObjectifNational, campagne.ObjectifRegions).Should().Be((null, 14));
        campagne.ObjectifsRegionaux.Should().ContainSingle();
    }

    [Fact]
    public void Une_region_ne_a_pas_deux_cibles()
    {
        var campagne = CampagneOuverte();

        campagne.FixerObjectifs(180, 18, [Objectif(Normandie, 8), Objectif(Normandie, 10)]).Error.Should().Be(new ObjectifEnDouble(Normandie));
        campagne.ObjectifNational.Should().BeNull();
        campagne.ObjectifsRegionaux.Should().BeEmpty();
    }

    [Fact]
    public void Les_cibles_de_une_campagne_close_ne_bougent_plus()
    {
        var campagne = CampagneOuverte();
        campagne.Clore();

        campagne.FixerObjectifs(66, null, []).Error.Should().Be(new CampagneClose(campagne.Titre));
        campagne.ObjectifNational.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-7")]
    [Trait("Exigence", "CFG-1")]
    public void Une_cible_depassee_ne_bloque_aucune_manifestation_et_reste_la_cible()
    {
        var campagne = CampagneOuverte();
        campagne.FixerObjectifs(1, 1, [Objectif(Normandie, 1)]);

        foreach (var _ in Enumerable.Range(0, 3))
            campagne.Deposer(UneManifestation(Jours.Manifestation), Normandie, Asta, Aujourdhui).Error.Should().BeNull();

        (campagne.ObjectifNational, campagne.ObjectifDe(Normandie)).Should().Be((1, 1));
    }

    private static ObjectifRegional Objectif(Region region, int places) => new() { Region = region, Places = places };
}
