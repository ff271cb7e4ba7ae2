namespace SeveEmploi.Architecture.Tests.Tracabilite;

public sealed class AsvsTests
{
    private static readonly HashSet<string?> ClassesDeTests =
        [.. Directory.GetFiles(Path.Combine(Maison.Racine, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension)];

    [Fact]
    public void La_table_de_securite_dit_chaque_exigence_une_fois_et_prouve_ce_qui_est_fait() =>
        Asvs.Fautes(Asvs.Lire(File.ReadAllLines(Path.Combine(Maison.Racine, "docs", "securite.md"))), Existe).Should().BeEmpty();

    [Fact]
    public void Les_niveaux_1_et_2_comptent_253_exigences() => Asvs.Exigences.Should().HaveCount(70 + 183).And.OnlyHaveUniqueItems();

    [Theory]
    [InlineData("| V1.1.1 | a | ici | fait | |", "V1.1.1 : faite sans preuve")]
    [InlineData("| V1.1.1 | a | ici | fait | `JamaisEcritTests` |", "V1.1.1 : preuve introuvable « JamaisEcritTests »")]
    [InlineData("| V1.1.1 | a | ici | fait | `docs/absent.md` |", "V1.1.1 : preuve introuvable « docs/absent.md »")]
    [InlineData("| V1.1.1 | a | ici | fait | `AsvsTests`, {{test}} |", "V1.1.1 : faite, et sa preuve est à compléter")]
    [InlineData("| V1.1.1 | a | ici | presque | `AsvsTests` |", "V1.1.1 : état inconnu « presque »")]
    [InlineData("| V1.1.1 | a | | partiel | |", "V1.1.1 : ne dit ni où, ni pourquoi")]
    [InlineData("| V1.1.1, V1.1.2 | a | ici | fait | `AsvsTests` |", "V1.1.1, V1.1.2 : seules se groupent les exigences sans objet")]
    [InlineData("| V1.2.10 | niveau 3 | ici | partiel | |", "V1.2.10 : inconnue aux niveaux 1 et 2")]
    [InlineData("| V1.1.2 | a | ici | partiel | |", "V1.1.1 : absente de la table")]
    public void Une_ligne_fautive_est_signalee(string ligne, string faute) => Asvs.Fautes(Asvs.Lire([ligne]), Existe).Should().Contain(faute);

    [Fact]
    public void Une_exigence_dite_deux_fois_est_signalee() =>
        Asvs.Fautes(Asvs.Lire(["| V1.1.1 | a | ici | partiel | |", "| V1.1.1 | a | ici | partiel | |"]), Existe).Should().Contain("V1.1.1 : en double");

    private static bool Existe(string preuve) => ClassesDeTests.Contains(preuve) || File.Exists(Path.Combine(Maison.Racine, preuve));
}
