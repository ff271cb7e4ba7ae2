namespace SeveEmploi.Acces.Roles;

/// <summary>
/// Qui peut quoi : la seule table des droits. Un droit est « ressource:geste » ; les demandes de chaque module l'exigent par
/// <see cref="ExigeAttribute"/>, et les portées des clients d'API se choisissent dans la même liste (decisions.md, « Roles »).
/// </summary>
internal static class DroitsDesRoles
{
    private static readonly string[] LireLeProgramme = ["campagnes:lire", "structures:lire", "partenaires:lire", "candidatures:lire", "obligations:lire"];

    private static readonly string[] Instruire =
    [
        .. LireLeProgramme, "instructions:lire", "comites:lire", "personnes:lire",
    ];

    private static readonly Dictionary<Role, IReadOnlySet<string>> Table = new()
    {
        [Role.EquipeNationale] = Ensemble(
            Instruire, "structures:ecrire", "personnes:ecrire", "partenaires:ecrire", "campagnes:ecrire", "candidatures:ecrire",
            "confirmations:ecrire", "avis:ecrire", "comites:ecrire", "exploitation:lire", "exploitation:ecrire", "comptes:lire", "comptes:ecrire",
            "obligations:ecrire", "natures:ecrire",
            "clients:lire", "clients:ecrire", "audit:lire", "donnees-personnelles:lire", "donnees-personnelles:ecrire"),
        [Role.ChargeMission] = Ensemble(
            Instruire, "structures:ecrire", "personnes:ecrire", "candidatures:ecrire", "confirmations:ecrire", "avis:ecrire", "comptes:lire",
            "obligations:ecrire"),
        [Role.DirectionSiae] = Ensemble(LireLeProgramme, "personnes:lire", "confirmations:ecrire"),
        [Role.EquipeSiae] = Ensemble(LireLeProgramme, "personnes:lire"),
        [Role.Formateur] = Ensemble(["campagnes:lire", "structures:lire", "partenaires:lire", "obligations:lire"]),
        [Role.Ddets] = Ensemble(Instruire, "avis:ecrire"),
        [Role.Dreets] = Ensemble(Instruire),
        [Role.Dgefp] = Ensemble(Instruire),
        [Role.Reseau] = Ensemble(LireLeProgramme, "avis:ecrire"),
        [Role.GroupementEmployeurs] = Ensemble(["campagnes:lire", "partenaires:lire", "obligations:lire"]),
    };

    /// <summary>Ce qu'une portée peut demander : tout ce que l'équipe nationale peut, hors l'administration des accès.</summary>
    public static IReadOnlySet<string> Portees { get; } =
        Table[Role.EquipeNationale].Where(droit => !droit.StartsWith("comptes:", StringComparison.Ordinal) && !droit.StartsWith("clients:", StringComparison.Ordinal)).ToHashSet();

    public static IReadOnlySet<string> De(Role role) => Table[role];

    public static NaturePerimetre Perimetre(Role role) => role switch
    {
        Role.EquipeNationale or Role.Dgefp => NaturePerimetre.Tout,
        Role.ChargeMission or Role.Dreets => NaturePerimetre.Regions,
        Role.Ddets => NaturePerimetre.Departements,
        Role.DirectionSiae or Role.EquipeSiae => NaturePerimetre.Structures,
        Role.Formateur => NaturePerimetre.Parcours,
        Role.Reseau or Role.GroupementEmployeurs => NaturePerimetre.Partenaire,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Rôle sans périmètre."),
    };

    /// <summary>Le second facteur est dû par qui voit plus que sa structure au nom du programme ou de l'État.</summary>
    public static bool ExigeSecondFacteur(Role role) =>
        role is Role.EquipeNationale or Role.ChargeMission or Role.Ddets or Role.Dreets or Role.Dgefp;

    private static HashSet<string> Ensemble(IEnumerable<string> communs, params string[] propres) => [.. communs, .. propres];
}
