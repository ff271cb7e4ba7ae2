using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

/// <summary>What the rows of this area say of a year; who knows the events gives what they count.</summary>
internal sealed class LectureDesActions(AnimationRegionaleDbContext db)
{
    /// <param name="region">Celle du bilan.</param>
    /// <param name="annee">Celle des actions.</param>
    /// <param name="evenements">Ce que comptent les événements, d'origine <see cref="OrigineAction.Evenements"/>.</param>
    /// <param name="cancellationToken">Arrête la lecture.</param>
    public async Task<BilanDesActions> Lire(Region region, int annee, IReadOnlyList<ActionComptee> evenements, CancellationToken cancellationToken)
    {
        var (debut, fin) = (new DateOnly(annee, 1, 1), new DateOnly(annee, 12, 31));
        var accompagnements = await db.Accompagnements.AsNoTracking()
            .Where(a => a.Region == region && a.Le >= debut && a.Le <= fin && a.RetireLe == null).ToListAsync(cancellationToken);
        var reprises = await db.ActionsReprises.AsNoTracking()
            .Where(r => r.Region == region && r.Annee == annee && r.RetireeLe == null)
            .OrderBy(r => r.Rang).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        return BilanDesActions.De(
            region, annee,
            [
                .. reprises.Select(r => new ActionComptee(r.Action, r.Cible, r.Programme, r.Objectifs, r.Nombre, OrigineAction.Reprise)),
                .. evenements,
                .. ActionsDesAccompagnements.Compter(accompagnements),
            ]);
    }
}
