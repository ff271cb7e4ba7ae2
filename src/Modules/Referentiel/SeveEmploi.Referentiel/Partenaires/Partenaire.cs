namespace SeveEmploi.Referentiel.Partenaires;

internal readonly record struct PartenaireId(Guid Value) : ITypedId<PartenaireId>
{
    public static PartenaireId From(Guid value) => new(value);
}

/// <summary>Une organisation avec qui le programme travaille : État, réseau, financeur, groupement d'employeurs… (XC-1 à XC-22).</summary>
/// <remarks>Son territoire est une liste de départements, de régions, ou ni l'un ni l'autre : elle est alors nationale.</remarks>
internal sealed class Partenaire : AggregateRoot
{
    public const int NomMax = 200;

    private Partenaire()
    {
    }

    public PartenaireId Id { get; private init; }

    /// <summary>Donné aux partenaires que le programme connaît de lui-même, pour ne jamais les créer deux fois.</summary>
    public string? Code { get; private init; }

    public NaturePartenaire Nature { get; private set; }

    public string Nom { get; private set; } = "";

    public string CleNom { get; private set; } = "";

    public string? Sigle { get; private set; }

    public string? Courriel { get; private set; }

    public string[] Departements { get; private set; } = [];

    public string[] Regions { get; private set; } = [];

    public bool EstNational => Departements.Length == 0 && Regions.Length == 0;

    public static Result<Partenaire> Creer(FichePartenaire fiche, string? code = null)
    {
        var partenaire = new Partenaire { Id = new(Guid.CreateVersion7()), Code = code };
        return partenaire.Corriger(fiche).Error is { } refus ? refus : partenaire;
    }

    public Result Corriger(FichePartenaire fiche)
    {
        if (fiche.Nature == NaturePartenaire.Ddets && fiche.Departements.Count == 0) return new TerritoireIncomplet("au moins un département");
        if (fiche.Nature == NaturePartenaire.Dreets && fiche.Regions.Count == 0) return new TerritoireIncomplet("au moins une région");

        (Nature, Nom, Sigle, Courriel) = (fiche.Nature, fiche.Nom.Trim(), fiche.Sigle, fiche.Courriel);
        CleNom = CleRecherche.De(Nom);
        Departements = [.. fiche.Departements.Select(departement => departement.Code).Distinct().Order(StringComparer.Ordinal)];
        Regions = [.. fiche.Regions.Select(region => region.Code).Distinct().Order(StringComparer.Ordinal)];
        return Result.Success;
    }

    public bool AgitDans(Departement departement) =>
        EstNational || Departements.Contains(departement.Code) || Regions.Contains(departement.Region.Code);
}

/// <summary>Ce que l'on sait d'un partenaire.</summary>
internal sealed record FichePartenaire(
    NaturePartenaire Nature, string Nom, IReadOnlyList<Departement> Departements, IReadOnlyList<Region> Regions, string? Sigle = null, string? Courriel = null);
