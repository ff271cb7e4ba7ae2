namespace SeveEmploi.Acces.Jetons;

/// <summary>An operation that reads its own proof, such as a client's secret in Authorization: no token is looked for there.</summary>
internal sealed record PreuvePropre;
