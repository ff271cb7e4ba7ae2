using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SeveEmploi.Echeancier.Calendriers;

internal readonly record struct LienCalendrierId(Guid Value) : ITypedId<LienCalendrierId>
{
    public static LienCalendrierId From(Guid value) => new(value);
}

internal enum PorteeCalendrier
{
    /// <summary>Ce que la personne doit elle-même.</summary>
    Moi,

    /// <summary>Ce que doit une structure.</summary>
    Structure,

    /// <summary>Ce qui est dû dans une région.</summary>
    Region,
}

/// <summary>
/// L'adresse secrète par laquelle l'agenda d'une personne lit ses échéances, sans se connecter. Elle ne dit rien de plus que ce que cette
/// personne voit le jour où on la lit, et se révoque.
/// </summary>
internal sealed class LienCalendrier : AggregateRoot
{
    public const int ParCompteMax = 10;

    private const int SecretBytes = 32;

    private LienCalendrier()
    {
    }

    public LienCalendrierId Id { get; private init; }

    public Guid CompteId { get; private init; }

    public PorteeCalendrier Portee { get; private init; }

    public Guid? StructureSuivie { get; private set; }

    public Region? RegionSuivie { get; private init; }

    /// <summary>256 bits de hasard ne se devinent pas : la base n'en garde que l'empreinte, qui se cherche par un index.</summary>
    public required byte[] Empreinte { get; init; }

    public DateTimeOffset? RevoqueLe { get; private set; }

    /// <summary>Le dernier jour où un agenda l'a lue : de quoi reconnaître celle qui ne sert plus.</summary>
    public DateOnly? DernierAccesLe { get; private set; }

    /// <returns>Le lien, et son secret, qui n'est gardé nulle part.</returns>
    public static (LienCalendrier Lien, string Secret) Ouvrir(Guid compte, PorteeCalendrier portee, Guid? structure, Region? region)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (new()
        {
            Id = new(Guid.CreateVersion7()),
            CompteId = compte,
            Portee = portee,
            StructureSuivie = structure,
            RegionSuivie = region,
            Empreinte = EmpreinteDe(secret),
        }, secret);
    }

    public static byte[] EmpreinteDe(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public Result Revoquer(DateTimeOffset le)
    {
        if (RevoqueLe is { } deja) return new CalendrierDejaRevoque(deja);

        RevoqueLe = le;
        return Result.Success;
    }

    /// <summary>La structure suivie a été fondue dans une autre : c'est la même.</summary>
    public void SuivreFusion(Guid conservee) => StructureSuivie = conservee;
}
