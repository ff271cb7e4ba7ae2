using System.Text;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Tests.Candidatures;
using SeveEmploi.Testing;
using static SeveEmploi.Mobilisation.Candidatures.Etape;

namespace SeveEmploi.Mobilisation.Tests.Campagnes;

/// <summary>The figures that the bilan of Normandie prints, counted again from what people have recorded.</summary>
public sealed class BilanChiffreTests(MobilisationApi api) : IClassFixture<MobilisationApi>
{
    private static readonly Reglement Court = Exemples.National with { Etapes = [Manifestation, Etape.Entretien, Etape.Visite, Synthese, Transmission, Examen] };

    [Fact]
    [Trait("Exigence", "MOB-9")]
    [Trait("Exigence", "MOB-58")]
    [Trait("Exigence", "MOB-59")]
    [Trait("Exigence", "MOB-61")]
    [Trait("Exigence", "MOB-62")]
    [Trait("Exigence", "MOB-63")]
    public async Task Le_bilan_de_la_Normandie_retrouve_les_nombres_de_2022()
    {
        var fichier = PublishedFiles.Normandie2022("manifestations.csv");
        // Normandie was launched from September to November 2020, for the promotion 2021.
        IReadOnlyList<Jalon> lancement = [Exemples.Jalon(CodeJalon.Ouverture, 2020, 9, 1), Exemples.Jalon(CodeJalon.LimiteContact, 2020, 11, 30)];
        var en2021 = await api.CampagneOuverte(Court, 2020, lancement);
        await api.Importer(en2021, fichier, le: "2020-10-01");
        await Retenir(en2021, [.. Enumerable.Range(1, 8).Select(rang => ($"Promotion 2021, {rang}", "14", rang == 1 ? "EI" : "ACI"))]);
        var en2022 = await api.CampagneOuverte(Court, 2021);
        await api.ActeCampagne(en2022, HttpMethod.Put, "objectifs", new { national = 180, regions = 18, regionaux = new[] { new { region = "28", places = 12 } } }).Accept();
        await api.Importer(en2022, fichier);
        await Retenir(en2022, Entree());

        var bilan = await Bilan(en2022, "28");

        (bilan.Promotion, bilan.Region).Should().Be((2022, "28"));
        (bilan.Manifestations.Total, bilan.Manifestations.TotalPrecedent, bilan.Manifestations.EvolutionPourcent).Should().Be((30, 20, 50.0m));
        Lisible(bilan.Manifestations.Evolution).Should().Be("+50,0 %");
        bilan.Manifestations.ParOrigine.Should().Equal(
            new EffectifVue("direction", 17), new EffectifVue("conseiller_insertion", 11), new EffectifVue("adherent_federation", 2));
        bilan.Entonnoir.Should().Equal(
            new EtapeEntonnoirVue("manifestations", 30, 100m), new EtapeEntonnoirVue("entretiens", 10, 33.3m), new EtapeEntonnoirVue("visites", 10, 33.3m),
            new EtapeEntonnoirVue("candidatures_fermes", 10, 33.3m), new EtapeEntonnoirVue("retenues", 10, 33.3m));
        bilan.RetenuesParType.Should().Equal(new EffectifVue("ACI", 7), new EffectifVue("AI", 3));
        (bilan.Departements.Couverts, bilan.Departements.Total).Should().Be((4, 5));
        bilan.Departements.Retenues.Should().Equal(new EffectifVue("76", 5), new EffectifVue("14", 3), new EffectifVue("50", 1), new EffectifVue("61", 1));
        bilan.Objectifs.Should().Be(new ObjectifsVue(12, 10, null, 1));

        var avant = await Bilan(en2021, "28");
        (avant.Promotion, avant.Objectifs.Retenues, avant.Manifestations.Total).Should().Be((2021, 8, 20));
        avant.RetenuesParType.Should().Equal(new EffectifVue("ACI", 7), new EffectifVue("EI", 1));
        Lisible(avant.Manifestations.Evolution).Should().Be("n.c.");
        var ailleurs = await Bilan(en2022, "11");
        (ailleurs.Manifestations.Total, ailleurs.Manifestations.TotalPrecedent, ailleurs.Departements.Total).Should().Be((0, 0, 8));
        (await Bilan(en2022)).Objectifs.Should().Be(new ObjectifsVue(180, 10, 18, 1));
    }

