using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Dossiers;
using static SeveEmploi.Mobilisation.Tests.Dossiers.DesDossiers;

namespace SeveEmploi.Mobilisation.Tests.Dossiers;

public sealed class DossierTests
{
    [Fact]
    [Trait("Exigence", "SUI-23")]
    [Trait("Exigence", "SUI-25")]
    [Trait("Exigence", "SUI-26")]
    public void La_categorie_A_demande_la_note_d_intention_et_deux_notes() =>
        Regles2024.PiecesDe("A").Where(piece => !piece.Facultative).Select(piece => (piece.Code, piece.Auteur)).Should().Equal(
            ("note_intention", AuteurPiece.Structure), ("note_charge_mission", AuteurPiece.ChargeMission), ("note_formateur", AuteurPiece.Formateur));

    [Fact]
    [Trait("Exigence", "SUI-29")]
    [Trait("Exigence", "XC-43")]
    [Trait("Exigence", "XC-44")]
    [Trait("Exigence", "XC-45")]
    [Trait("Exigence", "XC-46")]
    public void La_categorie_B_demande_la_note_explicative_ses_criteres_et_la_note_de_la_pause() =>
        Regles2024.PiecesDe("B").Where(piece => !piece.Facultative).Select(piece => (piece.Code, piece.Auteur)).Should().Equal(
            ("note_explicative", AuteurPiece.Structure), ("criteres_qualitatifs", AuteurPiece.Structure), ("criteres_quantitatifs", AuteurPiece.Structure),
            ("note_pause", AuteurPiece.ChargeMission));

    [Theory]
    [InlineData("note_intention", "pourquoi, actions, dotation")]
    [InlineData("note_explicative", "pourquoi, actions, dotation")]
    [InlineData("note_formateur", "dynamique, portage, suivi, suivi_precision?")]
    [InlineData("criteres_qualitatifs", "evenement_1, evenement_2, evenement_3?, direction, organisation")]
    [InlineData("criteres_quantitatifs", "sorties_ed, pmsmp")]
    [Trait("Exigence", "SUI-24")]
    [Trait("Exigence", "SUI-27")]
    [Trait("Exigence", "SUI-30")]
    [Trait("Exigence", "SUI-31")]
    [Trait("Exigence", "SUI-32")]
    public void Chaque_piece_pose_les_questions_de_l_appel(string piece, string rubriques) =>
        string.Join(", ", Regles2024.Piece(piece)!.Rubriques.Select(rubrique => rubrique.Facultative ? $"{rubrique.Code}?" : rubrique.Code)).Should().Be(rubriques);

    [Theory]
    [Trait("Exigence", "SUI-28")]
    [InlineData("A")]
    [InlineData("B")]
    public void L_avis_de_la_DDETS_est_consultatif_et_tient_cinq_sujets(string categorie)
    {
        var avis = Regles2024.PiecesDe(categorie).Single(piece => piece.Code == "avis_ddets");

        (avis.Facultative, avis.Rubriques.Count, avis.Auteur).Should().Be((true, 5, AuteurPiece.Ddets));
    }

    [Theory]
    [Trait("Exigence", "SUI-23")]
    [Trait("Exigence", "XC-40")]
    [InlineData(3000, true)]
    [InlineData(3001, false)]
    public void Une_note_d_intention_a_une_page(int longueur, bool tient)
    {
        var refus = Note(new string('é', longueur - 2), "ab").Error;

        (refus is null).Should().Be(tient);
        if (!tient) refus.Should().Be(new PieceTropLongue("Note d'intention", 3001, 3000));
    }

    [Fact]
    public void La_longueur_se_compte_en_caracteres_que_l_on_voit() =>
        Completude.Longueur([new("a", "e\u0301👩‍👩‍👧"), new("b", null)]).Should().Be(2);

    [Fact]
    public void Une_rubrique_inconnue_ou_donnee_deux_fois_est_refusee()
    {
        var candidature = UneCandidature();

        Ecrire(candidature, "note_intention", new ReponsePiece("autre", "x")).Error.Should().Be(new RubriqueInconnue("Note d'intention", "autre"));
        Ecrire(candidature, "note_intention", new("pourquoi", "x"), new("pourquoi", "y")).Error.Should().Be(new RubriqueInconnue("Note d'intention", "pourquoi"));
        Ecrire(candidature, "budget", new ReponsePiece("a", "x")).Error.Should().Be(new PieceDossierInconnue("budget"));
        candidature.Dossier.Should().BeNull();
    }

