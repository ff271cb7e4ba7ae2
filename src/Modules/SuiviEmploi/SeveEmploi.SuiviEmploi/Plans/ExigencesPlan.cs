using SeveEmploi.SuiviEmploi.Catalogues;

namespace SeveEmploi.SuiviEmploi.Plans;

/// <summary>Ce que le programme exige d'un plan avant qu'il parte, dit comme à la personne qui le complète (SUI-40 à SUI-45).</summary>
internal static class ExigencesPlan
{
    private const int NommeesMax = 3;

    /// <param name="contenu">Le plan.</param>
    /// <param name="catalogue">Celui de sa promotion.</param>
    /// <param name="sorties">Les sorties en contrat de l'année d'avant.</param>
    /// <param name="promotion">L'année du plan.</param>
    /// <param name="deja">La version validée : ce qu'elle contient reste permis, même sorti du catalogue.</param>
    public static IReadOnlyList<string> Reproches(ContenuPlan contenu, ContenuCatalogue catalogue, SortiesEnContrat sorties, int promotion, ContenuPlan? deja) =>
    [
        .. contenu.Actives.Any() ? Array.Empty<string>() : ["Choisissez au moins une action."],
        .. catalogue.Axes.SelectMany(axe => DeLAxe(axe, [.. contenu.DeLAxe(axe.Numero)])),
        .. Engagement(contenu, catalogue, sorties, promotion),
        .. Citer("Ces actions ne sont plus au catalogue, choisissez-en d'autres", contenu.Actives.Where(action => catalogue.Action(action.Code) is null && deja?.Action(action.Code) is null)),
        .. Citer("Dites les moyens humains ou techniques de", contenu.Actives.Where(action => !action.EstDotee)),
        .. Citer($"L'échéance n'est pas dans l'année {promotion} pour", contenu.Actives.Where(action => action.Echeance is { } echeance && echeance.Year != promotion)),
        .. contenu.Etp is null ? ["Estimez le temps nécessaire à l'année, en équivalents temps plein."] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> DeLAxe(AxePlan axe, IReadOnlyList<ActionPlan> actions)
    {
        if (actions.Count < axe.MinimumActions)
            yield return $"Axe {axe.Numero}, « {axe.Titre} » : {actions.Count} actions choisies, il en faut au moins {axe.MinimumActions}.";
        if (!axe.ObjectifExige) yield break;

        foreach (var reproche in Citer($"Axe {axe.Numero} : fixez l'objectif, en pourcentage, de", actions.Where(action => action.Objectif is null))) yield return reproche;
    }

    /// <summary>Strictement moins de sorties que le seuil : la structure suit toutes les personnes qui sortent en contrat (SUI-42).</summary>
    private static IEnumerable<string> Engagement(ContenuPlan contenu, ContenuCatalogue catalogue, SortiesEnContrat sorties, int promotion)
    {
        if (catalogue.Reglages.SeuilSortiesContrat is not { } seuil) return [];
        if (sorties.Retenues is not { } nombre) return [$"Dites combien de sorties en contrat la structure a comptées en {promotion - 1}, et d'où vient ce nombre."];
        if (nombre >= seuil) return [];

        var exigees = catalogue.Axes.Where(axe => axe.ObjectifExige).SelectMany(axe => contenu.DeLAxe(axe.Numero));
        return Citer(
            $"Avec {nombre} sorties en contrat en {promotion - 1}, moins de {seuil}, la structure s'engage à 100 % : portez à 100 l'objectif de",
            exigees.Where(action => action.Objectif is not null and not ActionPlan.ObjectifMax));
    }

    private static IEnumerable<string> Citer(string debut, IEnumerable<ActionPlan> fautives)
    {
        if (fautives.ToList() is not { Count: > 0 } actions) yield break;

        var suite = actions.Count > NommeesMax ? $" et {actions.Count - NommeesMax} autres" : "";
        yield return $"{debut} : {string.Join(", ", actions.Take(NommeesMax).Select(action => $"« {action.Libelle} »"))}{suite}.";
    }
}
