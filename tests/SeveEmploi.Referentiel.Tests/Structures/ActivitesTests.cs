using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Tests.Structures;

[Trait("Exigence", "MOB-70")]
public sealed class ActivitesTests
{
    [Theory]
    [InlineData("Maraichage", "Maraichage")]
    [InlineData("Tri recyclage, revalorisation textile/espaces verts", "Tri recyclage", "revalorisation textile", "espaces verts")]
    [InlineData("Espaces verts et aides à domicile", "Espaces verts", "aides à domicile")]
    [InlineData("Entretien des littoraux, ferme marine/ communication", "Entretien des littoraux", "ferme marine", "communication")]
    [InlineData("Linge/couche/couture", "Linge", "couche", "couture")]
    [InlineData("Étanchéité et Et Cetera", "Étanchéité", "Et Cetera")]
    [InlineData("Espaces verts, ESPACES VERTS", "Espaces verts")]
    [InlineData(" , / ", new string[0])]
    [InlineData(null, new string[0])]
    public void Une_ligne_dit_plusieurs_activites(string? texte, params string[] attendues) =>
        Activites.Lire(texte).Should().Equal(attendues);
}
