using System.Linq.Expressions;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Entreprises;

internal sealed class AppliquerConservationSuivisHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<AppliquerConservationSuivis>
{
    public async Task<Result> Handle(AppliquerConservationSuivis command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        await db.SaveByBatches(
            db.Entreprises.Where(entreprise => entreprise.EffacementPrevuLe <= aujourdhui).OrderBy(entreprise => entreprise.Id),
            entreprise => entreprise.Echoir(Clock.DayOf(entreprise.ModifieLe), aujourdhui), cancellationToken);
        await db.SaveByBatches(
            db.Entreprises.Where(SansContactDepuis(Conservation.FinDePreavis(aujourdhui))).Where(entreprise => entreprise.EffacementPrevuLe == null)
                .OrderBy(entreprise => entreprise.Id),
            entreprise => entreprise.AnnoncerEffacement(Clock.DayOf(entreprise.ModifieLe), aujourdhui), cancellationToken);
        var limite = Clock.StartOf(Conservation.DernierContactEchu(aujourdhui).AddDays(1));
        await db.SaveByBatches(
            db.Suivis.Where(suivi => suivi.OublieLe == null && suivi.ModifieLe < limite).OrderBy(suivi => suivi.Id),
            suivi => suivi.Oublier(aujourdhui), cancellationToken);
        await db.ForgetDelivered(Clock.StartOf(Conservation.DernierContactEchu(aujourdhui)), cancellationToken);
        return Result.Success;
    }

    /// <summary>Whose time will have come on that day, as PostgreSQL reads it.</summary>
    public static Expression<Func<Entreprise, bool>> SansContactDepuis(DateOnly jour)
    {
        var limite = Clock.StartOf(Conservation.DernierContactEchu(jour).AddDays(1));
        return entreprise => entreprise.ModifieLe < limite
            && (entreprise.Contacts.Any() || entreprise.Actions.Any(action => action.Code != null || action.Enseignements != null));
    }
}

/// <summary>La personne peut demander à disparaître plus tôt, ou l'entreprise reprendre contact : il suffit que sa fiche change.</summary>
internal sealed class PrevenirQuandContactsBientotEffaces(SuiviEmploiDbContext db, IMailer mailer) : INotificationHandler<ContactsBientotEffaces>
{
    public async Task Handle(ContactsBientotEffaces notification, CancellationToken cancellationToken)
    {
        var id = new EntrepriseId(notification.EntrepriseId);
        var entreprise = await db.Entreprises.AsNoTracking().SingleOrDefaultAsync(entreprise => entreprise.Id == id, cancellationToken);
        if (entreprise?.EffacementPrevuLe != notification.Le) return;

        foreach (var contact in entreprise.Contacts.Where(contact => contact.Courriel is not null))
        {
            await mailer.SendOrThrow(Lettre(contact, entreprise.Nom, notification.Le), cancellationToken);
        }
    }

    private static Mail Lettre(ContactEntreprise contact, string entreprise, DateOnly le) => new(
        contact.Courriel!, contact.Nom, "Vos coordonnées seront effacées",
        $"""
        Bonjour,

        Une structure d'insertion garde vos coordonnées comme contact de l'entreprise {entreprise}, et n'a plus rien noté avec elle depuis près de
        {Conservation.Mois} mois. Votre nom et vos coordonnées seront effacés le {le:dd/MM/yyyy}.

        Vous n'avez rien à faire.

        L'équipe SÈVE Emploi
        """);
}
