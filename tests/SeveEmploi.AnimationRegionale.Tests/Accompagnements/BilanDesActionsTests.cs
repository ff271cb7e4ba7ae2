using SeveEmploi.AnimationRegionale.Accompagnements;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.AnimationRegionale.Tests.Accompagnements;

public sealed class BilanDesActionsTests
{
    private static readonly DateOnly Le = new(2023, 1, 10);
    private static readonly Region Normandie = Region.De("28");

    /// <summary>Le décompte publié de la Normandie pour 2022.</summary>
    private static readonly ActionComptee[] Publiees =
    [
        Reprise("Rencontres partenariales", "stratégie pauvreté, SPIE, CD, DREETS, DDETS, réseaux", null, 9),
        Reprise("Groupe d'échange de pratiques CIP/ET", "SEVE 1", Programme.Seve1, 4),
        Reprise("Groupe d'échange de pratiques CIP/ET pour les AI", "SEVE 1", Programme.Seve1, 2),
        Reprise("Groupe de travail interrégional pour les AI", "SEVE 1", Programme.Seve1, 5),
        Reprise("Temps collectifs d'échange pour les formateurs", "SEVE 1", Programme.Seve1, 4),
        Reprise("Temps individuels pour les formateurs", "SEVE 1", Programme.Seve1, 14),
        Reprise("Accompagnement individuel", "SEVE 1", Programme.Seve1, 14),
        Reprise("Accompagnement individuel", "SEVE 2", Programme.Seve2, 20),
        Reprise("Accompagnement collectif", "SEVE 1", Programme.Seve1, 3),
        Reprise("Accompagnement collectif", "SEVE 2", Programme.Seve2, 3),
        Reprise("Groupe d'échange de pratiques CIP/ET", "SEVE 2", Programme.Seve2, 1),
    ];

    [Fact]
    [Trait("Exigence", "ANI-55")]
    [Trait("Exigence", "ANI-56")]
    [Trait("Exigence", "ANI-57")]
    public void Le_tableau_publie_de_2022_se_retrouve_et_ses_totaux_se_calculent()
    {
        var bilan = BilanDesActions.De(Normandie, 2022, Publiees);

        bilan.Lignes.Select(ligne => ligne.Nombre).Should().Equal(9, 4, 2, 5, 4, 14, 14, 20, 3, 3, 1);
        (bilan.TotalDe(Programme.Seve1), bilan.TotalDe(Programme.Seve2), bilan.TotalPromotion, bilan.Total).Should().Be((46, 24, 9, 79));
        bilan.Lignes[0].Groupe.Should().Be(GroupeAction.Promotion);
        bilan.Lignes.Skip(1).Should().OnlyContain(ligne => ligne.Groupe == GroupeAction.Animation);
        TableauBilanDesActions.Anomalies(bilan).Should().BeEmpty();
    }

    [Fact]
    [Trait("Exigence", "ANI-57")]
    public void Le_tableau_dit_ses_colonnes_ses_totaux_et_la_source_de_chaque_nombre()
    {
        var tableau = TableauBilanDesActions.De(BilanDesActions.De(Normandie, 2022, Publiees), Le);

        tableau.Colonnes.Select(colonne => colonne.Libelle).Should().Equal("Partie", "Cibles", "Objectifs", "Nb");
        tableau.Lignes.Select(ligne => ligne.Code).Should().OnlyHaveUniqueItems();
        tableau.Lignes.Should().OnlyContain(ligne => ligne.Cellules.Count == 4);
        tableau.Lignes.TakeLast(4).Select(ligne => ligne.Cellules[3].Valeur).Should().Equal(46, 24, 9, 79);
        tableau.Lignes.Should().OnlyContain(ligne => ligne.Cellules[3].Source != null && ligne.Cellules[3].Source!.Adresse!.StartsWith("/api/v1/animation/"));
        tableau.Lignes[0].Cellules[0].Affiche.Should().Be("Promotion du programme");
    }

    [Fact]
    [Trait("Exigence", "ANI-58")]
    public void Des_accompagnements_notes_deviennent_des_lignes_et_les_retires_n_y_sont_pas()
    {
        var retire = Accompagne(Programme.Seve2, ThemeAccompagnement.Autre);
        retire.Retirer("Erreur", new(2022, 5, 18));
        var actions = ActionsDesAccompagnements.Compter(
            [Accompagne(Programme.Seve1, ThemeAccompagnement.RegulationFormation), Accompagne(Programme.Seve1, ThemeAccompagnement.Evaluations), Partenaires(), retire]);

        var bilan = BilanDesActions.De(Normandie, 2022, actions);

        bilan.Lignes.Select(ligne => (ligne.Action, ligne.Cible, ligne.Objectifs, ligne.Nombre)).Should().Equal(
            ("Rencontres partenariales", "Partenaires", "rencontres partenariales", 1), ("Accompagnement individuel", "SEVE 1", "évaluations, régulation formation", 2));
    }

