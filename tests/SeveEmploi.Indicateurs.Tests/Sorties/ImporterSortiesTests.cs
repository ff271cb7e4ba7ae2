using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

public sealed class ImporterSortiesTests : IClassFixture<IndicateursApi>
{
    private readonly IndicateursApi _api;

    public ImporterSortiesTests(IndicateursApi api)
    {
        _api = api;
        _api.Clock.Set(new DateOnly(2023, 1, 16));
    }

    [Fact]
    [Trait("Exigence", "FOR-62")]
    public async Task L_extrait_de_2022_s_importe_et_le_reimporter_ne_change_rien()
    {
        var structures = new[] { await Participante("AIPF"), await Participante("ASTA"), await Participante("ATRE", "61") };
        var fichier = PublishedFiles.Normandie2022("sorties-2022-extrait.csv");

        var simulee = await _api.Client.Importer(fichier, "annee=2022&simulation=true");
        (simulee.Simulation, simulee.Lignes, simulee.Importees, simulee.Bloquantes).Should().Be((true, 3, 0, 0));
        (await _api.Client.GetAsync(SortiesHttp.Adresse(structures[0]))).IsSuccessStatusCode.Should().BeFalse();

        var importee = await _api.Client.Importer(fichier, "annee=2022");
        (importee.Importees, importee.Anomalies.Count).Should().Be((3, 0));
        var totaux = new List<int>();
        foreach (var structure in structures) totaux.Add((await _api.Client.Sorties(structure))["chiffres"]!["total"]!.GetValue<int>());
        totaux.Should().Equal(38, 32, 36);

        var avant = (await _api.Client.Sorties(structures[1])).ToJsonString();
        (await _api.Client.Importer(fichier, "annee=2022")).Importees.Should().Be(3);
        (await _api.Client.Sorties(structures[1])).ToJsonString().Should().Be(avant);
    }

    [Theory]
    [InlineData("13", "2", "0", "10", "14", "38", "total", "total_incoherent")]
    [InlineData("12", "2", "0", "10", "14", "0", "total", "total_incoherent")]
    [InlineData("-1", "2", "0", "10", "14", "", "emploi_durable", "nombre_negatif")]
    [InlineData("−1", "2", "0", "10", "14", "", "emploi_durable", "nombre_negatif")]
    [InlineData("12", "2,5", "0", "10", "14", "", "moins_3_mois_ou_150h", "entier_attendu")]
    [InlineData("12", "2", "0.5", "10", "14", "", "transition", "entier_attendu")]
    [InlineData("12", "2", "1.000", "10", "14", "", "transition", "entier_attendu")]
    [InlineData("12", "2", "1,000", "10", "14", "", "transition", "entier_attendu")]
    [InlineData("12", "2", "0", "1 00", "14", "", "positives", "entier_attendu")]
    [InlineData("12", "2", "0", "dix", "14", "", "positives", "entier_attendu")]
    [InlineData("12", "2", "0", "10", "100001", "", "autres", "hors_bornes")]
    [InlineData("12", "2", "0", "10", "1e3", "", "autres", "entier_attendu")]
    [InlineData("12", "2", "0", "10", "14 %", "", "autres", "entier_attendu")]
    [InlineData("12", "2", "0", "10", "14", "38 %", "total", "entier_attendu")]
    [InlineData("12", "2", "0", "10", "'=1+1", "", "autres", "entier_attendu")]
    [InlineData("12", "2", "0", "10", "99999999999999999999", "", "autres", "hors_bornes")]
    public async Task Une_case_fausse_bloque_sa_ligne_a_sa_colonne(string ed, string courtes, string transition, string positives, string autres, string total, string champ, string code)
    {
        var structure = await Participante($"Case {champ} {Guid.NewGuid():N}"[..24]);

        var vue = await _api.Client.Importer($"structure;structure_id;emploi_durable;moins_3_mois_ou_150h;transition;positives;autres;total\n;{structure};{ed};{courtes};{transition};{positives};{autres};{total}\n");

        vue.Anomalies.Should().ContainSingle().Which.Should().Match<AnomalieImport>(anomalie =>
            anomalie.Ligne == 2 && anomalie.Champ == champ && anomalie.Code == code && anomalie.Gravite == Gravite.Bloquant);
        vue.Importees.Should().Be(0);
    }

