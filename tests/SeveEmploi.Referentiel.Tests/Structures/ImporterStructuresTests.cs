using System.Net;
using System.Text;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests.Structures;

public sealed class ImporterStructuresTests(ReferentielApi api) : IClassFixture<ReferentielApi>
{
    private const string Entete = "nom;departement;statut\n";

    [Theory]
    [InlineData("siret", "12345678901234", "siret_invalide")]
    [InlineData("departement", "20", "valeur_inconnue")]
    [InlineData("statut", "XYZ", "valeur_inconnue")]
    [InlineData("permanents_2022_01_01", "-1", "nombre_negatif")]
    [InlineData("permanents_2022_01_01", "2,5", "entier_attendu")]
    [InlineData("structure_id", "42", "valeur_inconnue")]
    [InlineData("nouvelle", "peut-être", "valeur_inconnue")]
    [InlineData("nom", "···", "obligatoire")]
    public async Task Une_cellule_fausse_bloque_sa_ligne_et_tout_le_fichier(string colonne, string valeur, string code)
    {
        string Cellule(string nom, string juste) => nom == colonne ? valeur : juste;
        var ligne = $"{Cellule("nom", "Cellule fausse")};{Cellule("departement", "14")};{Cellule("statut", "ACI")};{Cellule("siret", "")};"
            + $"{Cellule("structure_id", "")};{Cellule("nouvelle", "")};{Cellule("permanents_2022_01_01", "5")}";
        var vue = await api.Importer($"nom;departement;statut;siret;structure_id;nouvelle;permanents_2022_01_01\n{ligne}\nSaine {colonne} {valeur.Length};14;ACI;;;;\n");

        vue.Anomalies.Should().Contain(anomalie => anomalie.Ligne == 2 && anomalie.Champ == colonne && anomalie.Code == code && anomalie.Gravite == Gravite.Bloquant);
        vue.Importees.Should().Be(0);
        (await api.Noms("recherche=saine")).Should().BeEmpty();
    }

    [Fact]
    public async Task Un_import_partiel_ecrit_les_lignes_saines()
    {
        var vue = await api.Importer($"{Entete}Partielle;23;ACI\nFausse;99;ACI\n", "?partiel=true");

        (vue.Lignes, vue.Importees, vue.Bloquantes).Should().Be((2, 1, 1));
        (await api.Noms("departement=23")).Should().Equal("Partielle");
    }

    [Fact]
    public async Task Une_simulation_dit_tout_et_ecrit_rien()
    {
        var vue = await api.Importer($"{Entete}Simulée;43;ACI\n", "?simulation=true");

        (vue.Simulation, vue.Importees, vue.Bloquantes).Should().Be((true, 0, 0));
        (await api.Noms("departement=43")).Should().BeEmpty();
    }

    [Fact]
    [Trait("Exigence", "XC-60")]
    public async Task Deux_lignes_qui_disent_la_meme_structure_sont_bloquees_toutes_deux()
    {
        var vue = await api.Importer($"{Entete}Les Jardins;55;ACI\nLES JARDINS;55;AI\nLes Jardins;57;ACI\n", "?partiel=true");

        vue.Anomalies.Where(anomalie => anomalie.Code == "doublon_dans_le_fichier").Select(anomalie => anomalie.Ligne).Should().Equal(2, 3);
        (await api.Noms("recherche=jardins")).Should().Equal("Les Jardins");
    }

    [Fact]
    [Trait("Exigence", "XC-60")]
    public async Task Un_nom_ressemblant_attend_une_confirmation()
    {
        var connue = await api.Structure("Ipact AIFST", departement: "70");

        var doute = await api.Importer($"{Entete}1pacte;70;ACI\n");
        doute.Anomalies.Should().ContainSingle().Which.Should().Match<AnomalieImport>(anomalie =>
            anomalie.Code == "structure_a_confirmer" && anomalie.Message.Contains(connue.ToString()) && anomalie.Message.Contains("Ipact AIFST"));

        (await api.Importer($"nom;departement;statut;structure_id\n1pacte;70;ACI;{connue}\n")).Importees.Should().Be(1);
        (await api.Noms("departement=70")).Should().Equal("Ipact AIFST");
        (await api.Importer($"{Entete}1pacte;70;ACI\n")).Anomalies.Should().BeEmpty();
    }

