using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Anomalies;

internal readonly record struct AnomalieId(Guid Value) : ITypedId<AnomalieId>
{
    public static AnomalieId From(Guid value) => new(value);
}

internal enum RaisonAnomalie
{
    NatureInconnue,
    ModuleEtranger,
    TerritoireInconnu,
    EcheanceAvantOuverture,
    EcheancePassee,
    StructureDisparue,
    DejaClose,
    SansObligation,
    SansDestinataire,
    TexteTropLong,
}

/// <summary>
/// Une annonce que l'échéancier ne peut pas suivre, ou pas entièrement : gardée et montrée, jamais perdue. La même, redite, n'en fait qu'une.
/// </summary>
internal sealed class Anomalie : AggregateRoot
{
    public const int DetailMax = 500;

    public AnomalieId Id { get; private init; }

    public RaisonAnomalie Raison { get; init; }

    public required string Module { get; init; }

    public required string Nature { get; init; }

    public required string Objet { get; init; }

    public required string Detail { get; init; }

    public Guid? StructureId { get; init; }

    public Departement? Departement { get; init; }

    public Region? Region { get; init; }

    /// <summary>Pour « sans obligation » : le jour où elle fut honorée ou levée, appliqué dès qu'elle est posée.</summary>
    public DateOnly? Le { get; init; }

    /// <summary>Avec <see cref="Le"/> : levée pour ce motif, ou honorée quand il est absent.</summary>
    public string? Motif { get; init; }

    public DateOnly? ClasseeLe { get; private set; }

    public string? ClasseePar { get; private set; }

    /// <summary>Quelqu'un l'a vue et traitée ; la même, redite, reste classée.</summary>
    public Result Classer(string par, DateOnly le)
    {
        if (ClasseeLe is { } deja) return new AnomalieDejaClassee(ClasseePar!, deja);

        (ClasseeLe, ClasseePar) = (le, par);
        return Result.Success;
    }

    public static Anomalie Sur(ObligationPosee annonce, RaisonAnomalie raison, string detail) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Raison = raison,
        Module = annonce.Module.Coupe(CleObligation.NomMax),
        Nature = annonce.Nature.Coupe(CleObligation.NomMax),
        Objet = annonce.Objet.Coupe(CleObligation.ObjetMax),
        Detail = detail.Coupe(DetailMax),
        StructureId = annonce.StructureId,
        Departement = Departement.EstConnu(annonce.Departement) ? Departement.De(annonce.Departement!) : null,
        Region = Region.EstConnue(annonce.Region) ? Region.De(annonce.Region!) : null,
    };

    public static Anomalie Sur(Obligation obligation, RaisonAnomalie raison, string detail) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Raison = raison,
        Module = obligation.Module,
        Nature = obligation.Nature,
        Objet = obligation.Objet,
        Detail = detail.Coupe(DetailMax),
        StructureId = obligation.StructureId,
        Departement = obligation.Departement,
        Region = obligation.Region,
    };

    /// <summary>Un fait arrivé avant ce qu'il clôt.</summary>
    public static Anomalie EnAvance(string module, string nature, string objet, DateOnly le, string? motif) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Raison = RaisonAnomalie.SansObligation,
        Module = module.Coupe(CleObligation.NomMax),
        Nature = nature.Coupe(CleObligation.NomMax),
        Objet = objet.Coupe(CleObligation.ObjetMax),
        Detail = "Honorée ou levée avant d'être posée : le fait est gardé, et s'appliquera.",
        Le = le,
        Motif = motif?.Coupe(Obligation.MotifMax),
    };
}

[Refus("anomalie_introuvable", "L'anomalie est introuvable")]
internal sealed record AnomalieIntrouvable(Guid Id) : NotFoundError($"Aucune anomalie {Id}.");

[Refus("anomalie_deja_classee", "L'anomalie est déjà classée")]
internal sealed record AnomalieDejaClassee(string Par, DateOnly Le) : ConflictError($"{Par} l'a classée le {Le:dd/MM/yyyy}.");

internal static class Textes
{
    /// <summary>Ce qu'un autre module écrit est gardé jusqu'à la largeur de sa colonne : une annonce trop longue ne se perd pas.</summary>
    public static string Coupe(this string texte, int max) => texte.Length <= max ? texte : texte[..max];
}
