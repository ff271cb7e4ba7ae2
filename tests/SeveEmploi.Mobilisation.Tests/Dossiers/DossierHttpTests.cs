using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests.Dossiers;

/// <summary>A SEVE 2 dossier over HTTP, each role with its own account.</summary>
public sealed class DossierHttpTests(MobilisationApi api) : IClassFixture<MobilisationApi>
{
    private static int _annee = 2040;

    [Fact]
    [Trait("Exigence", "SUI-17")]
    [Trait("Exigence", "SUI-91")]
    [Trait("Exigence", "XC-41")]
    [Trait("Exigence", "XC-42")]
    public async Task La_structure_ecrit_sa_part_ne_lit_pas_les_notes_sur_elle_et_n_envoie_pas()
    {
        var (_, candidature, structure) = await Candidature(DesDossiers.De2024);
        var direction = await api.CreateClientFor(new Person("direction_siae", Structures: [structure]));
        var chargee = await api.CreateClientFor(new Person("charge_mission", Regions: ["28"]));
        var dossier = MobilisationApi.Candidatures(candidature);

        await Piece(direction, candidature, "note_intention", "Pour durer dans l'emploi.").Accept();
        (await Piece(direction, candidature, "note_formateur", "Nous portons bien.").Refusal()).Code.Should().Be("piece_d_un_autre_auteur");
        await Piece(chargee, candidature, "note_charge_mission", "Présente à chaque COPIL.").Accept();
        (await Envoyer(direction, candidature).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
        (await direction.Act(HttpMethod.Post, dossier, "/dossier/derogations", new { critere = "part_formee", motif = "Un motif" }).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
        (await chargee.Act(HttpMethod.Post, dossier, "/dossier/derogations", new { critere = "part_formee", motif = "Un motif" }).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);

        var (deLaStructure, deLaChargee) = (await Lire(direction, candidature), await Lire(chargee, candidature));
        PieceDe(deLaStructure, "note_charge_mission")!["lisible"]!.GetValue<bool>().Should().BeFalse();
        deLaStructure.ToJsonString().Should().Contain("Pour durer").And.NotContain("COPIL.");
        deLaChargee.ToJsonString().Should().Contain("chaque COPIL.");
        (await Envoyer(chargee, candidature).Refusal()).Code.Should().Be("structure_non_eligible");
    }

    [Fact]
    [Trait("Exigence", "SUI-28")]
    public async Task La_DDETS_ecrit_son_avis_et_rien_d_autre()
    {
        var (_, candidature, _) = await Candidature(DesDossiers.De2024);
        var ddets = await api.CreateClientFor(new Person("ddets", Departements: ["14"]));

        await Piece(ddets, candidature, "avis_ddets", "Rien à signaler.").Accept();
        (await Piece(ddets, candidature, "note_intention", "x").Refusal()).Code.Should().Be("piece_d_un_autre_auteur");
        (await Envoyer(ddets, candidature).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("direction_siae")]
    [InlineData("charge_mission")]
    [InlineData("ddets")]
    public async Task Nul_autre_ne_voit_ni_n_ecrit_un_dossier(string role)
    {
        var (_, candidature, _) = await Candidature(DesDossiers.De2024);
        var (_, _, ailleurs) = await Candidature(DesDossiers.De2024, departement: "33");
        var autre = await api.CreateClientFor(role switch
        {
            "direction_siae" => new Person(role, Structures: [ailleurs]),
            "ddets" => new Person(role, Departements: ["33"]),
            _ => new Person(role, Regions: ["75"]),
        });

        (await autre.GetAsync($"{MobilisationApi.Candidatures(candidature)}/dossier").Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
        (await Piece(autre, candidature, "note_intention", "x", "\"1\"").Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Un_reseau_n_a_pas_de_dossier_a_lire()
    {
        var (_, candidature, _) = await Candidature(DesDossiers.De2024);
        var reseau = await api.CreateClientFor(new Person("reseau", Partenaire: Guid.CreateVersion7()));

        (await reseau.GetAsync($"{MobilisationApi.Candidatures(candidature)}/dossier").Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(3000, 204)]
    [InlineData(3001, 400)]
    [Trait("Exigence", "SUI-23")]
    public async Task Une_note_de_3001_caracteres_est_refusee(int longueur, int statut)
    {
        var (_, candidature, _) = await Candidature(DesDossiers.De2024);

        (await Piece(api.Client, candidature, "note_intention", new string('a', longueur))).StatusCode.Should().Be((HttpStatusCode)statut);
    }

    [Theory]
    [InlineData("""{"reponses":null}""")]
    [InlineData("""{"reponses":[null]}""")]
    [InlineData("""{"reponses":[{"rubrique":""}]}""")]
    [InlineData("""{"reponses":[{"rubrique":"pourquoi","chiffres":{"avant":1e400}}]}""")]
    [InlineData("""{}""")]
    public async Task Une_piece_mal_formee_est_refusee_avec_ses_champs(string corps)
    {
        var (_, candidature, _) = await Candidature(DesDossiers.De2024);
        var requete = new HttpRequestMessage(HttpMethod.Put, $"{MobilisationApi.Candidatures(candidature)}/dossier/pieces/note_intention")
        {
            Content = new StringContent(corps, System.Text.Encoding.UTF8, "application/json"),
        };
        requete.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        (await api.Client.SendAsync(requete).Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Une_campagne_SEVE_1_n_a_pas_de_dossier()
    {
        var candidature = await api.Manifester(await api.CampagneOuverte(), await api.Structure($"Sans dossier {Guid.NewGuid():N}"));

        (await api.Client.GetAsync($"{MobilisationApi.Candidatures(candidature)}/dossier").Refusal()).Code.Should().Be("dossier_sans_objet");
    }

    [Fact]
    public async Task Un_reglement_incoherent_ne_regit_pas_une_campagne()
    {
        object sansMontant = new { etapes = new[] { "manifestation", "transmission", "examen" }, points_confirmation = Array.Empty<string>(), dotation = new { } };
        var corps = new { programme = "SEVE2", annee = Annee(), titre = "Sans montant", reglement = sansMontant };

        (await api.Client.PostAsJsonAsync($"{MobilisationApi.Base}/campagnes", corps, HttpSteps.Json).Refusal()).Code.Should().Be("dotation_incoherente");
    }

    [Fact]
    [Trait("Exigence", "FIN-19")]
    [Trait("Exigence", "FIN-20")]
    [Trait("Exigence", "FIN-21")]
    [Trait("Exigence", "SUI-18")]
    [Trait("Exigence", "SUI-21")]
    [Trait("Exigence", "SUI-89")]
    [Trait("Exigence", "SUI-92")]
    [Trait("Exigence", "CFG-7")]
    public async Task Les_dotations_de_la_Normandie_en_2022_sortent_comme_publiees()
    {
        var publiees = Encoding(PublishedFiles.Normandie2022("seve2-dotations.csv"));
        // The plan d'action and the figures of 2022 were not in the software: the campagne asks for its note and its grant only.
        var reglement = DesDossiers.De2022 with { Dossier = DesDossiers.Regles2022 with { PartFormeePlusDe = null, ConditionIncontournable = false, PlanAction = false } };
        var campagne = await Campagne(reglement, "seve2_2022");
        var candidatures = new Dictionary<string, Guid>();
        foreach (var (nom, demandee, _) in publiees)
        {
            api.Clock.Set(new DateOnly(2021, 12, 17));
            var structure = await Formee(nom, 2021);
            var candidature = await api.Client.Create($"{MobilisationApi.Campagnes(campagne)}/candidatures", new { le = "2021-12-10", emetteur = "direction", structure_id = structure });
            await Piece(api.Client, candidature, "note_intention", "Une réponse.").Accept();
            await Act(candidature, HttpMethod.Put, "/dossier/dotation", new { montant_eur = demandee }).Accept();
            api.Clock.Set(new DateOnly(2022, 1, 28));
            await Envoyer(api.Client, candidature, "2022-01-28").Accept();
            candidatures[nom] = candidature;
        }

        var national = await Comite(campagne, null, "2022-02-17");
        (await Inscrire(national, candidatures.Values).Refusal()).Code.Should().Be("dossier_non_preselectionne");
        var regional = await Comite(campagne, "28", "2022-02-03");
        await Tenir(regional, new(2022, 2, 3), candidatures, nom => new { sens = "retenue", motif = $"Favorable à {nom}" });
        await Tenir(national, new(2022, 2, 17), candidatures, nom => Octroi(publiees.Single(publiee => publiee.Nom == nom)));

        var abri = candidatures["L'ABRI"];
        var direction = await api.CreateClientFor(new Person("direction_siae", Structures: [(await api.Lire(abri)).StructureId!.Value]));
        (await direction.GetAsync($"{MobilisationApi.Candidatures(abri)}/resultat").Refusal()).Code.Should().Be("resultat_non_annonce");
        var procesVerbal = await Docx($"{Adresse(national)}/proces-verbal");
        procesVerbal.Should().Contain("ne sont pas encore annoncées").And.Contain("100\u202F000\u00A0€ sollicités").And.Contain("65\u202F000\u00A0€ octroyés");

        api.Clock.Set(new DateOnly(2022, 2, 24));
        await api.InScope(async services => await services.GetRequiredService<IMediator>().Send(new AnnoncerResultats()));
        var octroyees = new List<decimal>();
        foreach (var (nom, demandee, octroyee) in publiees)
        {
            var resultat = await api.Client.GetFromJsonAsync<JsonNode>($"{MobilisationApi.Candidatures(candidatures[nom])}/resultat");
            (resultat!["dotation_sollicitee_eur"]!.GetValue<decimal>(), resultat["dotation_octroyee_eur"]!.GetValue<decimal>(), resultat["annonce_le"]!.GetValue<string>())
                .Should().Be((demandee, octroyee, "2022-02-24"));
            octroyees.Add(octroyee);
        }

        (publiees.Sum(publiee => publiee.Demandee), octroyees.Sum(), publiees.Count(publiee => publiee.Octroyee < publiee.Demandee)).Should().Be((100_000m, 65_000m, 3));
        (await direction.GetFromJsonAsync<JsonNode>($"{MobilisationApi.Candidatures(abri)}/resultat"))!["motif_baisse"]!.GetValue<string>().Should().Contain("temps de travail");
    }

    [Fact]
    public async Task Les_papiers_d_un_membre_interesse_n_ont_pas_le_dossier_qui_le_concerne()
    {
        var reglement = DesDossiers.De2024 with { Dossier = DesDossiers.Regles2024 with { PartFormeePlusDe = null, ConditionIncontournable = false, PlanAction = false } };
        var campagne = await Campagne(reglement);
        var (premiere, seconde) = (await Partie(campagne, reglement, "Bocage"), await Partie(campagne, reglement, "Armor"));
        var comite = await Comite(campagne, null, "2024-02-22");
        await Inscrire(comite, [premiere, seconde]).Accept();
        var membre = (await api.Client.GetFromJsonAsync<JsonNode>(Adresse(comite)))!["membres"]![0]!["id"]!.GetValue<Guid>();
        await api.Client.Act(HttpMethod.Post, Adresse(comite), "/interets", new { membre_id = membre, candidature_id = premiere, motif = "Ancienne directrice" }).Accept();

        (await Docx($"{Adresse(comite)}/dossiers")).Should().Contain("Bocage").And.Contain("Armor").And.Contain("catégorie A");
        (await Docx($"{Adresse(comite)}/dossiers?membre_id={membre}")).Should().NotContain("Bocage").And.Contain("Armor").And.Contain("1 retirés");
    }

    private async Task<Guid> Partie(Guid campagne, Reglement reglement, string nom)
    {
        var structure = await Formee(nom, 2023);
        await using (var connexion = new Npgsql.NpgsqlConnection(api.ConnectionString))
        {
            await connexion.OpenAsync();
            await using var commande = new Npgsql.NpgsqlCommand($"UPDATE formation_action.parcours SET cloturee_le = '2023-12-15' WHERE structure_id = '{structure}'", connexion);
            await commande.ExecuteNonQueryAsync();
        }

        api.Clock.Set(new DateOnly(2023, 12, 18));
        var candidature = await api.Client.Create($"{MobilisationApi.Campagnes(campagne)}/candidatures", new { le = "2023-12-10", emetteur = "direction", structure_id = structure });
        foreach (var piece in reglement.Dossier!.PiecesDe("A"))
        {
            await Act(candidature, HttpMethod.Put, $"/dossier/pieces/{piece.Code}", new { reponses = DesDossiers.Remplie(piece).Reponses }).Accept();
        }

        await Act(candidature, HttpMethod.Put, "/dossier/dotation", new { montant_eur = 15_000 }).Accept();
        api.Clock.Set(new DateOnly(2024, 2, 1));
        await Envoyer(api.Client, candidature, "2024-02-01").Accept();
        return candidature;
    }

    private async Task<(Guid Campagne, Guid Candidature, Guid Structure)> Candidature(Reglement reglement, string departement = "14")
    {
        var campagne = await Campagne(reglement);
        var structure = await Formee($"Dossier {Guid.NewGuid():N}", 2023, departement);
        api.Clock.Set(new DateOnly(2023, 12, 18));
        return (campagne, await api.Client.Create($"{MobilisationApi.Campagnes(campagne)}/candidatures", new { le = "2023-12-10", emetteur = "direction", structure_id = structure }), structure);
    }

    /// <summary>The calendar of the model, whatever year is left for one more campagne.</summary>
    private async Task<Guid> Campagne(Reglement reglement, string modele = "seve2_2024")
    {
        var campagne = await api.Client.Create($"{MobilisationApi.Base}/campagnes", new { programme = "SEVE2", annee = Annee(), titre = "SEVE 2", reglement });
        var calendrier = ModelesSeve2.Tous.Single(decrit => decrit.Code == modele).Calendrier;
        api.Clock.Set(calendrier[0].Jour);
        await api.ActeCampagne(campagne, HttpMethod.Put, "calendrier", new { jalons = calendrier }).Accept();
        await api.ActeCampagne(campagne, HttpMethod.Post, "ouverture").Accept();
        return campagne;
    }

    private static int Annee() => Interlocked.Increment(ref _annee);

    private async Task<Guid> Formee(string nom, int annee, string departement = "14")
    {
        var structure = await api.Structure(nom, departement: departement);
        await api.InScope(async services =>
        {
            await services.GetRequiredService<IMediator>().Publish(
                new CandidatureRetenue(Guid.CreateVersion7(), Guid.CreateVersion7(), structure, Programme.Seve1, annee, departement, new(annee - 1, 12, 16)));
            return true;
        });
        return structure;
    }

    private async Task<Guid> Comite(Guid campagne, string? region, string reuniLe)
    {
        var comite = await api.Client.Create($"{MobilisationApi.Campagnes(campagne)}/comites", new { reuni_le = reuniLe, quorum = 1, region });
        await api.Client.Act(HttpMethod.Post, Adresse(comite), "/membres", new { nom = "Claire Duval", organisation = "DGEFP", voix = "deliberative" }).Accept();
        return comite;
    }

    private Task<HttpResponseMessage> Inscrire(Guid comite, IEnumerable<Guid> candidatures) =>
        api.Client.Act(HttpMethod.Post, Adresse(comite), "/dossiers", new { candidature_ids = candidatures });

    private async Task Tenir(Guid comite, DateOnly le, Dictionary<string, Guid> candidatures, Func<string, object> decision)
    {
        api.Clock.Set(le);
        await Inscrire(comite, candidatures.Values).Accept();
        await api.Client.Act(HttpMethod.Post, Adresse(comite), "/convocation", new { le }).Accept();
        var membre = (await api.Client.GetFromJsonAsync<JsonNode>(Adresse(comite)))!["membres"]![0]!["id"]!.GetValue<Guid>();
        await api.Client.Act(HttpMethod.Post, Adresse(comite), "/ouverture", new { le, presents = new[] { membre } }).Accept();
        foreach (var (nom, candidature) in candidatures)
        {
            var corps = System.Text.Json.JsonSerializer.SerializeToNode(decision(nom), HttpSteps.Json)!.AsObject();
            corps["candidature_id"] = candidature;
            corps["votants"] = new JsonArray(JsonValue.Create(membre));
            await api.Client.Act(HttpMethod.Post, Adresse(comite), "/decisions", corps).Accept();
        }

        await api.Client.Act(HttpMethod.Post, Adresse(comite), "/cloture", new { le }).Accept();
    }

    private static object Octroi((string Nom, decimal Demandee, decimal Octroyee) publiee) => publiee.Octroyee < publiee.Demandee
        ? new { sens = "retenue", motif = "Candidature de qualité", dotation_octroyee_eur = publiee.Octroyee, motif_baisse = "Au vu du temps de travail nécessaire au plan." }
        : new { sens = "retenue", motif = "Candidature de qualité", dotation_octroyee_eur = publiee.Octroyee };

    private static Task<HttpResponseMessage> Piece(HttpClient client, Guid candidature, string code, string texte, string? version = null)
    {
        var rubrique = DesDossiers.Regles2024.Piece(code)!.Rubriques[0].Code;
        // Written at once in the one rubric whose answer is free; the model of 2022 has no other.
        var reponses = code == "note_intention" && texte == "Une réponse."
            ? DesDossiers.Regles2024.Piece(code)!.Rubriques.Select(r => new { rubrique = r.Code, texte }).ToArray()
            : [new { rubrique, texte }];
        if (version is null) return client.Act(HttpMethod.Put, MobilisationApi.Candidatures(candidature), $"/dossier/pieces/{code}", new { reponses });

        var requete = new HttpRequestMessage(HttpMethod.Put, $"{MobilisationApi.Candidatures(candidature)}/dossier/pieces/{code}") { Content = JsonContent.Create(new { reponses }, options: HttpSteps.Json) };
        requete.Headers.TryAddWithoutValidation("If-Match", version);
        return client.SendAsync(requete);
    }

    private static Task<HttpResponseMessage> Envoyer(HttpClient client, Guid candidature, string le = "2023-12-18") =>
        client.Act(HttpMethod.Post, MobilisationApi.Candidatures(candidature), "/transmission", new { le });

    private Task<HttpResponseMessage> Act(Guid candidature, HttpMethod methode, string acte, object corps) => api.Client.Act(methode, MobilisationApi.Candidatures(candidature), acte, corps);

    private static async Task<JsonNode> Lire(HttpClient client, Guid candidature) =>
        (await client.GetFromJsonAsync<JsonNode>($"{MobilisationApi.Candidatures(candidature)}/dossier"))!;

    private static JsonNode? PieceDe(JsonNode dossier, string code) => dossier["pieces"]!.AsArray().SingleOrDefault(piece => piece!["code"]!.GetValue<string>() == code);

    private static string Adresse(Guid comite) => $"{MobilisationApi.Base}/comites/{comite}";

    /// <summary>The text of a document that Word would open: valid to the last element.</summary>
    private async Task<string> Docx(string adresse)
    {
        var requete = new HttpRequestMessage(HttpMethod.Get, adresse) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue(WordDocument.ContentType) } } };
        using var reponse = await api.Client.SendAsync(requete);
        reponse.Content.Headers.ContentType!.MediaType.Should().Be(WordDocument.ContentType, await reponse.Content.ReadAsStringAsync());
        using var document = WordprocessingDocument.Open(new MemoryStream(await reponse.Content.ReadAsByteArrayAsync()), false);
        new OpenXmlValidator().Validate(document).Should().BeEmpty();
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static List<(string Nom, decimal Demandee, decimal Octroyee)> Encoding(byte[] csv) =>
        [.. System.Text.Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(ligne => ligne.TrimEnd('\r').Split(';')).Select(champs => (champs[0], decimal.Parse(champs[1], CultureInfo.InvariantCulture), decimal.Parse(champs[2], CultureInfo.InvariantCulture)))];
}
