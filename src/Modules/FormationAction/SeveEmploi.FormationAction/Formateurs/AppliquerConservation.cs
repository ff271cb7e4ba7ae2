using System.Linq.Expressions;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formateurs;

internal sealed class AppliquerConservationFormationHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<AppliquerConservationFormation>
{
    public async Task<Result> Handle(AppliquerConservationFormation command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        await db.SaveByBatches(
            db.Formateurs.Where(formateur => formateur.EffacementPrevuLe <= aujourdhui).OrderBy(formateur => formateur.Id),
            formateur => formateur.Echoir(Clock.DayOf(formateur.ModifieLe), aujourdhui), cancellationToken);
        await db.SaveByBatches(
            db.Formateurs.Where(SansContactDepuis(Conservation.FinDePreavis(aujourdhui))).Where(formateur => formateur.EffacementPrevuLe == null).OrderBy(formateur => formateur.Id),
            formateur => formateur.AnnoncerEffacement(Clock.DayOf(formateur.ModifieLe), aujourdhui), cancellationToken);
        var limite = Clock.StartOf(Conservation.DernierContactEchu(aujourdhui).AddDays(1));
        await db.SaveByBatches(
            db.Actions.Where(action => action.ResponsableNom != null && action.ModifieLe < limite).OrderBy(action => action.Id),
            action => action.OublierResponsable(), cancellationToken);
        await db.ForgetDelivered(Clock.StartOf(Conservation.DernierContactEchu(aujourdhui)), cancellationToken);
        return Result.Success;
    }

    /// <summary>Whose time will have come on that day: the rule of <see cref="Formateur.DernierContact"/>, as PostgreSQL reads it.</summary>
    public static Expression<Func<Formateur, bool>> SansContactDepuis(DateOnly jour)
    {
        var limite = Conservation.DernierContactEchu(jour);
        var lendemain = Clock.StartOf(limite.AddDays(1));
        // A promotion ends on 31 December: that of the very year counts only once the year is over.
        var promotion = limite is { Month: 12, Day: 31 } ? limite.Year : limite.Year - 1;
        return formateur => formateur.EffaceLe == null && formateur.ModifieLe < lendemain && formateur.DernierePromotion <= promotion;
    }
}

/// <summary>La personne peut dire qu'elle est toujours là : il suffit que sa fiche change.</summary>
internal sealed class PrevenirQuandFormateurBientotEfface(FormationActionDbContext db, IMailer mailer) : INotificationHandler<FormateurBientotEfface>
{
    public async Task Handle(FormateurBientotEfface notification, CancellationToken cancellationToken)
    {
        var id = new FormateurId(notification.FormateurId);
        var formateur = await db.Formateurs.AsNoTracking().SingleOrDefaultAsync(formateur => formateur.Id == id, cancellationToken);
        if (formateur is not { Courriel: { } courriel } || formateur.EffacementPrevuLe != notification.Le) return;

        await mailer.SendOrThrow(
            new Mail(
                courriel, $"{formateur.Prenom} {formateur.Nom}", "Vos coordonnées seront effacées",
                $"""
                Bonjour {formateur.Prenom},

                Vous ne formez plus dans le programme SÈVE Emploi, et votre fiche n'a pas changé depuis près de {Conservation.Mois} mois.
                Votre nom et vos coordonnées y seront effacés le {notification.Le:dd/MM/yyyy}.

                Vous n'avez rien à faire. Si vous travaillez encore avec le programme, dites-le à l'équipe nationale avant ce jour.

                L'équipe SÈVE Emploi
                """),
            cancellationToken);
    }
}
