using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.BuildingBlocks;
using static SeveEmploi.AnimationRegionale.Tests.Rapprochements.Exemples;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

/// <summary>La fiche d'un groupement, et ce qui s'y note en chemin.</summary>
public sealed class GroupementTests
{
    private readonly Groupement _groupement = UnGroupement();

    [Fact]
    public void Un_groupement_sans_territoire_est_refuse() =>
        Groupement.Creer(UneFiche(region: null), Volontariat, Aujourdhui).Error.Should().Be(new GroupementSansTerritoire());

    [Fact]
    public void Sans_departement_il_agit_dans_toute_la_region() =>
        Groupement.Creer(UneFiche("52"), Volontariat, Aujourdhui).Value.Departements.Should().Equal("44", "49", "53", "72", "85");

    [Fact]
    public void Sans_region_il_est_de_celle_de_ses_departements() =>
        Groupement.Creer(UneFiche(region: null, "85", "44", "44"), Volontariat, Aujourdhui).Value.Should()
            .Match<Groupement>(g => g.Region == PaysDeLaLoire && g.Departements.Length == 2 && g.Departements[0] == "44");

    [Fact]
    public void Un_departement_d_une_autre_region_est_refuse() =>
        Groupement.Creer(UneFiche("52", "44", "14"), Volontariat, Aujourdhui).Error.Should().Be(new DepartementHorsDuTerritoire(Departement.De("14"), PaysDeLaLoire));

    [Fact]
    public void Nul_n_est_volontaire_un_jour_a_venir() =>
        Groupement.Creer(UneFiche("52"), Aujourdhui.AddDays(1), Aujourdhui).Error.Should().Be(new FaitDeGroupementAVenir(Aujourdhui.AddDays(1)));

    [Fact]
    [Trait("Exigence", "GE-10")]
    public void Trois_journees_ne_donnent_pas_d_avertissement()
    {
        foreach (var jour in Enumerable.Range(0, 3)) _groupement.NoterJournee(new(Volontariat.AddDays(jour), 2, "Accueil"), Aujourdhui).Error.Should().BeNull();

        _groupement.JoursConsacres.Should().Be(3);
        _groupement.Avertissement.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "GE-10")]
    public void Une_demi_journee_de_plus_est_notee_avec_un_avertissement()
    {
        foreach (var jour in Enumerable.Range(0, 7)) _groupement.NoterJournee(new(Volontariat.AddDays(jour), 1, "Accueil"), Aujourdhui).Error.Should().BeNull();

        _groupement.JoursConsacres.Should().Be(3.5m);
        _groupement.Avertissement.Should().Be("Le groupement a consacré 3,5 journées à la première phase, qui en prévoit 3.");
    }

    [Fact]
    public void Une_journee_ne_precede_pas_le_volontariat_ni_ne_se_note_d_avance()
    {
        _groupement.NoterJournee(new(Volontariat.AddDays(-1), 1, "Accueil"), Aujourdhui).Error.Should().Be(new FaitAvantLeVolontariat(Volontariat));
        _groupement.NoterJournee(new(Aujourdhui.AddDays(1), 1, "Accueil"), Aujourdhui).Error.Should().Be(new FaitDeGroupementAVenir(Aujourdhui.AddDays(1)));
        _groupement.Journees.Should().BeEmpty();
    }

    [Fact]
    [Trait("Exigence", "GE-11")]
    public void Le_meme_metier_pour_la_meme_cause_n_est_note_qu_une_fois()
    {
        _groupement.NoterTension(new("N1103", "Horaires décalés", null)).Error.Should().BeNull();

        _groupement.NoterTension(new("N1103", "horaires DECALES", "encore")).Error.Should().Be(new TensionDejaNotee("N1103"));
        _groupement.NoterTension(new("N1103", "Salaires", null)).Error.Should().BeNull();
        _groupement.Tensions.Should().HaveCount(2);
    }

    [Fact]
    [Trait("Exigence", "GE-8")]
    public void Le_temps_de_l_animatrice_se_compte_en_euros_au_centime()
    {
        _groupement.ValoriserTemps(new(Volontariat, 2.25m, 33.33m, null), Aujourdhui).Error.Should().BeNull();

        _groupement.Temps.Should().ContainSingle().Which.MontantEur.Should().Be(74.99m);
    }

    [Fact]
    [Trait("Exigence", "OPP-31")]
    public void Une_difficulte_se_leve_une_fois_et_pas_avant_d_etre_notee()
    {
        var id = _groupement.NoterDifficulte("Horaires sans transport", Volontariat.AddDays(10), Aujourdhui).Value;

        _groupement.LeverDifficulte(id, "Covoiturage", Volontariat.AddDays(9), Aujourdhui).Error.Should().Be(new DifficulteLeveeAvantDEtreNotee(Volontariat.AddDays(10)));
        _groupement.LeverDifficulte(id, "Covoiturage", Volontariat.AddDays(10), Aujourdhui).Error.Should().BeNull();
        _groupement.LeverDifficulte(id, "Autre chose", Aujourdhui, Aujourdhui).Error.Should().Be(new DifficulteDuGroupementDejaLevee(Volontariat.AddDays(10)));
        _groupement.Difficultes.Should().ContainSingle().Which.Solution.Should().Be("Covoiturage");
    }

    [Fact]
    public void Une_difficulte_inconnue_ne_se_leve_pas()
    {
        var inconnue = Guid.CreateVersion7();

        _groupement.LeverDifficulte(inconnue, "Covoiturage", Aujourdhui, Aujourdhui).Error.Should().Be(new DifficulteDuGroupementIntrouvable(inconnue));
    }

    [Fact]
    [Trait("Exigence", "GE-14")]
    public void Un_parcours_reussi_se_raconte_apres_le_volontariat()
    {
        _groupement.ValoriserParcours(new(Aujourdhui, "Du chantier à la logistique", "Deux immersions, puis un contrat."), Aujourdhui).Error.Should().BeNull();
        _groupement.ValoriserParcours(new(Volontariat.AddDays(-1), "Avant", "Trop tôt"), Aujourdhui).Error.Should().Be(new FaitAvantLeVolontariat(Volontariat));
        _groupement.ParcoursReussis.Should().ContainSingle();
    }

    [Fact]
    public void Les_contacts_s_oublient_sans_le_groupement()
    {
        _groupement.AvecContacts.Should().BeTrue();

        _groupement.OublierContacts();

        _groupement.Should().Match<Groupement>(g => g.Contacts.Count == 0 && !g.AvecContacts && g.Nom == "GE des Pays de Loire");
    }

    [Fact]
    public void Une_structure_fusionnee_laisse_ses_contacts_a_celle_qui_la_reprend()
    {
        var conservee = Guid.CreateVersion7();
        _groupement.OuvrirContact(UnContact(Volontariat), Aujourdhui);
        _groupement.OuvrirContact(new(conservee, "Tremplin", "49", Volontariat.AddDays(1)), Aujourdhui);

        _groupement.Reporter(Semes, conservee);

        _groupement.Structures.Should().Equal(conservee);
        _groupement.ContactsSiae.Should().ContainSingle().Which.OuvertLe.Should().Be(Volontariat);
    }
}