    [Fact]
    [Trait("Exigence", "MOB-7")]
    public async Task La_cible_et_le_realise_sont_deux_nombres()
    {
        var campagne = await api.CampagneOuverte(annee: 2040);
        await api.ActeCampagne(campagne, HttpMethod.Put, "objectifs", new { national = 180, regions = 18, regionaux = Array.Empty<object>() }).Accept();
        // The promotion 2022 of France: 118 structures of 14 régions.
        await api.Executer($$"""
            INSERT INTO mobilisation.candidatures (id, campagne_id, programme, promotion, region_code, structure_id, structure_nom, departement_code, types, etat,
                entretiens, manifestation_canal, manifestation_emetteur, manifestation_information, manifestation_le, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), '{{campagne}}', 'Seve1', 2041, r[1 + i % 14], gen_random_uuid(), 'S' || i, d[1 + i % 14], '{ACI}', 'Retenue',
                '[]', 'NonPrecise', 'Direction', 'NonPrecise', '2021-06-10', 1, now(), now()
            FROM generate_series(1, 118) i, (SELECT ARRAY['11','24','27','28','32','44','52','53','75','76','84','93','94','04'] r,
                ARRAY['75','45','21','14','59','67','44','35','33','31','69','13','2A','974'] d) codes
            """);

        (await Bilan(campagne)).Objectifs.Should().Be(new ObjectifsVue(180, 118, 18, 14));
        await api.ActeCampagne(campagne, HttpMethod.Put, "objectifs", new { national = 200, regions = 18, regionaux = Array.Empty<object>() }).Accept();
        (await Bilan(campagne)).Objectifs.Should().Be(new ObjectifsVue(200, 118, 18, 14));
    }

    [Fact]
    public async Task Sans_candidature_le_bilan_dit_zero_et_non_communique()
    {
        var bilan = await Bilan(await api.CampagneOuverte(annee: 2045));

        bilan.Manifestations.Should().BeEquivalentTo(new { Total = 0, TotalPrecedent = 0, EvolutionPourcent = (decimal?)null });
        Lisible(bilan.Manifestations.Evolution).Should().Be("n.c.");
        bilan.Manifestations.ParOrigine.Should().BeEmpty();
        bilan.Entonnoir.Should().HaveCount(5).And.OnlyContain(marche => marche.Nombre == 0 && marche.PartPourcent == null);
        (bilan.RetenuesParType.Count, bilan.Departements.Couverts, bilan.Departements.Retenues.Count).Should().Be((0, 0, 0));
        bilan.Objectifs.Should().Be(new ObjectifsVue(null, 0, null, 0));
        (await api.Client.GetAsync($"{MobilisationApi.Campagnes(Guid.CreateVersion7())}/bilan-chiffre").Refusal()).Code.Should().Be("ressource_introuvable");
    }

    private static (string Nom, string Departement, string Type)[] Entree() =>
    [
        .. Encoding.UTF8.GetString(PublishedFiles.Normandie2022("structures-entree.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(ligne => ligne.Split(';')).Select(cellules => (cellules[0], cellules[1], cellules[2])),
    ];

    /// <summary>Names as many manifestations as there are structures, brings them to a comité and has them all retained.</summary>
    private async Task Retenir(Guid campagne, (string Nom, string Departement, string Type)[] structures)
    {
        var anonymes = await api.Client.Read<Page<CandidatureResumeVue>>($"{MobilisationApi.Base}/candidatures?campagne={campagne}");
        Guid[] dossiers = [.. anonymes.Elements.Take(structures.Length).Select(element => element.Id)];
        foreach (var (dossier, structure) in dossiers.Zip(structures))
        {
            await api.Faire(dossier, "rattachement", new { structure_id = await api.Structure(structure.Nom, structure.Type, structure.Departement) });
            await api.Transmettre(dossier);
        }

        var comite = $"{MobilisationApi.Base}/comites/{await api.Client.Create($"{MobilisationApi.Campagnes(campagne)}/comites", new { reuni_le = "2021-12-16", quorum = 1 })}";
        Task Acte(string acte, object corps) => api.Client.Act(HttpMethod.Post, comite, acte, corps).Accept();
        await Acte("/membres", new { nom = "Claire Duval", organisation = "Fédération", voix = "deliberative" });
        var votants = (await api.Client.Read<ComiteVue>(comite)).Membres.Select(membre => membre.Id).ToArray();
        await Acte("/dossiers", new { candidature_ids = dossiers });
        await Acte("/convocation", new { le = "2021-12-06" });
        await Acte("/ouverture", new { le = "2021-12-16", presents = votants });
        foreach (var dossier in dossiers) await Acte("/decisions", new { candidature_id = dossier, sens = "retenue", motif = "Équipe engagée.", votants });
        await Acte("/cloture", new { le = "2021-12-16" });
    }

    private Task<BilanChiffreVue> Bilan(Guid campagne, string? region = null) =>
        api.Client.Read<BilanChiffreVue>($"{MobilisationApi.Campagnes(campagne)}/bilan-chiffre{(region is null ? "" : $"?region={region}")}");

    // French typography puts a no-break space before the sign.
    private static string Lisible(string texte) => texte.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
