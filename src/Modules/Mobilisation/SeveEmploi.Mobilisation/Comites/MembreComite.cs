namespace SeveEmploi.Mobilisation.Comites;

internal readonly record struct MembreComiteId(Guid Value) : ITypedId<MembreComiteId>
{
    public static MembreComiteId From(Guid value) => new(value);
}

/// <summary>Une voix délibérative compte pour le quorum et décide ; une voix consultative éclaire.</summary>
internal enum Voix
{
    Deliberative,
    Consultative,
}

/// <summary>Une personne qui siège au comité, au nom de son organisation.</summary>
internal sealed class MembreComite
{
    public const int NomMax = 200;

    public MembreComiteId Id { get; init; }

    public required string Nom { get; set; }

    public required string Organisation { get; init; }

    public Voix Voix { get; init; }

    /// <summary>Constaté à l'ouverture de la séance.</summary>
    public bool EstPresent { get; internal set; }

    public bool Delibere => EstPresent && Voix == Voix.Deliberative;

    internal static MembreComite Nouveau(string nom, string organisation, Voix voix) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Nom = nom,
        Organisation = organisation,
        Voix = voix,
    };

    // The same person, however the name was typed.
    internal bool EstLeMeme(string nom, string organisation) =>
        CleRecherche.De(Nom) == CleRecherche.De(nom) && CleRecherche.De(Organisation) == CleRecherche.De(organisation);
}
