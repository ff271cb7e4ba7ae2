using SeveEmploi.BuildingBlocks;
using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Reglements;
using SeveEmploi.Financement.Tests.Conventions;
using static SeveEmploi.Financement.Tests.Conventions.ConventionSteps;

namespace SeveEmploi.Financement.Tests.Budgets;

public sealed class BudgetTests
{
    [Fact]
    [Trait("Exigence", "FIN-9")]
    [Trait("Exigence", "FIN-10")]
    [Trait("Exigence", "FIN-11")]
    [Trait("Exigence", "FIN-12")]
    [Trait("Exigence", "FIN-13")]
    public void Les_emplois_de_la_dotation_sont_ceux_du_programme() =>
        ReglementsDuProgramme.Seve1.Categories.Select(c => c.Code).Should()
            .Equal("temps_equipe", "nouveaux_process", "perte_chiffre_affaires", "deplacements", "mediation_active", "autre");

    [Fact]
    [Trait("Exigence", "FIN-8")]
    public void La_structure_affecte_librement_la_dotation_entre_les_emplois() =>
        Ouverte().Rediger([new("deplacements", "Trains", 19_000, Ressource.Convention), new("autre", "Divers", 1_000, Ressource.Convention)], Direction).Accepte();

    [Fact]
    [Trait("Exigence", "FIN-14")]
    public void Une_depense_ne_se_declare_pas_a_la_convention_et_au_FSE()
    {
        var convention = Ouverte();

        convention.Rediger([Ligne("Poste de CIP", 20_000), Ligne("poste de C.I.P.", 8_000, Ressource.Fse)], Direction).Refus().Should().BeNull("these are other words");
        convention.Rediger([Ligne("Poste de CIP", 20_000), Ligne("  POSTE  de cip", 8_000, Ressource.Fse)], Direction).Refus().Should().Be("depense_declaree_deux_fois");
    }

    [Theory]
    [InlineData("loyer", 100, "categorie_de_depense_inconnue")]
    [InlineData("temps_equipe", 0, "montant_de_ligne_refuse")]
    [InlineData("temps_equipe", -5, "montant_de_ligne_refuse")]
    [InlineData("temps_equipe", 10.005, "montant_de_ligne_refuse")]
    public void Une_ligne_a_une_categorie_connue_et_un_montant_au_centime(string categorie, decimal montant, string refus) =>
        Ouverte().Rediger([new(categorie, "Ligne", montant, Ressource.Convention)], Direction).Refus().Should().Be(refus);

    [Theory]
    [Trait("Exigence", "FIN-14")]
    [Trait("Exigence", "FIN-15")]
    [Trait("Exigence", "FIN-16")]
    [InlineData(false, null, null, null)]
    [InlineData(true, VoieFse.DepensesExclues, null, null)]
    [InlineData(true, VoieFse.DotationIntegree, "202201234", null)]
    [InlineData(true, null, null, "voie_fse_manquante")]
    [InlineData(true, VoieFse.DotationIntegree, null, "operation_fse_manquante")]
    [InlineData(true, VoieFse.DotationIntegree, "  ", "operation_fse_manquante")]
    [InlineData(false, VoieFse.DepensesExclues, null, "fse_contradictoire")]
    public void Beneficier_du_FSE_demande_une_des_deux_voies(bool beneficie, object? voie, string? operation, string? refus) =>
        Ouverte().Declarer(new(2022, beneficie, (VoieFse?)voie, operation), Direction).Refus().Should().Be(refus);

    [Fact]
    public void Le_FSE_se_declare_pour_l_annee_de_la_convention() =>
        Ouverte().Declarer(new(2023, false, null, null), Direction).Refus().Should().Be("annee_fse_hors_convention");

    [Fact]
    [Trait("Exigence", "XC-32")]
    public void Un_bilan_qui_ne_tombe_pas_juste_est_refuse_au_centime()
    {
        var convention = Signee();
        LigneDepensee[] lignes = [new("temps_equipe", "Temps de l'équipe", 19_000.5m, Ressource.Convention), new("deplacements", "Trains", 1_000, Ressource.Convention, "Imprévu.")];

        convention.DeposerBilan(lignes, 20_000.49m, Direction).Refus().Should().Be("bilan_qui_ne_tombe_pas_juste");
        convention.DeposerBilan(lignes, 20_000.5m, Direction).Accepte();
    }

