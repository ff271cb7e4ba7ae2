using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Conventions;

/// <summary>Ce que tout acte sur une convention fait autour de la règle : la trouver à la version lue, dire qui agit et quel jour, enregistrer.</summary>
internal sealed class ActesDeConvention(FinancementDbContext db, DbSession session)
{
    public Task<Result> Faire(Guid id, Func<Convention, Auteur, Result> acte, CancellationToken cancellationToken) =>
        Faire(id, (convention, auteur) => Task.FromResult(acte(convention, auteur)), cancellationToken);

    /// <summary>Un acte qui doit d'abord demander ailleurs, ou garder un document.</summary>
    public async Task<Result> Faire(Guid id, Func<Convention, Auteur, Task<Result>> acte, CancellationToken cancellationToken)
    {
        var convention = await db.Find<Convention>(new ConventionId(id), new ConventionIntrouvable(id), cancellationToken);
        if (convention.Error is { } absente) return absente;
        if ((await acte(convention.Value, session.Auteur(convention.Value))).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
