namespace SeveEmploi.Acces.Contracts;

/// <summary>
/// Les rôles qui donnent ce droit à ce compte ce jour-là, et où : ce qu'il verrait en se connectant. Vide quand le compte n'est pas actif, ne
/// tient plus ce droit, ou doit un second facteur qu'il n'a pas.
/// </summary>
[Exige(Droits.Systeme)]
public sealed record ConsulterPerimetre(Guid CompteId, string Droit, DateOnly Le) : IQuery<IReadOnlyList<RoleTenuVue>>;

/// <summary>Un rôle tenu, et son territoire en codes.</summary>
/// <param name="Role">Comme decisions.md le nomme : <c>direction_siae</c>.</param>
/// <param name="Structures">Celles de la personne, ou les adhérents de son réseau.</param>
/// <param name="Partenaires">Les organisations au nom desquelles elle parle.</param>
public sealed record RoleTenuVue(
    string Role, bool Partout, IReadOnlyList<string> Regions, IReadOnlyList<string> Departements, IReadOnlyList<Guid> Structures,
    IReadOnlyList<Guid> Partenaires);
