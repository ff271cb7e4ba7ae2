using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeveEmploi.FormationAction.Outils;

internal enum NatureOutil
{
    Outil,

    /// <summary>De quoi animer une journée, écrite avec la direction (FOR-38, OPP-25).</summary>
    TrameAnimation,
    Modele,
}

internal enum EtatOutil
{
    Propose,
    Publie,
    Retire,
}

/// <summary>À quelles conditions un outil se reprend.</summary>
internal enum LicenceOutil
{
    [JsonStringEnumMemberName("CC BY 4.0")]
    CcBy,

    [JsonStringEnumMemberName("CC BY-SA 4.0")]
    CcBySa,

    [JsonStringEnumMemberName("CC BY-NC-SA 4.0")]
    CcByNcSa,

    [JsonStringEnumMemberName("licence ouverte")]
    LicenceOuverte,

    [JsonStringEnumMemberName("usage interne au programme")]
    UsageInterne,
}

/// <summary>Les métiers des permanents à qui un outil sert (FOR-40, FOR-44).</summary>
internal enum MetierOutil
{
    EncadrantTechnique,
    Cip,
    Direction,
    PersonnelAdministratif,
    ChargeDeveloppement,
    ChargeRelationEntreprise,
    AccompagnateurSocioProfessionnel,
    Formateur,
}

internal enum ThemeOutil
{
    MediationActive,
    RelationEntreprise,

    /// <summary>Planifier les PMSMP selon l'activité (OPP-16).</summary>
    PmsmpEtProduction,
    AppuiRhEmployeurs,
    AccompagnementDansLEmploi,
    ConduiteDuChangement,

    /// <summary>Clarifier les options, et leurs risques (OPP-13, OPP-25).</summary>
    DoubleConventionnement,

    /// <summary>Accueillir qui arrive en cours d'année (OPP-10).</summary>
    IntegrationDesNouveaux,

    /// <summary>Ce que la théorie apporte à la pratique (OPP-18).</summary>
    ApportsTheoriques,
    ActionsSociales,
    Evaluation,
}

internal static class CodesOutil
{
    public static string De<T>(T valeur)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{valeur}");

    public static string[] De<T>(IEnumerable<T> valeurs)
        where T : struct, Enum => [.. valeurs.Distinct().Select(De).Order(StringComparer.Ordinal)];
}

/// <summary>Les mots d'un outil publié, chacun précédé d'une espace.</summary>
/// <remarks>
/// In a table of its own, under no perimeter: PostgreSQL lets no trigram index serve a table that row-level security protects. Only what is
/// published stands there.
/// </remarks>
internal sealed class MotsCherches(string recherche)
{
    public string Recherche { get; private set; } = recherche;
}

/// <summary>Les octets d'un fichier, à part : une liste d'outils ne les lit pas.</summary>
internal sealed class ContenuOutil
{
    public OutilId OutilId { get; init; }

    public required byte[] Contenu { get; init; }
}
