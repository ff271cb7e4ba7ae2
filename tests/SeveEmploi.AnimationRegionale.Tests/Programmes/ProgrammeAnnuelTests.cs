using SeveEmploi.AnimationRegionale.Programmes;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.AnimationRegionale.Tests.Programmes;

public sealed class ProgrammeAnnuelTests
{
    private static readonly TempsAttendu CopilDeJuin = new("copil_regional", "COPIL régional, juin 2022", new(2022, 6, 30));
    private static readonly TempsAttendu CopilDeDecembre = new("copil_regional", "COPIL régional, décembre 2022", new(2022, 12, 30));
    private static readonly TempsAttendu Journee = new("journee_interregionale", "Journée interrégionale", new(2022, 10, 31));
    private static readonly TempsAttendu[] Attendus = [CopilDeDecembre, Journee, CopilDeJuin];

    [Fact]
    [Trait("Exigence", "ANI-12")]
    [Trait("Exigence", "SUI-60")]
    public void Sans_evenement_chaque_temps_est_prevu_avant_son_terme_dans_l_ordre()
    {
        var temps = ProgrammeAnnuel.De(2022, Attendus, []).Temps;

        temps.Select(t => t.Quand).Should().Equal("avant le 30/06/2022", "avant le 31/10/2022", "avant le 30/12/2022");
        temps.Should().OnlyContain(t => !t.EstFixe && t.EvenementId == null);
    }

    [Fact]
    [Trait("Exigence", "ANI-6")]
    public void Les_evenements_de_2022_fixent_chacun_leur_temps()
    {
        var temps = ProgrammeAnnuel.De(2022, Attendus, [Copil(new(2022, 12, 2)), Copil(new(2022, 5, 17)), new(Guid.CreateVersion7(), "journee_interregionale", "JIR", new(2022, 10, 18))]).Temps;

        temps.Select(t => t.Quand).Should().Equal("le 17/05/2022", "le 18/10/2022", "le 02/12/2022");
        temps.Should().OnlyContain(t => t.EstFixe && t.EvenementId != null);
    }

    [Theory]
    [InlineData("2022-06-30", "2022-12-30")]
    [InlineData("2022-07-05", "2022-12-30")]
    [InlineData("2022-12-02", "2022-06-30")]
    public void Un_seul_copil_fixe_le_temps_qui_l_attendait(string le, string reste)
    {
        var temps = ProgrammeAnnuel.De(2022, [CopilDeJuin, CopilDeDecembre], [Copil(DateOnly.Parse(le, null))]).Temps;

        temps.Should().HaveCount(2);
        temps.Should().ContainSingle(t => !t.EstFixe).Which.Le.Should().Be(DateOnly.Parse(reste, null));
    }

    [Fact]
    public void Un_evenement_de_plus_est_au_programme_sans_rien_y_remplacer()
    {
        var temps = ProgrammeAnnuel.De(2022, Attendus, [new(Guid.CreateVersion7(), "visite", "Visite en journée de formation", new(2022, 3, 8))]).Temps;

        temps.Should().HaveCount(4);
        temps[0].Quand.Should().Be("le 08/03/2022");
    }

    [Fact]
    public void Deux_evenements_pour_un_temps_n_en_effacent_qu_un()
    {
        var temps = ProgrammeAnnuel.De(2022, [CopilDeJuin, CopilDeDecembre], [Copil(new(2022, 4, 1)), Copil(new(2022, 5, 1))]).Temps;

        temps.Count(t => t.EstFixe).Should().Be(2);
        temps.Should().ContainSingle(t => !t.EstFixe).Which.Le.Should().Be(CopilDeDecembre.Echeance);
    }

    [Fact]
    [Trait("Exigence", "ANI-11")]
    [Trait("Exigence", "ANI-13")]
    [Trait("Exigence", "OPP-10")]
    public void Le_document_dit_le_calendrier_ce_qui_se_demande_et_la_saisie_des_evaluations()
    {
        var rapport = RapportProgramme.De("Normandie", ProgrammeAnnuel.De(2022, Attendus, [Copil(new(2022, 5, 17))]), new(2021, 12, 17));

        rapport.Sections.Select(section => section.Code).Should().Equal("calendrier", "a_la_demande", "evaluations_mensuelles");
        rapport.Sections[0].Paragraphes.Should().Equal("Dates fixées : 1. À fixer avant le jour indiqué : 2.");
        rapport.Tableaux.Should().ContainSingle().Which.Lignes.Select(ligne => ligne.Libelle).Should().Equal("le 17/05/2022", "avant le 31/10/2022", "avant le 30/12/2022");
        rapport.Sections[1].Paragraphes.Should().Contain(texte => texte.Contains("Visites")).And.Contain(texte => texte.Contains("intégration"));
    }

    [Fact]
    [Trait("Exigence", "ANI-6")]
    public void Une_transmission_garde_le_programme_tel_qu_il_etait_et_n_est_pas_a_venir()
    {
        var programme = ProgrammeAnnuel.De(2022, Attendus, []);
        var transmise = TransmissionProgramme.De(Region.De("28"), null, programme, new(2021, 12, 17), " Séminaire ", [" Directions ", "Directions"], new(2021, 12, 17));

        transmise.Value.Temps.Should().Equal(programme.Temps);
        (transmise.Value.Occasion, transmise.Value.Destinataires.Length).Should().Be(("Séminaire", 1));
        TransmissionProgramme.De(Region.De("28"), null, programme, new(2021, 12, 18), null, ["Directions"], new(2021, 12, 17)).Error
            .Should().Be(new TransmissionAVenir(new(2021, 12, 18)));
    }

    private static TempsFixe Copil(DateOnly le) => new(Guid.CreateVersion7(), "copil_regional", "COPIL régional", le);
}
