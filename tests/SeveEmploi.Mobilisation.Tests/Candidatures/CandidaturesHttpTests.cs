using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Testing;
using static SeveEmploi.Mobilisation.Candidatures.Avertissement;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

/// <summary>A candidature from its manifestation to its transmission, and what a person reads of it at each step.</summary>
public sealed class CandidaturesHttpTests : IClassFixture<MobilisationApi>
{
    private readonly MobilisationApi _api;

    public CandidaturesHttpTests(MobilisationApi api)
    {
        _api = api;
        _api.Clock.Set(MobilisationApi.Aujourdhui);
    }

    [Fact]
    public async Task Par_la_voie_nationale_une_candidature_va_de_la_manifestation_a_la_transmission()
    {
        var id = await _api.Manifester(await _api.CampagneOuverte(), await _api.Structure("Voie nationale"));
        await Lit(id, EtatCandidature.Manifestee, [Etape.Entretien, Etape.Visite, Etape.Synthese, Etape.Confirmation, Etape.Transmission, Etape.Examen], PiecesManquantes);

        await _api.Faire(id, "entretiens", Gestes.Entretien("direction", "conseiller_insertion"));
        await Lit(id, EtatCandidature.EntretienRealise, [Etape.Visite, Etape.Synthese, Etape.Confirmation, Etape.Transmission, Etape.Examen], PiecesManquantes);

        foreach (var qui in (string[])["direction", "conseil_administration", "equipe"])
        {
            await _api.Faire(id, "preparations", new { @public = qui, supports = new[] { "Rencontre régionale" }, le = "2021-06-21" });
        }

        await Lit(id, EtatCandidature.EntretienRealise, [Etape.Visite, Etape.Synthese, Etape.Confirmation, Etape.Transmission, Etape.Examen], PreparationNonVue, PiecesManquantes);
        foreach (var qui in (string[])["direction", "conseil_administration", "equipe"])
        {
            await _api.Faire(id, "preparations/constats", new { @public = qui, le = "2021-06-25" });
        }

        await Lit(id, EtatCandidature.VisitePreparee, [Etape.Visite, Etape.Synthese, Etape.Confirmation, Etape.Transmission, Etape.Examen], PiecesManquantes);
        await _api.Faire(id, "visites", Gestes.Visite("direction"));
        await Lit(id, EtatCandidature.VisiteRealisee, [Etape.Synthese, Etape.Confirmation, Etape.Transmission, Etape.Examen], EquipeIncompleteALaVisite, PiecesManquantes);

        await _api.Faire(id, "syntheses", Gestes.Synthese);
        await _api.Faire(id, "pieces", new { code = "budget", reference = "budget-2022.pdf", le = "2021-07-13" });
        await Lit(id, EtatCandidature.SyntheseRedigee, [Etape.Confirmation, Etape.Transmission, Etape.Examen], EquipeIncompleteALaVisite);

        await _api.Client.Act(HttpMethod.Put, MobilisationApi.Candidatures(id), "/groupe", new { effectif = 12 }).Accept();
        await _api.Faire(id, "confirmation", Gestes.Confirmation(Exemples.Accords2021));
        await Lit(id, EtatCandidature.Confirmee, [Etape.Transmission, Etape.Examen], GroupeHorsConseil, EquipeIncompleteALaVisite);

        await _api.Faire(id, "transmission", Gestes.Transmission);
        var vue = await Lit(id, EtatCandidature.Transmise, [Etape.Examen], GroupeHorsConseil, EquipeIncompleteALaVisite);
        vue.TransmiseLe.Should().Be(new DateOnly(2021, 10, 1));
        vue.Confirmation!.PointsAcceptes.Should().Equal(Exemples.Accords2021);
        vue.PiecesManquantes.Should().BeEmpty();
    }

