using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.FormationAction.Formes;

internal sealed class ConsulterPartFormeeHandler(FormationActionDbContext db, IMediator mediator) : IQueryHandler<ConsulterPartFormee, PartFormeeVue>
{
    public Task<PartFormeeVue> Handle(ConsulterPartFormee query, CancellationToken cancellationToken) => Lire(db, mediator, query, cancellationToken);

    internal static async Task<PartFormeeVue> Lire(FormationActionDbContext db, IMediator mediator, ConsulterPartFormee query, CancellationToken cancellationToken)
    {
        var parcours = db.Parcours.AsNoTracking().Where(p => p.StructureId == query.StructureId);
        var presents = (await db.StagiairesSuivis(parcours, query.Le, cancellationToken)).Where(suivi => suivi.Stagiaire.EstPresentLe(query.Le)).ToList();
        var faits = await mediator.Send(new ConsulterFaitsStructure(query.StructureId, query.Le), cancellationToken);
        return Compter(query, presents, faits?.Permanents);
    }

    /// <summary>In heads: who followed two years of a structure is one person, trained by either.</summary>
    internal static PartFormeeVue Compter(ConsulterPartFormee query, IReadOnlyCollection<StagiaireSuivi> presents, int? declares)
    {
        var personnes = presents.GroupBy(suivi => suivi.Stagiaire.Cle).ToList();
        var formes = personnes.Count(personne => personne.Any(suivi => suivi.EstForme(query.Le)));
        // A declared total below the people who are there is out of date, and would make a share pass 100 %.
        var declare = declares >= personnes.Count;
        var permanents = declare ? declares!.Value : personnes.Count;
        return new(query.StructureId, query.Le, formes, permanents, declare, Taux.Part(formes, permanents).Valeur, formes * 2 > permanents);
    }
}
