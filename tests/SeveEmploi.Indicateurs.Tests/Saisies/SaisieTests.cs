using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs.Tests.Saisies;

public sealed class SaisieTests
{
    private static readonly MoisCivil Mars = new(2022, 3);
    private static readonly DateOnly FinMars = new(2022, 3, 31);
    private static readonly Constat Bloquant = new("i2", "depasse_le_total", "i2 dépasse i1.", Bloque: true);
    private static readonly Constat Avertissement = new("i1", "ecart_a_la_mediane", "i1 s'écarte.", Bloque: false);

    private static readonly Participation Asta = new()
    {
        StructureId = Guid.CreateVersion7(),
        Programme = Programme.Seve1,
        Annee = 2022,
        StructureNom = "ASTA",
        Departement = Departement.De("14"),
        Region = Departement.De("14").Region,
        InscriteLe = new(2021, 12, 16),
    };

    [Fact]
    [Trait("Exigence", "FOR-50")]
    public void Un_mois_se_saisit_s_envoie_et_se_valide()
    {
        var saisie = Saisie.De(Asta, Mars);

        saisie.Saisir(De(1), [Avertissement]).Error.Should().BeNull();
        saisie.Envoyer(Asta, FinMars).Error.Should().BeNull();
        saisie.Valider(new(2022, 4, 8)).Error.Should().BeNull();

        (saisie.Etat, saisie.EnvoyeeLe, saisie.ValideeLe).Should().Be((EtatSaisie.Validee, FinMars, new DateOnly(2022, 4, 8)));
        saisie.Events.Should().Equal(new ObligationHonoree("indicateurs", "saisie_mensuelle", $"{Asta.StructureId}:2022-03", FinMars));
    }

    [Fact]
    public void Un_mois_s_envoie_a_partir_de_son_dernier_jour()
    {
        Brouillon(De(1)).Envoyer(Asta, FinMars.AddDays(-1)).Error.Should().Be(new MoisNonTermine(Mars));
        Brouillon(De(1)).Envoyer(Asta, FinMars).Error.Should().BeNull();
    }

    [Fact]
    public void Un_mois_sans_aucune_valeur_ne_s_envoie_que_s_il_n_y_a_rien_a_signaler()
    {
        Brouillon(De(null)).Envoyer(Asta, FinMars).Error.Should().Be(new SaisieVide(Mars));
        Brouillon(De(0)).Envoyer(Asta, FinMars).Error.Should().BeNull();
        Brouillon(new([], true, [])).Envoyer(Asta, FinMars).Error.Should().BeNull();
    }

    [Fact]
    public void Une_incoherence_empeche_l_envoi_et_un_avertissement_non()
    {
        Brouillon(De(1), Bloquant).Envoyer(Asta, FinMars).Error.Should().Be(new SaisieIncoherente("i2 dépasse i1."));
        Brouillon(De(1), Avertissement).Envoyer(Asta, FinMars).Error.Should().BeNull();
    }

    [Fact]
    public void Ce_qui_est_rendu_ne_se_saisit_plus()
    {
        Envoyee().Saisir(De(2), []).Error.Should().Be(new SaisieDejaEnvoyee(Mars, EtatSaisie.Envoyee));
        Envoyee().Envoyer(Asta, FinMars).Error.Should().Be(new SaisieDejaEnvoyee(Mars, EtatSaisie.Envoyee));
    }

    [Fact]
    public void Seul_un_mois_envoye_se_valide()
    {
        var validee = Envoyee();
        validee.Valider(FinMars).Error.Should().BeNull();

        validee.Valider(FinMars).Error.Should().Be(new SaisieNonEnvoyee(Mars, EtatSaisie.Validee));
        Brouillon(De(1)).Valider(FinMars).Error.Should().Be(new SaisieNonEnvoyee(Mars, EtatSaisie.Brouillon));
    }

    [Fact]
    public void Un_mois_renvoye_a_un_terme_neuf_et_garde_le_jour_de_son_premier_envoi()
    {
        var saisie = Envoyee();

        saisie.Renvoyer("Avril est compté deux fois.", new(2022, 4, 12), 7).Error.Should().BeNull();
        (saisie.Etat, saisie.Compte, saisie.Motif).Should().Be((EtatSaisie.Renvoyee, false, "Avril est compté deux fois."));
        saisie.Saisir(De(2), []).Error.Should().BeNull();
        saisie.Envoyer(Asta, new(2022, 4, 15)).Error.Should().BeNull();

        saisie.EnvoyeeLe.Should().Be(FinMars);
        var objet = $"{Asta.StructureId}:2022-03:correction-1";
        saisie.Events.TakeLast(2).Should().Equal(
            new ObligationPosee(
                "indicateurs", "saisie_mensuelle", objet, "mars 2022, à corriger", Asta.StructureId, "14", "28", null, null, new(2022, 4, 12), new(2022, 4, 19), null),
            new ObligationHonoree("indicateurs", "saisie_mensuelle", objet, new(2022, 4, 15)));
    }