    [Theory]
    [InlineData(18_000, null)]
    [InlineData(22_000, null)]
    [InlineData(17_999, "ecart_sans_commentaire")]
    [InlineData(22_001, "ecart_sans_commentaire")]
    [InlineData(0, "ecart_sans_commentaire")]
    public void Un_ecart_de_plus_de_dix_pour_cent_se_commente(decimal depense, string? refus) =>
        Signee().DeposerBilan([new("temps_equipe", "Temps de l'équipe", depense, Ressource.Convention)], depense, Direction).Refus().Should().Be(refus);

    [Fact]
    public void La_comparaison_montre_les_lignes_prevues_puis_les_imprevues()
    {
        var lignes = ComparaisonBudget.Lignes(
            new([Ligne("Temps", 10_000), Ligne("Trains", 3_000)]),
            [new("temps_equipe", "TEMPS", 9_500, Ressource.Convention), new("autre", "Salle", 400, Ressource.Autre, "Location.")], 10);

        lignes.Select(l => (l.Libelle, l.PrevuEur, l.DepenseEur, l.EcartEur, l.EcartPourcent, l.ResteACommenter)).Should().Equal(
            ("Temps", 10_000m, 9_500m, -500m, -5.0m, false), ("Trains", 3_000m, 0m, -3_000m, -100.0m, true), ("Salle", 0m, 400m, 400m, null, false));
    }

    [Fact]
    public void Un_bilan_renvoye_se_remet_et_accepte_ne_change_plus()
    {
        var convention = Signee();
        LigneDepensee[] lignes = [new("temps_equipe", "Temps de l'équipe", 20_000, Ressource.Convention)];
        convention.AccepterBilan(Ddets).Refus().Should().Be("bilan_financier_non_depose");
        convention.DeposerBilan(lignes, 20_000, Direction).Accepte();
        convention.RenvoyerBilan("Joignez les factures.", Ddets).Accepte();
        convention.Manques(convention.Versement(2)).Should().Contain("Le bilan financier est renvoyé : corrigez-le et remettez-le.");
        convention.DeposerBilan(lignes, 20_000, Direction).Accepte();
        convention.AccepterBilan(Ddets).Accepte();

        convention.DeposerBilan(lignes, 20_000, Direction).Refus().Should().Be("bilan_financier_deja_accepte");
        convention.ProposerAvenant(Termes(15_000), "Moins.", Empreinte, Mission).Refus().Should().Be("bilan_financier_deja_accepte");
        Envoyee().DeposerBilan(lignes, 20_000, Direction).Refus().Should().Be("bilan_sans_convention");
    }

    [Fact]
    [Trait("Exigence", "FIN-26")]
    public void Toute_repartition_somme_au_total_et_le_dernier_prend_l_arrondi()
    {
        var hasard = new Random(7);
        for (var essai = 0; essai < 20_000; essai++)
        {
            var total = decimal.Round((decimal)hasard.NextDouble() * 50_000, 2);
            var parts = Enumerable.Range(0, hasard.Next(1, 8)).Select(_ => decimal.Round((decimal)hasard.NextDouble() * 100, 2) + 0.01m).ToList();
            var montants = Euros.Repartir(total, parts);

            montants.Sum().Should().Be(total);
            montants.Should().OnlyContain(montant => montant >= 0 && decimal.Round(montant, 2) == montant);
        }

        Euros.Repartir(10_000.01m, [33.33m, 33.33m, 33.34m]).Should().Equal(3_333m, 3_333m, 3_334.01m);
        Euros.Repartir(5, []).Should().BeEmpty();
    }

    [Theory]
    [Trait("Exigence", "FIN-7")]
    [InlineData(40, 59.99, "parts_incompletes")]
    [InlineData(40, 60, null)]
    public void Les_parts_d_un_reglement_font_cent(decimal une, decimal autre, string? refus)
    {
        var contenu = ReglementsDuProgramme.Seve1 with { Echeancier = [new("Un", une, []), new("Deux", autre, [])] };

        var code = ReglementFinancier.Fixer(Programme.Seve1, 2030, contenu).Error?.Code;
        code.Should().Be(refus);
    }

    [Fact]
    public void Un_modele_qui_cite_un_champ_inconnu_est_refuse() =>
        ReglementFinancier.Fixer(Programme.Seve1, 2030, ReglementsDuProgramme.Seve1 with { Articles = [new("Article 1", "Pour {iban}.")] }).Error!.Code
            .Should().Be("champ_du_modele_inconnu");
}
