namespace SeveEmploi.Acces.Comptes;

/// <summary>Une personne absente confie ses droits à une autre, du premier jour au dernier compris, trois mois au plus.</summary>
internal sealed class Suppleance
{
    public const int MoisMax = 3;

    private Suppleance()
    {
    }

    public Guid Id { get; private init; }

    public CompteId Suppleant { get; private init; }

    public DateOnly Du { get; private init; }

    public DateOnly Au { get; private init; }

    public string Motif { get; private set; } = "";

    /// <summary>Qui l'a confiée : la personne absente, ou l'équipe nationale ; null : le programme lui-même.</summary>
    public CompteId? ConfieePar { get; private init; }

    public DateTimeOffset ConfieeLe { get; private init; }

    public DateTimeOffset? TermineeLe { get; private set; }

    public bool Vaut(DateOnly jour) => TermineeLe is null && Du <= jour && jour <= Au;

    internal static Suppleance De(CompteId suppleant, Periode periode, string motif, CompteId? par, DateTimeOffset le) => new()
    {
        Id = Guid.CreateVersion7(le),
        Suppleant = suppleant,
        Du = periode.Debut,
        Au = periode.Fin!.Value,
        Motif = motif.Trim(),
        ConfieePar = par,
        ConfieeLe = le,
    };

    internal void Pseudonymiser() => Motif = "";

    internal void Terminer(DateTimeOffset le) => TermineeLe = le;
}
