namespace SeveEmploi.AnimationRegionale.Projets;

internal readonly record struct ProjetId(Guid Value) : ITypedId<ProjetId>
{
    public static ProjetId From(Guid value) => new(value);
}

/// <summary>Le permis de conduire ; nul n'est tenu de le dire.</summary>
internal enum PermisConduire
{
    NonPrecise,
    Oui,
    Non,
}

internal enum NaturePeriode
{
    MiseEnSituation,
    Pmsmp,
}

/// <summary>Une période déjà faite sur un métier.</summary>
internal sealed record PeriodeFaite(NaturePeriode Nature, string CodeRome, int Semaines);

/// <summary>Ce qui se dit d'un projet professionnel.</summary>
/// <param name="Mobilite">Les départements où la personne peut travailler ; vide : pas encore dit.</param>
internal sealed record FicheProjet(
    IReadOnlyList<string> Metiers, IReadOnlyList<Departement> Mobilite, PermisConduire Permis, int? RayonKm, DateOnly? DisponibleLe, IReadOnlyList<PeriodeFaite> Periodes);

/// <summary>
/// Le projet professionnel d'un salarié en parcours, sous le code que sa SIAE lui donne. Il n'y a pas de « prêt à l'emploi » : tout projet peut être
/// proposé, et une personne peut l'être plusieurs fois.
/// </summary>
internal sealed class Projet : AggregateRoot
{
    public const int MetiersMax = 5;

    private Projet()
    {
    }

    public ProjetId Id { get; private init; }

    public Guid StructureId { get; private set; }

    public Departement Departement { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public string Code { get; private set; } = "";

    public string[] Metiers { get; private set; } = [];

    public string[] Mobilite { get; private set; } = [];

    public PermisConduire Permis { get; private set; }

    public int? RayonKm { get; private set; }

    public DateOnly? DisponibleLe { get; private set; }

    public IReadOnlyList<PeriodeFaite> Periodes { get; private set; } = [];

    public DateOnly DeclareLe { get; private init; }

    public DateOnly? ClosLe { get; private set; }

    public string? MotifCloture { get; private set; }

    /// <summary>Son code a disparu avec le temps.</summary>
    public bool Oublie { get; private set; }

    public static Projet Declarer(Guid structure, Departement departement, string code, FicheProjet fiche, DateOnly le)
    {
        var projet = new Projet
        {
            Id = new(Guid.CreateVersion7()),
            StructureId = structure,
            Departement = departement,
            Region = departement.Region,
            Code = CodeProjet.Normaliser(code),
            DeclareLe = le,
        };
        projet.Decrire(fiche);
        return projet;
    }

    public Result Corriger(FicheProjet fiche)
    {
        if (ClosLe is { } clos) return new ProjetClos(clos);

        Decrire(fiche);
        return Result.Success;
    }

    public Result Clore(DateOnly le, string? motif, DateOnly aujourdhui)
    {
        if (ClosLe is { } clos) return new ProjetClos(clos);
        if (le > aujourdhui) return new ClotureAVenir(le);
        if (le < DeclareLe) return new ClotureAvantDeclaration(DeclareLe);

        (ClosLe, MotifCloture) = (le, Rapprochements.FormesDuRapprochement.OuRien(motif));
        return Result.Success;
    }

    /// <summary>La fiche de sa SIAE est fondue dans une autre, où son code doit rester seul.</summary>
    public void Reporter(Guid structure, string code) => (StructureId, Code) = (structure, code);

    /// <summary>Le pseudonyme disparaît, et avec lui ce qui raconte un parcours ; ce qui se compte reste.</summary>
    public void Oublier() => (Code, Periodes, MotifCloture, Oublie) = ($"X-{Id.Value.ToString("N")[^16..].ToUpperInvariant()}", [], null, true);

    private void Decrire(FicheProjet fiche)
    {
        (Metiers, Permis, RayonKm) = ([.. fiche.Metiers.Distinct()], fiche.Permis, fiche.RayonKm);
        Mobilite = [.. fiche.Mobilite.Select(departement => departement.Code).Distinct().Order(StringComparer.Ordinal)];
        (DisponibleLe, Periodes) = (fiche.DisponibleLe, fiche.Periodes);
    }
}
