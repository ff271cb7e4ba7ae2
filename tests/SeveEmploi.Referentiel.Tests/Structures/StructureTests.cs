using SeveEmploi.BuildingBlocks;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Tests.Structures;

public sealed class StructureTests
{
    private static readonly DateOnly Janvier2022 = new(2022, 1, 1);
    private static readonly DateOnly Janvier2024 = new(2024, 1, 1);
    private static readonly Departement Calvados = Departement.De("14");
    private static readonly Departement SeineMaritime = Departement.De("76");
    private static readonly PartenaireId Coorace = new(Guid.NewGuid());
    private static readonly Siret UnSiret = new("13002526500013");

    private readonly Structure _structure = Structure.Creer("TREMPLIN SERVICE", TypeStructure.Ai, Calvados, Janvier2022);

    [Fact]
    [Trait("Exigence", "XC-60")]
    public void Renommer_garde_le_nom_ancien_et_le_fait_savoir()
    {
        _structure.Renommer("Tremplin Services").Error.Should().BeNull();

        _structure.Nom.Should().Be("Tremplin Services");
        _structure.Aliases.Should().Equal("TREMPLIN SERVICE");
        _structure.ConnaitSous("tremplin service").Should().BeTrue();
        _structure.Events.Should().Equal(new StructureRenommee(_structure.Id.Value, "Tremplin Services"));
    }

    [Fact]
    public void Renommer_du_meme_nom_est_refuse()
    {
        _structure.Renommer(" TREMPLIN SERVICE ").Error.Should().Be(new NomInchange("TREMPLIN SERVICE"));
        _structure.Events.Should().BeEmpty();
    }

    [Fact]
    public void Revenir_au_nom_ancien_ne_le_garde_pas_deux_fois()
    {
        _structure.Renommer("B");
        _structure.Renommer("TREMPLIN SERVICE");

        _structure.Aliases.Should().Equal("B");
    }

    [Fact]
    [Trait("Exigence", "XC-63")]
    public void Un_alias_deja_connu_a_un_accent_pres_est_refuse() =>
        _structure.AjouterAlias("Trémplin  service").Error.Should().Be(new AliasDejaConnu("Trémplin  service"));

    [Fact]
    public void Le_meme_siret_est_refuse()
    {
        _structure.CorrigerSiret(UnSiret).Error.Should().BeNull();
        _structure.CorrigerSiret(UnSiret).Error.Should().Be(new SiretInchange(UnSiret));
    }

    [Fact]
    [Trait("Exigence", "XC-62")]
    public void Un_departement_change_a_compter_du_jour_dit()
    {
        _structure.Localiser(SeineMaritime, "Rouen", null, Janvier2024).Error.Should().BeNull();

        _structure.LocalisationLe(Janvier2024.AddDays(-1)).Departement.Should().Be(Calvados);
        _structure.LocalisationLe(Janvier2024).Departement.Should().Be(SeineMaritime);
        _structure.LocalisationLe(DateOnly.MaxValue).Departement.Should().Be(SeineMaritime);
    }

    [Fact]
    public void Avant_le_premier_lieu_connu_on_repond_ce_lieu() =>
        _structure.LocalisationLe(DateOnly.MinValue).Departement.Should().Be(Calvados);

    [Fact]
    [Trait("Exigence", "MOB-72")]
    public void Un_changement_du_meme_jour_est_une_correction()
    {
        _structure.Localiser(Calvados, "Vire", "Vire Normandie", Janvier2022).Error.Should().BeNull();

        _structure.Localisations.Should().ContainSingle();
        _structure.LocalisationLe(Janvier2022.AddYears(-1)).Commune.Should().Be("Vire");
    }

    [Fact]
    public void Un_changement_anterieur_au_dernier_est_refuse() =>
        _structure.Localiser(SeineMaritime, null, null, Janvier2022.AddDays(-1)).Error
            .Should().Be(new FaitAnterieur(Janvier2022.AddDays(-1), Janvier2022));

    [Fact]
    public void Le_meme_lieu_est_refuse() =>
        _structure.Localiser(Calvados, null, null, Janvier2024).Error.Should().Be(new LocalisationInchangee(Calvados));

