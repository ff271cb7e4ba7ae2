namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

public sealed class ImportPlanTests
{
    private const string Fichier = "nom;nombre\nA;1\nB;deux\nC;3";

    [Theory]
    [InlineData(false, false, 0)]
    [InlineData(false, true, 2)]
    [InlineData(true, false, 0)]
    [InlineData(true, true, 0)]
    public async Task Une_ligne_bloquante_arrete_tout_sauf_un_import_partiel(bool simulation, bool partiel, int ecrites)
    {
        var plan = await Preparer(Fichier, simulation, partiel);

        plan.AEcrire.Should().HaveCount(ecrites).And.NotContain("B");
        plan.Vue.Should().BeEquivalentTo(new { Simulation = simulation, Lignes = 3, Importees = ecrites, Bloquantes = 1 });
        plan.Vue.Anomalies.Should().Equal(new AnomalieImport(3, "nombre", "entier_attendu", "« deux » n'est pas un nombre entier.", Gravite.Bloquant));
    }

    [Fact]
    public async Task Un_fichier_juste_est_ecrit_en_entier() =>
        (await Preparer("nom;nombre\nA;1\nB;\n", simulation: false, partiel: false)).AEcrire.Should().Equal("A", "B");

    [Fact]
    public async Task Une_colonne_inconnue_avertit_et_laisse_importer()
    {
        var plan = await Preparer("nom;nombre;couleur\nA;1;bleu", simulation: false, partiel: false);

        plan.AEcrire.Should().Equal("A");
        plan.Vue.Anomalies.Should().Equal(new AnomalieImport(
            1, "couleur", "colonne_inconnue", "La colonne « couleur » n'est pas connue, elle est ignorée.", Gravite.Avertissement));
    }

    [Fact]
    public async Task Une_colonne_obligatoire_absente_arrete_meme_un_import_partiel()
    {
        var plan = await Preparer("nombre\n1\n2", simulation: false, partiel: true);

        plan.AEcrire.Should().BeEmpty();
        plan.Vue.Should().BeEquivalentTo(new { Lignes = 2, Importees = 0, Bloquantes = 1 });
        plan.Vue.Anomalies.Should().Equal(new AnomalieImport(
            1, "nom", "colonne_absente", "La colonne « nom » est obligatoire et n'est pas dans le fichier.", Gravite.Bloquant));
    }

    private static async Task<ImportPlan<string>> Preparer(string csv, bool simulation, bool partiel)
    {
        var table = await Fichiers.Table(csv);
        return ImportPlan.Preparer(table, table.VerifierColonnes(["nom"], colonne => colonne == "nombre"), Lire, simulation, partiel);
    }

    private static string? Lire(TableRow row)
    {
        row.Entier("nombre");
        return row.Texte("nom", obligatoire: true);
    }
}
