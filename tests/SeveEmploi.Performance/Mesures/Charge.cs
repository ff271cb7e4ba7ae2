namespace SeveEmploi.Performance.Mesures;

/// <summary>The same question, asked to both programs.</summary>
/// <param name="Nom">As the table shows it; its first word selects it.</param>
/// <param name="Question">What is asked, for whoever reads the table.</param>
/// <param name="Hote">To the product, with its tokens.</param>
/// <param name="Reference">To the bare program; empty when it has no such duty.</param>
internal sealed record Charge(string Nom, string Question, IReadOnlyList<Requete> Hote, IReadOnlyList<Requete> Reference)
{
    /// <summary>The least of the ratio to the reference that issue 9 asks for; null: no goal.</summary>
    public double? But { get; init; }

    public int Connexions { get; init; } = Reglages.Connexions;

    /// <summary>Each request serves once: the driver shoots for less time rather than sending one twice, and cleans after.</summary>
    public bool Ecrit { get; init; }
}
