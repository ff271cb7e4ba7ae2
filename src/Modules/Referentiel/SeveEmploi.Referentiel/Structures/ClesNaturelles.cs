using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>The message of a rule that spans structures; its guarantee is the unique index on (cle, type).</summary>
internal static class ClesNaturelles
{
    public static async Task<Error?> CleDejaPrise(this ReferentielDbContext db, Structure structure, CancellationToken cancellationToken)
    {
        if (structure.Siret is not { } siret) return null;

        var types = structure.Conventionnements.Where(porteur => porteur.Cle is not null).Select(porteur => porteur.Type).ToList();
        var autre = await db.Structures
            .Where(autre => autre.Id != structure.Id)
            .SelectMany(autre => autre.Conventionnements, (autre, conventionnement) => new { autre.Id, conventionnement.Cle, conventionnement.Type })
            .FirstOrDefaultAsync(autre => autre.Cle == siret && types.Contains(autre.Type), cancellationToken);
        return autre is null ? null : new CleNaturelleDejaPrise(siret, autre.Type, autre.Id);
    }
}
