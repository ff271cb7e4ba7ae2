using SeveEmploi.BuildingBlocks;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Tests.Structures;

[Trait("Exigence", "XC-60")]
public sealed class FusionTests
{
    private static readonly DateOnly Jour = new(2022, 1, 1);
    private static readonly DateOnly Decide = new(2022, 3, 1);
    private static readonly DecisionFusion Decision = new(Decide, "Même structure", "Camille Durand", SiretsDifferentsConfirmes: false);
    private static readonly Siret Un = new("13002526500013");
    private static readonly Siret Autre = new("73282932000074");

    private readonly Structure _conservee = Structure.Creer("Ipact AIFST", TypeStructure.Aci, Departement.De("14"), Jour);
    private readonly Structure _absorbee = Structure.Creer("1pacte", TypeStructure.Ai, Departement.De("14"), Jour, Un);

    [Fact]
    public void La_conservee_prend_les_noms_et_les_faits_qui_ne_contredisent_pas_les_siens()
    {
        var reseau = new PartenaireId(Guid.NewGuid());
        _absorbee.AjouterAlias("I-pacte");
        _absorbee.Adherer(reseau, Jour);
        _conservee.ReleverEffectifs(new(Jour, 5, null, null));
        _absorbee.ReleverEffectifs(new(Jour, 99, 99, 99));
        _absorbee.DeclarerSorties(2021, 3);
        _absorbee.DeclarerFse(2022, PartFse.Tout);
        _absorbee.DecrireActivites(["Maraîchage"]);

        _conservee.Absorber(_absorbee, Decision).Error.Should().BeNull();

        _conservee.Aliases.Should().Equal("1pacte", "I-pacte");
        _conservee.Siret.Should().Be(Un);
        _conservee.TypesLe(Jour).Should().Equal(TypeStructure.Aci, TypeStructure.Ai);
        _conservee.ReseauxLe(Jour).Should().Equal(reseau);
        _conservee.EffectifsLe(Jour)!.Permanents.Should().Be(5);
        _conservee.Sorties.Should().ContainSingle().Which.Nombre.Should().Be(3);
        _conservee.DeclarationsFse.Should().ContainSingle();
        _conservee.Activites.Should().Equal("Maraîchage");
        _conservee.Conventionnements.Should().OnlyContain(conventionnement => conventionnement.Cle == Un);
        _conservee.Events.Should().Equal(new StructuresFusionnees(_conservee.Id.Value, _absorbee.Id.Value, Decide));
    }

    [Fact]
    public void Une_absorbee_garde_la_trace_et_ne_change_plus()
    {
        _conservee.Absorber(_absorbee, Decision);

        (_absorbee.FusionneeDans, _absorbee.FusionneeLe, _absorbee.MotifFusion, _absorbee.FusionneePar)
            .Should().Be((_conservee.Id, Decide, "Même structure", "Camille Durand"));
        _absorbee.Conventionnements.Should().OnlyContain(conventionnement => conventionnement.Cle == null);
        _absorbee.Renommer("X").Error.Should().Be(new StructureDejaFusionnee(_conservee.Id));
        _absorbee.ReleverEffectifs(new(Jour, 1, 1, 1)).Error.Should().Be(new StructureDejaFusionnee(_conservee.Id));
        _absorbee.DeclarerSorties(2021, 1).Error.Should().Be(new StructureDejaFusionnee(_conservee.Id));
        _absorbee.DeclarerFse(2021, null).Error.Should().Be(new StructureDejaFusionnee(_conservee.Id));
    }

    [Fact]
    public void Une_structure_ne_se_fond_pas_dans_elle_meme() =>
        _conservee.Absorber(_conservee, Decision).Error.Should().Be(new FusionAvecElleMeme());

    [Fact]
    public void Une_fiche_disparue_ne_prend_plus_rien()
    {
        var troisieme = Structure.Creer("Troisième", TypeStructure.Ei, Departement.De("14"), Jour);
        _conservee.Absorber(_absorbee, Decision);
        troisieme.Fermer(Decide, "Fin");

        _absorbee.Absorber(troisieme, Decision).Error.Should().Be(new StructureDejaFusionnee(_conservee.Id));
        troisieme.Absorber(_conservee, Decision).Error.Should().Be(new StructureDejaFermee(Decide));
    }

    [Fact]
    public void Une_fiche_se_fond_une_seule_fois()
    {
        var troisieme = Structure.Creer("Troisième", TypeStructure.Ei, Departement.De("14"), Jour);
        _conservee.Absorber(_absorbee, Decision);

        troisieme.Absorber(_absorbee, Decision).Error.Should().Be(new StructureDejaFusionnee(_conservee.Id));
    }

    [Fact]
    public void Deux_sirets_differents_demandent_une_confirmation()
    {
        _conservee.CorrigerSiret(Autre);

        _conservee.Absorber(_absorbee, Decision).Error.Should().Be(new FusionDeSiretsDifferents(Autre, Un));
        _absorbee.FusionneeDans.Should().BeNull();
        _conservee.Absorber(_absorbee, Decision with { SiretsDifferentsConfirmes = true }).Error.Should().BeNull();
        _conservee.Siret.Should().Be(Autre);
    }
}