    [Fact]
    public async Task Une_structure_dite_nouvelle_est_creee_malgre_la_ressemblance()
    {
        await api.Structure("Tremplin Services", departement: "71");

        (await api.Importer($"{Entete}Tremplin Service Plus;71;ACI\n")).Bloquantes.Should().Be(1);
        (await api.Importer("nom;departement;statut;nouvelle\nTremplin Service Plus;71;ACI;oui\n")).Importees.Should().Be(1);
        (await api.Noms("departement=71")).Should().Equal("Tremplin Service Plus", "Tremplin Services");
    }

    [Fact]
    public async Task Le_meme_nom_dans_un_autre_departement_se_confirme()
    {
        await api.Structure("Bois et Compagnie", departement: "73");

        (await api.Importer($"{Entete}Bois et compagnie;74;ACI\n")).Anomalies.Should().ContainSingle().Which.Code.Should().Be("structure_a_confirmer");
    }

    [Fact]
    public async Task Le_siret_prime_sur_le_nom_et_ouvre_un_second_conventionnement()
    {
        var siret = Sirets.Nouveau();
        var id = await api.Structure("Nom connu", departement: "77", siret: siret);

        var vue = await api.Importer($"nom;departement;statut;siret;permanents_2023_01_01\nNom tout autre;77;EI;{siret};4\n");

        vue.Importees.Should().Be(1);
        vue.Anomalies.Should().ContainSingle().Which.Code.Should().Be("conventionnement_ouvert");
        var lue = await api.Lire($"{ReferentielApi.Structures}/{id}?le=2023-01-01");
        lue["types"]!.ToJsonString().Should().Be("""["ACI","EI"]""");
        lue["aliases"]!.ToJsonString().Should().Be("""["Nom tout autre"]""");
    }

    [Fact]
    public async Task Un_homonyme_au_siret_different_se_confirme()
    {
        await api.Structure("Homonyme", departement: "78", siret: Sirets.Nouveau());

        (await api.Importer($"nom;departement;statut;siret\nHomonyme;78;ACI;{Sirets.Nouveau()}\n")).Anomalies
            .Should().ContainSingle().Which.Code.Should().Be("structure_a_confirmer");
    }

    [Fact]
    public async Task Un_departement_plus_ancien_que_le_dernier_connu_bloque_la_ligne()
    {
        var siret = Sirets.Nouveau();
        await api.Structure("Voyageuse", departement: "79", du: "2022-06-01", siret: siret);

        var vue = await api.Importer($"nom;departement;statut;siret;permanents_2022_01_01\nVoyageuse;86;ACI;{siret};4\n", "?partiel=true");
        vue.Anomalies.Should().ContainSingle().Which.Code.Should().Be("fait_anterieur");
        vue.Importees.Should().Be(0);
    }

    [Fact]
    public async Task Un_fichier_de_tableur_ancien_garde_ses_accents()
    {
        var windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        (await api.Importer(windows1252.GetBytes($"{Entete}Œuvre d’été;1;ACI\n"))).Importees.Should().Be(1);
        (await api.Noms("departement=01")).Should().Equal("Œuvre d’été");
    }

    [Fact]
    public async Task Un_formulaire_porte_le_fichier()
    {
        using var formulaire = new MultipartFormDataContent
        {
            { ReferentielApi.Csv(Encoding.UTF8.GetBytes($"{Entete}Formulaire;02;ACI\n")), "fichier", "structures.csv" },
        };

        await api.Client.PostAsync($"{ReferentielApi.Structures}/imports", formulaire).Accept();
        (await api.Noms("departement=02")).Should().Equal("Formulaire");
    }

    [Fact]
    public async Task Un_fichier_vide_ou_sans_colonne_est_refuse()
    {
        (await api.Client.PostAsync($"{ReferentielApi.Structures}/imports", ReferentielApi.Csv([])).Refusal()).Code.Should().Be("fichier_illisible");
        using var vide = new MultipartFormDataContent { { new StringContent("x"), "champ" } };
        (await api.Client.PostAsync($"{ReferentielApi.Structures}/imports", vide).Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);

        var vue = await api.Importer("nom;annee_0\nA;1\n");
        vue.Anomalies.Select(anomalie => anomalie.Code).Should().Equal("colonne_absente", "colonne_absente", "colonne_inconnue");
    }

    [Fact]
    public async Task Un_caractere_nul_bloque_sa_ligne() =>
        (await api.Importer($"{Entete}Nul\0;03;ACI\n")).Anomalies.Should().Contain(anomalie => anomalie.Code == "caractere_interdit");
}
