using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Reglements;
using static SeveEmploi.Financement.Tests.Conventions.ConventionSteps;

namespace SeveEmploi.Financement.Tests.Conventions;

public sealed class AvenantTests
{
    [Fact]
    public void Un_avenant_ajoute_une_version_et_n_efface_rien()
    {
        var convention = Signee();
        Signer(convention, Termes() with { Direction = "Karim Benali, directeur" });

        convention.Termes.Direction.Should().Be("Karim Benali, directeur");
        convention.Envoi!.Termes.Direction.Should().Be("Claire Duval, directrice");
        convention.Avenants.Should().ContainSingle().Which.EnVigueurLe.Should().Be(Jour);
        convention.Ecritures.Should().ContainSingle("no money has moved");
    }

    [Fact]
    public void Il_ne_vient_ni_avant_la_convention_ni_deux_a_la_fois_ni_pour_rien()
    {
        Envoyee().ProposerAvenant(Termes(15_000), "Moins.", Empreinte, Mission).Refus().Should().Be("avenant_sans_convention");
        var convention = Signee();
        convention.ProposerAvenant(Termes(), "Rien.", Empreinte, Mission).Refus().Should().Be("avenant_sans_objet");
        convention.ProposerAvenant(Termes(15_000), "Moins.", Empreinte, Mission).Accepte();
        convention.ProposerAvenant(Termes(14_000), "Encore moins.", Empreinte, Mission).Refus().Should().Be("avenant_en_attente");
        convention.Proposer(1, Mission).Refus().Should().Be("avenant_en_attente");
        convention.RetirerAvenant(1, "Renoncement.", Mission).Accepte();
        convention.Proposer(1, Mission).Accepte();
    }

    [Fact]
    public void Une_baisse_rend_l_ecart_et_ne_touche_pas_ce_qui_est_verse()
    {
        var convention = Signee();
        convention.Regler(1, "DP-1");
        Signer(convention, Termes(15_000));

        convention.Versements.Select(v => v.MontantEur).Should().Equal(8_000, 7_000);
        convention.Solde(CompteDuLivre.Enveloppe).Should().Be(-15_000);
        convention.ProposerAvenant(Termes(7_999.99m), "Sous le versé.", Empreinte, Mission).Refus().Should().Be("avenant_sous_le_verse");
    }

    [Fact]
    public void Une_hausse_ne_depasse_pas_la_demande_et_reste_au_bareme()
    {
        var convention = Signee(ReglementsDuProgramme.Seve2De2022, 25_000, 15_000);

        convention.ProposerAvenant(Termes(20_000), "Hors barème.", Empreinte, Mission).Refus().Should().Be("montant_hors_bareme");
        Signer(convention, Termes(25_000));
        convention.Versements.Select(v => v.MontantEur).Should().Equal(10_000, 15_000);
        Signee(ReglementsDuProgramme.Seve2De2022, 15_000, 10_000).ProposerAvenant(Termes(25_000), "Trop.", Empreinte, Mission).Refus().Should().Be("montant_au_dessus_de_la_demande");
    }

    [Fact]
    public void Un_changement_de_departement_change_d_administration()
    {
        var convention = Signee();
        Signer(convention, Termes(departement: "76"));

        (convention.Departement.Code, convention.Termes.Autorite).Should().Be(("76", "DDETS(PP), Seine-Maritime"));
    }

    [Fact]
    public void Un_versement_parti_entre_la_proposition_et_la_signature_peut_l_empecher()
    {
        var convention = Signee();
        convention.Proposer(1, Mission).Accepte();
        convention.ProposerAvenant(Termes(15_000), "Moins.", Empreinte, Mission).Refus().Should().Be("versement_en_cours");
    }

    private static void Signer(Convention convention, TermesConvention termes)
    {
        convention.ProposerAvenant(termes, "Motif.", Empreinte, Mission).Accepte();
        var numero = convention.Avenants.Count;
        convention.SignerAvenant(numero, Partie.Structure, "Claire Duval", Empreinte, Direction).Accepte();
        convention.SignerAvenant(numero, Partie.Autorite, "Paul Renaud", Empreinte, Ddets).Accepte();
    }
}
