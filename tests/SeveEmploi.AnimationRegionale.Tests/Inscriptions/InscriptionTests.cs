using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Reactions;
using SeveEmploi.AnimationRegionale.Signalements;
using static SeveEmploi.AnimationRegionale.Tests.Evenements.UnEvenement;

namespace SeveEmploi.AnimationRegionale.Tests.Inscriptions;

public sealed class InscriptionTests
{
    private static readonly Places Libre = new(2, 1, 0);
    private static readonly Places Complet = new(2, 2, 3);

    [Theory]
    [InlineData(2, 1, null)]
    [InlineData(2, 2, 4)]
    [InlineData(null, 5000, null)]
    public void La_derniere_place_se_prend_et_la_suivante_s_attend(int? capacite, int occupees, int? rang)
    {
        var inscription = Inscription.Inscrire(Annonce("28"), Personne("Duval"), new(capacite, occupees, 3));

        (inscription.Etat, inscription.RangAttente).Should().Be((rang is null ? EtatInscription.Inscrit : EtatInscription.EnAttente, rang));
    }

    [Fact]
    public void Qui_est_invite_prend_une_place_une_fois()
    {
        var inscription = Inscription.Inviter(Annonce("28"), Personne("Duval"));

        inscription.Accepter(Personne("Duval"), Libre).Error.Should().BeNull();
        inscription.Accepter(Personne("Duval"), Libre).Error.Should().Be(new InscriptionEnDouble());
    }

    [Fact]
    public void Se_desister_libere_la_place_et_permet_de_revenir_en_fin_de_liste()
    {
        var inscription = Inscription.Inscrire(Annonce("28"), Personne("Duval"), Libre);

        inscription.SeDesister().Error.Should().BeNull();
        inscription.Events.OfType<PlaceLiberee>().Should().ContainSingle();
        inscription.SeDesister().Error.Should().Be(new InscriptionTerminee(EtatInscription.Desiste));
        inscription.Accepter(Personne("Duval"), Complet).Error.Should().BeNull();
        inscription.RangAttente.Should().Be(4);
    }

    [Fact]
    public void Decliner_une_invitation_ne_libere_rien()
    {
        var inscription = Inscription.Inviter(Annonce("28"), Personne("Duval"));

        inscription.SeDesister().Error.Should().BeNull();
        inscription.Events.OfType<PlaceLiberee>().Should().BeEmpty();
    }

    [Fact]
    public void Une_promotion_se_dit_a_qui_a_une_adresse()
    {
        var joignable = Inscription.Inscrire(Annonce("28"), Personne("Duval", courriel: "duval@exemple.fr"), Complet);
        var muette = Inscription.Inscrire(Annonce("28"), Personne("Morin"), Complet);
        joignable.Promouvoir();
        muette.Promouvoir();

        joignable.Events.Should().Equal(new PersonneAPrevenir(joignable.Id.Value, ObjetCourriel.Place));
        muette.Events.Should().BeEmpty();
        (muette.Etat, muette.RangAttente).Should().Be((EtatInscription.Inscrit, null));
    }

    [Fact]
    public void Une_invitation_attend_l_annonce()
    {
        Inscription.Inviter(Prevu("28"), Personne("Duval", courriel: "duval@exemple.fr")).Events.Should().BeEmpty();
        Inscription.Inviter(Annonce("28"), Personne("Duval", courriel: "duval@exemple.fr")).Events.Should().ContainSingle();
    }

    [Fact]
    public void Une_personne_se_reconnait_a_son_nom_dans_sa_structure_ou_a_son_courriel()
    {
        var structure = Guid.CreateVersion7();

        (Personne("Duval-Rey") with { StructureId = structure }).Cle.Should().Be((Personne("DUVAL REY") with { StructureId = structure }).Cle);
        Personne("Duval", structure: "Atelier").Cle.Should().NotBe(Personne("Duval", structure: "Tremplin").Cle);
        Personne("Duval", courriel: " Claire@Exemple.FR ").CleCourriel.Should().Be("claire@exemple.fr");
    }

    [Fact]
    public void Qui_vient_sans_place_est_compte_a_part_quelle_que_soit_son_histoire()
    {
        var evenement = Annonce("28");
        Inscription invitee = Inscription.Inviter(evenement, Personne("Duval")), attente = Inscription.Inscrire(evenement, Personne("Morin"), Complet), inscrite = Inscrit(evenement, "Rey");
        foreach (var inscription in new[] { invitee, attente, inscrite }) inscription.Pointer(PresenceEvenement.Present).Error.Should().BeNull();

        new[] { invitee, attente, inscrite, Inscription.Constater(evenement, Personne("Adam")) }.Select(i => i.EstVenueSansInscription).Should().Equal(true, true, false, true);
        attente.RangAttente.Should().BeNull();
    }

