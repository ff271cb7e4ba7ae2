using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.Financement.Dialogues;

/// <summary>Asks each module for its part, when the caller could have asked it by herself; nothing is copied.</summary>
internal sealed class ChiffresDuDialogue(IMediator mediator, DbSession session)
{
    private const string Formation = "FormationAction";
    private const string Mois = "Indicateurs mensuels";
    private const string Annees = "Sorties annuelles";
    private const string Plans = "Plan d'action";

    public async Task<(IReadOnlyList<ChiffreDuDialogueVue> Chiffres, IReadOnlyList<string> NonLus)> Relever(
        FaitsStructureVue structure, int annee, DateOnly le, CancellationToken cancellationToken)
    {
        var (chiffres, nonLus) = (new List<ChiffreDuDialogueVue>(), new List<string>());
        if (PeutLire("parcours:lire", structure)) chiffres.AddRange(await Formes(structure.Id, annee, le, cancellationToken));
        else nonLus.Add("La formation de l'équipe : vos habilitations ne permettent pas de la lire.");
        if (PeutLire("indicateurs:lire", structure)) chiffres.AddRange(await Rendus(structure.Id, annee, le, cancellationToken));
        else nonLus.Add("Les indicateurs et les sorties : vos habilitations ne permettent pas de les lire.");
        if (PeutLire("plans:lire", structure)) chiffres.AddRange(await Plan(structure.Id, annee, le, cancellationToken));
        else nonLus.Add("Le plan d'action : vos habilitations ne permettent pas de le lire.");
        return (chiffres, nonLus);
    }

    // Asked inside a request, the other modules do not judge again: it is judged here, right by right and on that very structure.
    private bool PeutLire(string droit, FaitsStructureVue structure) =>
        session.Appelant.PerimetrePour(droit)?.Couvre(Region.De(structure.Region), Departement.De(structure.Departement), structure.Id) == true;

    private async Task<IEnumerable<ChiffreDuDialogueVue>> Formes(Guid structure, int annee, DateOnly le, CancellationToken cancellationToken)
    {
        var part = await mediator.Send(new ConsulterPartFormee(structure, le), cancellationToken);
        var annees = await mediator.Send(new ListerAnneesDeFormation(structure), cancellationToken);
        return
        [
            new("permanents_formes", "Permanents présents et formés à la médiation active", part.Formes, "personnes", Formation, part.Le),
            new("permanents", "Permanents présents", part.Permanents, "personnes", part.EffectifDeclare ? "Référentiel" : Formation, part.Le),
            .. annees.Where(suivie => suivie.Annee == annee).Select(suivie => new ChiffreDuDialogueVue(
                "annee_de_formation", $"Année de formation-action {Nom(suivie.Programme)} {annee}", null, "", Formation, le, Etape(suivie))),
        ];
    }

    private async Task<IEnumerable<ChiffreDuDialogueVue>> Rendus(Guid structure, int annee, DateOnly le, CancellationToken cancellationToken)
    {
        var chiffres = new List<ChiffreDuDialogueVue>();
        foreach (var programme in Enum.GetValues<Programme>())
        {
            if (await mediator.Send(new ConsulterReleveAnnuel(structure, programme, annee), cancellationToken) is not { } releve) continue;

            chiffres.Add(new("mois_rendus", $"Mois rendus en {annee}, {Nom(programme)}, sur {releve.MoisDus} dus", releve.MoisRendus, "mois", Mois, le));
            chiffres.Add(new("mois_a_temps", $"Mois rendus à temps en {annee}, {Nom(programme)}", releve.MoisATemps, "mois", Mois, le));
            chiffres.AddRange(releve.Lignes.Where(ligne => ligne.Total is not null)
                .Select(ligne => new ChiffreDuDialogueVue(ligne.Code, $"{ligne.Libelle}, total de {annee}, {Nom(programme)}", ligne.Total, ligne.Unite, Mois, le)));
        }

        var sorties = (await mediator.Send(new ListerSortiesParAnnee(structure), cancellationToken)).FirstOrDefault(connue => connue.Annee == annee);
        return
        [
            .. chiffres,
            new("sorties_emploi_durable", $"Sorties en emploi durable de {annee}", sorties?.EmploiDurable, "sorties", Annees, le, sorties is { Validees: false } ? "à valider" : null),
            new("sorties", $"Sorties de {annee}", sorties?.Total, "sorties", Annees, le),
        ];
    }

    private async Task<IEnumerable<ChiffreDuDialogueVue>> Plan(Guid structure, int annee, DateOnly le, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ConsulterEtatPlan(structure, annee), cancellationToken) is not { } plan) return [];

        return
        [
            new("plan", $"Plan d'action {annee}, version {plan.Version}", null, "", Plans, le, plan.ValideLe is { } valide ? $"validé le {valide:dd/MM/yyyy}" : plan.Etat),
            new("plan_etp", "Temps estimé pour tenir le plan", plan.Etp, "ETP", Plans, le),
            .. plan.Actions.Select(axe => new ChiffreDuDialogueVue($"plan_axe_{axe.Axe}", $"Actions de l'axe {axe.Axe} du plan", axe.Nombre, "actions", Plans, le)),
        ];
    }

    private static string Nom(Programme programme) => programme == Programme.Seve1 ? "SEVE 1" : "SEVE 2";

    private static string Etape(AnneeDeFormationVue annee) =>
        annee.Abandonnee ? "abandonnée"
        : annee.CloseLe is { } close ? $"close le {close:dd/MM/yyyy}"
        : annee.BilanAccepteLe is { } accepte ? $"bilan accepté le {accepte:dd/MM/yyyy}"
        : "en cours";
}
