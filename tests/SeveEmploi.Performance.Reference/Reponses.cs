using System.Text.Json.Serialization;

namespace SeveEmploi.Performance.Reference;

internal sealed record StructureLue(
    Guid Id, string Nom, string? Siret, string[] Aliases, string[] Activites, string Departement, string Region, DateOnly? FermeeLe, long Version);

internal sealed record CandidatureLue(
    Guid Id, Guid CampagneId, int Promotion, Guid? StructureId, string? Structure, string Region, string Etat, DateOnly ManifesteeLe, DateTime CreeLe);

internal sealed record PageDeCandidatures(int Page, List<CandidatureLue> Elements);

internal sealed record StructureEnRetard(Guid Id, string? Siret, string Nom, string Departement);

/// <summary>The fifteen sums of a year of a structure; null where no month gave a value.</summary>
internal sealed record LigneAnnuelle(Guid Id, string? Siret, string Nom, decimal?[] Sommes);

internal sealed record TableauAnnuel(int Annee, List<LigneAnnuelle> Lignes, decimal[] Totaux);

internal sealed record SaisieRecue(Guid StructureId, int Annee, int Mois, decimal?[] Valeurs)
{
    public string? Defaut() =>
        Mois is < 1 or > 12 ? "mois hors de l'année"
        : Valeurs.Length is 0 or > 60 ? "valeurs absentes"
        : Array.Exists(Valeurs, valeur => valeur < 0) ? "valeur négative"
        : null;
}

internal sealed record SaisieEcrite(Guid Id, long Version);

internal sealed record Refus(string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StructureLue))]
[JsonSerializable(typeof(PageDeCandidatures))]
[JsonSerializable(typeof(TableauAnnuel))]
[JsonSerializable(typeof(List<StructureEnRetard>))]
[JsonSerializable(typeof(SaisieRecue))]
[JsonSerializable(typeof(SaisieEcrite))]
[JsonSerializable(typeof(Refus))]
internal sealed partial class Json : JsonSerializerContext;
