using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs.Completude;

internal sealed class ListerMoisManquantsHandler(IndicateursDbContext db) : IQueryHandler<ListerMoisManquants, IReadOnlyList<MoisManquantVue>>
{
    public async Task<IReadOnlyList<MoisManquantVue>> Handle(ListerMoisManquants query, CancellationToken cancellationToken)
    {
        var cle = new object[] { query.StructureId, query.Programme, query.Annee };
        if (await db.Participations.FindAsync(cle, cancellationToken) is not { } participation) return [];

        var etats = await db.Saisies.AsNoTracking()
            .Where(s => s.StructureId == query.StructureId && s.Programme == query.Programme && s.Annee == query.Annee)
            .ToDictionaryAsync(s => s.Mois, s => s.Etat, cancellationToken);
        return
        [
            .. Enumerable.Range(participation.PremierMois, Math.Max(0, participation.DernierMois - participation.PremierMois + 1))
                .Where(mois => new MoisCivil(query.Annee, mois).Fin <= query.Jusqua)
                .Select(mois => (Mois: mois, Etat: etats.TryGetValue(mois, out var etat) ? etat : (EtatSaisie?)null))
                .Where(mois => mois.Etat is not (EtatSaisie.Validee or EtatSaisie.Exemptee))
                .Select(mois => new MoisManquantVue(mois.Mois, mois.Etat?.ToString().ToLowerInvariant() ?? "absente")),
        ];
    }
}
