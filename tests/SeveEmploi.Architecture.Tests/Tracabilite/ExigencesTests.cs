using System.Reflection;
using System.Reflection.Emit;

namespace SeveEmploi.Architecture.Tests.Tracabilite;

public sealed class ExigencesTests
{
    private const string Regenerer = "docs/exigences.md ne dit plus ce que disent la liste et les tests : REGENERER=1 ./test.sh --filter Exigences";

    private static readonly string[] Lignes = File.ReadAllLines(Path.Combine(Maison.Racine, "docs", "exigences.csv"));

    [Fact]
    public void Chaque_ligne_de_la_liste_des_exigences_est_bien_formee() => Exigences.Malformees(Lignes).Should().BeEmpty();

    [Fact]
    public void La_liste_des_exigences_et_les_tests_se_repondent() =>
        Exigences.Incoherences(Exigences.Lire(Lignes), TestsCompiles.Tous(Maison.Racine, Maison.Configuration)).Should().BeEmpty();

    [Fact]
    public void Le_document_des_exigences_est_a_jour()
    {
        var document = Path.Combine(Maison.Racine, "docs", "exigences.md");
        var attendu = ExigencesMarkdown.Ecrire(Exigences.Lire(Lignes), TestsCompiles.Tous(Maison.Racine, Maison.Configuration));
        if (Environment.GetEnvironmentVariable("REGENERER") == "1") File.WriteAllText(document, attendu);

        (File.Exists(document) && File.ReadAllText(document) == attendu).Should().BeTrue(Regenerer);
    }

    [Fact]
    public void Les_traits_de_la_classe_et_de_la_methode_comptent_tous_deux() =>
        Plantes().Single(test => test.Phrase == "Une regle plantee").Exigences.Should().Equal("MOB-1", "MOB-2");

    [Fact]
    public void Un_projet_de_tests_non_compile_arrete_tout()
    {
        var lecture = () => TestsCompiles.Tous(Maison.Racine, "jamais-compilee");

        lecture.Should().Throw<FileNotFoundException>().WithMessage("*n'est pas compilé*");
    }

    [Theory]
    [InlineData("MOB-1;Mobilisation;couverte;Trop court")]
    [InlineData("ZZZ-1;Mobilisation;couverte;Un libellé;")]
    [InlineData("MOB-1;Jardinage;couverte;Un libellé;")]
    [InlineData("MOB-1;Mobilisation;presque;Un libellé;")]
    [InlineData("MOB-1;Mobilisation;hors périmètre;Un libellé;")]
    [InlineData("MOB-1;Mobilisation;couverte;Un libellé;Une raison de trop")]
    [InlineData("MOB-2;Mobilisation;à venir;En double;")]
    public void Une_ligne_fautive_est_signalee(string ligne) =>
        Exigences.Malformees([Exigence.EnTete, "MOB-2;Mobilisation;à venir;Un libellé;", ligne]).Should().ContainSingle();

    [Theory]
    [InlineData("MOB-9", "couverte", "MOB-9 : couverte sans aucun test")]
    [InlineData("MOB-1", "hors périmètre", "MOB-1 : hors périmètre et pourtant testée")]
    [InlineData("MOB-3", "couverte", "MOB-3 : couverte sans aucun test")]
    public void Un_etat_que_les_tests_dementent_est_signale(string id, string etat, string faute) =>
        Exigences.Incoherences([new(id, "Mobilisation", etat, "Un libellé", "")], Plantes()).Should().Contain(faute);

    [Fact]
    public void Un_test_ignore_et_une_exigence_inconnue_sont_signales() =>
        Exigences.Incoherences([], Plantes()).Should()
            .Contain("Mobilisation.Tests : test ignoré (Skip), « Une regle ignoree »")
            .And.Contain("MOB-2 : exigence inconnue, « Une regle plantee »");

    [Fact]
    public void Une_exigence_a_venir_deja_testee_est_signalee_au_document() =>
        ExigencesMarkdown.Ecrire([new("MOB-1", "Mobilisation", Exigence.AVenir, "Un libellé", "")], Plantes()).Should()
            .Contain("Déjà testées, encore « à venir » : MOB-1.").And.Contain("| MOB-1 | Un libellé | à venir | Une regle plantee |");

    /// <summary>A test assembly written on the spot: planted in this one, its skipped test would fail the house.</summary>
    private static IReadOnlyList<TestTrace> Plantes()
    {
        var assembly = new PersistedAssemblyBuilder(new("Mobilisation.Tests"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Mobilisation.Tests").DefineType("ReglesTests", TypeAttributes.Public);
        type.SetCustomAttribute(Trait("MOB-1"));
        Methode(type, "Une_regle_plantee", Fact(), Trait("MOB-2"));
        Methode(type, "Une_regle_ignoree", Fact("en panne"), Trait("MOB-3"));
        Methode(type, "Un_outil", Trait("MOB-9"));
        type.CreateType();

        var dll = Path.Combine(Directory.CreateTempSubdirectory().FullName, "Mobilisation.Tests.dll");
        assembly.Save(dll);
        return TestsCompiles.Lire(dll);
    }

    private static void Methode(TypeBuilder type, string nom, params CustomAttributeBuilder[] attributs)
    {
        var method = type.DefineMethod(nom, MethodAttributes.Public);
        method.GetILGenerator().Emit(OpCodes.Ret);
        foreach (var attribut in attributs) method.SetCustomAttribute(attribut);
    }

    private static CustomAttributeBuilder Trait(string id) => new(typeof(TraitAttribute).GetConstructors().Single(), ["Exigence", id]);

    private static CustomAttributeBuilder Fact(string? skip = null) =>
        new(
            typeof(FactAttribute).GetConstructors().Single(), [],
            [typeof(FactAttribute).GetProperty(skip is null ? "DisplayName" : "Skip")!], [skip ?? "Un titre"]);
}
