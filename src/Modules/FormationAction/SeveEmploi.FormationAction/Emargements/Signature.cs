using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SeveEmploi.FormationAction.Emargements;

/// <summary>Une signature et son sceau : le SHA-256 de ce qui est signé, de qui signe, comment et quand, et du sceau d'avant.</summary>
internal sealed class Signature
{
    public const int TraceMax = 20 * 1024;
    public const int SceauMax = 64;

    /// <summary>Sa place dans la chaîne de la journée, à partir de 1.</summary>
    public int Rang { get; private init; }

    public LigneId LigneId { get; private init; }

    public Signataire Signataire { get; private init; }

    /// <summary>Le stagiaire, ou le formateur désigné ce jour-là.</summary>
    public Guid? PersonneId { get; private init; }

    public SorteSignature Sorte { get; private init; }

    public Guid? CompteId { get; private init; }

    public DateTimeOffset SigneeA { get; private init; }

    /// <summary>Le trait ; effacé avec les noms, son empreinte reste.</summary>
    public string? Trace { get; internal set; }

    public Guid? PieceId { get; private init; }

    public string? EmpreintePreuve { get; private init; }

    public string? SceauPrecedent { get; private init; }

    public string Sceau { get; private set; } = "";

    internal static Signature De(Feuille feuille, Ligne ligne, Signataire signataire, Guid? personne, Geste geste)
    {
        // PostgreSQL keeps microseconds: what is sealed must be what is read back.
        var instant = geste.A.ToUniversalTime();
        instant = instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMillisecond));
        var signature = new Signature
        {
            Rang = feuille.NombreSignatures + 1,
            LigneId = ligne.Id,
            Signataire = signataire,
            PersonneId = personne,
            Sorte = geste.Sorte,
            CompteId = geste.Compte,
            SigneeA = instant,
            Trace = geste.Trace,
            PieceId = geste.PieceId,
            EmpreintePreuve = geste.EmpreintePreuve ?? EmpreinteDe(geste.Trace),
            SceauPrecedent = feuille.DernierSceau,
        };
        signature.Sceau = signature.Calculer(feuille, ligne);
        return signature;
    }

    /// <summary>Le sceau que ces données ont, tel qu'il a été écrit si rien n'a changé depuis.</summary>
    public string Calculer(Feuille feuille, Ligne ligne)
    {
        var contenu = new StringBuilder();
        foreach (var partie in Parties(feuille, ligne))
        {
            // Each part says its length: no two contents can be written alike.
            var texte = Convert.ToString(partie, CultureInfo.InvariantCulture) ?? "";
            contenu.Append(CultureInfo.InvariantCulture, $"{texte.Length}:{texte}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contenu.ToString())));
    }

    public static string? EmpreinteDe(string? trace) =>
        trace is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(trace)));

    private object?[] Parties(Feuille feuille, Ligne ligne) =>
    [
        "seve-emargement-1", feuille.ParcoursId.Value, feuille.Id.Value, feuille.Le.ToString("O", CultureInfo.InvariantCulture), ligne.Id.Value,
        ligne.StagiaireId.Value, ligne.DemiJournee, ligne.Presence, ligne.Corrige?.Value, ligne.Motif, Rang, Signataire, PersonneId, Sorte, CompteId,
        SigneeA.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), PieceId, EmpreintePreuve, SceauPrecedent,
    ];
}
