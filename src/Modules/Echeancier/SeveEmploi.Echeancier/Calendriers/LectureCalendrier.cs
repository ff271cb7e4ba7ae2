using System.Security.Cryptography;
using System.Text;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Calendriers;

/// <summary>What a calendar shows on a day: a version first, that costs one aggregate, then the rows, when the reader does not hold them.</summary>
/// <param name="db">Where they are.</param>
/// <param name="visibles">What its owner may see today, within what the link follows.</param>
/// <param name="aujourdhui">In Paris.</param>
internal sealed class LectureCalendrier(EcheancierDbContext db, IQueryable<Obligation> visibles, DateOnly aujourdhui)
{
    public const int EcheancesMax = 10_000;

    private const int AnneesPassees = 1;
    private const int AnneesAVenir = 2;

    private readonly IQueryable<Obligation> _fenetre = visibles.AsNoTracking().Where(
        obligation => obligation.Echeance >= aujourdhui.AddYears(-AnneesPassees) && obligation.Echeance <= aujourdhui.AddYears(AnneesAVenir));

    /// <param name="cadre">Ce dont le contenu dépend encore : le titre, l'adresse publique, ce que la personne voit.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    public async Task<string> Etag(string cadre, CancellationToken cancellationToken)
    {
        var rows = await _fenetre.GroupBy(_ => 1).Select(toutes => new { Dernier = toutes.Max(o => o.ModifieLe), Nombre = toutes.Count() }).SingleOrDefaultAsync(cancellationToken);
        var mots = await db.Natures.MaxAsync(nature => (DateTimeOffset?)nature.ModifieLe, cancellationToken);
        var version = $"{FluxIcs.Forme}|{aujourdhui:O}|{rows?.Dernier.UtcTicks}|{rows?.Nombre}|{mots?.UtcTicks}|{cadre}";
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)).AsSpan(0, 16))}\"";
    }

    /// <summary>What is to come first, should there be too much; told in the order of days.</summary>
    public async Task<IReadOnlyList<EcheanceVue>> Echeances(CancellationToken cancellationToken)
    {
        var aVenir = await Lire(_fenetre.Where(o => o.Echeance >= aujourdhui).OrderBy(o => o.Echeance).ThenBy(o => o.Id), EcheancesMax, cancellationToken);
        var passees = await Lire(
            _fenetre.Where(o => o.Echeance < aujourdhui).OrderByDescending(o => o.Echeance).ThenByDescending(o => o.Id), EcheancesMax - aVenir.Count, cancellationToken);
        passees.Reverse();
        return [.. passees, .. aVenir];
    }

    public Task<Dictionary<string, MotsDeNature>> Natures(CancellationToken cancellationToken) =>
        db.Natures.AsNoTracking().ToDictionaryAsync(nature => nature.Code, nature => new MotsDeNature(nature.Libelle, nature.Consigne), cancellationToken);

    private static async Task<List<EcheanceVue>> Lire(IQueryable<Obligation> obligations, int nombre, CancellationToken cancellationToken) =>
        nombre == 0 ? [] : await obligations.Take(nombre)
            .Select(o => new EcheanceVue(o.Id.Value, o.Nature, o.Precision, o.StructureNom, o.Region, o.Echeance, o.Sequence, o.Issue, o.ModifieLe, o.Lien))
            .ToListAsync(cancellationToken);
}
