using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Plans;

internal readonly record struct DiagnosticId(Guid Value) : ITypedId<DiagnosticId>
{
    public static DiagnosticId From(Guid value) => new(value);
}

/// <summary>D'où part l'équipe : ce qui existe déjà, ce qui manque, les leviers possibles (FOR-6).</summary>
internal sealed class Diagnostic : AggregateRoot
{
    public const int LignesMax = 50;
    public const int LigneMax = 500;

    private Diagnostic()
    {
    }

    public DiagnosticId Id { get; private init; }

    public ParcoursId ParcoursId { get; private init; }

    public string[] Existant { get; private set; } = [];

    public string[] Manques { get; private set; } = [];

    public string[] Leviers { get; private set; } = [];

    public static Diagnostic Ouvrir(ParcoursId parcours) => new() { Id = new(Guid.CreateVersion7()), ParcoursId = parcours };

    public void Etablir(IReadOnlyList<string> existant, IReadOnlyList<string> manques, IReadOnlyList<string> leviers) =>
        (Existant, Manques, Leviers) = ([.. existant], [.. manques], [.. leviers]);
}