    [Theory]
    [InlineData("1 234")]
    [InlineData("1\u00A0234")]
    [InlineData("1\u202F234")]
    [InlineData("1\u2009234")]
    [InlineData("1'234")]
    [InlineData("1’234")]
    [InlineData("+1234")]
    [InlineData("1234,0")]
    public async Task Les_milliers_se_lisent_quel_que_soit_leur_separateur(string nombre)
    {
        var structure = await Participante($"Milliers {Guid.NewGuid():N}"[..24]);

        (await Ligne(structure, $"{nombre};0;0;0;0;1234")).Importees.Should().Be(1);

        (await _api.Client.Sorties(structure))["chiffres"]!["total"]!.GetValue<int>().Should().Be(1234);
    }

    [Theory]
    [Trait("Exigence", "FOR-64")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("n.c.")]
    public async Task Un_tiret_ou_un_vide_n_est_pas_zero(string absent)
    {
        var structure = await Participante($"Absent {Guid.NewGuid():N}"[..24]);

        var vue = await Ligne(structure, $"12;{absent};0;10;14;36");

        (vue.Importees, vue.Bloquantes).Should().Be((1, 0));
        vue.Anomalies.Should().ContainSingle().Which.Should().Match<AnomalieImport>(anomalie =>
            anomalie.Champ == "moins_3_mois_ou_150h" && anomalie.Code == "ligne_incomplete" && anomalie.Gravite == Gravite.Avertissement);
        var lues = await _api.Client.Sorties(structure);
        lues["chiffres"]!["total"].Should().BeNull();
        lues["chiffres"]!.Categorie("transition")["nombre"]!.GetValue<int>().Should().Be(0);
        lues["chiffres"]!.Categorie("moins_3_mois_ou_150h")["nombre"].Should().BeNull();
    }

    [Fact]
    public async Task Un_fichier_qui_se_tait_n_efface_rien_et_une_ligne_toute_vide_est_refusee()
    {
        var structure = await Participante("Se tait");
        await _api.Client.Saisir(structure, SortiesHttp.Corps(12, 2, 0, 10, 14)).Accept();

        (await Ligne(structure, "-;-;-;-;15;")).Importees.Should().Be(1);
        (await _api.Client.Sorties(structure))["chiffres"]!["total"]!.GetValue<int>().Should().Be(39);

        var muette = await Participante("Muette");
        (await Ligne(muette, "-;-;-;-;-;")).Anomalies.Should().ContainSingle().Which.Code.Should().Be("sorties_vides");
    }

    [Fact]
    public async Task Un_fichier_d_une_autre_annee_est_bloque()
    {
        var structure = await Participante("Autre année");

        var vue = await _api.Client.Importer($"structure;structure_id;emploi_durable;moins_3_mois_ou_150h;transition;positives;autres;annee\n;{structure};1;1;1;1;1;2021\n");

        vue.Anomalies.Should().ContainSingle().Which.Should().Match<AnomalieImport>(anomalie => anomalie.Champ == "annee" && anomalie.Code == "annee_differente");
    }

    [Fact]
    [Trait("Exigence", "XC-60")]
    public async Task Un_nom_inconnu_ou_ressemblant_bloque_jusqu_a_ce_qu_une_personne_le_confirme()
    {
        var connue = await Participante("Ipact AIFST");

        var vue = await _api.Client.Importer($"{SortiesHttp.Entete}1pacte;1;0;0;0;0;\nXylophone Zwölf;1;0;0;0;0;\n");
        vue.Anomalies.Select(anomalie => (anomalie.Ligne, anomalie.Code)).Should().Contain([(2, "structure_a_confirmer"), (3, "structure_inconnue")]);
        vue.Anomalies.Single(anomalie => anomalie.Code == "structure_a_confirmer").Message.Should().Contain(connue.ToString());

        await _api.Client.Act(HttpMethod.Post, $"/api/v1/referentiel/structures/{connue}", "/aliases", new { alias = "1pacte" }).Accept();
        (await _api.Client.Importer($"{SortiesHttp.Entete}1PACTE;1;0;0;0;0;1\n")).Importees.Should().Be(1);
    }

    [Fact]
    public async Task Deux_lignes_de_la_meme_structure_sont_bloquees_toutes_deux()
    {
        await Participante("Dite deux fois");

        var vue = await _api.Client.Importer($"{SortiesHttp.Entete}Dite deux fois;1;0;0;0;0;\nDITE DEUX-FOIS;2;0;0;0;0;\n", "annee=2022&partiel=true");

        vue.Anomalies.Where(anomalie => anomalie.Code == "doublon_dans_le_fichier").Select(anomalie => anomalie.Ligne).Should().Equal(2, 3);
        vue.Importees.Should().Be(0);
    }

