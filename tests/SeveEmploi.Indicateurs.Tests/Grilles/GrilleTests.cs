using SeveEmploi.BuildingBlocks;
using SeveEmploi.Indicateurs.Grilles;

namespace SeveEmploi.Indicateurs.Tests.Grilles;

public sealed class GrilleTests
{
    private static readonly DateOnly Jour = new(2024, 1, 15);

    [Fact]
    [Trait("Exigence", "SUI-68")]
    [Trait("Exigence", "SUI-69")]
    [Trait("Exigence", "SUI-70")]
    [Trait("Exigence", "SUI-71")]
    [Trait("Exigence", "SUI-72")]
    [Trait("Exigence", "SUI-73")]
    [Trait("Exigence", "SUI-74")]
    [Trait("Exigence", "SUI-75")]
    [Trait("Exigence", "SUI-76")]
    [Trait("Exigence", "SUI-77")]
    [Trait("Exigence", "SUI-78")]
    public void SEVE_2_demande_onze_indicateurs_au_mot_pres()
    {
        De(Programme.Seve2).Indicateurs.Select(indicateur => (indicateur.Code, indicateur.Libelle)).Should().Equal(
            ("i1", "Nombre de contrat en emploi durable signé dans le mois ?"),
            ("i2", "Parmi les emplois durables, nombre de contrats issus d’une PMSMP ou d’une MAD ?"),
            ("i3", "Nombre de contrats signés hors emploi durable dans le mois ? (CDD court, interim, contrat passerelle…)"),
            ("i4", "Parmi ces contrats, nombre de contrats issus d’une PMSMP ou d’une MAD ?"),
            ("i5", "Nombre de mises en relation collective dans le mois ?"),
            ("i6", "Nombre de mises en situation individuelle dans le mois ?"),
            ("i7", "Nombre de RDV (physique, tel, visio) avec des employeurs pour faire le suivi d’un.e salarié.e en emploi dans le mois ?"),
            ("i8", "Pour les salariés en emploi durable, nombre de période d’essai validée dans le mois ?"),
            ("i9", "Nombre de contrats courts transformés (CDD court/interim moins de 6 mois) en emploi durable ?"),
            ("i10", "Temps dédié de l’équipe à la relation entreprise."),
            ("i11", "Nombre d’entreprise qui a contacté la SIAE pour un besoin de recrutement."));
    }

    [Fact]
    [Trait("Exigence", "SUI-79")]
    public void Le_suivi_dans_l_emploi_exclut_les_PMSMP_et_les_mises_a_disposition() =>
        De(Programme.Seve2).Indicateurs.Where(indicateur => indicateur.Rubrique == "Suivi dans l'emploi").Should()
            .HaveCount(3).And.OnlyContain(indicateur => indicateur.Aide.Contains("Hors PMSMP et mises à disposition"));

    [Fact]
    [Trait("Exigence", "FOR-81")]
    public void Le_temps_dedie_se_mesure_de_meme_dans_les_deux_programmes()
    {
        var (un, deux) = (De(Programme.Seve1).De("temps_dedie")!, De(Programme.Seve2).De("i10")!);

        (un.Aide, un.Exemple, un.Type, un.Unite, un.Mesure).Should().Be((deux.Aide, deux.Exemple, deux.Type, deux.Unite, deux.Mesure));
    }

    [Fact]
    [Trait("Exigence", "INC-22")]
    [Trait("Exigence", "FOR-25")]
    public void Collectif_individuel_PMSMP_et_autres_experiences_se_comptent_a_part() =>
        De(Programme.Seve1).Indicateurs.Select(indicateur => indicateur.Code).Should().Contain(["mer_collectives", "mer_individuelles", "mes_pmsmp", "autres_experiences"]);

    [Fact]
    [Trait("Exigence", "FOR-51")]
    [Trait("Exigence", "FOR-54")]
    [Trait("Exigence", "FOR-55")]
    [Trait("Exigence", "FOR-56")]
    [Trait("Exigence", "FOR-69")]
    public void SEVE_1_suit_les_indicateurs_que_le_programme_nomme()
    {
        var grille = De(Programme.Seve1);

        grille.Indicateurs.Where(indicateur => indicateur.Mesure == NatureMesure.Niveau).Select(indicateur => indicateur.Code).Should().Equal("entreprises_partenaires", "temps_dedie");
        grille.Indicateurs.Select(indicateur => indicateur.Code).Should().Contain(["emploi_durable", "mer_individuelles", "mes_pmsmp", "suivis_emploi"]);
        (grille.De("emploi_durable")!.Aide, grille.De("autres_contrats")!.Aide).Should().Be(
            ("CDI, et CDD ou intérim de six mois et plus.", "CDD ou intérim de moins de six mois, contrat passerelle."));
    }

    [Theory]
    [Trait("Exigence", "OPP-12")]
    [InlineData(0, 0)]
    [InlineData(45, 0.30)]
    [InlineData(151.67, 1)]
    [InlineData(0.75, 0)]
    [InlineData(0.76, 0.01)]
    public void Des_heures_deviennent_des_ETP_a_deux_decimales(double heures, double etp) => De(Programme.Seve1).Etp((decimal)heures).Should().Be((decimal)etp);