    [Theory]
    [Trait("Exigence", "SUI-26")]
    [InlineData("toute l'équipe", true)]
    [InlineData("une partie de l'équipe", true)]
    [InlineData("une minorité de l'équipe", true)]
    [InlineData("personne", false)]
    public void Le_portage_se_dit_sur_trois_degres(string choix, bool recu) =>
        (Ecrire(UneCandidature(), "note_formateur", new ReponsePiece("portage", choix)).Error is null).Should().Be(recu);

    [Fact]
    [Trait("Exigence", "SUI-33")]
    [Trait("Exigence", "SUI-34")]
    [Trait("Exigence", "SUI-35")]
    public void Le_taux_d_evolution_compare_apres_a_avant()
    {
        new ChiffresPiece(8, 14, 12).Evolution.ToString().Should().Be("+50,0\u202F%");
        new ChiffresPiece(0, 14, 12).Evolution.ToString().Should().Be("n.c.");
        new ChiffresPiece(null, 14, 12).Evolution.Should().BeNull();
    }

    [Fact]
    public void Des_chiffres_se_donnent_en_nombres_et_un_texte_en_texte()
    {
        var candidature = UneCandidature();

        Ecrire(candidature, "criteres_quantitatifs", new ReponsePiece("sorties_ed", "douze")).Error.Should().BeOfType<ChiffresAttendus>();
        Ecrire(candidature, "criteres_quantitatifs", new ReponsePiece("sorties_ed", Chiffres: new(-1, 0, 0))).Error.Should().BeOfType<ChiffresAttendus>();
        Ecrire(candidature, "criteres_qualitatifs", new ReponsePiece("organisation", Chiffres: new(1, 1, 1))).Error.Should().BeOfType<ChiffresInattendus>();
    }

