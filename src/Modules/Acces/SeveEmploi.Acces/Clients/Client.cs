using System.Net;
using System.Security.Cryptography;

namespace SeveEmploi.Acces.Clients;

internal readonly record struct ClientId(Guid Value) : ITypedId<ClientId>
{
    public static ClientId From(Guid value) => new(value);
}

/// <summary>Un système partenaire qui se sert de l'API : ce qu'il peut (ses portées), où, depuis quels réseaux, et jusqu'à quand.</summary>
internal sealed partial class Client : AggregateRoot
{
    public const string Role = "client";
    public const int NomMax = 200;
    public const int IdentifiantMax = 21;
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    private Client()
    {
    }

    public ClientId Id { get; private init; }

    public required string Nom { get; init; }

    /// <summary>Le « client_id » d'OAuth : public.</summary>
    public required string Identifiant { get; init; }

    /// <summary>Qui prévenir quand un secret expire.</summary>
    public string? Courriel { get; private init; }

    public IReadOnlyList<string> Portees { get; private set; } = [];

    public bool Partout { get; private set; }

    public IReadOnlyList<string> Regions { get; private set; } = [];

    public IReadOnlyList<string> Departements { get; private set; } = [];

    public IReadOnlyList<Guid> Structures { get; private set; } = [];

    /// <summary>Les réseaux d'où il se présente, en notation CIDR ; vide : de partout.</summary>
    public IReadOnlyList<string> Reseaux { get; private set; } = [];

    /// <summary>Le dernier jour où il est admis.</summary>
    public DateOnly? ExpireLe { get; private init; }

    public DateTimeOffset? FermeLe { get; private set; }

    public Perimetre Perimetre => Partout ? Perimetre.Partout : new()
    {
        Regions = [.. Regions.Select(Region.De)],
        Departements = [.. Departements.Select(Departement.De)],
        Structures = Structures,
    };

    public static (Client Client, SecretRemis Secret) Ouvrir(
        string nom, string? courriel, IEnumerable<string> portees, TerritoireClient territoire, IEnumerable<string> reseaux, DateOnly? expireLe, DateTimeOffset maintenant)
    {
        var client = new Client
        {
            Id = new(Guid.CreateVersion7(maintenant)),
            Nom = nom.Trim(),
            Identifiant = $"seve_{RandomNumberGenerator.GetString(Base32, 16)}",
            Courriel = courriel,
            Portees = Triees(portees),
            Reseaux = Triees(reseaux.Select(ReseauSource.Canonique)),
            ExpireLe = expireLe,
        };
        client.Couvrir(territoire);
        return (client, client.Ajouter(maintenant));
    }

    public bool EstOuvert(DateOnly jour) => FermeLe is null && jour <= (ExpireLe ?? DateOnly.MaxValue);

    public bool Admet(IPAddress? adresse) => ReseauSource.Admettent(Reseaux, adresse);

    /// <summary>Ses droits : ses portées d'aujourd'hui, réduites à celles du jeton quand il en nomme.</summary>
    public Habilitation Habilitation(IReadOnlyList<string> porteesDuJeton) =>
        new(Role, (porteesDuJeton.Count == 0 ? Portees : Portees.Intersect(porteesDuJeton)).ToHashSet(), Perimetre);

    public Result FixerPortees(IEnumerable<string> portees, TerritoireClient territoire)
    {
        if (FermeLe is not null) return new ClientDejaFerme();

        Portees = Triees(portees);
        Couvrir(territoire);
        return Result.Success;
    }

    public Result FixerReseaux(IEnumerable<string> reseaux)
    {
        if (FermeLe is not null) return new ClientDejaFerme();

        Reseaux = Triees(reseaux.Select(ReseauSource.Canonique));
        return Result.Success;
    }

    public Result Fermer(DateTimeOffset maintenant)
    {
        if (FermeLe is not null) return new ClientDejaFerme();

        FermeLe = maintenant;
        return Result.Success;
    }

    /// <summary>Le client d'une démonstration renaît à chaque démarrage : seul le dernier secret vaut.</summary>
    public Result<SecretRemis> Reprendre(IEnumerable<string> portees, TerritoireClient territoire, DateTimeOffset maintenant)
    {
        if (FixerPortees(portees, territoire).Error is { } refus) return refus;

        _secrets.ForEach(secret => secret.Revoquer(maintenant));
        return Ajouter(maintenant);
    }

    private void Couvrir(TerritoireClient territoire) => (Partout, Regions, Departements, Structures) =
        (territoire.Partout, Triees(territoire.Regions), Triees(territoire.Departements), [.. (territoire.Structures ?? []).Distinct()]);

    private static string[] Triees(IEnumerable<string>? valeurs) => [.. (valeurs ?? []).Distinct().Order(StringComparer.Ordinal)];
}
