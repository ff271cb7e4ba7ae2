using System.Text.Json.Serialization;

namespace SeveEmploi.AnimationRegionale.Programmes;

/// <summary>Un temps de l'année : fixé, quand un événement existe, ou seulement prévu avant un jour.</summary>
/// <param name="Nature">Le code de l'obligation ou du type d'événement.</param>
/// <param name="Le">Le jour de l'événement, ou le dernier où le temps peut se tenir.</param>
/// <param name="EvenementId">Celui qui le fixe.</param>
internal sealed record TempsDuProgramme(string Nature, string Libelle, DateOnly Le, bool EstFixe, Guid? EvenementId = null)
{
    [JsonIgnore]
    public string Quand => EstFixe ? $"le {Le:dd/MM/yyyy}" : $"avant le {Le:dd/MM/yyyy}";
}

/// <summary>Ce que l'échéancier attend : un temps de cette nature, au plus tard ce jour-là.</summary>
internal sealed record TempsAttendu(string Nature, string Libelle, DateOnly Echeance);

/// <summary>Un événement déjà fixé ; sa nature est le code de l'obligation qu'il honore, ou celui de son type.</summary>
internal sealed record TempsFixe(Guid EvenementId, string Nature, string Libelle, DateOnly Le);

/// <summary>Le programme d'une année, dans l'ordre des jours : ce qui est fixé et ce qui reste à fixer (ANI-6 à ANI-13, SUI-60).</summary>
internal sealed record ProgrammeAnnuel(int Annee, IReadOnlyList<TempsDuProgramme> Temps)
{
    /// <summary>Ce dont on a besoin ne se programme pas : cela se demande (ANI-11, ANI-13, ANI-14).</summary>
    public static readonly IReadOnlyList<string> SurDemande =
    [
        "Visites de la ou du chargé·e de mission en journée de formation, au besoin de l'équipe ou du formateur.",
        "Accompagnements individuels, selon les besoins et à la demande.",
        "Temps d'intégration des nouveaux salariés permanents, à leur arrivée.",
    ];

    // A COPIL due by the end of June that meets early in July is still that one.
    private const int JoursDeRetard = 31;

    /// <summary>
    /// Chaque événement fixe le premier temps de sa nature encore attendu dont le terme n'est pas passé de plus d'un mois, et qu'aucun autre n'a fixé ; un
    /// événement de plus que ce qui était attendu est au programme lui aussi.
    /// </summary>
    public static ProgrammeAnnuel De(int annee, IReadOnlyList<TempsAttendu> attendus, IReadOnlyList<TempsFixe> evenements)
    {
        var restants = attendus.OrderBy(attendu => attendu.Echeance).ToList();
        var fixes = new List<TempsDuProgramme>();
        foreach (var evenement in evenements.OrderBy(evenement => evenement.Le))
        {
            fixes.Add(new(evenement.Nature, evenement.Libelle, evenement.Le, EstFixe: true, evenement.EvenementId));
            if (LePlusProche(restants, attendus, evenement) is { } honore) restants.Remove(honore);
        }

        var prevus = restants.Select(attendu => new TempsDuProgramme(attendu.Nature, attendu.Libelle, attendu.Echeance, EstFixe: false));
        return new(annee, [.. fixes.Concat(prevus).OrderBy(temps => temps.Le).ThenBy(temps => temps.Libelle, StringComparer.Ordinal)]);
    }

    /// <summary>From a month after the term before it to a month after its own; the earliest that fits, so that a late one does not take the next's place.</summary>
    private static TempsAttendu? LePlusProche(List<TempsAttendu> restants, IReadOnlyList<TempsAttendu> attendus, TempsFixe evenement) => restants
        .Where(attendu => attendu.Nature == evenement.Nature && evenement.Le <= attendu.Echeance.AddDays(JoursDeRetard))
        .Where(attendu => !attendus.Any(avant => avant.Nature == attendu.Nature && avant.Echeance < attendu.Echeance && evenement.Le <= avant.Echeance))
        .MinBy(attendu => attendu.Echeance);
}
