using SeveEmploi.AnimationRegionale.Bilans;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Tests.Bilans;

public sealed class BilanRegionalTests
{
    private static readonly DateTimeOffset Matin = new(2023, 1, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Jour = new(2023, 1, 12);
    private static readonly SourceChiffre Source = new("Mobilisation", "candidatures", null, Jour);

    [Fact]
    public void Un_texte_reste_quand_les_chiffres_sont_releves_de_nouveau()
    {
        var bilan = Releve();
        bilan.Rediger("copil", "Deux comités.", null, "charge_mission", Matin).Accepted();

        bilan.Relever(Contenu(11), [], Matin.AddDays(1)).Accepted();

        bilan.Releves.Should().Be(2);
        bilan.Lire().Sections.Single(section => section.Code == "copil").Paragraphes.Should().Equal("Chaque année.", "Deux comités.");
    }

    [Fact]
    public void Chaque_version_d_un_texte_reste_avec_son_auteur()
    {
        var (bilan, auteur) = (Releve(), Guid.CreateVersion7());
        bilan.Rediger("copil", "Un comité.", auteur, "charge_mission", Matin).Accepted();
        bilan.Rediger("copil", "Deux comités.", null, "equipe_nationale", Matin.AddHours(1)).Accepted();

        bilan.Versions("copil").Select(version => (version.Numero, version.Texte, version.Par)).Should().Equal((1, "Un comité.", auteur), (2, "Deux comités.", null));
        bilan.Texte("copil")!.Numero.Should().Be(2);
    }

    [Fact]
    public void Une_section_que_le_bilan_n_a_pas_ne_s_ecrit_pas() =>
        Releve().Rediger("annexe", "Rien.", null, "charge_mission", Matin).Error.Should().Be(new SectionIntrouvable("annexe"));

    [Fact]
    public void Publie_ni_ses_chiffres_ni_ses_textes_ne_changent()
    {
        var bilan = Releve();
        bilan.Publier(null, Jour).Accepted();

        bilan.Relever(Contenu(99), [], Matin).Error.Should().Be(new BilanDejaPublie(Jour));
        bilan.Rediger("copil", "Trop tard.", null, "charge_mission", Matin).Error.Should().Be(new BilanDejaPublie(Jour));
        bilan.Publier(null, Jour).Error.Should().Be(new BilanDejaPublie(Jour));
        bilan.Contenu.Tableaux.Single().Lignes[0].Cellules[0].Valeur.Should().Be(10);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Avec_une_anomalie_il_faut_un_motif_pour_publier(string? motif)
    {
        var bilan = Releve(new AnomalieRapport("mois_manquants", "3 mois manquent."));

        bilan.Publier(motif, Jour).Error.Should().Be(new MotifDePublicationAbsent(1));
    }

    [Fact]
    public void Le_motif_s_imprime_avec_les_anomalies()
    {
        var bilan = Releve(new AnomalieRapport("mois_manquants", "3 mois manquent."));
        bilan.Publier(" La structure a fermé. ", Jour).Accepted();

        bilan.Lire().Sections[^1].Paragraphes.Should().Equal("Publié malgré 1 anomalie(s). Motif : La structure a fermé.", "3 mois manquent.");
    }

    [Fact]
    public void Sans_anomalie_nulle_reserve_ne_s_imprime()
    {
        var bilan = Releve();
        bilan.Publier("Un motif inutile.", Jour).Accepted();

        bilan.MotifPublication.Should().BeNull();
        bilan.Lire().Sections.Should().NotContain(section => section.Code == "reserves");
    }

    [Fact]
    [Trait("Exigence", "RPT-32")]
    [Trait("Exigence", "OPP-32")]
    public void Un_total_qui_n_est_pas_la_somme_de_ses_lignes_est_une_anomalie()
    {
        RedactionDuBilan.TotauxIncoherents(Avec(total: 30)).Should().BeEmpty();
        RedactionDuBilan.TotauxIncoherents(Avec(total: 31)).Should().ContainSingle().Which.Code.Should().Be("total_incoherent");
    }

    [Fact]
    public void Une_ligne_inconnue_empeche_de_juger_un_total() => RedactionDuBilan.TotauxIncoherents(Avec(total: 31, inconnue: true)).Should().BeEmpty();

    [Fact]
    [Trait("Exigence", "RPT-2")]
    public void Le_plan_nomme_chaque_section_et_chaque_tableau_une_fois()
    {
        PlanDuBilan.Sections.Select(section => section.Code).Should().OnlyHaveUniqueItems();
        PlanDuBilan.Sections.SelectMany(section => section.Tableaux).Should().OnlyHaveUniqueItems();
        PlanDuBilan.Sections[0].Niveau.Should().Be(1);
        PlanDuBilan.Sections.Zip(PlanDuBilan.Sections.Skip(1)).Should().OnlyContain(suite => suite.Second.Niveau <= suite.First.Niveau + 1);
    }

    private static BilanRegional Releve(params AnomalieRapport[] anomalies)
    {
        var bilan = BilanRegional.Ouvrir(Region.De("28"), 2022);
        bilan.Relever(Contenu(10), anomalies, Matin).Accepted();
        return bilan;
    }

    private static Rapport Contenu(int nombre) => new(
        "Bilan régional 2022", "Normandie", Jour,
        [new("copil", "Comités de pilotage", 1, ["Chaque année."], [new("copil", "Comités", "Comité", [new("nombre", "Nombre")], [new("1", "Mai", [CelluleRapport.De(nombre, Source)])])])]);

    private static Rapport Avec(int total, bool inconnue = false) => new(
        "Bilan", "Normandie", Jour,
        [
            new("a", "A", 1, [],
            [
                new("t", "T", "L", [new("nombre", "Nombre"), new("part", "Part")],
                [
                    new("1", "Un", [CelluleRapport.De(inconnue ? null : 17, Source), CelluleRapport.Part(17, 30, Source)]),
                    new("2", "Deux", [CelluleRapport.De(13, Source), CelluleRapport.Part(13, 30, Source)]),
                    new("total", "Total", [CelluleRapport.De(total, Source), CelluleRapport.Part(total, 30, Source)], EstTotal: true),
                ]),
            ]),
        ]);
}

internal static class Verdicts
{
    public static void Accepted(this Result result) => result.Error.Should().BeNull();
}
