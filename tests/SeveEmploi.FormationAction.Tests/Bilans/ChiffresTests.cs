using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Stagiaires;
using SeveEmploi.Indicateurs.Contracts;
using static SeveEmploi.FormationAction.Tests.Annee.Exemples;

namespace SeveEmploi.FormationAction.Tests.Bilans;

[Trait("Exigence", "FIN-6")]
[Trait("Exigence", "XC-31")]
public sealed class ChiffresTests
{
    private static readonly DateOnly Fin = new(2022, 12, 20);

    private readonly Parcours _parcours = UnParcours();

    [Fact]
    public void L_assiduite_compte_les_demi_journees_de_chacun_pendant_son_temps_dans_l_equipe()
    {
        var (camille, direction) = (UnStagiaire("Camille"), UnStagiaire("Dominique", FonctionStagiaire.Direction));
        var partie = UnStagiaire("Partie", au: new(2022, 3, 15));
        var feuille = Feuille.Ouvrir(_parcours.Id, Tenir(1, new(2022, 3, 1)));
        feuille.Pointer(camille.Id, DemiJournee.Matin, Presence.Present);
        feuille.Pointer(camille.Id, DemiJournee.ApresMidi, Presence.Present);
        feuille.Pointer(direction.Id, DemiJournee.Matin, Presence.Present);
        feuille.Pointer(direction.Id, DemiJournee.ApresMidi, Presence.Excuse);
        Tenir(2, new(2022, 4, 5), Duree.Matin);

        var chiffres = ChiffresFormation.De(_parcours, [new(camille, 5, 5), new(direction, 4, 5), new(partie, 0, 5)], [feuille], Fin).ToList();

        Un("assiduite").Should().Match<ChiffreBilan>(c => c.Valeur == 37.5m && c.Numerateur == 3 && c.Denominateur == 8 && c.Unite == "%");
        Un("assiduite").Source.Should().Be("Formation-action : émargements des journées et séminaires tenus au 20/12/2022, dont 1 sans émargement");
        (Un("jours_prevus").Valeur, Un("jours_tenus").Valeur, Un("jours_excuses").Valeur).Should().Be((10, 2, 0));
        (Un("stagiaires").Valeur, Un("personnes_formees").Valeur).Should().Be((3, 1));

        ChiffreBilan Un(string code) => chiffres.Single(chiffre => chiffre.Code == code);
    }

    [Fact]
    public void Sans_journee_tenue_il_n_y_a_pas_de_taux()
    {
        var chiffres = ChiffresFormation.De(_parcours, [new(UnStagiaire("Camille"), 0, 5)], [], Fin);

        chiffres.Single(chiffre => chiffre.Code == "assiduite").Should().Match<ChiffreBilan>(c => c.Valeur == null && c.Numerateur == 0 && c.Denominateur == 0);
        chiffres.Single(chiffre => chiffre.Code == "jours_tenus").Valeur.Should().Be(0);
    }

    [Theory]
    [InlineData(true, "sur l'effectif déclaré")]
    [InlineData(false, "sur les stagiaires présents")]
    public void La_part_formee_dit_sa_base(bool declare, string attendu)
    {
        var part = ChiffresFormation.Formes(new PartFormeeVue(Guid.Empty, Fin, 5, 8, declare, 62.5m, true));

        (part.Valeur, part.Numerateur, part.Denominateur, part.Theme).Should().Be((62.5m, 5, 8, ThemeChiffre.Equipe));
        part.Source.Should().Contain(attendu);
    }

