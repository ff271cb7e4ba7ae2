using System.Security.Cryptography;

namespace SeveEmploi.Financement.Conventions;

/// <summary>Le document d'une convention ou d'un avenant, tel qu'il est parti : ses chiffres sont ceux de ce jour-là.</summary>
internal sealed class DocumentConvention
{
    private DocumentConvention()
    {
    }

    public Guid Id { get; private init; }

    public ConventionId ConventionId { get; private init; }

    /// <summary>Zéro pour la convention ; sinon le numéro de l'avenant.</summary>
    public int Avenant { get; private init; }

    public byte[] Contenu { get; private init; } = [];

    /// <summary>SHA-256 du contenu, en hexadécimal : ce que chaque signataire redonne.</summary>
    public string Empreinte { get; private init; } = "";

    public DateTimeOffset ProduitA { get; private init; }

    public static DocumentConvention Garder(ConventionId convention, int avenant, byte[] contenu, DateTimeOffset a) => new()
    {
        Id = Guid.CreateVersion7(),
        ConventionId = convention,
        Avenant = avenant,
        Contenu = contenu,
        Empreinte = Convert.ToHexStringLower(SHA256.HashData(contenu)),
        ProduitA = a,
    };
}
