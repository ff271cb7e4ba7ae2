using SeveEmploi.BuildingBlocks;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Personnes;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Tests.Personnes;

public sealed class PersonneTests
{
    private static readonly DateOnly Jour = new(2022, 1, 1);
    private static readonly Affectation Ici = new(Structure: new StructureId(Guid.NewGuid()));
    private static readonly Affectation EnNormandie = new(Region: Region.De("28"));

    private readonly Personne _personne = Personne.Creer("Durand", "Camille", null, null);

    [Fact]
    [Trait("Exigence", "XC-64")]
    public void Une_personne_arrive_cumule_et_part()
    {
        _personne.Nommer(FonctionPersonne.Cip, Ici, Jour).Error.Should().BeNull();
        _personne.Nommer(FonctionPersonne.ReferentSeve, Ici, Jour.AddMonths(1)).Error.Should().BeNull();
        _personne.Terminer(FonctionPersonne.Cip, Ici, Jour.AddMonths(2)).Error.Should().BeNull();

        _personne.FonctionsLe(Jour.AddDays(-1)).Should().BeEmpty();
        _personne.FonctionsLe(Jour.AddMonths(2)).Should().HaveCount(2);
        _personne.FonctionsLe(Jour.AddMonths(2).AddDays(1)).Should().ContainSingle().Which.Fonction.Should().Be(FonctionPersonne.ReferentSeve);
    }

    [Fact]
    [Trait("Exigence", "SUI-85")]
    public void Une_nouvelle_direction_est_annoncee_et_elle_seule()
    {
        _personne.Nommer(FonctionPersonne.Cip, Ici, Jour);
        _personne.Nommer(FonctionPersonne.Direction, Ici, Jour.AddMonths(1));

        _personne.Events.Should().Equal(new DirectionNommee(_personne.Id.Value, Ici.Structure!.Value.Value, Jour.AddMonths(1)));
    }

    [Fact]
    public void La_meme_fonction_au_meme_endroit_ne_se_chevauche_pas()
    {
        _personne.Nommer(FonctionPersonne.Cip, Ici, Jour);

        _personne.Nommer(FonctionPersonne.Cip, Ici, Jour.AddDays(1)).Error.Should().Be(new FonctionDejaExercee(Jour));
        _personne.Nommer(FonctionPersonne.Cip, new(new StructureId(Guid.NewGuid())), Jour).Error.Should().BeNull();
    }

    [Fact]
    public void Une_fonction_ne_finit_ni_avant_son_debut_ni_deux_fois()
    {
        _personne.Nommer(FonctionPersonne.Direction, Ici, Jour);

        _personne.Terminer(FonctionPersonne.Direction, Ici, Jour.AddDays(-1)).Error.Should().Be(new FinAvantDebut(Jour, Jour.AddDays(-1)));
        _personne.Terminer(FonctionPersonne.Direction, Ici, Jour).Error.Should().BeNull();
        _personne.Terminer(FonctionPersonne.Direction, Ici, Jour).Error.Should().Be(new FonctionNonExercee());
    }

    [Theory]
    [Trait("Exigence", "XC-6")]
    [InlineData("Direction")]
    [InlineData("Cip")]
    [InlineData("Asp")]
    [InlineData("EncadrantTechnique")]
    [InlineData("Administratif")]
    [InlineData("ChargeDeveloppement")]
    [InlineData("ChargeRelationEntreprise")]
    [InlineData("Administrateur")]
    [InlineData("ReferentSeve")]
    public void Une_fonction_de_SIAE_demande_une_structure(string nom)
    {
        var fonction = Enum.Parse<FonctionPersonne>(nom);

        _personne.Nommer(fonction, EnNormandie, Jour).Error.Should().Be(new AffectationIncomplete(fonction, "une structure"));
        _personne.Nommer(fonction, Ici, Jour).Error.Should().BeNull();
    }

    [Theory]
    [Trait("Exigence", "XC-4")]
    [Trait("Exigence", "XC-5")]
    [InlineData("ChargeMission")]
    [InlineData("FormateurReferent")]
    public void Une_fonction_de_region_demande_une_region(string nom)
    {
        var fonction = Enum.Parse<FonctionPersonne>(nom);

        _personne.Nommer(fonction, Ici, Jour).Error.Should().Be(new AffectationIncomplete(fonction, "une région"));
        _personne.Nommer(fonction, EnNormandie, Jour).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "XC-3")]
    public void La_responsable_du_programme_exerce_chez_un_partenaire()
    {
        _personne.Nommer(FonctionPersonne.ResponsableProgramme, new(), Jour).Error
            .Should().Be(new AffectationIncomplete(FonctionPersonne.ResponsableProgramme, "une structure, un partenaire ou une région"));
        _personne.Nommer(FonctionPersonne.ResponsableProgramme, new(Partenaire: new PartenaireId(Guid.NewGuid())), Jour).Error.Should().BeNull();
    }

    [Fact]
    public void Ses_fonctions_suivent_une_fusion_sans_se_doubler()
    {
        var conservee = new StructureId(Guid.NewGuid());
        _personne.Nommer(FonctionPersonne.Cip, Ici, Jour);
        _personne.Nommer(FonctionPersonne.Direction, Ici, Jour);
        _personne.Nommer(FonctionPersonne.Cip, new(conservee), Jour);

        _personne.SuivreFusion(Ici.Structure!.Value, conservee);

        _personne.Fonctions.Should().HaveCount(2).And.OnlyContain(fonction => fonction.Structure == conservee);
    }

    [Fact]
    [Trait("Exigence", "XC-7")]
    public void Aucune_fonction_ne_designe_un_salarie_en_transition() =>
        Enum.GetNames<FonctionPersonne>().Should().NotContain(nom => nom.Contains("Salarie") || nom.Contains("Transition"));
}
