using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Rome;

/// <summary>Un métier du Répertoire opérationnel des métiers et des emplois, tel que l'administration du programme l'a chargé.</summary>
internal sealed class CodeRome(string code, string libelle)
{
    public const int Longueur = 5;
    public const int LibelleMax = 200;

    public string Code { get; private init; } = code;

    public string Libelle { get; private set; } = libelle;

    /// <summary>Ses mots, chacun précédé d'une espace : un mot cherché commence un mot.</summary>
    public string Cle { get; private set; } = CleDe(libelle);

    public void Renommer(string libelle) => (Libelle, Cle) = (libelle, CleDe(libelle));

    private static string CleDe(string libelle) => $" {CleRecherche.De(libelle)}";
}

[Refus("code_rome_inconnu", "Ce code ROME est inconnu")]
internal sealed record CodeRomeInconnu(string CodeRome) : ConflictError($"Le code ROME {CodeRome} n'est pas dans la nomenclature chargée. Cherchez-le dans /animation/codes-rome.");

internal static class NomenclatureRome
{
    /// <summary>The first of these codes that nobody has loaded; null when all are known.</summary>
    public static async Task<CodeRomeInconnu?> CodeRomeInconnu(this AnimationRegionaleDbContext db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var connus = await db.CodesRome.Where(metier => codes.Contains(metier.Code)).Select(metier => metier.Code).ToListAsync(cancellationToken);
        return codes.Except(connus).FirstOrDefault() is { } inconnu ? new CodeRomeInconnu(inconnu) : null;
    }
}
