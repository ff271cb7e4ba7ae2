using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Comptes;

internal readonly record struct CompteId(Guid Value) : ITypedId<CompteId>
{
    public static CompteId From(Guid value) => new(value);
}

internal enum EtatCompte
{
    Invite,
    Actif,
    Ferme,
}

internal sealed record DroitTenu(Role Role, Guid? Partenaire, Perimetre Perimetre);

internal sealed record RoleTenu(Role Role, DateOnly Du, DateOnly? Au, IReadOnlyList<string> Regions, Guid? Partenaire);

internal sealed record Suppleance(Guid Par, DateOnly Du, DateOnly Au);

/// <summary>Provisoire.</summary>
internal sealed class Compte : AggregateRoot
{
    public CompteId Id { get; init; }

    public required string NomComplet { get; init; }

    public EtatCompte Etat { get; set; }

    public bool SecondFacteurActif { get; set; }

    public IReadOnlyList<RoleTenu> Roles { get; set; } = [];

    public IReadOnlyList<Suppleance> Suppleances { get; set; } = [];

    public IReadOnlyList<DroitTenu> DroitsLe(DateOnly jour) =>
        [.. Roles.Where(role => role.Du <= jour && jour <= (role.Au ?? DateOnly.MaxValue)).Select(role => new DroitTenu(role.Role, role.Partenaire, PerimetreDe(role)))];

    public bool EstSuppleePar(CompteId compte, DateOnly jour) => Suppleances.Any(s => s.Par == compte.Value && s.Du <= jour && jour <= s.Au);

    public bool ExigeSecondFacteur(DateOnly jour) => DroitsLe(jour).Any(droit => DroitsDesRoles.ExigeSecondFacteur(droit.Role));

    private static Perimetre PerimetreDe(RoleTenu role) => DroitsDesRoles.Perimetre(role.Role) switch
    {
        NaturePerimetre.Tout => Perimetre.Partout,
        NaturePerimetre.Partenaire => new() { Partenaires = [role.Partenaire!.Value] },
        _ => new() { Regions = [.. role.Regions.Select(Region.De)] },
    };
}
