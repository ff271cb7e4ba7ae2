using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

public sealed class CsvReadingTests
{
    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public async Task Le_separateur_est_reconnu_dans_la_ligne_de_titres(string separator)
    {
        var table = await Fichiers.Table($"nom{separator}\"a;b,c;d,e;f\"{separator}ville\nASTA{separator}1{separator}Caen");

        table.Columns.Should().Equal("nom", "a;b,c;d,e;f", "ville");
        table.Rows.Single().Texte("ville").Should().Be("Caen");
    }

    public static TheoryData<byte[], byte[]> Encodages => new()
    {
        { [], new UTF8Encoding(false).GetBytes("clé;prix\nœuvre d’été;5 €") },
        { [0xEF, 0xBB, 0xBF], new UTF8Encoding(false).GetBytes("clé;prix\nœuvre d’été;5 €") },
        { [0xFF, 0xFE], Encoding.Unicode.GetBytes("clé;prix\nœuvre d’été;5 €") },
        { [0xFE, 0xFF], Encoding.BigEndianUnicode.GetBytes("clé;prix\nœuvre d’été;5 €") },
        { [], Fichiers.Windows1252.GetBytes("clé;prix\nœuvre d’été;5 €") },
    };

    [Theory]
    [MemberData(nameof(Encodages))]
    public async Task Tous_les_encodages_donnent_le_meme_texte(byte[] bom, byte[] text)
    {
        var table = await Fichiers.Table([.. bom, .. text]);

        table.Columns.Should().Equal("cle", "prix");
        table.Rows.Single().Texte("cle").Should().Be("œuvre d’été");
        table.Rows.Single().Texte("prix").Should().Be("5 €");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public async Task Une_ligne_porte_le_numero_de_la_ligne_du_fichier_ou_elle_commence(string newLine)
    {
        var table = await Fichiers.Table(string.Join(newLine, "nom;ville", "A;1", "", " ; ", $"\"B{newLine}suite\";2", "C;3", "", ""));

        table.Rows.Select(row => (row.Ligne, row.Texte("ville"))).Should().Equal((2, "1"), (5, "2"), (7, "3"));
        table.Rows[1].Texte("nom").Should().Be($"B{newLine}suite");
    }

    [Theory]
    [InlineData("Sorties emploi durable 2021", "sorties_emploi_durable_2021")]
    [InlineData("  Bénéficiaires - Été ", "beneficiaires_ete")]
    [InlineData("Nom de l’œuvre", "nom_de_l_oeuvre")]
    [InlineData("a\u00A0b", "a_b")]
    public async Task Un_titre_de_colonne_perd_accents_espaces_et_majuscules(string titre, string cle) =>
        (await Fichiers.Table($"{titre};fin\n1;2")).Columns[0].Should().Be(cle);

    [Fact]
    public async Task Un_guillemet_au_milieu_du_texte_est_un_guillemet() =>
        (await Fichiers.Table("a;b\nécran 12\" large;2")).Rows.Single().Texte("a").Should().Be("écran 12\" large");

    [Fact]
    public async Task Un_guillemet_jamais_referme_est_refuse_avec_sa_ligne() =>
        (await Fichiers.Lire("a;b\n1;2\n\"ouvert;2\n3;4\n")).Refus
            .Should().Be(new TableIllisible("fichier_illisible", "Un guillemet ouvert ligne 3 n'est pas refermé."));

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n  ;  \n")]
    public async Task Un_fichier_sans_titre_est_vide(string csv) => (await Fichiers.Lire(csv)).Refus.Should().Be(TableIllisible.Vide);

    [Fact]
    public async Task Deux_titres_qui_se_ressemblent_sont_un_doublon() =>
        (await Fichiers.Lire("Été;ete\n1;2")).Refus.Should().Be(new TableIllisible("colonne_en_double", "La colonne « ete » est présente deux fois."));

    [Fact]
    public async Task Une_ligne_plus_large_que_les_titres_est_bloquante() =>
        (await Fichiers.Table("a,b\n1,5,2")).Rows.Single().Anomalies.Should().ContainSingle(anomalie =>
            anomalie.Code == "cellules_en_trop" && anomalie.Ligne == 2 && anomalie.Gravite == Gravite.Bloquant);

    [Theory]
    [InlineData("\u0000")]
    [InlineData("\u0001")]
    [InlineData("\u0085")]
    [InlineData("\uFFFD")]
    public async Task Un_caractere_de_controle_ne_sort_jamais_de_la_cellule(string caractere)
    {
        var row = await Fichiers.Ligne($"Ab{caractere}ri");

        row.Texte("valeur").Should().BeNull();
        row.Anomalies.Should().Equal(new AnomalieImport(
            2, "valeur", "caractere_interdit", "La cellule contient un caractère de contrôle ou illisible.", Gravite.Bloquant));
    }

    [Fact]
    public async Task Un_demi_caractere_UTF_16_est_une_anomalie_de_sa_ligne()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a;b\nx"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(";2")];
        var row = (await Fichiers.Table(bytes)).Rows.Single();

        row.Texte("a").Should().BeNull();
        row.Anomalies.Single().Code.Should().Be("caractere_interdit");
        row.Entier("b").Should().Be(2);
    }

