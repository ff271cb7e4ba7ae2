using SeveEmploi.Acces.Jetons;

namespace SeveEmploi.Acces.Connexions;

internal static class JetonsDuCompte
{
    /// <summary>Every sign-in of the account ends, but for the one that asks it.</summary>
    public static Task<int> RevoquerCeuxDe(
        this IQueryable<Jeton> jetons, Guid compte, DateTimeOffset maintenant, CancellationToken cancellationToken, JetonId? sauf = null) =>
        jetons.Where(jeton => jeton.CompteId == compte && jeton.RevoqueLe == null && (sauf == null || jeton.Id != sauf))
            .ExecuteUpdateAsync(jeton => jeton.SetProperty(j => j.RevoqueLe, maintenant), cancellationToken);

    /// <summary>The token that this request presented, as the authenticator left it.</summary>
    public static JetonId? JetonPresente(this HttpContext http) => http.Items[typeof(JetonId)] as JetonId?;
}
