namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>
/// What became of a mail. Texts are one line, cut, without address: they may be kept and shown. A <c>Code</c> is the server's, null when
/// it said none.
/// </summary>
public abstract record MailOutcome;

/// <summary>The server answers for it from now on.</summary>
public sealed record MailAccepted : MailOutcome;

/// <summary>Certainly not accepted, and it never will be: the recipient or the content was refused for good, or we refuse to write it.</summary>
public sealed record MailRefused(int? Code, string Raison) : MailOutcome;

/// <summary>Certainly not accepted: try later.</summary>
public sealed record MailDeferred(int? Code, string Raison) : MailOutcome;

/// <summary>
/// The whole mail was given and the answer did not come: the server may have kept it. Try again with the same Message-ID, and count a
/// possible double.
/// </summary>
public sealed record MailUncertain(string Raison) : MailOutcome;
