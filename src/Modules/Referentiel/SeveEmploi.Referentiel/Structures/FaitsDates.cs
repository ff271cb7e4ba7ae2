using SeveEmploi.Referentiel.Partenaires;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>L'autorisation de l'État d'exercer sous un type ; deux à la fois font un double conventionnement (XC-61).</summary>
internal sealed class Conventionnement(TypeStructure type, DateOnly du, DateOnly? au = null) : FaitDate(du, au)
{
    public TypeStructure Type { get; private set; } = type;

    /// <summary>Le SIRET sous lequel ce type est tenu par une structure vivante : avec le type, sa clé naturelle.</summary>
    public Siret? Cle { get; internal set; }
}

/// <summary>Le territoire d'une structure : son département, et s'ils sont connus sa commune et son bassin d'emploi (XC-62, MOB-72).</summary>
internal sealed class Localisation(
    Departement departement, string? commune, string? bassinEmploi, bool estPremiere, DateOnly du, DateOnly? au = null)
    : FaitDate(du, au)
{
    public Departement Departement { get; private set; } = departement;

    public string? Commune { get; private set; } = commune;

    public string? BassinEmploi { get; private set; } = bassinEmploi;

    /// <summary>Le premier lieu connu répond aussi des jours d'avant.</summary>
    public bool EstPremiere { get; private set; } = estPremiere;

    public bool RepondDe(DateOnly jour) => EstPremiere ? jour <= (Au ?? DateOnly.MaxValue) : Vaut(jour);

    public bool Dit(Departement departement, string? commune, string? bassinEmploi) =>
        (Departement, Commune, BassinEmploi) == (departement, commune, bassinEmploi);
}

/// <summary>L'appartenance d'une structure à un réseau, dont l'avis est demandé (XC-15).</summary>
internal sealed class AdhesionReseau(PartenaireId reseau, DateOnly du, DateOnly? au = null) : FaitDate(du, au)
{
    public PartenaireId Reseau { get; private set; } = reseau;
}
