using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Referentiel.Structures;

internal readonly record struct StructureId(Guid Value) : ITypedId<StructureId>
{
    public static StructureId From(Guid value) => new(value);
}

/// <summary>Une structure de l'insertion par l'activité économique (SIAE), sous un identifiant qui survit à ses noms et à ses SIRET (XC-60).</summary>
/// <remarks>Who it is stands here; what is true of it on a day, in Structure.Faits.cs; how two records become one, in Structure.Fusion.cs.</remarks>
internal sealed partial class Structure : AggregateRoot
{
    public const int NomMax = 200;

    private Structure()
    {
    }

    public StructureId Id { get; private init; }

    public string Nom { get; private set; } = "";

    /// <summary>Les noms usuels, anciens, ou écrits autrement par d'autres (XC-60).</summary>
    public string[] Aliases { get; private set; } = [];

    public Siret? Siret { get; private set; }

    public string[] Activites { get; private set; } = [];

    /// <summary>Le nom comme il se cherche et se range (XC-63).</summary>
    public string CleNom { get; private set; } = "";

    public NomsCherches Noms { get; private set; } = NomsCherches.De([]);

    /// <summary>Le département de ce jour : qui en a la charge voit la structure. L'histoire en est dans ses localisations.</summary>
    public Departement Departement { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public DateOnly? FermeeLe { get; private set; }

    public string? MotifFermeture { get; private set; }

    public bool EstVivante => FermeeLe is null && FusionneeDans is null;

    private Error? Disparue => FusionneeDans is { } dans ? new StructureDejaFusionnee(dans) : FermeeLe is { } le ? new StructureDejaFermee(le) : null;

    /// <param name="du">Le premier jour dont on sache quelque chose : celui du conventionnement et de la localisation.</param>
    public static Structure Creer(
        string nom, TypeStructure type, Departement departement, DateOnly du, Siret? siret = null, string? commune = null, string? bassinEmploi = null)
    {
        var structure = new Structure { Id = new(Guid.CreateVersion7()), Nom = nom.Trim(), Siret = siret };
        structure._localisations.Add(new(departement, commune, bassinEmploi, estPremiere: true, du));
        structure._conventionnements.Add(new(type, du));
        structure.Indexer();
        structure.Etablir(departement);
        return structure;
    }

    /// <summary>L'ancien nom reste connu : des documents le portent.</summary>
    public Result Renommer(string nom)
    {
        nom = nom.Trim();
        if (Disparue is { } disparue) return disparue;
        if (nom == Nom) return new NomInchange(Nom);

        Aliases = [.. Aliases.Append(Nom).Except([nom])];
        Nom = nom;
        Indexer();
        Raise(new StructureRenommee(Id.Value, Nom));
        return Result.Success;
    }

    public Result AjouterAlias(string alias)
    {
        alias = alias.Trim();
        if (Disparue is { } disparue) return disparue;
        if (ConnaitSous(alias)) return new AliasDejaConnu(alias);

        Aliases = [.. Aliases, alias];
        Indexer();
        return Result.Success;
    }

    public Result CorrigerSiret(Siret siret)
    {
        if (Disparue is { } disparue) return disparue;
        if (siret == Siret) return new SiretInchange(siret);

        Siret = siret;
        Indexer();
        return Result.Success;
    }

    public Result DecrireActivites(IEnumerable<string> activites)
    {
        if (Disparue is { } disparue) return disparue;

        Activites = Structures.Activites.Distinctes(activites);
        return Result.Success;
    }

    /// <summary>Ce qui était ouvert finit ce jour-là ; ce qui est su du passé reste.</summary>
    public Result Fermer(DateOnly le, string motif)
    {
        if (Disparue is { } disparue) return disparue;
        if (DernierDebut is var dernier && le < dernier) return new FermetureAnterieure(le, dernier);

        (FermeeLe, MotifFermeture) = (le, motif);
        foreach (var fait in FaitsOuvertsAu(le)) fait.Finir(le);
        Indexer();
        Raise(new StructureFermee(Id.Value, le));
        return Result.Success;
    }

    public bool ConnaitSous(string nom) => Noms.Cles.Contains(CleRecherche.De(nom));

    private void Indexer()
    {
        CleNom = CleRecherche.De(Nom);
        Noms = NomsCherches.De([.. Aliases.Select(CleRecherche.De).Prepend(CleNom).Distinct()]);
        PorterLaCleNaturelle();
    }

    /// <summary>Un SIRET et un type ne désignent qu'une structure vivante, par son dernier conventionnement de ce type.</summary>
    private void PorterLaCleNaturelle()
    {
        foreach (var type in _conventionnements.GroupBy(conventionnement => conventionnement.Type))
        {
            var dernier = type.MaxBy(conventionnement => conventionnement.Du);
            foreach (var conventionnement in type) conventionnement.Cle = EstVivante && conventionnement == dernier ? Siret : null;
        }
    }
}
