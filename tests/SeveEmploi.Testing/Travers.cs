namespace SeveEmploi.Testing;

/// <summary>
/// The ways in which a mail server fails, named after the step of the conversation: a code is what it answers there, Coupe… closes the
/// connection, Muet… says nothing for a minute. After the final dot, …Gardee has kept the mail and …Perdue has not.
/// </summary>
public enum Travers
{
    /// <summary>None: the mail is accepted.</summary>
    Aucun,

    /// <summary>Connection refused: only as the standing way of the server.</summary>
    ConnexionRefusee,

    /// <summary>The connection is neither accepted nor refused: only as the standing way of the server.</summary>
    ConnexionMuette,

    BanniereCoupee,
    BanniereMuette,
    BanniereIllisible,
    Banniere421,
    Banniere554,

    /// <summary>One byte a second, from the banner on.</summary>
    GoutteAGoutte,

    Ehlo421,
    EhloCoupe,
    TlsAbsent,
    TlsRefuse454,
    TlsIllisible,
    TlsMuet,
    Auth535,

    Expediteur452,
    Expediteur550,
    ExpediteurCoupe,
    Destinataire421,
    Destinataire450,
    Destinataire550,
    Destinataire553,

    /// <summary>A refusal in several lines, with the address, control characters and more words than anybody reads.</summary>
    Destinataire550Bavard,

    Destinataire554,
    DestinataireMuet,

    Data451,
    Data552,
    Data554,
    DataCoupee,
    DataMuette,
    DataIllisible,

    /// <summary>The connection is closed in the middle of the body; a short body may already be on its way whole.</summary>
    CorpsCoupe,

    /// <summary>The server stops reading in the middle of the body.</summary>
    CorpsMuet,

    Fin450,
    Fin421,
    Fin552,
    Fin554,
    FinCoupeeGardee,
    FinCoupeePerdue,
    FinMuetteGardee,
    FinMuettePerdue,
    FinIllisibleGardee,

    /// <summary>« 354 » where « 250 » is due: a reply that says neither yes nor no.</summary>
    FinAbsurdeGardee,

    /// <summary>Kept, and said so one byte a second.</summary>
    FinGoutteAGoutteGardee,

    /// <summary>Kept, and said so after three seconds.</summary>
    FinLente,

    QuitCoupe,
    QuitMuet,
}

/// <summary>What a server does at one step instead of the right answer: it says something, or nothing (null), and may hang up.</summary>
internal sealed record Ecart(string Etape, string? Reponse, bool Coupe = false, bool Garde = false)
{
    public const string Banniere = "banner";
    public const string Fin = ".";

    /// <summary>Replaced by the recipient.</summary>
    public const string Adresse = "{A}";

    private const string Illisible = "%%% ceci n'est pas du SMTP %%%";

    /// <summary>The ways that are one wrong step; the others are written where they happen (<see cref="SmtpConversation"/>).</summary>
    private static readonly Dictionary<Travers, Ecart> Connus = new()
    {
        [Travers.BanniereCoupee] = Coupure(Banniere),
        [Travers.BanniereMuette] = new(Banniere, null),
        [Travers.BanniereIllisible] = new(Banniere, Illisible),
        [Travers.Banniere421] = new(Banniere, "421 4.3.2 Service ferme", Coupe: true),
        [Travers.Banniere554] = new(Banniere, "554 5.7.1 Votre adresse est sur une liste noire", Coupe: true),
        [Travers.Ehlo421] = new("EHLO", "421 4.3.2 Service ferme", Coupe: true),
        [Travers.EhloCoupe] = Coupure("EHLO"),
        [Travers.TlsRefuse454] = new("STARTTLS", "454 4.7.0 TLS indisponible"),
        [Travers.Auth535] = new("AUTH", "535 5.7.8 Identifiants refuses"),
        [Travers.Expediteur452] = new("MAIL", "452 4.3.1 Plus de place"),
        [Travers.Expediteur550] = new("MAIL", "550 5.7.1 Expediteur refuse"),
        [Travers.ExpediteurCoupe] = Coupure("MAIL"),
        [Travers.Destinataire421] = new("RCPT", "421 4.3.2 Service ferme", Coupe: true),
        [Travers.Destinataire450] = new("RCPT", "450 4.2.1 Boite occupee"),
        [Travers.Destinataire550] = new("RCPT", "550 5.1.1 Inconnu ici"),
        [Travers.Destinataire553] = new("RCPT", "553 5.1.3 Adresse mal formee"),
        [Travers.Destinataire550Bavard] = new("RCPT", $"550-5.1.1 <{Adresse}>\t\u0007: inconnu, {Adresse} {new string('x', 600)}\r\n550 5.1.1 fin"),
        [Travers.Destinataire554] = new("RCPT", "554 5.7.1 Refuse par politique"),
        [Travers.DestinataireMuet] = new("RCPT", null),
        [Travers.Data451] = new("DATA", "451 4.3.0 Plus tard"),
        [Travers.Data552] = new("DATA", "552 5.3.4 Trop grand"),
        [Travers.Data554] = new("DATA", "554 5.5.1 Aucun destinataire valable"),
        [Travers.DataCoupee] = Coupure("DATA"),
        [Travers.DataMuette] = new("DATA", null),
        [Travers.DataIllisible] = new("DATA", Illisible),
        [Travers.Fin421] = new(Fin, "421 4.3.2 Service ferme", Coupe: true),
        [Travers.Fin450] = new(Fin, "450 4.2.0 Liste grise, revenez"),
        [Travers.Fin552] = new(Fin, "552 5.3.4 Trop grand"),
        [Travers.Fin554] = new(Fin, "554 5.6.0 Contenu refuse"),
        [Travers.FinCoupeeGardee] = Coupure(Fin) with { Garde = true },
        [Travers.FinCoupeePerdue] = Coupure(Fin),
        [Travers.FinMuetteGardee] = new(Fin, null, Garde: true),
        [Travers.FinMuettePerdue] = new(Fin, null),
        [Travers.FinIllisibleGardee] = new(Fin, Illisible, Garde: true),
        [Travers.FinAbsurdeGardee] = new(Fin, "354 Continuez", Garde: true),
        [Travers.FinLente] = new(Fin, "250 garde", Garde: true),
        [Travers.FinGoutteAGoutteGardee] = new(Fin, "250 garde", Garde: true),
        [Travers.QuitCoupe] = Coupure("QUIT"),
        [Travers.QuitMuet] = new("QUIT", null),
    };

    public static Ecart? De(Travers travers, string etape) => Connus.TryGetValue(travers, out var ecart) && ecart.Etape == etape ? ecart : null;

    private static Ecart Coupure(string etape) => new(etape, "", Coupe: true);
}