    [Fact]
    public async Task Par_la_variante_de_Normandie_deux_avis_sont_demandes_et_un_silence_vaut_repute_sans_avis()
    {
        _api.Clock.Set(new DateOnly(2021, 7, 13));
        var reseau = await _api.Partenaire("reseau", "limite=50", "COORACE");
        var structure = await _api.Structure("Variante normande");
        await _api.ActeStructure(structure, "reseaux", new { reseau_id = reseau, du = "2020-01-01" }).Accept();
        var id = await _api.Manifester(await _api.CampagneOuverte(Exemples.Regional), structure);
        await Lit(id, EtatCandidature.Manifestee, [Etape.Entretien, Etape.Visite, Etape.Synthese, Etape.Avis, Etape.Transmission, Etape.Examen], PiecesManquantes);
        await _api.Faire(id, "entretiens", Gestes.Entretien("direction"));
        await _api.Faire(id, "visites", Gestes.Visite("direction", "administrateur", "encadrant_technique"));
        await _api.Faire(id, "syntheses", Gestes.Synthese);

        await Demander(id, await _api.Partenaire("ddets", "departement=14", "Calvados"));
        await Demander(id, reseau);
        var vue = await Lit(id, EtatCandidature.SyntheseRedigee, [Etape.Transmission, Etape.Examen], AvisEnAttente, PiecesManquantes);
        vue.Avis.Select(avis => (avis.Nature, avis.Statut, avis.Echeance)).Should().Equal(
            ("ddets", StatutAvis.Demande, new DateOnly(2021, 7, 28)), ("reseau", StatutAvis.Demande, new DateOnly(2021, 7, 28)));

        await _api.Faire(id, $"avis/{vue.Avis[0].Id}/reponse", new { le = "2021-07-13", sens = "favorable", texte = "Équipe stable", confidentialite = "comite" });
        _api.Clock.Set(new DateOnly(2021, 7, 28));
        await Lit(id, EtatCandidature.SyntheseRedigee, [Etape.Transmission, Etape.Examen], AvisEnAttente, PiecesManquantes);

        _api.Clock.Set(new DateOnly(2021, 7, 29));
        vue = await Lit(id, EtatCandidature.SyntheseRedigee, [Etape.Transmission, Etape.Examen], PiecesManquantes);
        vue.Avis.Select(avis => avis.Statut).Should().Equal(StatutAvis.Rendu, StatutAvis.ReputeSansAvis);

        await _api.Faire(id, "transmission", new { le = "2021-07-29" });
        await Lit(id, EtatCandidature.Transmise, [Etape.Examen], PiecesManquantes);
        await _api.Faire(id, $"avis/{vue.Avis[1].Id}/reponse", new { le = "2021-07-29", sens = "defavorable", texte = "En retard", confidentialite = "comite" });
        var tardif = (await _api.Lire(id)).Avis[1];
        (tardif.Statut, tardif.HorsDelai).Should().Be((StatutAvis.Rendu, true));
    }

    [Fact]
    [Trait("Exigence", "MOB-64")]
    public async Task Un_premier_entretien_avec_le_seul_CIP_est_a_refaire_avec_la_direction_et_chacun_dit_qui_etait_la()
    {
        var id = await _api.Manifester(await _api.CampagneOuverte(), await _api.Structure("Deux entretiens"), emetteur: "conseiller_insertion");

        await _api.Faire(id, "entretiens", Gestes.Entretien("conseiller_insertion"));
        await Lit(id, EtatCandidature.Manifestee, [Etape.Entretien, Etape.Visite, Etape.Synthese, Etape.Confirmation, Etape.Transmission, Etape.Examen], DirectionNonEntendue, PiecesManquantes);
        (await _api.Acte(id, "visites", Gestes.Visite("direction")).Refusal()).Code.Should().Be("etape_non_franchie");

        await _api.Faire(id, "entretiens", Gestes.Entretien("direction"));
        var vue = await Lit(id, EtatCandidature.EntretienRealise, [Etape.Visite, Etape.Synthese, Etape.Confirmation, Etape.Transmission, Etape.Examen], PiecesManquantes);
        vue.Entretiens.Select(entretien => entretien.Participants.Single().Fonction)
            .Should().Equal(FonctionParticipant.ConseillerInsertion, FonctionParticipant.Direction);
    }

    [Theory]
    [Trait("Exigence", "MOB-60")]
    [Trait("Exigence", "MOB-54")]
    [InlineData("direction", "telephone", "siae_ambassadrice", null)]
    [InlineData("direction", "courriel", "courriel_ddets", null)]
    [InlineData("conseiller_insertion", "rencontre", "atelier_departemental", "Atelier du Calvados")]
    [InlineData("adherent_federation", "formulaire", "lettre_information", null)]
    [InlineData("adherent_federation", "rencontre", "commission_emploi", "Commission emploi de mai")]
    public async Task Qui_se_manifeste_par_quel_canal_et_comment_informe_sont_trois_faits(string emetteur, string canal, string information, string? evenement)
    {
        var campagne = await _api.CampagneOuverte();
        var id = await _api.Client.Create($"{MobilisationApi.Campagnes(campagne)}/candidatures", new
        {
            le = "2021-06-10",
            emetteur,
            canal,
            information,
            evenement,
            region = "28",
        });

        var lue = System.Text.Json.JsonSerializer.SerializeToNode((await _api.Lire(id)).Manifestation, HttpSteps.Json)!;
        (lue["emetteur"]!.GetValue<string>(), lue["canal"]!.GetValue<string>(), lue["information"]!.GetValue<string>(), lue["evenement"]?.GetValue<string>())
            .Should().Be((emetteur, canal, information, evenement));
    }

    private Task Demander(Guid candidature, Guid partenaire) =>
        _api.Faire(candidature, "avis", new { partenaire_id = partenaire, le = "2021-07-13" });

    private async Task<CandidatureVue> Lit(Guid id, EtatCandidature etat, Etape[] manquantes, params Avertissement[] avertissements)
    {
        var vue = await _api.Lire(id);
        vue.Etat.Should().Be(etat);
        vue.EtapesManquantes.Should().Equal(manquantes);
        vue.Avertissements.Should().BeEquivalentTo(avertissements);
        return vue;
    }
}
