using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Jetons;

internal static class RevocationsJetons
{
    /// <summary>In one statement, at the time of the database; a token already revoked keeps its day.</summary>
    public static Task<int> Revoquer(this IQueryable<Jeton> jetons, CancellationToken cancellationToken) =>
        jetons.Where(jeton => jeton.RevoqueLe == null).ExecuteUpdateAsync(
            jeton => jeton.SetProperty(j => j.RevoqueLe, j => HorlogeBase.Now()), cancellationToken);
}
