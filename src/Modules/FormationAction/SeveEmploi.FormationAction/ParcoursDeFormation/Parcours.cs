using SeveEmploi.FormationAction.Contracts;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

internal readonly record struct ParcoursId(Guid Value) : ITypedId<ParcoursId>
{
    public static ParcoursId From(Guid value) => new(value);
}

/// <summary>L'année d'une structure retenue : ses journées, ceux qui y viennent, ce qui manque pour la clore (FOR-1, FOR-82).</summary>
internal sealed partial class Parcours : AggregateRoot
{
    public const int NomMax = 200;

    public ParcoursId Id { get; private init; }

    /// <summary>La candidature retenue : elle n'ouvre qu'un parcours.</summary>
    public Guid CandidatureId { get; private init; }

    public Guid CampagneId { get; private init; }

    public Programme Programme { get; private init; }

    /// <summary>L'année de la promotion, civile.</summary>
    public int Annee { get; private init; }

    public Guid StructureId { get; private set; }

    public string StructureNom { get; private set; } = "";

    public required Departement Departement { get; init; }

    public required Region Region { get; init; }

    public DateOnly OuvertLe { get; private init; }

    internal static Parcours Ouvrir(
        Guid candidature, Guid campagne, Programme programme, int annee, Guid structure, string nom, Departement departement, DateOnly le)
    {
        var parcours = new Parcours
        {
            Id = new(Guid.CreateVersion7()),
            CandidatureId = candidature,
            CampagneId = campagne,
            Programme = programme,
            Annee = annee,
            StructureId = structure,
            StructureNom = nom,
            Departement = departement,
            Region = departement.Region,
            OuvertLe = le,
        };
        parcours.Raise(new ParcoursOuvert(parcours.Id.Value, candidature, structure, programme, annee, departement.Code, le));
        return parcours;
    }
}