    [Fact]
    public async Task Une_sorties_hors_promotion_ou_close_est_bloquee_et_un_import_partiel_ecrit_les_autres()
    {
        await _api.Structure("Hors de la promotion");
        var close = await Participante("Promotion close");
        await _api.Lire<int>($"UPDATE indicateurs.participations SET close_le = '2023-01-10' WHERE structure_id = '{close}' RETURNING 1");
        await Participante("Promotion ouverte");
        var fichier = $"{SortiesHttp.Entete}Hors de la promotion;1;0;0;0;0;\nPromotion close;1;0;0;0;0;\nPromotion ouverte;1;0;0;0;0;1\n";

        var vue = await _api.Client.Importer(fichier);
        vue.Anomalies.Select(anomalie => (anomalie.Ligne, anomalie.Code)).Should().Equal((2, "hors_promotion"), (3, "annee_close"));
        vue.Importees.Should().Be(0);

        (await _api.Client.Importer(fichier, "annee=2022&partiel=true")).Importees.Should().Be(1);
    }

    [Fact]
    public async Task Rectifier_par_fichier_une_annee_validee_demande_la_colonne_motif()
    {
        var structure = await Participante("Validée puis importée");
        await _api.Client.Saisir(structure, SortiesHttp.Corps(1, 1, 1, 1, 1)).Accept();
        await _api.Client.Valider(structure).Accept();

        (await Ligne(structure, "2;1;1;1;1;6")).Anomalies.Should().ContainSingle().Which.Should().Match<AnomalieImport>(anomalie =>
            anomalie.Champ == "motif" && anomalie.Code == "motif_de_rectification_absent");
        (await Ligne(structure, "1;1;1;1;1;5")).Importees.Should().Be(1);
        (await _api.Client.Sorties(structure))["etat"]!.GetValue<string>().Should().Be("validee");

        (await _api.Client.Importer($"structure;structure_id;emploi_durable;moins_3_mois_ou_150h;transition;positives;autres;motif\n;{structure};2;1;1;1;1;Oubli\n")).Importees.Should().Be(1);
        (await _api.Client.Sorties(structure))["changements"]![1]!["origine"]!.GetValue<string>().Should().Be("import");
    }

    [Fact]
    public async Task Une_evolution_atypique_avertit_sans_bloquer()
    {
        var structure = await Participante("Atypique");
        await _api.Client.Saisir(structure, SortiesHttp.Corps(4, 0, 0, 0, 0), 2021).Accept();

        var vue = await Ligne(structure, "40;0;0;0;0;40");

        vue.Importees.Should().Be(1);
        vue.Anomalies.Select(anomalie => (anomalie.Champ, anomalie.Code)).Should().Equal(("emploi_durable", "evolution_atypique"), ("total", "evolution_atypique"));
    }

    [Theory]
    [InlineData("nom;annee\nAIPF;2022\n", "colonne_absente")]
    [InlineData("structure;emploi_durable;moins_3_mois_ou_150h;transition;positives;autres;taux\nRien;1;1;1;1;1;20 %\n", "colonne_inconnue")]
    public async Task Un_en_tete_inattendu_se_dit(string fichier, string code) =>
        (await _api.Client.Importer(fichier)).Anomalies.Should().Contain(anomalie => anomalie.Ligne == 1 && anomalie.Code == code);

    [Theory]
    [InlineData("annee=1999")]
    [InlineData("annee=2100")]
    [InlineData("annee=-1")]
    [InlineData("annee=2022,5")]
    [InlineData("")]
    public async Task Une_annee_impossible_est_refusee(string options) =>
        ((int)(await _api.Client.PostAsync($"{IndicateursApi.Base}/sorties/imports?{options}", new StringContent(SortiesHttp.Entete, null, "text/csv")).Refusal()).Status).Should().Be(400);

    [Fact]
    public async Task Une_equipe_n_importe_que_sa_structure()
    {
        var (sienne, autre) = (await Participante("La sienne"), await Participante("Une autre"));
        var equipe = await _api.CreateClientFor(new("equipe_siae", Structures: [sienne]));

        var vue = await equipe.Importer($"{SortiesHttp.Entete}La sienne;1;0;0;0;0;\nUne autre;9;0;0;0;0;\n", "annee=2022&partiel=true");

        vue.Importees.Should().Be(1);
        vue.Anomalies.Single(anomalie => anomalie.Ligne == 3).Code.Should().Be("structure_inconnue");
        (await _api.Client.GetAsync(SortiesHttp.Adresse(autre))).IsSuccessStatusCode.Should().BeFalse();
    }

    private Task<Guid> Participante(string nom, string departement = "14") => _api.Participante(nom, departement);

    private Task<ImportVue> Ligne(Guid structure, string comptes) =>
        _api.Client.Importer($"structure;structure_id;emploi_durable;moins_3_mois_ou_150h;transition;positives;autres;total\n;{structure};{comptes}\n");
}