    [Fact]
    [Trait("Exigence", "FOR-51")]
    public void Les_flux_s_additionnent_et_un_niveau_se_lit_a_ses_deux_bouts()
    {
        LigneReleveVue[] lignes =
        [
            new("entreprises_partenaires", "Partenaires", "entreprises", Mois((2, 10), (3, 12), (11, 14))), new("mes_pmsmp", "MES", "périodes", Mois((2, 2), (11, 0))),
            new("mer_individuelles", "MER", "mises en relation", Mois()),
        ];
        var releve = new ReleveAnnuelVue(Guid.Empty, Programme.Seve1, 2022, 12, 11, 9, lignes) { SortiesEnContrat = 6 };

        var chiffres = ChiffresIndicateurs.DesMois(releve, 2022, Fin).ToDictionary(chiffre => chiffre.Code);

        (chiffres["entreprises_partenaires_debut"].Valeur, chiffres["entreprises_partenaires_fin"].Valeur).Should().Be((10m, 14m));
        chiffres["entreprises_partenaires_debut"].Source.Should().Be("Indicateurs mensuels : saisie de février 2022, envoyée ou validée");
        chiffres["mes_pmsmp"].Should().Match<ChiffreBilan>(c => c.Valeur == 2 && c.Source.EndsWith("11 mois sur 12, ce chiffre dit pour 2"));
        chiffres["mer_individuelles"].Should().Match<ChiffreBilan>(c => c.Valeur == null && c.Source.EndsWith("ce chiffre dit pour 0"));
        chiffres["mer_collectives"].Should().Match<ChiffreBilan>(c => c.Valeur == null && c.Source == "Indicateurs mensuels : la grille de 2022 ne le demande pas");
        chiffres["contrats_signes"].Valeur.Should().Be(6);
    }

    [Fact]
    public void Sans_participation_ni_sorties_chaque_chiffre_est_inconnu_et_dit_pourquoi()
    {
        ChiffresIndicateurs.DesMois(null, 2022, Fin).Should().HaveCount(9)
            .And.OnlyContain(chiffre => chiffre.Valeur == null && chiffre.Source == "Indicateurs mensuels : la structure n'y participe pas en 2022");
        ChiffresIndicateurs.DesSorties(null, 2022, Fin).Should().HaveCount(6)
            .And.OnlyContain(chiffre => chiffre.Valeur == null && chiffre.Source == "Sorties annuelles : rien n'est saisi pour 2022");
    }

    [Theory]
    [InlineData(true, "Sorties annuelles : comptes de 2022 saisis et validés")]
    [InlineData(false, "Sorties annuelles : comptes de 2022 saisis, pas encore validés")]
    [Trait("Exigence", "FOR-61")]
    [Trait("Exigence", "FOR-64")]
    public void Les_sorties_se_lisent_par_type_et_ce_qui_n_est_pas_dit_n_est_pas_zero(bool validees, string source)
    {
        var chiffres = ChiffresIndicateurs.DesSorties(new SortiesAnneeVue(2022, 7, null, validees) { Courtes = 3, Positives = 2, Autres = 4 }, 2022, Fin).ToList();

        chiffres.Select(chiffre => chiffre.Valeur).Should().Equal(7, 3, null, 2, 4, null);
        chiffres.Should().OnlyContain(chiffre => chiffre.Source == source && chiffre.Unite == "sorties");
    }

    private static Stagiaire UnStagiaire(string prenom, FonctionStagiaire fonction = FonctionStagiaire.EncadrantTechnique, DateOnly? au = null) =>
        Stagiaire.Inscrire(new(Guid.CreateVersion7()), new("Durand", prenom, fonction, new(2022, 1, 3), au)).Value;

    private static decimal?[] Mois(params (int Mois, decimal Valeur)[] connus) =>
        [.. Enumerable.Range(1, 12).Select(mois => connus.Where(connu => connu.Mois == mois).Select(connu => (decimal?)connu.Valeur).FirstOrDefault())];

    private Journee Tenir(int numero, DateOnly le, Duree duree = Duree.JourneeEntiere)
    {
        var journee = _parcours.SurSite(numero);
        _parcours.Planifier(journee.Id, new(le, duree), Le(Ouverture)).Error.Should().BeNull();
        _parcours.Tenir(journee.Id, "Essai", Le(le)).Error.Should().BeNull();
        return journee;
    }
}
