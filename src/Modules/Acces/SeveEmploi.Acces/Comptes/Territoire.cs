using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Comptes;

/// <summary>Où un droit s'exerce, en codes et en identifiants : de la seule nature que son rôle demande.</summary>
/// <param name="Partenaire">Le réseau ou le groupement lui-même ; pour un service de l'État, celui au nom duquel la personne parle.</param>
internal sealed record Territoire(
    IReadOnlyList<string> Regions, IReadOnlyList<string> Departements, IReadOnlyList<Guid> Structures, IReadOnlyList<Guid> Parcours, Guid? Partenaire = null)
{
    public static readonly Territoire Aucun = new([], [], [], []);

    public Result ConvientA(Role role)
    {
        var nature = DroitsDesRoles.Perimetre(role);
        if (!EstDeNature(nature)) return new PerimetreInadapte(role, nature);
        if (Partenaire is not null && !PeutNommerSonService(role, nature)) return new PerimetreInadapte(role, nature);
        if (Regions.FirstOrDefault(code => !Region.EstConnue(code)) is { } region) return new TerritoireInconnu(region);
        if (Departements.FirstOrDefault(code => !Departement.EstConnu(code)) is { } departement) return new TerritoireInconnu(departement);
        return Result.Success;
    }

    public bool EstLeMemeQue(Territoire autre) =>
        Regions.ToHashSet().SetEquals(autre.Regions) && Departements.ToHashSet().SetEquals(autre.Departements)
        && Structures.ToHashSet().SetEquals(autre.Structures) && Parcours.ToHashSet().SetEquals(autre.Parcours) && Partenaire == autre.Partenaire;

    public Perimetre Perimetre(Role role) => new()
    {
        Tout = DroitsDesRoles.Perimetre(role) == NaturePerimetre.Tout,
        Regions = [.. Regions.Select(Region.De)],
        Departements = [.. Departements.Select(Departement.De)],
        Structures = Structures,
        Parcours = Parcours,
        Partenaires = Partenaire is { } partenaire ? [partenaire] : [],
    };

    private bool EstDeNature(NaturePerimetre nature) =>
        (Regions.Count > 0) == (nature == NaturePerimetre.Regions)
        && (Departements.Count > 0) == (nature == NaturePerimetre.Departements)
        && (Structures.Count > 0) == (nature == NaturePerimetre.Structures)
        && (Parcours.Count > 0) == (nature == NaturePerimetre.Parcours)
        && (nature != NaturePerimetre.Partenaire || Partenaire is not null);

    private static bool PeutNommerSonService(Role role, NaturePerimetre nature) =>
        nature == NaturePerimetre.Partenaire || role is Role.Ddets or Role.Dreets or Role.Dgefp;
}
