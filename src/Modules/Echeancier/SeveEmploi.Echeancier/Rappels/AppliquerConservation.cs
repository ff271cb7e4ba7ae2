using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Rappels;

internal sealed class AppliquerConservationRappelsHandler(EcheancierDbContext db) : ICommandHandler<AppliquerConservationRappels>
{
    private const int Mois = 12;

    public async Task<Result> Handle(AppliquerConservationRappels command, CancellationToken cancellationToken)
    {
        var limite = (await db.Maintenant(cancellationToken)).AddMonths(-Mois);
        await db.Envois.Where(envoi => envoi.EssaiA < limite && envoi.Courriel != null).Oublier(cancellationToken);
        return Result.Success;
    }
}

internal sealed class OublierQuandComptePseudonymise(EcheancierDbContext db) : INotificationHandler<ComptePseudonymise>
{
    public async Task Handle(ComptePseudonymise notification, CancellationToken cancellationToken)
    {
        await db.Envois.Where(envoi => envoi.CompteId == notification.CompteId).Oublier(cancellationToken);
        await db.Preferences.Where(preference => preference.CompteId == notification.CompteId).ExecuteDeleteAsync(cancellationToken);
    }
}

internal static class Oubli
{
    /// <summary>What a server answers, and what a subject says, may name the person too.</summary>
    public static Task<int> Oublier(this IQueryable<Envoi> envois, CancellationToken cancellationToken) =>
        envois.ExecuteUpdateAsync(
            champs => champs.SetProperty(envoi => envoi.Courriel, (string?)null).SetProperty(envoi => envoi.Sujet, (string?)null).SetProperty(envoi => envoi.Erreur, (string?)null),
            cancellationToken);
}
