namespace SeveEmploi.FormationAction.Formateurs;

internal readonly record struct FormateurId(Guid Value) : ITypedId<FormateurId>
{
    public static FormateurId From(Guid value) => new(value);
}

/// <summary>Qui forme les équipes : une personne dédiée à chaque parcours, qui peut en suivre plusieurs (FOR-1, FOR-32).</summary>
internal sealed class Formateur : AggregateRoot
{
    public const int NomMax = 200;

    public FormateurId Id { get; private init; }

    public required string Nom { get; init; }

    public required string Prenom { get; init; }

    internal static Formateur Nouveau(string nom, string prenom) => new() { Id = new(Guid.CreateVersion7()), Nom = nom, Prenom = prenom };
}