    [Fact]
    public void Un_pointage_se_corrige_et_une_absence_suppose_une_place()
    {
        var evenement = Annonce("28");
        var inscrite = Inscrit(evenement, "Rey");
        inscrite.Pointer(PresenceEvenement.Present).Error.Should().BeNull();
        inscrite.Pointer(PresenceEvenement.Excuse).Error.Should().BeNull();
        inscrite.Etat.Should().Be(EtatInscription.Excuse);
        var constatee = Inscription.Constater(evenement, Personne("Adam"));
        constatee.Pointer(PresenceEvenement.Absent).Error.Should().BeNull();
        constatee.Etat.Should().Be(EtatInscription.Desiste, "elle n'était pas venue, et n'avait pas de place");

        Inscription.Inviter(evenement, Personne("Duval")).Pointer(PresenceEvenement.Absent).Error.Should().Be(new AbsenceSansInscription());
    }

    [Fact]
    public void Un_evenement_dit_quand_on_s_y_inscrit_et_quand_on_y_pointe()
    {
        Prevu("28").RefusDInscrire().Should().Be(new EvenementNonAnnonce());
        Tenu("28").RefusDInscrire().Should().Be(new EvenementClos(EtatEvenement.Tenu));
        Annonce("28").RefusDInscrire().Should().BeNull();
        Annonce("28").RefusDePointer(Jour.AddDays(-1)).Should().Be(new EvenementAVenir(Jour));
        Annonce("28").RefusDePointer(Jour).Should().BeNull();
        Tenu("28").RefusDePointer(Jour).Should().BeNull("une présence oubliée se pointe après");
        Evenement.Planifier(Fiche("28"), Horaire(Fiche("28")), Type("visite_journee_formation")).Value.RefusDInviter().Should().Be(new EvenementSansInscription());
    }

    [Fact]
    public void Les_noms_s_effacent_et_deux_personnes_effacees_restent_deux()
    {
        var evenement = Annonce("28");
        Inscription une = Inscription.Inscrire(evenement, Personne("Duval", courriel: "duval@exemple.fr"), Libre), autre = Inscrit(evenement, "Duval");
        une.EffacerNoms(Jour.AddMonths(24));
        autre.EffacerNoms(Jour.AddMonths(24));

        (une.Nom, une.Prenom, une.Courriel, une.CleCourriel, une.CleNom).Should().Be(("effacée", "Personne", null, null, ""));
        une.Cle.Should().NotBe(autre.Cle);
        une.Region!.Code.Should().Be("28", "les nombres restent justes");
    }

    [Fact]
    public void Un_courriel_dit_l_heure_du_lieu_et_le_texte_hostile_n_y_est_que_du_texte()
    {
        var evenement = Planifier(Fiche("28") with { Titre = "<script>alert(1)</script>", OrdreDuJour = ["=HYPERLINK(1)"] }).Value;
        var mail = CourrielEvenement.De(evenement, Inscrit(evenement, "Duval"), "duval@exemple.fr", ObjetCourriel.Invitation);

        mail.Sujet.Should().Be("Invitation : <script>alert(1)</script>");
        mail.Texte.Should().Contain("mardi 18 octobre 2022, 09 h 00 – 16 h 30").And.Contain("- =HYPERLINK(1)");
        mail.Html.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "OPP-3")]
    public void Une_difficulte_va_a_l_ordre_du_jour_une_fois_ou_recoit_une_reponse()
    {
        var evenement = Annonce("28");
        var difficulte = Signalement.Signaler(Guid.CreateVersion7(), "Atelier", "28", null, " Peu d'entreprises. ", Jour);
        difficulte.Repondre("Un atelier suivra.");
        difficulte.Etat.Should().Be(EtatSignalement.Repondu);
        difficulte.Retenir(evenement.Id).Error.Should().BeNull();
        difficulte.Repondre("L'atelier a eu lieu.");

        (difficulte.Etat, difficulte.Texte, difficulte.EvenementId).Should().Be((EtatSignalement.ALOrdreDuJour, "Peu d'entreprises.", evenement.Id));
        difficulte.Retenir(evenement.Id).Error.Should().Be(new SignalementDejaRetenu());
    }
}