    [Fact]
    public void Une_valeur_negative_decimale_ou_demesuree_est_refusee_a_son_champ()
    {
        var refus = De(Programme.Seve2).Ranger(new Dictionary<string, decimal?> { ["i1"] = -1, ["i3"] = 1.5m, ["i5"] = 100_001, ["i10"] = 0.123m, ["i99"] = 1 }).Error;

        refus.Should().BeOfType<ValidationError>().Which.Champs.Select(champ => (champ.Champ, champ.Code)).Should().BeEquivalentTo(
        [
            ("valeurs.i1", "nombre_negatif"), ("valeurs.i3", "entier_attendu"), ("valeurs.i5", "hors_bornes"), ("valeurs.i10", "trop_de_decimales"),
            ("valeurs.i99", "valeur_inconnue"),
        ]);
    }

    [Fact]
    [Trait("Exigence", "FOR-64")]
    public void Absent_et_zero_se_rangent_autrement()
    {
        var ligne = De(Programme.Seve2).Ranger(new Dictionary<string, decimal?> { ["i1"] = 0, ["i3"] = null }).Value;

        (ligne[0], ligne[2], ligne[4]).Should().Be((0m, null, null));
    }

    [Fact]
    [Trait("Exigence", "FOR-58")]
    public void Un_reglage_garde_les_rangs_les_anciens_mots_et_donne_un_rang_neuf_au_nouvel_indicateur()
    {
        var grille = Grille.Ouvrir(Programme.Seve1, 2024, Contenu(Indicateur("a", 1), Indicateur("b", 2)), "Nadia", Jour).Value;

        grille.Regler(Contenu(Indicateur("b", 0, "B reformulé"), Indicateur("c", 0)), "Nadia", Jour.AddDays(1)).Error.Should().BeNull();

        grille.Contenu.Indicateurs.Select(indicateur => (indicateur.Code, indicateur.Rang)).Should().Equal(("b", 2), ("c", 3));
        grille.Versions.Should().HaveCount(2);
        grille.Versions[0].Contenu.De("b")!.Libelle.Should().Be("b");
    }

    [Fact]
    public void Un_code_qui_revient_apres_une_annee_retrouve_son_rang()
    {
        var grille = Grille.Ouvrir(Programme.Seve1, 2025, Contenu(Indicateur("neuf", 0), Indicateur("a", 0)), "Nadia", Jour, new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }).Value;

        grille.Contenu.Indicateurs.Select(indicateur => (indicateur.Code, indicateur.Rang)).Should().BeEquivalentTo([("a", 1), ("neuf", 3)]);
    }

    [Fact]
    public void Le_type_et_la_mesure_d_un_indicateur_ne_changent_pas()
    {
        var grille = Grille.Ouvrir(Programme.Seve1, 2024, Contenu(Indicateur("a", 1)), "Nadia", Jour).Value;

        grille.Regler(Contenu(Indicateur("a", 1) with { Type = TypeValeur.Decimal }), "Nadia", Jour).Error.Should().Be(new TypeIndicateurFixe("a"));
        grille.Regler(Contenu(Indicateur("a", 1) with { Mesure = NatureMesure.Niveau }), "Nadia", Jour).Error.Should().Be(new TypeIndicateurFixe("a"));
    }

    [Fact]
    public void Une_grille_incoherente_est_refusee()
    {
        Ouvrir(Contenu(Indicateur("a", 1), Indicateur("a", 2))).Should().Be(new IndicateurEnDouble("a"));
        Ouvrir(Contenu(Indicateur("a", 41))).Should().Be(new GrilleTropLarge(Grille.RangMax));
        Ouvrir(Contenu(Indicateur("a", 1) with { Controles = [new(NatureControle.PlafonneParIndicateur, "z")] })).Should().Be(new IndicateurInconnu("z"));
        Ouvrir(Contenu(Indicateur("a", 1)) with { Periodes = [new("à l'envers", 4, 3)] }).Should().Be(new PeriodeIllisible());
        Ouvrir(Contenu(Indicateur("a", 1)) with { Periodes = [new("treizième", 1, 13)] }).Should().Be(new PeriodeIllisible());
    }

    internal static ContenuGrille De(Programme programme) => GrillesDuProgramme.Toutes().Single(grille => grille.Programme == programme).Contenu;

    internal static ContenuGrille Contenu(params Indicateur[] indicateurs) => new(indicateurs, 151.67m, [new("janvier-mars", 1, 3), new("avril-décembre", 4, 12)]);

    internal static Indicateur Indicateur(string code, int rang, string? libelle = null) =>
        new(code, rang, "Rubrique", libelle ?? code, "", "", TypeValeur.Entier, "unités", NatureMesure.Flux, []);

    private static Error? Ouvrir(ContenuGrille contenu) => Grille.Ouvrir(Programme.Seve1, 2024, contenu, "Nadia", Jour).Error;
}
