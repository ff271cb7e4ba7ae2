using System.Globalization;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Natures;

/// <summary>Le seul réglage des termes est celui de la nature : qui compte les retards le lit ici.</summary>
internal sealed class ListerTermesHandler(EcheancierDbContext db) : IQueryHandler<ListerTermes, IReadOnlyList<TermeVue>>
{
    public async Task<IReadOnlyList<TermeVue>> Handle(ListerTermes query, CancellationToken cancellationToken)
    {
        var nature = await db.Natures.AsNoTracking().SingleOrDefaultAsync(nature => nature.Code == query.Nature, cancellationToken);
        if (nature?.Recurrence is not { } recurrence) return [];

        var lieu = Lieu.De(null, query.Region is { } code ? Region.De(code) : null);
        return [.. recurrence.De(query.Annee, lieu).Select(occurrence => new TermeVue(int.Parse(occurrence.Periode[5..], CultureInfo.InvariantCulture), occurrence.Echeance))];
    }
}
