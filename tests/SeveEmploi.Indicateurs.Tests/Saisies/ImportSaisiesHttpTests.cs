using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Indicateurs.Saisies;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Saisies;

public sealed class ImportSaisiesHttpTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    private static int _numero;

    private readonly string _nom = $"Atelier {Interlocked.Increment(ref _numero)} de l'import";

    [Fact]
    public async Task Un_fichier_rend_les_mois_d_une_annee_et_se_rejoue_sans_rien_ajouter()
    {
        var structure = await api.Participante(_nom);
        var csv = $"structure;mois;emploi_durable;temps_dedie;rien_a_signaler;envoyee_le\n{_nom};2022-03;2;0,30;;2022-04-05\n{_nom};4;1 200;-;non;\n{_nom};2022-05;;;oui;\n";

        (await api.Importer(csv, "annee=2022&simulation=true")).Should().BeEquivalentTo(new { Simulation = true, Lignes = 3, Importees = 0, Bloquantes = 0 });
        (await api.Importer(csv)).Importees.Should().Be(3);
        (await api.Importer(csv)).Should().BeEquivalentTo(new { Importees = 0, Bloquantes = 0 });

        var mars = await api.Client.Read<SaisieVue>(IndicateursApi.Mois(structure, "2022-03"));
        (mars.Etat, mars.Valeurs["temps_dedie"], mars.EnvoyeeLe).Should().Be((EtatSaisie.Envoyee, 0.30m, new DateOnly(2022, 4, 5)));
        var avril = await api.Client.Read<SaisieVue>(IndicateursApi.Mois(structure, "2022-04"));
        (avril.Valeurs["emploi_durable"], avril.Valeurs["temps_dedie"]).Should().Be((1200m, null));
        (await api.Client.Read<SaisieVue>(IndicateursApi.Mois(structure, "2022-05"))).RienASignaler.Should().BeTrue();
    }

    [Theory]
    [Trait("Exigence", "OPP-32")]
    [InlineData("2022-13;1", "mois", "mois_illisible")]
    [InlineData("31;1", "mois", "mois_illisible")]
    [InlineData("2021-03;1", "mois", "annee_differente")]
    [InlineData("2022-03;-1", "emploi_durable", "nombre_negatif")]
    [InlineData("2022-03;1,5", "emploi_durable", "entier_attendu")]
    [InlineData("2022-03;douze", "emploi_durable", "entier_attendu")]
    [InlineData("2022-03;100001", "emploi_durable", "hors_bornes")]
    [InlineData("2022-03;-", null, "saisie_vide")]
    [InlineData("2022-03;", null, "saisie_vide")]
    [InlineData(";1", "mois", "obligatoire")]
    public async Task Une_cellule_fausse_est_nommee_et_bloque_tout_le_fichier(string cellules, string? champ, string code)
    {
        await api.Participante(_nom);

        var vue = await api.Importer($"structure;mois;emploi_durable\n{_nom};{cellules}\n{_nom};2022-06;1\n");

        vue.Importees.Should().Be(0);
        vue.Anomalies.Select(anomalie => (anomalie.Ligne, anomalie.Champ, anomalie.Code)).Should().Equal((2, champ, code));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1\u00A0200", 1200)]
    [InlineData("1\u202F200", 1200)]
    [InlineData("1’200", 1200)]
    [InlineData("1 200", 1200)]
    [InlineData("1200,0", 1200)]
    public async Task Les_separateurs_de_milliers_se_lisent_tous(string cellule, int valeur)
    {
        var structure = await api.Participante(_nom);

        (await api.Importer($"structure;mois;emploi_durable\n{_nom};2022-03;{cellule}\n")).Importees.Should().Be(1);

        (await api.Client.Read<SaisieVue>(IndicateursApi.Mois(structure, "2022-03"))).Valeurs["emploi_durable"].Should().Be(valeur);
    }

    [Fact]
    public async Task Le_meme_mois_deux_fois_n_est_ecrit_ni_l_une_ni_l_autre()
    {
        await api.Participante(_nom);

        var vue = await api.Importer($"structure;mois;emploi_durable\n{_nom};2022-03;1\n{_nom};3;2\n", "annee=2022&partiel=true");

        (vue.Importees, vue.Bloquantes).Should().Be((0, 2));
        vue.Anomalies.Should().OnlyContain(anomalie => anomalie.Code == "doublon_dans_le_fichier");
    }

    [Fact]
    public async Task Un_nom_inconnu_ressemblant_ou_hors_de_la_promotion_est_dit()
    {
        await api.Participante(_nom);
        await api.Structure($"{_nom} bis jamais retenue");

        var vue = await api.Importer($"structure;mois;emploi_durable\n{_nom}s;3;1\nZzyzx;3;1\n{_nom} bis jamais retenue;3;1\n");

        vue.Anomalies.Select(anomalie => anomalie.Code).Should().Equal("structure_a_confirmer", "structure_inconnue", "hors_promotion");
        vue.Anomalies[0].Message.Should().Contain(_nom);
    }

    [Fact]
    public async Task Un_mois_deja_rendu_autrement_se_rectifie_et_ne_s_importe_pas()
    {
        var structure = await api.Participante(_nom);
        await api.Rendre(structure, "2022-03", new { emploi_durable = 1 });

        var vue = await api.Importer($"structure;mois;emploi_durable\n{_nom};3;2\n");

        vue.Anomalies.Select(anomalie => anomalie.Code).Should().Equal("saisie_deja_envoyee");
    }

    [Fact]
    public async Task Un_brouillon_est_remplace_et_rendu()
    {
        var structure = await api.Participante(_nom);
        await api.Saisir(structure, "2022-03", new { valeurs = new { emploi_durable = 9 } }).Accept();

        (await api.Importer($"structure;mois;emploi_durable\n{_nom};3;2\n")).Importees.Should().Be(1);

        var lue = await api.Client.Read<SaisieVue>(IndicateursApi.Mois(structure, "2022-03"));
        (lue.Etat, lue.Valeurs["emploi_durable"]).Should().Be((EtatSaisie.Envoyee, 2m));
    }

    [Fact]
    public async Task Une_part_plus_grande_que_son_total_bloque_et_un_ecart_avertit()
    {
        await api.Participante(_nom, programme: Programme.Seve2);
        var mois = string.Concat(Enumerable.Range(1, 6).Select(m => $"{_nom};{m};10;1\n"));

        var vue = await api.Importer($"structure;mois;i1;i2\n{mois}{_nom};7;30;31\n", "annee=2022&programme=SEVE2&simulation=true");

        vue.Anomalies.Select(anomalie => (anomalie.Champ, anomalie.Code, anomalie.Gravite)).Should().Equal(
            ("i1", "ecart_a_la_mediane", Gravite.Avertissement), ("i2", "depasse_le_total", Gravite.Bloquant), ("i2", "ecart_a_la_mediane", Gravite.Avertissement));
    }

    [Fact]
    public async Task Les_faits_d_un_import_honorent_ce_que_l_echeancier_attend()
    {
        var structure = await api.Structure(_nom);
        api.Clock.Set(new DateOnly(2021, 12, 20));
        await api.Retenir(structure);
        api.Clock.Set(IndicateursApi.Aujourdhui);

        await api.Importer($"structure;mois;emploi_durable\n{_nom};3;2\n{_nom};4;2\n");

        (await api.Lire<long>($"SELECT count(*) FROM indicateurs.outbox WHERE payload LIKE '%{structure}:2022-0%'")).Should().Be(2);
    }

    [Fact]
    public async Task Sans_ses_colonnes_un_fichier_ne_repete_pas_la_meme_anomalie() =>
        (await api.Importer($"nom;emploi_durable\n{_nom};1\n")).Anomalies.Where(anomalie => anomalie.Gravite == Gravite.Bloquant)
            .Select(anomalie => (anomalie.Champ, anomalie.Code)).Should().Equal(("structure", "colonne_absente"), ("mois", "colonne_absente"));
}