    [Fact]
    [Trait("Exigence", "XC-61")]
    public void Deux_types_ouverts_font_un_double_conventionnement()
    {
        _structure.OuvrirConventionnement(TypeStructure.Aci, Janvier2024).Error.Should().BeNull();

        _structure.TypesLe(Janvier2024.AddDays(-1)).Should().Equal(TypeStructure.Ai);
        _structure.TypesLe(Janvier2024).Should().Equal(TypeStructure.Aci, TypeStructure.Ai);
    }

    [Fact]
    [Trait("Exigence", "XC-61")]
    public void Le_meme_type_ne_se_chevauche_pas()
    {
        _structure.CloreConventionnement(TypeStructure.Ai, Janvier2024);

        _structure.OuvrirConventionnement(TypeStructure.Ai, Janvier2024).Error.Should().Be(new ConventionnementDejaOuvert(TypeStructure.Ai, Janvier2022));
        _structure.OuvrirConventionnement(TypeStructure.Ai, Janvier2024.AddDays(1)).Error.Should().BeNull();
    }

    [Fact]
    public void Un_conventionnement_ne_finit_pas_avant_de_commencer()
    {
        var veille = Janvier2022.AddDays(-1);

        _structure.OuvrirConventionnement(TypeStructure.Ei, Janvier2022, veille).Error.Should().Be(new FinAvantDebut(Janvier2022, veille));
        _structure.CloreConventionnement(TypeStructure.Ai, veille).Error.Should().Be(new FinAvantDebut(Janvier2022, veille));
        _structure.CloreConventionnement(TypeStructure.Ai, Janvier2022).Error.Should().BeNull();
        _structure.TypesLe(Janvier2022).Should().Equal(TypeStructure.Ai);
    }

    [Fact]
    public void Clore_ce_qui_est_clos_est_refuse()
    {
        _structure.CloreConventionnement(TypeStructure.Ai, Janvier2024);

        _structure.CloreConventionnement(TypeStructure.Ai, Janvier2024).Error.Should().Be(new ConventionnementNonOuvert(TypeStructure.Ai));
        _structure.CloreConventionnement(TypeStructure.Etti, Janvier2024).Error.Should().Be(new ConventionnementNonOuvert(TypeStructure.Etti));
    }

    [Fact]
    public void Un_conventionnement_constate_plus_tot_commence_plus_tot()
    {
        _structure.ConstaterConventionnement(TypeStructure.Ai, Janvier2022.AddYears(-1)).Error.Should().BeNull();

        _structure.Conventionnements.Should().ContainSingle().Which.Du.Should().Be(Janvier2022.AddYears(-1));
    }

    [Fact]
    [Trait("Exigence", "XC-15")]
    public void Une_structure_adhere_a_un_reseau_puis_le_quitte()
    {
        _structure.Adherer(Coorace, Janvier2022).Error.Should().BeNull();
        _structure.Adherer(Coorace, Janvier2024).Error.Should().Be(new ReseauDejaRejoint(Janvier2022));
        _structure.Quitter(Coorace, Janvier2022.AddDays(-1)).Error.Should().Be(new FinAvantDebut(Janvier2022, Janvier2022.AddDays(-1)));
        _structure.Quitter(Coorace, Janvier2024).Error.Should().BeNull();
        _structure.Quitter(Coorace, Janvier2024).Error.Should().Be(new ReseauNonRejoint());

        _structure.ReseauxLe(Janvier2024).Should().Equal(Coorace);
        _structure.ReseauxLe(Janvier2024.AddDays(1)).Should().BeEmpty();
    }

    [Fact]
    [Trait("Exigence", "MOB-68")]
    public void Les_effectifs_se_lisent_au_dernier_jour_de_reference()
    {
        _structure.ReleverEffectifs(new(Janvier2022, 5, 28, 0)).Error.Should().BeNull();

        _structure.EffectifsLe(Janvier2022.AddDays(-1)).Should().BeNull();
        _structure.EffectifsLe(Janvier2022)!.Permanents.Should().Be(5);
        _structure.EffectifsLe(Janvier2024)!.SalariesInsertion.Should().Be(28);
    }