    [Fact]
    public void Une_rectification_garde_les_deux_lignes_et_demande_une_nouvelle_validation()
    {
        var saisie = Envoyee();
        saisie.Valider(FinMars).Error.Should().BeNull();

        saisie.Rectifier(De(4), [], "Un CDI oublié.", "Camille", new(2022, 5, 2)).Error.Should().BeNull();

        (saisie.Etat, saisie.ValideeLe, saisie.EnvoyeeLe).Should().Be((EtatSaisie.Envoyee, null, FinMars));
        var trace = saisie.Rectifications.Should().ContainSingle().Subject;
        (trace.Par, trace.Motif, trace.Avant[0], trace.Apres[0]).Should().Be(("Camille", "Un CDI oublié.", 1m, 4m));
    }

    [Fact]
    public void Une_rectification_sans_changement_ou_incoherente_est_refusee()
    {
        Envoyee().Rectifier(De(1), [], "Rien.", "Camille", FinMars).Error.Should().Be(new RectificationSansChangement(Mars));
        Envoyee().Rectifier(new([1m, null, null], false, []), [], "Plus large.", "Camille", FinMars).Error.Should().Be(new RectificationSansChangement(Mars));
        Envoyee().Rectifier(De(2), [Bloquant], "Faux.", "Camille", FinMars).Error.Should().Be(new SaisieIncoherente("i2 dépasse i1."));
        Brouillon(De(1)).Rectifier(De(2), [], "Trop tôt.", "Camille", FinMars).Error.Should().Be(new SaisieNonEnvoyee(Mars, EtatSaisie.Brouillon));
    }

    [Fact]
    public void Un_mois_exempte_n_est_plus_du_et_un_mois_rendu_ne_s_exempte_pas()
    {
        var saisie = Saisie.De(Asta, Mars);

        saisie.Exempter("Fermeture d'été.", FinMars).Error.Should().BeNull();

        saisie.Events.Should().Equal(new ObligationLevee("indicateurs", "saisie_mensuelle", $"{Asta.StructureId}:2022-03", "Fermeture d'été.", FinMars));
        saisie.Envoyer(Asta, FinMars).Error.Should().Be(new SaisieDejaEnvoyee(Mars, EtatSaisie.Exemptee));
        Envoyee().Exempter("Trop tard.", FinMars).Error.Should().Be(new SaisieDejaEnvoyee(Mars, EtatSaisie.Envoyee));
    }

    [Fact]
    public void Un_mois_d_avant_l_inscription_n_honore_rien_que_l_echeancier_attende()
    {
        var tard = new Participation { StructureNom = "ASTA", Departement = Asta.Departement, Region = Asta.Region, Annee = 2022, InscriteLe = new(2026, 11, 22) };
        var saisie = Saisie.De(tard, Mars);
        saisie.Saisir(De(1), []).Error.Should().BeNull();

        saisie.Envoyer(tard, FinMars).Error.Should().BeNull();

        saisie.Events.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2022-03", true)]
    [InlineData("2022-13", false)]
    [InlineData("2022-00", false)]
    [InlineData("2022-3", false)]
    [InlineData("22-03", false)]
    [InlineData("2022-03-31", false)]
    [InlineData("２０２２-03", false)]
    [InlineData("1999-12", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Un_mois_s_ecrit_d_une_seule_facon(string? texte, bool lisible) => (MoisCivil.Lire(texte) is not null).Should().Be(lisible);

    private static Contenu De(int? i1) => new([i1], false, []);

    private static Saisie Brouillon(Contenu contenu, params Constat[] constats)
    {
        var saisie = Saisie.De(Asta, Mars);
        saisie.Saisir(contenu, constats).Error.Should().BeNull();
        return saisie;
    }

    private static Saisie Envoyee()
    {
        var saisie = Brouillon(De(1));
        saisie.Envoyer(Asta, FinMars).Error.Should().BeNull();
        return saisie;
    }
}
