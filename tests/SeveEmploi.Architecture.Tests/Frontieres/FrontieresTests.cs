namespace SeveEmploi.Architecture.Tests.Frontieres;

public sealed class FrontieresTests
{
    private const string Domaine = "SeveEmploi.BuildingBlocks";

    [Fact]
    public void Un_module_est_fait_de_deux_projets() => Projets.ModulesMalComposes(Maison.Racine).Should().BeEmpty();

    [Fact]
    public void Un_projet_ne_connait_que_ceux_que_sa_place_permet() => Projets.ReferencesInterdites(Maison.Racine).Should().BeEmpty();

    [Fact]
    public void Le_host_branche_chaque_module() => Projets.ModulesNonBranches(Maison.Racine).Should().BeEmpty();

    [Fact]
    public void Un_fichier_de_code_reste_court() => Sources.TropLongs(Maison.Racine).Should().BeEmpty();

    [Fact]
    public void Un_module_a_un_seul_fichier_de_module() => Sources.FichiersDeModule(Maison.Racine).Should().BeEmpty();

    [Fact]
    public void Rien_ne_survit_a_sa_transaction_sur_une_connexion() => Sources.EtatsDeSession(Maison.Racine).Should().BeEmpty();

    [Theory]
    [InlineData("SELECT pg_advisory_lock(1)", true)]
    [InlineData("SELECT set_config('seve.tout', 'oui', false)", true)]
    [InlineData("CREATE TEMP TABLE lues (id uuid)", true)]
    [InlineData("CREATE TEMP TABLE lues (id uuid) ON COMMIT DROP", false)]
    [InlineData("SELECT pg_advisory_xact_lock(1)", false)]
    [InlineData("SELECT set_config('seve.tout', 'oui', true)", false)]
    public void Un_etat_de_session_est_signale(string sql, bool signale)
    {
        var racine = MaisonPlantee();
        File.WriteAllText(Path.Combine(racine, "src/Modules/Alpha/SeveEmploi.Alpha/Sql.cs"), sql);

        Sources.EtatsDeSession(racine).Should().Equal(signale ? ["Sql.cs"] : []);
    }

    [Fact]
    public void Un_module_de_trois_projets_ou_sans_contrat_est_signale() =>
        Projets.ModulesMalComposes(MaisonPlantee()).Should().Equal(
            "Alpha : SeveEmploi.Alpha, SeveEmploi.Alpha.Contracts, SeveEmploi.Alpha.Domain au lieu de SeveEmploi.Alpha, SeveEmploi.Alpha.Contracts",
            "Beta : SeveEmploi.Beta au lieu de SeveEmploi.Beta, SeveEmploi.Beta.Contracts");

    [Fact]
    public void Une_reference_interdite_est_signalee() =>
        Projets.ReferencesInterdites(MaisonPlantee()).Should().BeEquivalentTo(
            "SeveEmploi.Alpha → SeveEmploi.Beta",
            "SeveEmploi.Alpha.Contracts → SeveEmploi.BuildingBlocks.Infrastructure",
            "SeveEmploi.Alpha.Contracts → Npgsql",
            "SeveEmploi.BuildingBlocks → SeveEmploi.Alpha");

    [Fact]
    public void Un_module_non_branche_est_signale() =>
        Projets.ModulesNonBranches(MaisonPlantee()).Should().Equal("SeveEmploi.Host ne branche pas Beta");

    [Fact]
    public void Un_fichier_trop_long_est_signale_sauf_une_migration() =>
        Sources.TropLongs(MaisonPlantee()).Should().Equal("Long.cs : 301 lignes");

    [Fact]
    public void Un_second_fichier_de_module_est_signale() =>
        Sources.FichiersDeModule(MaisonPlantee()).Should().Equal("Alpha : AlphaModule.cs, AutreModule.cs");

    private static string MaisonPlantee()
    {
        var racine = Directory.CreateTempSubdirectory().FullName;
        Projet("src/BuildingBlocks/SeveEmploi.BuildingBlocks", "SeveEmploi.Alpha");
        Projet("src/BuildingBlocks/SeveEmploi.BuildingBlocks.Infrastructure", "SeveEmploi.BuildingBlocks");
        Projet("src/Host/SeveEmploi.Host", "SeveEmploi.Alpha");
        Projet("src/Modules/Alpha/SeveEmploi.Alpha", "SeveEmploi.BuildingBlocks.Infrastructure", "SeveEmploi.Alpha.Contracts", "SeveEmploi.Beta");
        Projet("src/Modules/Alpha/SeveEmploi.Alpha.Contracts", Domaine, $"{Domaine}.Infrastructure", "Npgsql");
        Projet("src/Modules/Alpha/SeveEmploi.Alpha.Domain", "SeveEmploi.BuildingBlocks");
        Projet("src/Modules/Beta/SeveEmploi.Beta", "SeveEmploi.BuildingBlocks");
        Fichier("src/Modules/Alpha/SeveEmploi.Alpha/AlphaModule.cs", 300);
        Fichier("src/Modules/Alpha/SeveEmploi.Alpha/AutreModule.cs", 1);
        Fichier("src/Modules/Alpha/SeveEmploi.Alpha/Long.cs", 301);
        Fichier("src/Modules/Alpha/SeveEmploi.Alpha/Persistence/Migrations/Initiale.cs", 900);
        return racine;

        void Fichier(string chemin, int lignes) => Ecrire(chemin, string.Concat(Enumerable.Repeat("//\n", lignes)));

        void Projet(string dossier, params string[] references) => Ecrire(
            $"{dossier}/{Path.GetFileName(dossier)}.csproj",
            $"<Project><ItemGroup>{string.Concat(references.Select(Element))}</ItemGroup></Project>");

        void Ecrire(string chemin, string texte)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(racine, chemin))!);
            File.WriteAllText(Path.Combine(racine, chemin), texte);
        }
    }

    private static string Element(string reference) => reference.StartsWith("SeveEmploi.", StringComparison.Ordinal)
        ? $"<ProjectReference Include=\"../{reference}/{reference}.csproj\" />"
        : $"<PackageReference Include=\"{reference}\" />";
}
