namespace SeveEmploi.BuildingBlocks;

/// <summary>Le droit qu'une demande exige de son appelant ; une demande qui n'en déclare pas ne démarre pas.</summary>
/// <param name="droit">Ressource et geste : <c>candidatures:lire</c>. Les portées des clients d'API portent les mêmes noms.</param>
/// <remarks>
/// The perimeter that the request touches is that of the rows it reads and writes, in which it then runs: rows of another perimeter do not
/// exist for it (404). A request that names a territory implements <see cref="ISurTerritoire"/>, and is refused outside (403).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExigeAttribute(string droit) : Attribute
{
    public string Droit => droit;

    /// <summary>Vrai pour un acte qui engage le pays entier : il faut tenir le droit partout.</summary>
    public bool Partout { get; init; }
}

/// <summary>Une demande que chacun peut faire, même sans compte, et pourquoi.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OuvertATousAttribute(string raison) : Attribute
{
    public string Raison => raison;
}

/// <summary>Une question dont la réponse porte des données personnelles : la lire laisse une trace (les commandes en laissent toujours une).</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DonneesPersonnellesAttribute : Attribute;

/// <summary>Une demande qui nomme le territoire où elle agit ou qu'elle regarde ; null : elle n'en nomme aucun.</summary>
public interface ISurTerritoire
{
    Region? RegionVisee => null;

    Departement? DepartementVise => null;
}

/// <summary>
/// Une question qui compte tout un territoire : qui n'en voit qu'une part aurait un chiffre faux, et se voit refuser (403). Sans
/// région ni département visé, elle compte le pays.
/// </summary>
public interface ISurTerritoireEntier : ISurTerritoire;

/// <summary>Les droits qui n'appartiennent à aucun module.</summary>
public static class Droits
{
    /// <summary>Avoir un compte ou un client ouvert suffit.</summary>
    public const string Connecte = "connecte";

    /// <summary>Réservé au programme lui-même et à la commande d'administration de l'hôte : nul rôle ne le donne.</summary>
    public const string Systeme = "systeme";
}