    [Fact]
    public void Les_evenements_donnes_par_ailleurs_comptent_dans_la_ligne_du_meme_nom()
    {
        var evenements = new ActionComptee("Groupe d'échange de pratiques CIP/ET", "SEVE 1", Programme.Seve1, "outils, recrutement", 3, OrigineAction.Evenements);
        var note = new ActionComptee("groupe d'echange de pratiques CIP / ET", "SEVE 1", Programme.Seve1, "Recrutement, stratégies", 1, OrigineAction.Accompagnements);

        var ligne = BilanDesActions.De(Normandie, 2022, [evenements, note]).Lignes.Should().ContainSingle().Subject;

        (ligne.Nombre, ligne.Objectifs, ligne.EstCompteeDeuxFois).Should().Be((4, "outils, recrutement, stratégies", false));
    }

    [Fact]
    public void Un_nombre_repris_et_le_detail_de_la_meme_action_sont_une_anomalie()
    {
        var note = new ActionComptee("Accompagnement individuel", "SEVE 2", Programme.Seve2, "", 2, OrigineAction.Accompagnements);
        var bilan = BilanDesActions.De(Normandie, 2022, [.. Publiees, note]);

        var anomalie = TableauBilanDesActions.Anomalies(bilan).Should().ContainSingle().Subject;

        anomalie.Code.Should().Be("action_comptee_deux_fois");
        anomalie.Message.Should().Contain("« Accompagnement individuel » (SEVE 2)").And.Contain("20 repris").And.Contain("et 2 ");
    }

    [Fact]
    public void Une_action_jamais_faite_n_a_pas_de_ligne() =>
        BilanDesActions.De(Normandie, 2022, [Reprise("COPIL", "SEVE 1", Programme.Seve1, 0)]).Lignes.Should().BeEmpty();

    [Theory]
    [InlineData("SEVE 1", new[] { Programme.Seve1 })]
    [InlineData("structures Sève2", new[] { Programme.Seve2 })]
    [InlineData("SEVE 1 et SEVE 2", new[] { Programme.Seve1, Programme.Seve2 })]
    [InlineData("DREETS, DDETS", new Programme[0])]
    public void Le_programme_est_celui_que_nomme_la_cible(string cible, Programme[] programmes) => ProgrammeDeLaCible.De(cible).Should().Equal(programmes);

    [Fact]
    public void Une_reprise_relue_compte_de_nouveau()
    {
        var reprise = ActionReprise.Reprendre(Normandie, 2022, new("GEP", "SEVE 1", Programme.Seve1, "", 4, 2), "bilan.csv");
        reprise.Retirer("Détail saisi", Le).Error.Should().BeNull();
        reprise.Retirer("Encore", Le).Error.Should().Be(new ActionRepriseDejaRetiree(Le));

        reprise.Relire(new("GEP", "SEVE 1", Programme.Seve1, "outils", 5, 2), "bilan-2.csv");

        (reprise.RetireeLe, reprise.Nombre, reprise.Fichier).Should().Be((null, 5, "bilan-2.csv"));
    }

    private static ActionComptee Reprise(string action, string cible, Programme? programme, int nombre) => new(action, cible, programme, "", nombre, OrigineAction.Reprise);

    private static Accompagnement Accompagne(Programme programme, ThemeAccompagnement theme) => Noter(new()
    {
        Nature = NatureAccompagnement.Individuel,
        Cible = CibleAccompagnement.Structures,
        Programme = programme,
        Le = new(2022, 5, 17),
        Themes = [theme],
        Structures = [new() { StructureId = Guid.CreateVersion7(), Nom = "ASTA", Departement = Departement.De("76"), Region = Normandie }],
    });

    private static Accompagnement Partenaires() => Noter(new()
    {
        Nature = NatureAccompagnement.Collectif,
        Cible = CibleAccompagnement.Partenaires,
        Le = new(2022, 5, 17),
        Themes = [ThemeAccompagnement.RencontresPartenariales],
        Partenaires = ["DREETS"],
    });

    private static Accompagnement Noter(FaitAccompagnement fait) => Accompagnement.Noter(Normandie, fait, new(2022, 12, 31)).Value;
}
