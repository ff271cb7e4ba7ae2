using SeveEmploi.FormationAction.Difficultes;

namespace SeveEmploi.FormationAction.Tests.Difficultes;

public sealed class DifficulteTests
{
    private readonly Difficulte _difficulte = Noter("Dédier du temps", "Réorganiser les plannings");

    [Fact]
    [Trait("Exigence", "FOR-76")]
    public void Une_difficulte_peut_etre_sans_levier_mais_levee_elle_en_a_un()
    {
        Noter("Manque d'apport théorique", null).Levier.Should().BeNull();
        Difficulte.Noter(new(Guid.CreateVersion7()), CategorieDifficulte.FormationAction, "Manque d'apport théorique", " ", estLevee: true).Error
            .Should().Be(new DifficulteLeveeSansLevier());
    }

    [Theory]
    [Trait("Exigence", "OPP-29")]
    [InlineData("L'équipe de l'Atelier du Bocage manque de temps", true)]
    [InlineData("ATELIER  DU-BOCAGE", true)]
    [InlineData("L'atelier manque de bocage", false)]
    [InlineData(null, false)]
    public void Un_partage_ne_nomme_pas_la_structure(string? recrit, bool refuse) =>
        (_difficulte.Partager("Atelier du Bocage", recrit, null, 2022).Error is PartageNommeLaStructure).Should().Be(refuse);

    [Fact]
    public void Un_nom_court_ne_se_trouve_pas_au_milieu_d_un_mot() =>
        Noter("Des horaires difficiles", null).Partager("AIRE", null, null, 2022).Error.Should().BeNull();

    [Fact]
    public void La_fiche_partagee_ne_sait_pas_d_ou_elle_vient()
    {
        var fiche = _difficulte.Partager("Atelier du Bocage", null, null, 2022).Value;

        _difficulte.FicheId.Should().Be(fiche.Id);
        typeof(LevierPartage).GetProperties().Select(propriete => propriete.PropertyType).Should().NotContain([typeof(DifficulteId), typeof(Guid)]);
        fiche.Id.Value.Version.Should().Be(4, "an id that tells the instant would tell the difficulté");
        _difficulte.Partager("Atelier du Bocage", null, null, 2022).Error.Should().Be(new DifficulteDejaPartagee());
        _difficulte.RetirerDuPartage().Value.Should().Be(fiche.Id);
        _difficulte.RetirerDuPartage().Error.Should().Be(new DifficulteNonPartagee());
    }

    private static Difficulte Noter(string texte, string? levier) =>
        Difficulte.Noter(new(Guid.CreateVersion7()), CategorieDifficulte.OrganisationInterne, texte, levier, estLevee: false).Value;
}
