using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Contracts;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Reglements;
using static SeveEmploi.Financement.Tests.Conventions.ConventionSteps;

namespace SeveEmploi.Financement.Tests.Conventions;

public sealed class ConventionTests
{
    [Fact]
    [Trait("Exigence", "FIN-1")]
    [Trait("Exigence", "FIN-2")]
    [Trait("Exigence", "FIN-4")]
    [Trait("Exigence", "FIN-5")]
    public void Une_convention_SEVE_1_s_ouvre_sur_20_000_euros_du_FDI_pour_l_annee_civile()
    {
        var convention = Ouverte();

        (convention.MontantEur, convention.Financeur, convention.Etat).Should().Be((20_000m, "FDI", EtatConvention.Preparee));
        (convention.Termes.Debut, convention.Termes.Fin).Should().Be((new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)));
        convention.Versements.Select(v => v.MontantEur).Should().Equal(8_000, 12_000);
    }

    [Theory]
    [Trait("Exigence", "FIN-18")]
    [Trait("Exigence", "FIN-26")]
    [Trait("Exigence", "FIN-27")]
    [InlineData(10_000, 4_000, 6_000)]
    [InlineData(15_000, 6_000, 9_000)]
    [InlineData(25_000, 10_000, 15_000)]
    public void Chaque_echelon_du_bareme_SEVE_2_se_partage_en_40_et_60(decimal octroye, decimal premier, decimal solde) =>
        Ouverte(ReglementsDuProgramme.Seve2De2022, 25_000, octroye).Versements.Select(v => v.MontantEur).Should().Equal(premier, solde);

    [Theory]
    [Trait("Exigence", "FIN-3")]
    [InlineData("14", "DDETS(PP), Calvados")]
    [InlineData("75", "DRIEETS d'Île-de-France, unité départementale 75")]
    [InlineData("974", "DEETS, La Réunion")]
    public void L_administration_est_celle_du_departement(string departement, string autorite) => Ouverte(departement: departement).Termes.Autorite.Should().Be(autorite);

    [Fact]
    [Trait("Exigence", "FIN-17")]
    public void Elle_ne_part_pas_sans_direction_ni_budget_qui_couvre_la_dotation()
    {
        var convention = Ouverte();
        convention.Envoyer(Empreinte, Mission).Refus().Should().Be("convention_incomplete");
        convention.Preparer(Termes(), Mission).Accepte();
        convention.Rediger([Ligne("Temps", 19_999.99m), Ligne("Loyer", 5_000, Ressource.Autre)], Direction).Accepte();

        convention.Envoyer(Empreinte, Mission).Refus().Should().Be("convention_incomplete");
        convention.Reproches.Should().ContainSingle().Which.Should().Be("Le budget affecte 19\u202F999,99\u00A0€ à la convention : il doit couvrir la dotation, 20\u202F000\u00A0€.");

        convention.Rediger([Ligne("Temps", 20_000)], Direction).Accepte();
        convention.Envoyer(Empreinte, Mission).Accepte();
    }

    [Theory]
    [Trait("Exigence", "FIN-4")]
    [InlineData("2022-01-01", "2022-12-31", null)]
    [InlineData("2022-03-01", "2022-03-01", null)]
    [InlineData("2022-01-01", "2023-01-01", "periode_sur_deux_annees")]
    [InlineData("2021-12-31", "2022-12-31", "periode_sur_deux_annees")]
    [InlineData("2022-06-02", "2022-06-01", "periode_a_l_envers")]
    public void Une_convention_court_sur_une_seule_annee_civile(string debut, string fin, string? refus) =>
        Ouverte().Preparer(Termes() with { Debut = DateOnly.Parse(debut, null), Fin = DateOnly.Parse(fin, null) }, Mission).Refus().Should().Be(refus);

    [Fact]
    [Trait("Exigence", "FIN-22")]
    public void Sans_montant_octroye_l_equipe_nationale_en_donne_un_au_plus_celui_demande()
    {
        var convention = Ouverte(ReglementsDuProgramme.Seve2De2024, 18_000);

        convention.Preparer(Termes(18_000.01m), Mission).Refus().Should().Be("montant_au_dessus_de_la_demande");
        convention.Preparer(Termes(17_999.999m), Mission).Refus().Should().Be("montant_de_convention_refuse");
        convention.Preparer(Termes(0), Mission).Refus().Should().Be("montant_de_convention_refuse");
        convention.Preparer(Termes(18_000), Mission).Accepte();
        convention.Versements.Select(v => v.MontantEur).Should().Equal(7_200, 10_800);
        convention.Preparer(Termes(15_000), Mission).Refus().Should().Be("montant_octroye_fige");
    }

    [Fact]
    [Trait("Exigence", "FIN-18")]
    public void Un_montant_hors_du_bareme_est_refuse() =>
        Ouverte(ReglementsDuProgramme.Seve2De2022, 25_000).Preparer(Termes(20_000), Mission).Refus().Should().Be("montant_hors_bareme");

    [Fact]
    [Trait("Exigence", "FIN-3")]
    [Trait("Exigence", "XC-30")]
    public void La_seconde_signature_engage_l_argent_et_le_dit()
    {
        var convention = Envoyee();
        convention.Signer(Partie.Structure, "Claire Duval", Empreinte, Direction).Accepte();
        convention.Ecritures.Should().BeEmpty();
        convention.Signer(Partie.Autorite, "Paul Renaud", Empreinte, Ddets).Accepte();

        convention.Etat.Should().Be(EtatConvention.Signee);
        convention.Ecritures.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Nature = NatureEcriture.Engagement, MontantEur = 20_000m });
        convention.Events.OfType<ConventionSignee>().Should().ContainSingle().Which.MontantEur.Should().Be(20_000);
    }

    [Fact]
    public void Personne_ne_signe_pour_les_deux_parties_ni_un_autre_document()
    {
        var convention = Envoyee();
        convention.Signer(Partie.Structure, "Claire Duval", "autre", Direction).Refus().Should().Be("document_different");
        convention.Signer(Partie.Structure, "Claire Duval", Empreinte, Direction).Accepte();

        convention.Signer(Partie.Structure, "Paul Renaud", Empreinte, Ddets).Refus().Should().Be("partie_deja_signee");
        convention.Signer(Partie.Autorite, "Paul Renaud", Empreinte, Direction).Refus().Should().Be("une_seule_personne_signe", "it is the same account");
        convention.Signer(Partie.Autorite, "claire DUVAL", Empreinte, Ddets).Refus().Should().Be("une_seule_personne_signe", "it is the same name");
    }

    [Fact]
    [Trait("Exigence", "FIN-16")]
    public void Sans_reponse_sur_le_FSE_personne_ne_signe()
    {
        var convention = Ouverte();
        convention.Preparer(Termes(), Mission).Accepte();
        convention.Rediger([Ligne("Temps", 20_000)], Direction).Accepte();
        convention.Envoyer(Empreinte, Mission).Accepte();

        convention.Signer(Partie.Structure, "Claire Duval", Empreinte, Direction).Refus().Should().Be("fse_non_declare");
        convention.Declarer(new(2022, false, null, null), Direction).Accepte();
        convention.Signer(Partie.Structure, "Claire Duval", Empreinte, Direction).Accepte();
    }

    [Fact]
    public void Rappelee_elle_oublie_la_signature_deja_donnee()
    {
        var convention = Envoyee();
        convention.Signer(Partie.Structure, "Claire Duval", Empreinte, Direction).Accepte();
        convention.Rappeler("Le nom a changé.", Mission).Accepte();

        (convention.Etat, convention.Signatures.Count).Should().Be((EtatConvention.Preparee, 0));
        Signee().Rappeler("Trop tard.", Mission).Refus().Should().Be("convention_non_envoyee");
    }

    [Fact]
    public void Suspendue_elle_ne_verse_rien_et_la_structure_en_lit_le_motif()
    {
        var convention = Signee();
        convention.Proposer(1, Mission).Accepte();
        convention.Suspendre("Redressement judiciaire.", Ddets).Accepte();

        convention.Approuver(1, Ddets).Error!.Message.Should().Be("La convention est suspendue depuis le 01/02/2022 : Redressement judiciaire.");
        convention.Reprendre("Plan adopté.", Ddets).Accepte();
        convention.Approuver(1, Ddets).Accepte();
    }

    [Fact]
    public void Resiliee_elle_rend_a_l_enveloppe_ce_qui_n_est_pas_verse()
    {
        var convention = Signee();
        convention.Regler(1, "DP-1");
        convention.Terminer("La structure quitte le programme.", Ddets).Accepte();

        (convention.Etat, convention.DegageEur, convention.PayeEur).Should().Be((EtatConvention.Resiliee, 12_000m, 8_000m));
        convention.Solde(CompteDuLivre.Engagement).Should().Be(0);
        convention.Proposer(2, Mission).Refus().Should().Be("versement_sans_montant");
        var jamais = Envoyee();
        jamais.Terminer("Renoncement.", Ddets).Accepte();
        (jamais.Etat, jamais.Ecritures.Count).Should().Be((EtatConvention.Annulee, 0));
    }
}
