namespace SeveEmploi.Acces.Contracts;

/// <summary>
/// An operation that reads its own proof, such as a client's secret in Authorization or a secret in its address: no token is looked for
/// there, and a browser's cookie says nothing.
/// </summary>
public sealed record PreuvePropre;
