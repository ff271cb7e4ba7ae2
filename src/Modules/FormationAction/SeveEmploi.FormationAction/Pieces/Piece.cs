using System.Security.Cryptography;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Pieces;

internal enum NaturePiece
{
    EmargementPapier,
    BilanExecution,
}

/// <summary>Un fichier reçu pour un parcours, et l'empreinte de ce qu'il était en arrivant.</summary>
internal sealed class Piece
{
    public const int TailleMax = 5 * 1024 * 1024;
    public const int TypeMax = 50;

    public Guid Id { get; private init; }

    public ParcoursId ParcoursId { get; private init; }

    public NaturePiece Nature { get; private init; }

    /// <summary>Reconnu à son contenu, jamais à ce que l'envoi en dit.</summary>
    public string Type { get; private init; } = "";

    /// <summary>Vide une fois la durée de conservation passée ; l'empreinte reste.</summary>
    public byte[] Contenu { get; private init; } = [];

    public string Empreinte { get; private init; } = "";

    public DateTimeOffset DeposeeA { get; private init; }

    public static Result<Piece> Recevoir(ParcoursId parcours, NaturePiece nature, byte[] contenu, DateTimeOffset a)
    {
        if (contenu.Length > TailleMax) return new PieceTropLourde();
        if (TypeDe(contenu) is not { } type) return new PieceRefusee();

        return new Piece
        {
            Id = Guid.CreateVersion7(),
            ParcoursId = parcours,
            Nature = nature,
            Type = type,
            Contenu = contenu,
            Empreinte = EmpreinteDe(contenu),
            DeposeeA = a,
        };
    }

    public static string EmpreinteDe(ReadOnlySpan<byte> contenu) => Convert.ToHexStringLower(SHA256.HashData(contenu));

    private static string? TypeDe(ReadOnlySpan<byte> contenu) =>
        contenu.StartsWith("%PDF-"u8) ? "application/pdf"
        : contenu.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : contenu.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : null;
}

[Refus("piece_refusee", "Ce fichier n'est ni un PDF ni une image")]
internal sealed record PieceRefusee() : InvalidError("Envoyez un PDF, un JPEG ou un PNG : le fichier est reconnu à son contenu.");

[Refus("piece_trop_lourde", "Le fichier est trop lourd")]
internal sealed record PieceTropLourde() : InvalidError("Un fichier pèse au plus 5 Mo.");
