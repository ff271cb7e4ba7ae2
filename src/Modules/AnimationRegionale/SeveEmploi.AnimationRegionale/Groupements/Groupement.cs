namespace SeveEmploi.AnimationRegionale.Groupements;

internal readonly record struct GroupementId(Guid Value) : ITypedId<GroupementId>
{
    public static GroupementId From(Guid value) => new(value);
}

/// <summary>
/// Un groupement d'employeurs de l'expérimentation EXPRESIAGE : ses entreprises utilisatrices, son territoire, ses étapes, les SIAE qu'il rencontre
/// (GE-1 à GE-20).
/// </summary>
internal sealed partial class Groupement : AggregateRoot
{
    private Groupement()
    {
    }

    public GroupementId Id { get; private init; }

    /// <summary>Le partenaire au nom duquel ses membres se connectent ; null tant qu'ils n'ont pas de compte.</summary>
    public Guid? PartenaireId { get; private set; }

    public string Nom { get; private set; } = "";

    public string Cle { get; private set; } = "";

    public Region Region { get; private set; } = null!;

    /// <summary>Les codes des départements où il agit ; jamais vide.</summary>
    public string[] Departements { get; private set; } = [];

    public string[] Secteurs { get; private set; } = [];

    public IReadOnlyList<MembreDuGroupement> Membres { get; private set; } = [];

    public IReadOnlyList<ContactDuGroupement> Contacts { get; private set; } = [];

    public bool AvecContacts { get; private set; }

    /// <summary>Les SIAE avec qui il est en contact : elles le voient, lui et ses besoins.</summary>
    public Guid[] Structures { get; private set; } = [];

    public DateOnly Depuis { get; private init; }

    public static Result<Groupement> Creer(FicheGroupement fiche, DateOnly depuis, DateOnly aujourdhui)
    {
        if (depuis > aujourdhui) return new FaitDeGroupementAVenir(depuis);

        var groupement = new Groupement { Id = new(Guid.CreateVersion7()), Depuis = depuis };
        if (groupement.Corriger(fiche).Error is { } refus) return refus;

        groupement.Entrer(EtapeGroupement.Volontaire, depuis, null);
        return groupement;
    }

    public Result Corriger(FicheGroupement fiche)
    {
        var region = fiche.Region ?? (fiche.Departements is [var premier, ..] ? premier.Region : null);
        if (region is null) return new GroupementSansTerritoire();
        if (fiche.Departements.FirstOrDefault(departement => departement.Region != region) is { } ailleurs) return new DepartementHorsDuTerritoire(ailleurs, region);

        (Nom, Cle) = (fiche.Nom.Trim(), CleRecherche.De(fiche.Nom));
        (Region, PartenaireId) = (region, fiche.PartenaireId);
        var departements = fiche.Departements.Count > 0 ? fiche.Departements : Departement.Tous.Concat(Departement.Collectivites).Where(d => d.Region == region);
        Departements = [.. departements.Select(departement => departement.Code).Distinct().Order(StringComparer.Ordinal)];
        Secteurs = [.. fiche.Secteurs.Select(secteur => secteur.Trim()).Distinct()];
        (Membres, Contacts, AvecContacts) = (fiche.Membres, fiche.Contacts, fiche.Contacts.Count > 0);
        return Result.Success;
    }

    public bool AgitDans(Departement departement) => Departements.Contains(departement.Code);

    /// <summary>Une SIAE dont un projet est proposé au groupement doit voir ce qu'il cherche.</summary>
    public void Associer(Guid structure)
    {
        if (!Structures.Contains(structure)) Structures = [.. Structures, structure];
    }

    /// <summary>La fiche d'une structure est fondue dans une autre.</summary>
    public void Reporter(Guid absorbee, Guid conservee)
    {
        if (!Structures.Contains(absorbee)) return;

        Structures = [.. Structures.Select(structure => structure == absorbee ? conservee : structure).Distinct()];
        Collaborations = [.. Collaborations.Select(c => c.StructureId == absorbee ? c with { StructureId = conservee } : c)];
        // Put in contact with both, it keeps the contact that came first.
        ContactsSiae = [.. ContactsSiae.Select(c => c.StructureId == absorbee ? c with { StructureId = conservee } : c).OrderBy(c => c.OuvertLe).DistinctBy(c => c.StructureId)];
    }

    /// <summary>Les personnes à joindre sont oubliées ; le groupement reste.</summary>
    public void OublierContacts() => (Contacts, AvecContacts) = ([], false);
}
