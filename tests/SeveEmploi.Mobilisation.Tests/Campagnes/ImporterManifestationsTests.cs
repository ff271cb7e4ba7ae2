using System.Text;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests.Campagnes;

/// <summary>The real file of Normandie. Only one campagne is that of promotion 2022: it has a programme's database to itself.</summary>
public sealed class ImporterManifestationsTests(MobilisationApi api) : IClassFixture<MobilisationApi>
{
    private const string Entete = "annee;origine;nombre\n";

    private static readonly byte[] Fichier = PublishedFiles.Normandie2022("manifestations.csv");

    [Fact]
    [Trait("Exigence", "MOB-59")]
    public async Task Le_fichier_de_Normandie_donne_trente_manifestations_et_deux_fois_le_meme_ajoute_rien()
    {
        var campagne = await Campagne(2021);
        var simulee = await api.Importer(campagne, Fichier, "&simulation=true");
        (simulee.Simulation, simulee.Lignes, simulee.Importees, simulee.Bloquantes).Should().Be((true, 4, 0, 0));
        (await api.Compter(campagne)).Should().Be(0);

        (await api.Importer(campagne, Fichier)).Should().Match<ImportVue>(vue => vue.Importees == 3 && vue.Bloquantes == 0, "the row of 2021 is left");
        await Donne17_11_2(campagne);

        await api.Importer(campagne, Fichier);
        await Donne17_11_2(campagne);
    }

    [Fact]
    public async Task Une_autre_annee_est_laissee()
    {
        var campagne = await Campagne(2030);

        var vue = await api.Importer(campagne, Fichier);

        (vue.Lignes, vue.Importees, vue.Bloquantes).Should().Be((4, 0, 0));
        (await api.Compter(campagne)).Should().Be(0);
    }

    [Theory]
    [InlineData("2041;facteur;3", "origine", "valeur_inconnue")]
    [InlineData("2041;direction;-1", "nombre", "nombre_negatif")]
    [InlineData("2041;direction;2,5", "nombre", "entier_attendu")]
    [InlineData("2041;direction;10001", "nombre", "hors_bornes")]
    [InlineData(";direction;1", "annee", "obligatoire")]
    [InlineData("2041;;1", "origine", "obligatoire")]
    public async Task Une_ligne_fausse_bloque_tout_le_fichier(string ligne, string champ, string code)
    {
        var campagne = await Campagne(api.NouvelleAnnee());
        var promotion = (await api.Client.Read<Mobilisation.Campagnes.CampagneVue>(MobilisationApi.Campagnes(campagne))).Promotion;

        var vue = await api.Importer(campagne, $"{Entete}{promotion};direction;2\n{ligne}\n");

        vue.Anomalies.Should().ContainSingle().Which.Should().Match<AnomalieImport>(anomalie =>
            anomalie.Ligne == 3 && anomalie.Champ == champ && anomalie.Code == code && anomalie.Gravite == Gravite.Bloquant);
        vue.Importees.Should().Be(0);
        (await api.Compter(campagne)).Should().Be(0);
        (await api.Importer(campagne, $"{Entete}{promotion};direction;2\n{ligne}\n", "&partiel=true")).Importees.Should().Be(1);
        (await api.Compter(campagne)).Should().Be(2);
    }

    [Fact]
    public async Task Une_origine_dite_deux_fois_est_bloquee()
    {
        var campagne = await Campagne(2060);

        var vue = await api.Importer(campagne, $"{Entete}2061;direction;17\n2061;direction;17\n");

        vue.Anomalies.Select(anomalie => (anomalie.Ligne, anomalie.Code)).Should().Equal((2, "doublon_dans_le_fichier"), (3, "doublon_dans_le_fichier"));
        (await api.Compter(campagne)).Should().Be(0);
    }

    [Fact]
    public async Task Deux_envois_simultanes_du_meme_fichier_ajoutent_une_seule_fois()
    {
        var campagne = await Campagne(2062);
        var fichier = Encoding.UTF8.GetBytes($"{Entete}2063;direction;5\n");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Envoyer(campagne, fichier)));

        (await api.Compter(campagne)).Should().Be(5);
    }

    [Fact]
    public async Task Une_campagne_non_ouverte_ou_un_jour_hors_delai_arretent_tout_import()
    {
        var preparation = await api.Annoncer(annee: 2050);
        var fichier = Encoding.UTF8.GetBytes($"{Entete}2051;direction;2\n");
        (await api.Envoyer(preparation, fichier).Refusal()).Code.Should().Be("campagne_non_ouverte");
        (await api.Envoyer(Guid.CreateVersion7(), fichier).Refusal()).Code.Should().Be("campagne_introuvable");
        var ouverte = await Campagne(2051);

        var tard = api.Client.PostAsync(
            $"{MobilisationApi.Campagnes(ouverte)}/manifestations/imports?region=28&le=2021-09-23", new StringContent($"{Entete}2052;direction;2\n", null, "text/csv"));

        (await tard.Refusal()).Code.Should().Be("manifestation_hors_delai");
        (await api.Compter(ouverte)).Should().Be(0);
    }

    private async Task Donne17_11_2(Guid campagne)
    {
        var page = await api.Client.Read<Page<CandidatureResumeVue>>($"{MobilisationApi.Base}/candidatures?campagne={campagne}&region=28");
        page.Elements.CountBy(element => element.Emetteur).Should().BeEquivalentTo(new Dictionary<Emetteur, int>
        {
            [Emetteur.Direction] = 17,
            [Emetteur.ConseillerInsertion] = 11,
            [Emetteur.AdherentFederation] = 2,
        });
        page.Elements.Should().OnlyContain(element => element.StructureId == null && element.Structure == CandidatureVue.NonPubliee);
    }

    private Task<Guid> Campagne(int annee) => api.CampagneOuverte(annee: annee);
}
