using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Types;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

/// <summary>What was done in a year, wherever it was noted: accompaniments, events held, and what a published report counted.</summary>
internal sealed class LectureDesActions(AnimationRegionaleDbContext db, DecompteEvenements evenements)
{
    /// <param name="region">Celle du bilan.</param>
    /// <param name="annee">Celle des actions.</param>
    /// <param name="cancellationToken">Arrête la lecture.</param>
    public async Task<BilanDesActions> Lire(Region region, int annee, CancellationToken cancellationToken)
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
                .. (await evenements.Compter(annee, region, cancellationToken)).SelectMany(Tenus),
                .. ActionsDesAccompagnements.Compter(accompagnements),
            ]);
    }

    // What promotes the programme is for nobody's programme, though both are spoken of.
    private static IEnumerable<ActionComptee> Tenus(DecompteType type) =>
        !type.Type.Reglage.CompteAuBilan ? []
        : type.Type.Reglage.Groupe == GroupeEvenement.PromotionDuProgramme ? [EnAction(type, null, type.Tenus)]
        : type.Programmes.Select(programme => EnAction(type, programme.Programme, programme.Nombre));

    private static ActionComptee EnAction(DecompteType type, Programme? programme, int nombre) =>
        new(type.Type.Reglage.Libelle, type.Type.Reglage.Cibles, programme, type.Type.Reglage.Objectif, nombre, OrigineAction.Evenements);
}
