using SeveEmploi.AnimationRegionale.Accompagnements;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.AnimationRegionale.Tests.Accompagnements;

public sealed class AccompagnementTests
{
    private static readonly DateOnly Jour = new(2022, 5, 17);
    private static readonly Region Normandie = Region.De("28");
    private static readonly StructureAccompagnee Asta = Structure("ASTA", "76");
    private static readonly StructureAccompagnee Bocage = Structure("Atelier du Bocage", "14");

    private static readonly FaitAccompagnement Individuel = new()
    {
        Nature = NatureAccompagnement.Individuel,
        Cible = CibleAccompagnement.Structures,
        Programme = Programme.Seve1,
        Le = Jour,
        Themes = [ThemeAccompagnement.Evaluations],
        Structures = [Asta],
    };

    private static readonly FaitAccompagnement Collectif = Individuel with { Nature = NatureAccompagnement.Collectif, Structures = [Asta, Bocage] };

    [Fact]
    [Trait("Exigence", "ANI-14")]
    public void Un_accompagnement_se_note_le_jour_meme_et_pas_la_veille()
    {
        Noter(Individuel, Jour).Error.Should().BeNull();
        Noter(Individuel, Jour.AddDays(-1)).Error.Should().Be(new AccompagnementAVenir(Jour));
    }

    [Fact]
    public void Ses_themes_se_rangent_et_ne_se_repetent_pas()
    {
        var fait = Individuel with { Themes = [ThemeAccompagnement.Temoignages, ThemeAccompagnement.Evaluations, ThemeAccompagnement.Temoignages], Note = "  " };

        var accompagnement = Noter(fait).Value;

        accompagnement.Themes.Should().Equal(ThemeAccompagnement.Evaluations, ThemeAccompagnement.Temoignages);
        accompagnement.Note.Should().BeNull();
    }

    [Fact]
    public void Un_collectif_compte_plusieurs_structures_et_un_individuel_une_seule()
    {
        Noter(Collectif).Value.Structures.Should().HaveCount(2);
        Noter(Collectif with { Nature = NatureAccompagnement.Individuel }).Error.Should().Be(new AccompagnementIndividuelDePlusieurs(2));
    }

    [Fact]
    public void La_meme_structure_deux_fois_est_refusee() =>
        Noter(Collectif with { Structures = [Asta, Bocage, Asta] }).Error.Should().Be(new AccompagneDeuxFois("ASTA"));

    [Fact]
    public void Le_meme_formateur_ou_le_meme_partenaire_deux_fois_est_refuse()
    {
        var formateur = Guid.CreateVersion7();

        Noter(Collectif with { Cible = CibleAccompagnement.Formateurs, Structures = [], FormateurIds = [formateur, formateur] }).Error.Should().Be(new AccompagneDeuxFois($"{formateur}"));
        Noter(Collectif with { Cible = CibleAccompagnement.Partenaires, Structures = [], Partenaires = ["Coorace", "COORACE "] }).Error.Should().Be(new AccompagneDeuxFois("Coorace"));
    }

    [Fact]
    public void Qui_est_nomme_repond_a_la_cible()
    {
        foreach (var cible in new[] { CibleAccompagnement.Formateurs, CibleAccompagnement.Partenaires })
            Noter(Individuel with { Cible = cible }).Error.Should().Be(new CibleAccompagnementIncoherente());
    }

    [Fact]
    public void Personne_de_nomme_est_refuse() => Noter(Individuel with { Structures = [] }).Error.Should().Be(new CibleAccompagnementIncoherente());

    [Fact]
    public void Une_structure_est_de_la_region() =>
        Noter(Individuel with { Structures = [Structure("Loire Emploi", "44")] }).Error.Should().Be(new StructureAccompagneeDUneAutreRegion("Loire Emploi", "Pays de la Loire"));

    [Fact]
    public void Corriger_remplace_ce_qui_change_et_garde_ce_qui_reste()
    {
        var accompagnement = Noter(Collectif).Value;
        var gardee = accompagnement.Structures.Single(structure => structure.Nom == "ASTA");

        accompagnement.Corriger(Collectif with { Structures = [Structure("ASTA", "76", gardee.StructureId), Structure("Tremplin", "50")] }, Jour).Error.Should().BeNull();

        accompagnement.Structures.Select(structure => structure.Nom).Should().Equal("ASTA", "Tremplin");
        accompagnement.Structures[0].Should().BeSameAs(gardee);
    }

    [Fact]
    public void Une_correction_refusee_ne_change_rien()
    {
        var accompagnement = Noter(Individuel).Value;

        accompagnement.Corriger(Individuel with { Le = Jour.AddDays(1), DureeMinutes = 30 }, Jour).Error.Should().Be(new AccompagnementAVenir(Jour.AddDays(1)));
        accompagnement.DureeMinutes.Should().BeNull();
    }

    [Fact]
    public void Retire_il_ne_se_corrige_ni_ne_se_retire_plus()
    {
        var accompagnement = Noter(Individuel).Value;

        accompagnement.Retirer(" Noté deux fois. ", Jour).Error.Should().BeNull();

        accompagnement.MotifRetrait.Should().Be("Noté deux fois.");
        accompagnement.Retirer("Encore", Jour).Error.Should().Be(new AccompagnementDejaRetire(Jour));
        accompagnement.Corriger(Individuel, Jour).Error.Should().Be(new AccompagnementDejaRetire(Jour));
    }

    [Fact]
    public void Deux_fiches_fusionnees_ne_comptent_qu_une_fois()
    {
        var accompagnement = Noter(Collectif).Value;

        accompagnement.SuivreFusion(Bocage.StructureId, Structure("ASTA", "76", Asta.StructureId));
        accompagnement.SuivreFusion(Guid.CreateVersion7(), Structure("Ailleurs", "14"));

        accompagnement.Structures.Should().ContainSingle().Which.StructureId.Should().Be(Asta.StructureId);
    }

    private static Result<Accompagnement> Noter(FaitAccompagnement fait, DateOnly? aujourdhui = null) => Accompagnement.Noter(Normandie, fait, aujourdhui ?? Jour);

    private static StructureAccompagnee Structure(string nom, string departement, Guid? id = null) => new()
    {
        StructureId = id ?? Guid.CreateVersion7(),
        Nom = nom,
        Departement = Departement.De(departement),
        Region = Departement.De(departement).Region,
    };
}
