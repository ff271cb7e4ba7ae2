using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Un courriel à une seule personne : en texte, et en HTML si l'on veut.</summary>
public sealed partial record Mail(string Destinataire, string NomDestinataire, string Sujet, string Texte)
{
    // RFC 5321, 4.5.3.1.3: 256 with the angle brackets.
    private const int AdresseMax = 254;

    // A header line has 998 characters at most (RFC 5322, 2.1.1), and what has no blank cannot be folded.
    private const int DesinscriptionMax = 900;
    private const int TexteEnTeteMax = 500;

    /// <summary>The same mail for a person who prefers it; the text must say everything by itself.</summary>
    public string? Html { get; init; }

    /// <summary>Without angle brackets. The same at every try, so that mail systems and people can tell a repeat.</summary>
    public string MessageId { get; init; } = $"{Guid.NewGuid():N}@seve-emploi";

    /// <summary>Where one click, or one POST by the mail program (RFC 8058), stops mails of this kind.</summary>
    public Uri? Desinscription { get; init; }

    /// <summary>Why it cannot be written, or null.</summary>
    internal string? Fault =>
        // A line break in a header is another header: somebody else's recipient, or another body.
        !new[] { Destinataire, NomDestinataire, Sujet, MessageId }.All(FitsOneLine) ? "Un en-tête de courriel tient sur une ligne, sans caractère de contrôle."
        : Math.Max(NomDestinataire.Length, Sujet.Length) > TexteEnTeteMax ? $"Un nom ou un sujet a {TexteEnTeteMax} caractères au plus."
        : Destinataire.Length > AdresseMax ? $"Une adresse de courriel a {AdresseMax} caractères au plus."
        : AddressFault ?? (
        !MessageIdForm().IsMatch(MessageId) ? "L'identifiant du message est mal formé."
        : Desinscription is { } link && (!link.IsAbsoluteUri || link.AbsoluteUri.Length > DesinscriptionMax) ? "Le lien de désinscription est mal formé."
        : null);

    private string? AddressFault =>
        // Servers that take more (RFC 6531) are too few to count on.
        !Destinataire.Split('@')[0].All(char.IsAscii) ? "Avant « @ », une adresse de courriel n'a que des caractères ASCII."
        : !MailAddress.TryCreate(Destinataire, out var read) || read.Address != Destinataire || !HasDomain(read.Host) ? "L'adresse de courriel est mal formée."
        : null;

    /// <summary>What it says stays out of the logs.</summary>
    public override string ToString() => nameof(Mail);

    private static bool FitsOneLine(string text) => !text.Any(c =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>« é » in a domain travels in its ASCII form; one that has none would only fail once the server is there.</summary>
    private static bool HasDomain(string host)
    {
        try
        {
            return new IdnMapping().GetAscii(host).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // Also the name of its file: no separator, no leading dot.
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._+-]{0,127}@[A-Za-z0-9][A-Za-z0-9.-]{0,63}\z")]
    private static partial Regex MessageIdForm();
}
