namespace SeveEmploi.Acces.Roles;

/// <summary>
/// Qui peut quoi : la seule table des droits. Un droit est « ressource:geste » ; les demandes de chaque module l'exigent par
/// <see cref="ExigeAttribute"/>, et les portées des clients d'API se choisissent dans la même liste (decisions.md, « Roles »).
/// </summary>
internal static class DroitsDesRoles
{
    private static readonly string[] LireLeProgramme = ["campagnes:lire", "structures:lire", "partenaires:lire", "candidatures:lire", "obligations:lire"];

    // What the year of a structure shows to those who follow it. A réseau gives its opinion before, and reads no figure.
    private static readonly string[] LireLAnnee = ["parcours:lire", "indicateurs:lire", "formateurs:lire", "outils:lire", "plans:lire", "dossiers:lire"];

    // The people in employment are known to their structure and to who accompanies it: the State reads figures, not persons.
    private static readonly string[] SuivreDansLEmploi = ["suivis:lire", "suivis:ecrire", "entreprises:lire", "entreprises:ecrire"];

    // Money is told to the structure, to who accompanies it and to the State that pays; the year of a formateur or a réseau is not about it.
    private static readonly string[] LireLArgent = ["conventions:lire"];

    // The administration of the département signs, accepts the bilans and pays; the programme may act in its name.
    private static readonly string[] Conventionner = ["conventions:accepter", "versements:saisir", "versements:valider", "versements:ecrire"];

    // What happens in a région is known to those who live it: structures, formateurs, the State.
    private static readonly string[] LireLAnimation = ["animation:lire"];

    // Who meets employers proposes to them: the structure that knows the projects, and the one who brings both together.
    private static readonly string[] Rapprocher = ["rapprochements:lire", "projets:lire", "projets:saisir", "propositions:saisir"];

    private static readonly string[] Instruire =
    [
        .. LireLeProgramme, .. LireLAnnee, .. LireLArgent, .. LireLAnimation, "bilans-regionaux:lire", "rapprochements:lire", "instructions:lire", "enveloppes:lire", "comites:lire", "personnes:lire",
    ];

    // A team tells its year; its direction alone sends and signs.
    private static readonly string[] VivreLAnnee =
    [
        .. LireLeProgramme, .. LireLAnnee, .. LireLArgent, .. SuivreDansLEmploi, "personnes:lire", "formation:ecrire", "outils:ecrire", "indicateurs:saisir",
        "dossiers:saisir", "plans:ecrire", "conventions:saisir", .. LireLAnimation, "animation:saisir", .. Rapprocher,
    ];

    private static readonly string[] Former =
    [
        "campagnes:lire", "structures:lire", "partenaires:lire", "obligations:lire", "parcours:lire", "formateurs:lire", "outils:lire", .. LireLAnimation,
        "journees:ecrire", "formation:ecrire", "outils:ecrire", "plans:lire",
    ];

    private static readonly Dictionary<Role, IReadOnlySet<string>> Table = new()
    {
        [Role.EquipeNationale] = Ensemble(
            [.. Instruire, .. Conventionner], "structures:ecrire", "personnes:ecrire", "partenaires:ecrire", "campagnes:ecrire", "candidatures:ecrire",
            "confirmations:ecrire", "avis:ecrire", "comites:ecrire", "exploitation:lire", "exploitation:ecrire", "comptes:lire", "comptes:ecrire",
            "obligations:ecrire", "natures:ecrire", "parcours:ecrire", "journees:ecrire", "formation:ecrire", "formateurs:ecrire", "outils:ecrire",
            "modeles:ecrire", "bilans:ecrire", "bilans:accepter", "indicateurs:saisir", "indicateurs:envoyer", "indicateurs:valider", "grilles:ecrire",
            "dossiers:saisir", "dossiers:ecrire", "catalogues:ecrire", "plans:ecrire", "plans:envoyer", "plans:valider",
            "suivis:lire", "suivis:ecrire", "entreprises:lire", "entreprises:ecrire",
            "conventions:saisir", "conventions:ecrire", "conventions:envoyer", "enveloppes:ecrire", "reglements:ecrire",
            "animation:saisir", "animation:ecrire", "types-evenements:ecrire", "bilans-regionaux:ecrire", "bilans-regionaux:valider",
            "rapprochements:ecrire", "besoins:saisir", "projets:lire", "projets:saisir", "propositions:saisir", "codes-rome:ecrire",
            "clients:lire", "clients:ecrire", "audit:lire", "donnees-personnelles:lire", "donnees-personnelles:ecrire"),
        [Role.ChargeMission] = Ensemble(
            Instruire, "structures:ecrire", "personnes:ecrire", "candidatures:ecrire", "confirmations:ecrire", "avis:ecrire", "comptes:lire",
            "obligations:ecrire", "parcours:ecrire", "journees:ecrire", "formation:ecrire", "formateurs:ecrire", "outils:ecrire", "indicateurs:saisir",
            "indicateurs:valider", "bilans:ecrire", "bilans:accepter", "dossiers:saisir", "dossiers:ecrire", "plans:ecrire", "plans:valider",
            "suivis:lire", "suivis:ecrire", "entreprises:lire", "entreprises:ecrire", "conventions:saisir", "conventions:ecrire", "versements:saisir",
            "animation:saisir", "animation:ecrire", "bilans-regionaux:ecrire", "bilans-regionaux:valider",
            "rapprochements:ecrire", "besoins:saisir", "projets:lire", "projets:saisir", "propositions:saisir"),
        [Role.DirectionSiae] = Ensemble(VivreLAnnee, "confirmations:ecrire", "indicateurs:envoyer", "bilans:ecrire", "plans:envoyer", "conventions:envoyer"),
        [Role.EquipeSiae] = Ensemble(VivreLAnnee),
        [Role.Formateur] = Ensemble(Former),
        [Role.Ddets] = Ensemble([.. Instruire, .. Conventionner], "avis:ecrire", "dossiers:saisir", "bilans:accepter"),
        [Role.Dreets] = Ensemble(Instruire),
        [Role.Dgefp] = Ensemble(Instruire),
        [Role.Reseau] = Ensemble(LireLeProgramme, "avis:ecrire"),
        [Role.GroupementEmployeurs] = Ensemble(
            ["campagnes:lire", "partenaires:lire", "obligations:lire", "rapprochements:lire", "besoins:saisir", "propositions:saisir"]),
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