    [Fact]
    public void Chacun_n_ecrit_que_ses_pieces_et_la_chargee_de_mission_toutes()
    {
        var candidature = UneCandidature();
        var note = Remplie(Regles2024.Piece("note_formateur")!);

        candidature.RedigerPiece(note, AuteurPiece.Structure, false, De2024).Error.Should().Be(new PieceDunAutreAuteur(Regles2024.Piece("note_formateur")!.Libelle, AuteurPiece.Formateur));
        candidature.RedigerPiece(note, AuteurPiece.Ddets, false, De2024).Error.Should().BeOfType<PieceDunAutreAuteur>();
        candidature.RedigerPiece(note, AuteurPiece.ChargeMission, true, De2024).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "SUI-15")]
    public void La_condition_se_prouve_en_trois_points_et_tendre_a_la_pratique_dit_ce_que_l_on_veut_faire()
    {
        var candidature = UneCandidature();

        candidature.DeclarerCondition(Condition with { ActionsMediation = " " }, false, De2024).Error.Should().BeOfType<ConditionSansPreuve>();
        candidature.DeclarerCondition(Condition with { OffresEntreprises = "" }, false, De2024).Error.Should().BeOfType<ConditionSansPreuve>();
        candidature.DeclarerCondition(Condition with { OrganisationInterne = "" }, false, De2024).Error.Should().BeOfType<ConditionSansPreuve>();
        candidature.DeclarerCondition(Condition with { Motif = MotifCondition.TendALeDevenir }, false, De2024).Error.Should().BeOfType<ConditionSansPreuve>();
        candidature.DeclarerCondition(Condition with { Motif = MotifCondition.TendALeDevenir, ActionsPrevues = "Un suivi à trois mois" }, false, De2024).Error.Should().BeNull();
    }

    [Fact]
    public void Ce_qui_manque_se_lit_toujours_et_dit_a_qui()
    {
        var candidature = UneCandidature();
        Ecrire(candidature, "note_intention", new ReponsePiece("pourquoi", "Pour durer."));

        Completude.Manques(Regles2024, De2024.Dotation, candidature.Dossier, "A", null).Select(manque => (manque.Code, manque.Auteur)).Should().Equal(
            ("plan_action", AuteurPiece.Structure), ("note_intention", AuteurPiece.Structure), ("note_charge_mission", AuteurPiece.ChargeMission),
            ("note_formateur", AuteurPiece.Formateur), ("dotation", AuteurPiece.Structure));
        Completude.Manques(Regles2024, De2024.Dotation, candidature.Dossier, "A", null)[1].Libelle.Should().EndWith(
            "(Actions concrètes pour suivre le plan d'action avec l'équipe ; Comment la structure utilisera-t-elle la dotation SEVE 2 ?)");
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [Trait("Exigence", "SUI-17")]
    public void Un_dossier_complet_et_eligible_part_et_se_fige(string categorie)
    {
        var candidature = Complete(categorie);
        var releve = Releve(categorie == "A" ? "2023c" : "2021", plan: PlanValide);

        candidature.EnvoyerDossier(releve, De2024, "La chargée de mission", Jour).Error.Should().BeNull();
        candidature.Transmettre(De2024, Jour, Jour).Error.Should().BeNull();

        var envoi = candidature.Dossier!.Envoi!;
        (envoi.Le, envoi.Par, envoi.Categorie, envoi.Eligibilite.Count, envoi.Faits.Count).Should().Be((Jour, "La chargée de mission", categorie, 3, 1));
        Ecrire(candidature, "note_intention", new ReponsePiece("pourquoi", "Trop tard.")).Error.Should().Be(new DossierEnvoye(Jour));
    }

    [Fact]
    [Trait("Exigence", "SUI-46")]
    public void Un_plan_d_action_non_valide_retient_le_dossier()
    {
        var refus = Complete().EnvoyerDossier(Releve(plan: PlanValide with { Etat = "soumis", ValideLe = null }), De2024, "A", Jour).Error;

        refus.Should().Be(new DossierIncomplet("la validation du plan d'action, soumis — la structure"));
    }

    [Fact]
    public void Une_structure_non_eligible_ne_part_pas_et_le_refus_dit_pourquoi()
    {
        var refus = Complete().EnvoyerDossier(Releve(part: "5/10", plan: PlanValide), De2024, "A", Jour).Error;

        refus.Should().BeOfType<StructureNonEligible>().Which.Message.Should().Contain("5 permanents formés sur 10").And.NotContain("catégorie A");
    }

    [Fact]
    public void Un_dossier_qui_n_est_pas_parti_ne_se_transmet_pas() =>
        Complete().Transmettre(De2024, Jour, Jour).Error.Should().Be(new DossierNonEnvoye());

    [Fact]
    public void L_avis_de_la_DDETS_ne_retient_pas_le_dossier()
    {
        var candidature = UneCandidature();
        foreach (var piece in Regles2024.PiecesDe("A").Where(piece => !piece.Facultative)) candidature.RedigerPiece(Remplie(piece), piece.Auteur, true, De2024);
        candidature.DeclarerCondition(Condition, false, De2024);
        candidature.SolliciterDotation(15_000, false, De2024);

        candidature.EnvoyerDossier(Releve(plan: PlanValide), De2024, "A", Jour).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "SUI-49")]
    public void La_direction_remet_sa_part_puis_n_y_ecrit_plus_sauf_si_le_dossier_lui_est_rendu()
    {
        var candidature = Complete();
        candidature.RemettreDossier("A", PlanValide, De2024, Jour).Error.Should().BeNull();

        Ecrire(candidature, "note_intention", new ReponsePiece("pourquoi", "Mieux.")).Error.Should().Be(new DossierRemis(Jour));
        candidature.SolliciterDotation(15_000, false, De2024).Error.Should().Be(new DossierRemis(Jour));
        candidature.DeclarerCondition(Condition, false, De2024).Error.Should().Be(new DossierRemis(Jour));
        candidature.RemettreDossier("A", PlanValide, De2024, Jour).Error.Should().Be(new DossierRemis(Jour));

        candidature.RendreDossier("Précisez l'usage de la dotation.", De2024).Error.Should().BeNull();
        Ecrire(candidature, "note_intention", new ReponsePiece("pourquoi", "Mieux.")).Error.Should().BeNull();
        candidature.RendreDossier("Encore", De2024).Error.Should().Be(new DossierNonRemis());
    }

    [Fact]
    public void La_direction_remet_un_plan_complet_que_la_chargee_de_mission_validera_ensuite()
    {
        var soumis = PlanValide with { Etat = "soumis", ValideLe = null };

        Complete().RemettreDossier("A", soumis, De2024, Jour).Error.Should().BeNull();
        Complete().RemettreDossier("A", soumis with { Reproches = ["14 actions dans l'axe 1 : il en faut 15"] }, De2024, Jour).Error.Should().BeOfType<DossierIncomplet>()
            .Which.Message.Should().Contain("14 actions dans l'axe 1");
        Complete().RemettreDossier("A", null, De2024, Jour).Error.Should().BeOfType<DossierIncomplet>();
    }

    [Fact]
    [Trait("Exigence", "SUI-49")]
    public void La_remise_est_attendue_jusqu_au_12_janvier_et_honoree_ce_jour_la()
    {
        var candidature = Complete();
        candidature.Events.OfType<ObligationPosee>().Should().ContainSingle(posee => posee.Nature == "remise_dossier" && posee.Echeance == new DateOnly(2024, 1, 12));

        candidature.RemettreDossier("A", PlanValide, De2024, Jour);

        candidature.Events.OfType<ObligationHonoree>().Should().ContainSingle(honoree => honoree.Nature == "remise_dossier" && honoree.Le == Jour);
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(15_000, true)]
    [InlineData(25_000, true)]
    [InlineData(20_000, false)]
    [InlineData(0, false)]
    [InlineData(-10_000, false)]
    [Trait("Exigence", "FIN-18")]
    public void La_dotation_sollicitee_est_un_echelon_du_bareme(int montant, bool recue) =>
        (UneCandidature(De2022).SolliciterDotation(montant, false, De2022).Error is null).Should().Be(recue);

    [Fact]
    [Trait("Exigence", "SUI-13")]
    public void Une_campagne_sans_dossier_n_en_recoit_rien()
    {
        var candidature = Exemples.CampagneOuverte().Deposer(Exemples.UneManifestation(Jours.Manifestation), Exemples.Normandie, Exemples.Asta, Exemples.Aujourdhui).Value;

        candidature.SolliciterDotation(15_000, false, Exemples.National).Error.Should().Be(new DossierSansObjet());
        EcrireSous(Exemples.National, candidature, "note_intention", new ReponsePiece("pourquoi", "x")).Error.Should().Be(new DossierSansObjet());
    }

    [Fact]
    public void Une_exception_ne_s_accorde_qu_a_un_critere_qui_manque_et_dit_une_categorie_de_la_campagne()
    {
        var candidature = Complete();
        var jugement = Eligibilite.Juger(Regles2024, Faits("2023", "", "6/10"), candidature.Dossier);

        candidature.Deroger(UneDerogation(CritereEligibilite.PartFormee), jugement, De2024).Error.Should().BeOfType<DerogationSansObjet>();
        candidature.Deroger(UneDerogation(CritereEligibilite.Formation), jugement, De2024).Error.Should().Be(new CategorieInconnue(null));
        candidature.Deroger(UneDerogation(CritereEligibilite.Formation, "C"), jugement, De2024).Error.Should().Be(new CategorieInconnue("C"));
        candidature.Deroger(UneDerogation(CritereEligibilite.Formation, "A"), jugement, De2024).Error.Should().BeNull();
        candidature.EnvoyerDossier(Releve("2023", plan: PlanValide), De2024, "A", Jour).Error.Should().BeNull();
    }

    [Fact]
    public void Une_candidature_abandonnee_ferme_son_dossier_et_leve_son_terme()
    {
        var candidature = Complete();
        candidature.Abandonner("Plus de direction", Jour, Jour);

        candidature.Events.OfType<ObligationLevee>().Should().ContainSingle(levee => levee.Nature == "remise_dossier");
        Ecrire(candidature, "note_intention", new ReponsePiece("pourquoi", "x")).Error.Should().Be(new CandidatureClose(EtatCandidature.Abandonnee));
    }

    [Fact]
    public void Apres_24_mois_plus_personne_n_est_nomme_au_dossier()
    {
        var candidature = Complete();
        candidature.EnvoyerDossier(Releve(plan: PlanValide), De2024, "Claire Martin", Jour);

        candidature.EffacerNoms(Jour.AddYears(2));

        var dossier = candidature.Dossier!;
        dossier.Pieces.Select(piece => piece.Par).Append(dossier.Envoi!.Par).Append(dossier.Condition!.Par).Should().AllBe(Conservation.PersonneEffacee);
    }

    private static Result Note(string pourquoi, string actions) =>
        Ecrire(UneCandidature(), "note_intention", new("pourquoi", pourquoi), new("actions", actions));

    private static Result Ecrire(Candidature candidature, string code, params ReponsePiece[] reponses) => EcrireSous(De2024, candidature, code, reponses);

    private static Result EcrireSous(Reglement reglement, Candidature candidature, string code, params ReponsePiece[] reponses) =>
        candidature.RedigerPiece(new(code, reponses, "A", Jour), reglement.Dossier?.Piece(code)?.Auteur ?? AuteurPiece.Structure, false, reglement);
}
