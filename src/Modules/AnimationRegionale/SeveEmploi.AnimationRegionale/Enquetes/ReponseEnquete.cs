namespace SeveEmploi.AnimationRegionale.Enquetes;

/// <summary>Ce que quelqu'un a répondu, sans lui : ni nom, ni jour, ni rang.</summary>
/// <remarks>No aggregate: its instants would tell, beside the day on which an invitation served, whose answer it is. Its id is drawn, not dated.</remarks>
internal sealed class ReponseEnquete
{
    public Guid Id { get; private init; } = Guid.NewGuid();

    public EnqueteId EnqueteId { get; private init; }

    /// <summary>Par code de question ; une question sans réponse n'y est pas.</summary>
    public IReadOnlyDictionary<string, string> Valeurs { get; private init; } = new Dictionary<string, string>();

    public static ReponseEnquete De(EnqueteId enquete, IReadOnlyDictionary<string, string> valeurs) => new() { EnqueteId = enquete, Valeurs = valeurs };
}
