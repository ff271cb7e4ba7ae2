using Microsoft.AspNetCore.Mvc;

namespace SeveEmploi.FormationAction.Pieces;

/// <summary>How a file is received and given back: the body itself, recognised by its content, and never shown as a page of this site.</summary>
internal static class FichiersRecus
{
    // A little more than a file may weigh: the handler says in its own words that it is too heavy.
    private const int CorpsMax = Piece.TailleMax + 1024;

    /// <summary>One byte more than is admitted is read, so that the refusal is certain and memory bounded.</summary>
    public static async Task<byte[]> LireFichier(this HttpRequest request, CancellationToken cancellationToken)
    {
        using var lu = new MemoryStream();
        var morceau = new byte[64 * 1024];
        for (int nombre; lu.Length <= Piece.TailleMax && (nombre = await request.Body.ReadAsync(morceau, cancellationToken)) > 0;)
            lu.Write(morceau, 0, nombre);
        return lu.ToArray();
    }

    public static RouteHandlerBuilder AcceptsFichier(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new RequestSizeLimitAttribute(CorpsMax))
        .Accepts<string>("application/pdf", "image/jpeg", "image/png")
        .WithExample("%PDF-1.7")
        .Refuses(typeof(PieceRefusee), typeof(PieceTropLourde));

    public static IResult EnFichier(this Piece piece, string nom) =>
        TypedResults.File(piece.Contenu, piece.Type, $"{nom}.{piece.Type.Split('/')[1].Replace("jpeg", "jpg", StringComparison.Ordinal)}");
}
