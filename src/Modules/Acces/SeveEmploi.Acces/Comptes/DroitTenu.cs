using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Comptes;

/// <summary>Un rôle demandé pour une personne, sur un territoire, d'un premier jour à un dernier, compris.</summary>
/// <param name="RegionsTouchees">Les régions où ce territoire se trouve : qui les anime voit ce droit dans sa revue des accès.</param>
internal sealed record DroitDemande(Role Role, Territoire Territoire, DateOnly Du, DateOnly? Au, IReadOnlyList<string> RegionsTouchees);

/// <summary>Un rôle tenu, là où il l'est : terminé, il vaut encore son dernier jour ; retiré, il ne vaut plus rien à l'instant.</summary>
internal sealed class DroitTenu
{
    /// <summary>Une revue des accès confirme chaque droit une fois par trimestre.</summary>
    private const int MoisEntreDeuxRevues = 3;

    private DroitTenu()
    {
    }

    public Guid Id { get; private init; }

    public Role Role { get; private init; }

    public string[] Regions { get; private set; } = [];

    public string[] Departements { get; private set; } = [];

    public Guid[] Structures { get; private set; } = [];

    public Guid[] Parcours { get; private set; } = [];

    public Guid? Partenaire { get; private set; }

    public string[] RegionsTouchees { get; private set; } = [];

    public DateOnly Du { get; private init; }

    public DateOnly? Au { get; private set; }

    public DateTimeOffset? RetireLe { get; private set; }

    public DateOnly ConfirmeLe { get; private set; }

    public Territoire Territoire => new(Regions, Departements, Structures, Parcours, Partenaire);

    public Perimetre Perimetre => Territoire.Perimetre(Role);

    public bool Vaut(DateOnly jour) => RetireLe is null && Du <= jour && jour <= (Au ?? DateOnly.MaxValue);

    public bool EstARevoir(DateOnly jour) => ConfirmeLe.AddMonths(MoisEntreDeuxRevues) <= jour;

    internal static DroitTenu De(DroitDemande demande, DateOnly jour) => new()
    {
        Id = Guid.CreateVersion7(),
        Role = demande.Role,
        Regions = [.. demande.Territoire.Regions.Distinct()],
        Departements = [.. demande.Territoire.Departements.Distinct()],
        Structures = [.. demande.Territoire.Structures.Distinct()],
        Parcours = [.. demande.Territoire.Parcours.Distinct()],
        Partenaire = demande.Territoire.Partenaire,
        RegionsTouchees = [.. demande.RegionsTouchees.Distinct()],
        Du = demande.Du,
        Au = demande.Au,
        ConfirmeLe = jour,
    };

    internal bool FaitDoubleAvec(DroitDemande demande) =>
        RetireLe is null && Role == demande.Role && Territoire.EstLeMemeQue(demande.Territoire)
        && Du <= (demande.Au ?? DateOnly.MaxValue) && demande.Du <= (Au ?? DateOnly.MaxValue);

    internal bool EstFormateurDe(Guid parcours) => RetireLe is null && Role == Role.Formateur && Parcours.Contains(parcours);

    internal void Terminer(DateOnly au) => Au = au;

    internal void Retirer(DateTimeOffset le) => RetireLe = le;

    internal void Confirmer(DateOnly le) => ConfirmeLe = le;

    /// <summary>Il reste le rôle et ses dates : où elle l'a tenu dirait qui elle est.</summary>
    internal void Pseudonymiser() => (Regions, Departements, Structures, Parcours, RegionsTouchees, Partenaire) = ([], [], [], [], [], null);

    internal void Reporter(Guid absorbee, Guid conservee)
    {
        if (Structures.Contains(absorbee)) Structures = [.. Structures.Select(structure => structure == absorbee ? conservee : structure).Distinct()];
    }
}