    [Fact]
    public async Task Cent_mille_lignes_passent_et_une_de_plus_non()
    {
        var lignes = new StringBuilder("a;b\n").Insert(4, "1;2\n", 100_000).ToString();

        (await Fichiers.Table(lignes)).Rows.Should().HaveCount(100_000);
        (await Fichiers.Lire(lignes + "1;2\n")).Refus!.Code.Should().Be("fichier_trop_grand");
    }

    [Fact]
    public async Task Les_autres_limites_refusent_le_fichier()
    {
        string[] geants =
        [
            string.Join(';', Enumerable.Range(0, 201)),
            "a;b\n" + new string('x', 10_001),
            string.Join(';', Enumerable.Range(0, 200)) + "\n" + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("1;", 199)) + "1\n", 25_001)),
            new string('\n', TableReader.MaxBytes + 1),
        ];

        foreach (var geant in geants) (await Fichiers.Lire(geant)).Refus!.Code.Should().Be("fichier_trop_grand");
    }

    [Fact]
    public void Aucune_suite_de_caracteres_ne_fait_tomber_la_lecture()
    {
        var morceaux = Gen.Elements(";", ",", "\t", "\"", "\r", "\n", "a", "é", "\0", "=", "'", " ", "PK\u0003\u0004", "12", "\uFEFF");
        Prop.ForAll(morceaux.ListOf().ToArbitrary(), parts => Lisible(Encoding.UTF8.GetBytes(string.Concat(parts))))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Aucune_suite_de_bytes_ne_fait_tomber_la_lecture() =>
        Prop.ForAll<byte[]>(bytes => Lisible(bytes) && Lisible([0xFF, 0xFE, .. bytes]) && Lisible([(byte)'P', (byte)'K', 3, 4, .. bytes]))
            .QuickCheckThrowOnFailure();

    private static bool Lisible(byte[] bytes)
    {
        var reading = Fichiers.LireDurement(bytes);
        foreach (var row in reading.Table?.Rows ?? [])
        {
            foreach (var column in reading.Table!.Columns)
            {
                row.Texte(column, obligatoire: true);
                row.Entier(column);
                row.Nombre(column);
                row.Jour(column);
            }
        }
        return reading.Table is null != reading.Refus is null;
    }

    [Theory]
    [InlineData("accompagnements.csv", 11, "action,cible,objectifs,nombre")]
    [InlineData("manifestations.csv", 4, "annee,origine,nombre")]
    [InlineData("seve2-dotations.csv", 4, "structure,dotation_sollicitee_eur,dotation_octroyee_eur")]
    [InlineData("sorties-2022-extrait.csv", 3, "structure,emploi_durable,moins_3_mois_ou_150h,transition,positives,autres,total")]
    [InlineData("structures-entree.csv", 10, "nom,departement,statut,activites,sorties_emploi_durable_2021,permanents_2022_01_01,salaries_insertion_2022_01_01,entreprises_partenaires_2022_01_01")]
    public async Task Les_fichiers_de_Normandie_se_lisent(string fichier, int lignes, string colonnes)
    {
        var table = await Fichiers.Table(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "normandie-2022", fichier)));

        table.Columns.Should().Equal(colonnes.Split(','));
        table.Rows.Should().HaveCount(lignes);
        table.Rows.Select(row => row.Ligne).Should().Equal(Enumerable.Range(2, lignes));
        foreach (var row in table.Rows)
        {
            row.Texte(colonnes.Split(',')[0], obligatoire: true).Should().NotBeNull();
            row.Entier(table.Columns[^1]);
            row.Anomalies.Should().BeEmpty();
        }
    }
}
