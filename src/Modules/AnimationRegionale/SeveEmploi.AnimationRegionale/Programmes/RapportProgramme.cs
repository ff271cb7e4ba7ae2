using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Programmes;

/// <summary>Le programme de l'année comme document : ce qui se transmet au premier séminaire de direction (ANI-6).</summary>
internal static class RapportProgramme
{
    /// <param name="pourQui">« Normandie », ou le nom d'une structure.</param>
    /// <param name="programme">Ce qui est au programme.</param>
    /// <param name="le">Le jour où il est établi.</param>
    public static Rapport De(string pourQui, ProgrammeAnnuel programme, DateOnly le) => new(
        $"Programme de l'année {programme.Annee}", pourQui, le,
        [
            new(
                "calendrier", "Calendrier", 1,
                [$"Dates fixées : {programme.Temps.Count(temps => temps.EstFixe)}. À fixer avant le jour indiqué : {programme.Temps.Count(temps => !temps.EstFixe)}."], [Calendrier(programme)]),
            new("a_la_demande", "À la demande", 1, ProgrammeAnnuel.SurDemande, []),
            new(
                "evaluations_mensuelles", "Évaluations mensuelles", 1,
                ["Les indicateurs d'un mois se saisissent dans l'application avant le jour indiqué ; un mois sans rien se déclare aussi. Un rappel part avant chaque terme."], []),
        ]);

    private static TableauRapport Calendrier(ProgrammeAnnuel programme) => new(
        "programme", $"Calendrier {programme.Annee}", "Quand", [new("quoi", "Quoi"), new("etat", "État")],
        [
            .. programme.Temps.Select((temps, rang) => new LigneRapport(
                $"t{rang + 1}", temps.Quand, [CelluleRapport.De(temps.Libelle), CelluleRapport.De(temps.EstFixe ? "fixé" : "à fixer")])),
        ]);
}
