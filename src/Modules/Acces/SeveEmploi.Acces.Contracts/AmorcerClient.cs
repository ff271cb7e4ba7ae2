namespace SeveEmploi.Acces.Contracts;

/// <summary>
/// Ouvre le client de ce nom, ou le reprend s'il existe : ses secrets d'avant sont révoqués et un secret neuf est rendu. Sert à la
/// démonstration et à la première installation.
/// </summary>
/// <param name="Nom">Le nom du système partenaire.</param>
/// <param name="Portees">« ressource:geste », ou « toutes » seul.</param>
/// <param name="Regions">Codes des régions couvertes ; vide : partout.</param>
[Exige(Droits.Systeme)]
public sealed record AmorcerClient(string Nom, IReadOnlyList<string> Portees, IReadOnlyList<string> Regions) : ICommand<ClientAmorceVue>
{
    public const string ToutesPortees = "toutes";
}

/// <summary>De quoi demander un jeton à /api/v1/oauth/jetons ; le secret n'est gardé nulle part.</summary>
public sealed record ClientAmorceVue(string ClientId, string Secret, IReadOnlyList<string> Portees)
{
    public override string ToString() => ClientId;
}
