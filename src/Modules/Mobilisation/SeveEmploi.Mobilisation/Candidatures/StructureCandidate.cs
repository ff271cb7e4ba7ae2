namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>
/// La structure telle qu'elle était quand elle s'est manifestée : une candidature est jugée, et comptée, sur les faits de ce jour-là.
/// </summary>
internal sealed record StructureCandidate
{
    public const int NomMax = 200;

    public required Guid Id { get; init; }

    public required string Nom { get; init; }

    public required Departement Departement { get; init; }

    /// <summary>Les conventionnements que la candidature engage : un seul, ou plusieurs en cas de double conventionnement (MOB-16).</summary>
    public required IReadOnlyList<string> Types { get; init; }
}

/// <summary>Comment une structure à plusieurs conventionnements vient en formation (MOB-16, OPP-13).</summary>
internal enum OptionConventionnement
{
    UneEquipe,
    DeuxGroupes,
}

/// <summary>Les personnes qui suivront la formation-action ; la taille est un conseil de la campagne, jamais un blocage (MOB-17).</summary>
internal sealed record Groupe(int Effectif, OptionConventionnement? Option, string? Motif)
{
    public bool EstConseille(int min, int max) => min <= Effectif && Effectif <= max;
}
