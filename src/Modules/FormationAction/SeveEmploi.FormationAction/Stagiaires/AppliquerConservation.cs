using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Pieces;

namespace SeveEmploi.FormationAction.Stagiaires;

internal sealed class AppliquerConservationStagiairesHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<AppliquerConservationStagiaires>
{
    public async Task<Result> Handle(AppliquerConservationStagiaires command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        // The sheets first: erasing a name is an act on its trainee, and must not be the reason why another waits.
        await db.SaveByBatches(db.FeuillesEchues(aujourdhui).AsSplitQuery().OrderBy(feuille => feuille.Id), feuille => feuille.EffacerTraces(aujourdhui), cancellationToken);
        await db.SaveByBatches(db.StagiairesEchus(aujourdhui).OrderBy(stagiaire => stagiaire.Id), stagiaire => stagiaire.EffacerNoms(aujourdhui), cancellationToken);
        var limite = Clock.StartOf(Conservation.DernierContactEchu(aujourdhui).AddDays(1));
        await db.Pieces.Where(piece => piece.Nature == NaturePiece.EmargementPapier && piece.DeposeeA < limite && piece.Contenu != Array.Empty<byte>())
            .ExecuteUpdateAsync(pieces => pieces.SetProperty(piece => piece.Contenu, Array.Empty<byte>()), cancellationToken);
        await db.ForgetDelivered(Clock.StartOf(Conservation.DernierContactEchu(aujourdhui)), cancellationToken);
        return Result.Success;
    }
}

internal static class Echus
{
    /// <summary>Whose 24 months will be over on that day: neither their file nor the year that they followed has changed since.</summary>
    public static IQueryable<Stagiaire> StagiairesEchus(this FormationActionDbContext db, DateOnly jour)
    {
        var lendemain = Lendemain(jour);
        return db.Stagiaires.Where(s => s.NomsEffacesLe == null && s.ModifieLe < lendemain && db.Parcours.Any(p => p.Id == s.ParcoursId && p.ModifieLe < lendemain));
    }

    public static IQueryable<Feuille> FeuillesEchues(this FormationActionDbContext db, DateOnly jour)
    {
        var lendemain = Lendemain(jour);
        return db.Feuilles.Where(f => f.TracesEffaceesLe == null && f.ModifieLe < lendemain && db.Parcours.Any(p => p.Id == f.ParcoursId && p.ModifieLe < lendemain));
    }

    private static DateTimeOffset Lendemain(DateOnly jour) => Clock.StartOf(Conservation.DernierContactEchu(jour).AddDays(1));
}
