using System.Linq.Expressions;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Personnes;

internal sealed class AppliquerConservationPersonnesHandler(ReferentielDbContext db, TimeProvider clock) : ICommandHandler<AppliquerConservationPersonnes>
{
    public async Task<Result> Handle(AppliquerConservationPersonnes command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        await db.SaveByBatches(
            db.Personnes.Where(personne => personne.EffacementPrevuLe <= aujourdhui).OrderBy(personne => personne.Id),
            personne => personne.Echoir(Clock.DayOf(personne.ModifieLe), aujourdhui), cancellationToken);
        await db.SaveByBatches(
            db.Personnes.Where(SansContactDepuis(Conservation.FinDePreavis(aujourdhui))).Where(personne => personne.EffacementPrevuLe == null).OrderBy(personne => personne.Id),
            personne => personne.AnnoncerEffacement(Clock.DayOf(personne.ModifieLe), aujourdhui), cancellationToken);
        await OublierAuteursDeFusions(aujourdhui, cancellationToken);
        await db.ForgetDelivered(Clock.StartOf(Conservation.DernierContactEchu(aujourdhui)), cancellationToken);
        return Result.Success;
    }

    /// <summary>Whose time will have come on that day: the rule of <see cref="Personne.DernierContact"/>, as an index reads it.</summary>
    public static Expression<Func<Personne, bool>> SansContactDepuis(DateOnly jour)
    {
        var limite = Conservation.DernierContactEchu(jour);
        var lendemain = Clock.StartOf(limite.AddDays(1));
        return personne => personne.EffaceeLe == null && personne.ModifieLe < lendemain
            && !personne.Fonctions.Any(fonction => fonction.Au == null || fonction.Au > limite);
    }

    private async Task OublierAuteursDeFusions(DateOnly aujourdhui, CancellationToken cancellationToken)
    {
        var limite = Conservation.DernierContactEchu(aujourdhui);
        await db.Structures
            .Where(structure => structure.FusionneeLe <= limite && structure.FusionneePar != null && structure.FusionneePar != Conservation.PersonneEffacee)
            .ExecuteUpdateAsync(structure => structure.SetProperty(s => s.FusionneePar, Conservation.PersonneEffacee), cancellationToken);
    }
}

/// <summary>La personne peut dire qu'elle est toujours là : il suffit que sa fiche change.</summary>
internal sealed class PrevenirQuandPersonneBientotEffacee(ReferentielDbContext db, IMailer mailer) : INotificationHandler<PersonneBientotEffacee>
{
    public async Task Handle(PersonneBientotEffacee notification, CancellationToken cancellationToken)
    {
        var id = new PersonneId(notification.PersonneId);
        var personne = await db.Personnes.AsNoTracking().SingleOrDefaultAsync(personne => personne.Id == id, cancellationToken);
        if (personne is not { Courriel: { } courriel } || personne.EffacementPrevuLe != notification.Le) return;

        await mailer.SendOrThrow(
            new Mail(
                courriel, $"{personne.Prenom} {personne.Nom}", "Vos coordonnées seront effacées",
                $"""
                Bonjour {personne.Prenom},

                Vous n'êtes plus en fonction dans l'annuaire du programme SÈVE Emploi, et votre fiche n'a pas changé depuis près de {Conservation.Mois} mois.
                Votre nom et vos coordonnées y seront effacés le {notification.Le:dd/MM/yyyy}.

                Vous n'avez rien à faire. Si vous travaillez encore avec le programme, dites-le à l'équipe nationale avant ce jour.

                L'équipe SÈVE Emploi
                """),
            cancellationToken);
    }
}
