using SeveEmploi.Indicateurs.Participations;

namespace SeveEmploi.Indicateurs.Sorties;

internal readonly record struct SortiesId(Guid Value) : ITypedId<SortiesId>
{
    public static SortiesId From(Guid value) => new(value);
}

/// <summary>Saisie, une année attend que la chargée de mission la valide ; rectifiée après, elle l'attend de nouveau.</summary>
internal enum EtatSorties
{
    Saisie,
    Validee,
}

/// <summary>Par où un compte est entré.</summary>
internal enum OrigineSorties
{
    Saisie,
    Import,
}

/// <summary>Qui écrit, quand, par quelle voie, et pourquoi s'il rectifie.</summary>
internal sealed record ActeDeSaisie(Guid? Par, DateTimeOffset A, OrigineSorties Origine, string? Motif);

/// <summary>Un changement des comptes, gardé pour toujours : avant, après, par qui, et pourquoi.</summary>
internal sealed class ChangementSorties(
    DateTimeOffset faitA, Guid? par, OrigineSorties origine, bool estRectification, string? motif, ComptesSorties avant, ComptesSorties apres)
{
    public DateTimeOffset FaitA { get; private set; } = faitA;

    public Guid? Par { get; private set; } = par;

    public OrigineSorties Origine { get; private set; } = origine;

    /// <summary>L'année avait déjà été validée.</summary>
    public bool EstRectification { get; private set; } = estRectification;

    public string? Motif { get; private set; } = motif;

    public ComptesSorties Avant { get; private set; } = avant;

    public ComptesSorties Apres { get; private set; } = apres;
}

/// <summary>Les sorties d'une structure pendant une année civile, en cinq comptes (FOR-61, FOR-64).</summary>
internal sealed class SortiesAnnuelles : AggregateRoot
{
    public const int MotifMax = 1000;

    private readonly List<ChangementSorties> _changements = [];

    private SortiesAnnuelles()
    {
    }

    public SortiesId Id { get; private init; }

    public Guid StructureId { get; private set; }

    public string StructureNom { get; private set; } = "";

    public int Annee { get; private init; }

    public Departement Departement { get; private init; } = null!;

    public Region Region { get; private init; } = null!;

    /// <summary>Les conventionnements sous lesquels elle participe : ils disent la base de ses taux.</summary>
    public IReadOnlyList<string> Types { get; private init; } = [];

    public ComptesSorties Comptes { get; private set; } = ComptesSorties.Vides;

    public EtatSorties Etat { get; private set; }

    public DateTimeOffset? ValideeA { get; private set; }

    public Guid? ValideePar { get; private set; }

    public IReadOnlyList<ChangementSorties> Changements => _changements;

    public static SortiesAnnuelles De(Participation participation, int annee) => new()
    {
        Id = new(Guid.CreateVersion7()),
        StructureId = participation.StructureId,
        StructureNom = participation.StructureNom,
        Departement = participation.Departement,
        Region = participation.Region,
        Types = participation.Types,
        Annee = annee,
    };

    /// <summary>Redire les mêmes comptes ne change rien, pas même l'état : c'est ce qui laisse importer deux fois le même fichier.</summary>
    public Result Saisir(ComptesSorties comptes, ActeDeSaisie acte)
    {
        if (comptes.EstVide) return new SortiesVides(StructureNom, Annee);
        if (comptes == Comptes) return Result.Success;
        if (!comptes.SontPossibles) return new ComptesImpossibles();
        if (Etat == EtatSorties.Validee && string.IsNullOrWhiteSpace(acte.Motif)) return new MotifDeRectificationAbsent(StructureNom, Annee);

        _changements.Add(new(acte.A, acte.Par, acte.Origine, Etat == EtatSorties.Validee, acte.Motif?.Trim(), Comptes, comptes));
        Comptes = comptes;
        (Etat, ValideeA, ValideePar) = (EtatSorties.Saisie, null, null);
        return Result.Success;
    }

    /// <summary>Une ligne incomplète se valide aussi : elle dit alors que l'on ne saura pas davantage, et reste hors des taux.</summary>
    public Result Valider(Guid? par, DateTimeOffset a)
    {
        if (Etat == EtatSorties.Validee) return new SortiesDejaValidees(StructureNom, Annee);

        (Etat, ValideeA, ValideePar) = (EtatSorties.Validee, a, par);
        return Result.Success;
    }

    public void Renommer(string nom) => StructureNom = nom;

    public void Reporter(Guid structure, string nom) => (StructureId, StructureNom) = (structure, nom);
}