    [Fact]
    [Trait("Exigence", "MOB-71")]
    public void Zero_entreprise_partenaire_est_un_nombre_et_non_une_absence()
    {
        _structure.ReleverEffectifs(new(Janvier2022, 5, 28, 0));
        _structure.ReleverEffectifs(new(Janvier2022, 6, null, null));

        _structure.EffectifsLe(Janvier2022).Should().BeEquivalentTo(new Effectifs(Janvier2022, 6, 28, 0));
        Taux.Evolution(12, _structure.EffectifsLe(Janvier2022)!.EntreprisesPartenaires!.Value).ToString().Should().Be("n.c.");
    }

    [Fact]
    public void Un_releve_sans_nombre_est_refuse() =>
        _structure.ReleverEffectifs(new(Janvier2022, null, null, null)).Error.Should().Be(new EffectifsVides());

    [Fact]
    public void Une_declaration_de_la_meme_annee_corrige_la_premiere()
    {
        _structure.DeclarerSorties(2021, 3);
        _structure.DeclarerSorties(2021, 4);
        _structure.DeclarerFse(2022, PartFse.Tout);
        _structure.DeclarerFse(2022, null);

        _structure.Sorties.Should().ContainSingle().Which.Nombre.Should().Be(4);
        _structure.DeclarationsFse.Should().ContainSingle().Which.EstDeclare.Should().BeFalse();
    }

    [Fact]
    public void Fermer_finit_ce_qui_est_ouvert_et_libere_le_siret()
    {
        _structure.CorrigerSiret(UnSiret);
        _structure.Fermer(Janvier2024, "Liquidation").Error.Should().BeNull();

        _structure.TypesLe(Janvier2024).Should().Equal(TypeStructure.Ai);
        _structure.TypesLe(Janvier2024.AddDays(1)).Should().BeEmpty();
        _structure.Conventionnements.Should().OnlyContain(conventionnement => conventionnement.Cle == null);
    }

    [Fact]
    public void Une_structure_fermee_ne_change_plus_mais_rend_encore_ses_comptes()
    {
        var fermee = new StructureDejaFermee(Janvier2024);
        _structure.Fermer(Janvier2024, "Liquidation");

        _structure.Renommer("X").Error.Should().Be(fermee);
        _structure.AjouterAlias("X").Error.Should().Be(fermee);
        _structure.CorrigerSiret(UnSiret).Error.Should().Be(fermee);
        _structure.DecrireActivites(["X"]).Error.Should().Be(fermee);
        _structure.Localiser(SeineMaritime, null, null, Janvier2024).Error.Should().Be(fermee);
        _structure.OuvrirConventionnement(TypeStructure.Ei, Janvier2024).Error.Should().Be(fermee);
        _structure.CloreConventionnement(TypeStructure.Ai, Janvier2024).Error.Should().Be(fermee);
        _structure.ConstaterConventionnement(TypeStructure.Ai, Janvier2024).Error.Should().Be(fermee);
        _structure.Adherer(Coorace, Janvier2024).Error.Should().Be(fermee);
        _structure.Quitter(Coorace, Janvier2024).Error.Should().Be(fermee);
        _structure.Fermer(Janvier2024, "Encore").Error.Should().Be(fermee);
        _structure.ReleverEffectifs(new(Janvier2022, 1, 1, 1)).Error.Should().BeNull();
        _structure.DeclarerSorties(2023, 1).Error.Should().BeNull();
    }

    [Fact]
    public void Une_fermeture_ne_precede_pas_un_fait() =>
        _structure.Fermer(Janvier2022.AddDays(-1), "Trop tôt").Error.Should().Be(new FermetureAnterieure(Janvier2022.AddDays(-1), Janvier2022));

    [Fact]
    public void Seul_le_dernier_conventionnement_de_chaque_type_porte_la_cle()
    {
        _structure.CorrigerSiret(UnSiret);
        _structure.CloreConventionnement(TypeStructure.Ai, Janvier2024);
        _structure.OuvrirConventionnement(TypeStructure.Ai, Janvier2024.AddDays(1));

        _structure.Conventionnements.Where(conventionnement => conventionnement.Cle is not null).Should().ContainSingle()
            .Which.Du.Should().Be(Janvier2024.AddDays(1));
    }
}
