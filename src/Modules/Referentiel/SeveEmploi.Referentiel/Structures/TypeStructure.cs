using System.Text.Json.Serialization;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>Le type d'une structure de l'insertion par l'activité économique, celui de son conventionnement (XC-61).</summary>
internal enum TypeStructure
{
    /// <summary>Atelier et chantier d'insertion.</summary>
    [JsonStringEnumMemberName("ACI")]
    Aci,

    /// <summary>Association intermédiaire.</summary>
    [JsonStringEnumMemberName("AI")]
    Ai,

    /// <summary>Entreprise d'insertion.</summary>
    [JsonStringEnumMemberName("EI")]
    Ei,

    /// <summary>Entreprise de travail temporaire d'insertion.</summary>
    [JsonStringEnumMemberName("ETTI")]
    Etti,

    /// <summary>Entreprise d'insertion par le travail indépendant.</summary>
    [JsonStringEnumMemberName("EITI")]
    Eiti,
}

internal static class TypesStructure
{
    /// <summary>Le sigle que tout le secteur écrit en capitales.</summary>
    public static string Sigle(this TypeStructure type) => type.ToString().ToUpperInvariant();
}
