using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Bilans;

/// <summary>Le bilan d'exécution d'une année, les chiffres qu'elle sait déjà, et ce qui lui est arrivé.</summary>
/// <param name="Etat">Null tant que rien n'est déposé.</param>
/// <param name="Chiffres">Ceux du jour tant que le bilan s'écrit ; ceux du dépôt ensuite.</param>
/// <param name="ChiffresFigesLe">Le jour du dépôt qui les a figés ; null tant qu'ils suivent l'année.</param>
/// <param name="Terme">Le dernier jour pour le rendre, compris ; null si l'échéancier n'en attend pas.</param>
/// <param name="EnRetard">Le premier dépôt est venu, ou viendrait aujourd'hui, après le terme.</param>
internal sealed record BilanExecutionVue(
    Guid ParcoursId, string Structure, string Departement, Programme Programme, int Annee, bool EstDu, EtatBilan? Etat, SectionsBilan? Sections, Guid? PieceId,
    IReadOnlyList<ActeBilan> Actes, IReadOnlyList<ChiffreVue> Chiffres, DateOnly? ChiffresFigesLe, DateOnly? Terme, bool EnRetard, long Version) : IVersionedView
{
    /// <param name="peutLire">Si l'appelant lit les chiffres de ce thème.</param>
    public static BilanExecutionVue De(Parcours p, IReadOnlyList<ChiffreBilan> duJour, DateOnly? terme, Func<ThemeChiffre, bool> peutLire, DateOnly aujourdhui)
    {
        var fige = p.Bilan is { EstFige: true } depose ? depose : null;
        var chiffres = fige is null ? duJour.Select(ChiffreVue.De) : (fige.Chiffres ?? []).Select(chiffre => ChiffreVue.De(chiffre, duJour));
        return new(
            p.Id.Value, p.StructureNom, p.Departement.Code, p.Programme, p.Annee, p.DoitUnBilan, p.Bilan?.Etat, p.Bilan?.Sections, p.Bilan?.PieceId,
            p.Bilan?.Actes ?? [], [.. chiffres.Select(chiffre => peutLire(chiffre.Theme) ? chiffre : chiffre.Tu())], fige?.DernierDepotLe, terme,
            EstEnRetard(p, terme, aujourdhui), p.Version);
    }

    // Whoever left the programme owes nothing any more.
    private static bool EstEnRetard(Parcours p, DateOnly? terme, DateOnly aujourdhui) =>
        (p.Bilan?.PremierDepotLe ?? (p.EstClos ? null : (DateOnly?)aujourdhui)) > terme;
}

/// <summary>Un chiffre du bilan, sa source et son jour.</summary>
/// <param name="Valeur">Null quand elle n'est pas connue, ou pas communiquée : la source le dit.</param>
/// <param name="AChange">Figé au dépôt, il n'est plus le même aujourd'hui.</param>
/// <param name="ValeurDuJour">Celle d'aujourd'hui, quand il a changé.</param>
internal sealed record ChiffreVue(
    ThemeChiffre Theme, string Code, string Libelle, decimal? Valeur, string Unite, string Source, DateOnly Le, decimal? Numerateur, decimal? Denominateur,
    bool AChange = false, decimal? ValeurDuJour = null)
{
    public static ChiffreVue De(ChiffreBilan c) => new(c.Theme, c.Code, c.Libelle, c.Valeur, c.Unite, c.Source, c.Le, c.Numerateur, c.Denominateur);

    public static ChiffreVue De(ChiffreBilan fige, IReadOnlyList<ChiffreBilan> duJour) =>
        duJour.FirstOrDefault(autre => autre.Code == fige.Code) is { } actuel && !actuel.EstLeMemeQue(fige)
            ? De(fige) with { AChange = true, ValeurDuJour = actuel.Valeur }
            : De(fige);

    /// <summary>Pour qui n'a pas le droit de le lire : le chiffre existe, et ne se dit pas.</summary>
    public ChiffreVue Tu() => new(Theme, Code, Libelle, null, Unite, "Non communiqué : votre rôle ne lit pas ce chiffre de la structure", Le, null, null);
}
