using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Reactions;

/// <summary>Trois structures d'une région ont écrit dans une rubrique : aucune ne s'y reconnaît plus, elle peut se lire ailleurs.</summary>
/// <remarks>The row says so itself, and PostgreSQL obeys it: no query can forget to count.</remarks>
internal sealed class PublierQuandQuestionnaireRemis(FormationActionDbContext db) : INotificationHandler<QuestionnaireRemis>
{
    private const int StructuresMin = 3;

    public async Task Handle(QuestionnaireRemis notification, CancellationToken cancellationToken)
    {
        var id = new ParcoursId(notification.ParcoursId);
        if (await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } parcours) return;

        var reponses = db.Reponses.Where(reponse => reponse.Region == parcours.Region && reponse.Annee == parcours.Annee);
        var rubriques = (await reponses.Select(reponse => new { reponse.Rubrique, reponse.QuestionnaireId }).Distinct().ToListAsync(cancellationToken))
            .CountBy(reponse => reponse.Rubrique).Where(compte => compte.Value >= StructuresMin).Select(compte => compte.Key).ToList();
        await reponses.Where(reponse => rubriques.Contains(reponse.Rubrique) && !reponse.EstPubliable)
            .ExecuteUpdateAsync(reponse => reponse.SetProperty(r => r.EstPubliable, true), cancellationToken);
    }
}
