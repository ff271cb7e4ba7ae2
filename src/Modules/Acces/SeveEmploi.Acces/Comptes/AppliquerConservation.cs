using System.Linq.Expressions;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Reactions;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

internal sealed class AppliquerConservationComptesHandler(AccesDbContext db, TimeProvider clock) : ICommandHandler<AppliquerConservationComptes>
{
    public async Task<Result> Handle(AppliquerConservationComptes command, CancellationToken cancellationToken)
    {
        var (aujourdhui, effaces) = (clock.Today(), new List<CompteId>());
        await db.SaveByBatches(
            db.Comptes.Where(compte => compte.EffacementPrevuLe <= aujourdhui).OrderBy(compte => compte.Id),
            compte =>
            {
                compte.Echoir(DernierContact(compte), aujourdhui);
                if (compte.EstEfface) effaces.Add(compte.Id);
            },
            cancellationToken);
        await OublierPreuves(effaces, cancellationToken);
        await db.SaveByBatches(
            db.Comptes.Where(SansContactDepuis(Conservation.FinDePreavis(aujourdhui))).Where(compte => compte.EffacementPrevuLe == null).OrderBy(compte => compte.Id),
            compte => compte.AnnoncerEffacement(DernierContact(compte), aujourdhui), cancellationToken);
        await db.ForgetDelivered(Clock.StartOf(Conservation.DernierContactEchu(aujourdhui)), cancellationToken);
        return Result.Success;
    }

    /// <summary>Whose time will have come on that day: the rule of <see cref="DernierContact"/>, as PostgreSQL reads it.</summary>
    public static Expression<Func<Compte, bool>> SansContactDepuis(DateOnly jour)
    {
        var lendemain = Clock.StartOf(Conservation.DernierContactEchu(jour).AddDays(1));
        return compte => compte.EffaceLe == null && compte.ModifieLe < lendemain && (compte.DerniereConnexionLe == null || compte.DerniereConnexionLe < lendemain);
    }

    private static DateOnly DernierContact(Compte compte) =>
        Clock.DayOf(compte.DerniereConnexionLe > compte.ModifieLe ? compte.DerniereConnexionLe.Value : compte.ModifieLe);

    /// <summary>Nothing that opened an erased account is kept: its password, its second factor, its links, its sign-ins.</summary>
    private async Task OublierPreuves(List<CompteId> effaces, CancellationToken cancellationToken)
    {
        var ids = effaces.ConvertAll(id => id.Value);
        await db.Identifiants.Where(preuve => ids.Contains(preuve.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.Jetons.Where(jeton => jeton.CompteId != null && ids.Contains(jeton.CompteId.Value)).ExecuteDeleteAsync(cancellationToken);
        await db.Invitations.Where(invitation => effaces.Contains(invitation.CompteId)).ExecuteDeleteAsync(cancellationToken);
    }
}

internal sealed class PrevenirQuandCompteBientotEfface(Courriers courriers) : INotificationHandler<CompteBientotEfface>
{
    public async Task Handle(CompteBientotEfface notification, CancellationToken cancellationToken)
    {
        if (await courriers.CompteDe(notification.CompteId, cancellationToken) is not { } compte || compte.EffacementPrevuLe != notification.Le) return;

        await courriers.Envoyer(
            compte, "Votre compte sera effacé",
            $"Votre compte, inutilisé depuis près de {Conservation.Mois} mois, sera fermé et effacé le {notification.Le:dd/MM/yyyy}.\n\n"
            + "Pour le garder, connectez-vous avant ce jour ; s'il est fermé, dites-le à l'équipe nationale.",
            cancellationToken);
    }
}
