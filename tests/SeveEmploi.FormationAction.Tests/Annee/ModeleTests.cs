using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Modeles;

namespace SeveEmploi.FormationAction.Tests.Annee;

public sealed class ModeleTests
{
    private static readonly Region Normandie = Region.De("28");

    [Theory]
    [Trait("Exigence", "FOR-18")]
    [Trait("Exigence", "CFG-3")]
    [Trait("Exigence", "CFG-4")]
    [Trait("Exigence", "INC-21")]
    [InlineData(2020, 10, 4)]
    [InlineData(2021, 10, 4)]
    [InlineData(2022, 10, 5)]
    [InlineData(2030, 10, 5)]
    public void Une_promotion_suit_le_modele_de_son_temps(int promotion, int jours, int seminaires)
    {
        var modele = Modele.Choisir(ModelesDuProgramme.Tous(), Programme.Seve1, promotion, Normandie)!;

        modele.Seances.Count(seance => seance.CompteDansLesJournees).Should().Be(jours);
        modele.Seances.Count(seance => seance.Nature.EstPourDirection()).Should().Be(seminaires);
    }

    [Fact]
    [Trait("Exigence", "FOR-2")]
    [Trait("Exigence", "FOR-9")]
    [Trait("Exigence", "FOR-10")]
    [Trait("Exigence", "FOR-11")]
    [Trait("Exigence", "FOR-12")]
    [Trait("Exigence", "INC-20")]
    public void Depuis_2022_neuf_jours_sur_site_un_seminaire_national_compte_une_fois_et_cinq_de_direction()
    {
        var seances = ModelesDuProgramme.Seve1Depuis2022.Seances;

        seances.Count(s => s.Nature == NatureSeance.JourneeSurSite).Should().Be(9);
        seances.Where(s => s.Nature == NatureSeance.SeminaireNational).Should().ContainSingle().Which.CompteDansLesJournees.Should().BeTrue();
        seances.Where(s => s.Nature.EstPourDirection()).Should().OnlyContain(s => !s.CompteDansLesJournees && s.DirectionRequise);
        seances.Where(s => s.Nature == NatureSeance.SeminaireDirectionRegional).Should().HaveCount(4).And.OnlyContain(s => s.Theme == "Conduite du changement et management");
        seances.Single(s => s.Nature == NatureSeance.SeminaireDirectionNational).Numero.Should().Be(4);
        seances.Where(s => s.AvantPremiereJournee).Select(s => s.Numero).Should().Equal(1, 2);
    }

    [Fact]
    [Trait("Exigence", "SUI-55")]
    public void Seve_2_depuis_2024_compte_quatre_jours_et_rien_ne_couvre_2023()
    {
        var modele = Modele.Choisir(ModelesDuProgramme.Tous(), Programme.Seve2, 2024, Normandie)!;

        modele.Seances.Count(s => s.CompteDansLesJournees).Should().Be(4);
        Modele.Choisir(ModelesDuProgramme.Tous(), Programme.Seve2, 2023, Normandie).Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "FOR-17")]
    public void Le_modele_de_la_region_passe_avant_celui_du_pays_pour_elle_seule()
    {
        var propre = Modele.Definir(Programme.Seve1, 2022, Normandie, Contenu()).Value;
        var modeles = ModelesDuProgramme.Tous().Append(propre).ToList();

        Modele.Choisir(modeles, Programme.Seve1, 2023, Normandie).Should().Be(propre);
        Modele.Choisir(modeles, Programme.Seve1, 2021, Normandie)!.RegionPropre.Should().BeNull();
        Modele.Choisir(modeles, Programme.Seve1, 2023, Region.De("52"))!.RegionPropre.Should().BeNull();
    }

    [Fact]
    public void Le_seuil_est_la_moitie_des_journees_sauf_s_il_est_dit()
    {
        Modele.Definir(Programme.Seve1, 2022, null, ModelesDuProgramme.Seve1Depuis2022).Value.SeuilFormation.Should().Be(5);
        Modele.Definir(Programme.Seve1, 2022, null, Contenu(3)).Value.SeuilFormation.Should().Be(2);
        Modele.Definir(Programme.Seve1, 2022, null, Contenu(3) with { SeuilFormation = 3 }).Value.SeuilFormation.Should().Be(3);
        Modele.Definir(Programme.Seve1, 2022, null, Contenu(3) with { SeuilFormation = 4 }).Error.Should().BeOfType<ModeleIncoherent>();
    }

    [Fact]
    public void Un_modele_incoherent_est_refuse_avec_sa_raison()
    {
        Seance journee = new(NatureSeance.JourneeSurSite, 1, "J1");
        ContenuModele[] incoherents =
        [
            new("Vide", []),
            new("Sans jour", [journee with { CompteDansLesJournees = false }]),
            new("Deux fois", [journee, journee]),
            new("Avant elle-même", [journee with { AvantPremiereJournee = true }]),
            Contenu() with { JusquaPromotion = 2021 },
            Contenu() with { GroupeMin = 5, GroupeMax = 4 },
        ];

        foreach (var contenu in incoherents) Modele.Definir(Programme.Seve1, 2022, null, contenu).Error.Should().BeOfType<ModeleIncoherent>(contenu.Titre);
        Modele.Definir(Programme.Seve1, 2022, null, Contenu() with { JusquaPromotion = 2022, GroupeMin = 4, GroupeMax = 4 }).Error.Should().BeNull();
    }

    [Fact]
    public void Un_numero_est_unique_parmi_les_journees_et_parmi_les_seminaires_separement() =>
        Modele.Definir(Programme.Seve1, 2022, null, new("Mixte", [new(NatureSeance.JourneeSurSite, 1, "J1"), new(NatureSeance.SeminaireDirectionRegional, 1, "S1")]))
            .Error.Should().BeNull();

    private static ContenuModele Contenu(int jours = 1) =>
        new("Modèle", [.. Enumerable.Range(1, jours).Select(numero => new Seance(NatureSeance.JourneeSurSite, numero, $"J{numero}"))]);
}
