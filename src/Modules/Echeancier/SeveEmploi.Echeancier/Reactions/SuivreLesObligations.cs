using SeveEmploi.Echeancier.Anomalies;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Echeancier.Reactions;

internal sealed class PoserQuandObligationPosee(EcheancierDbContext db, Registre registre, IMediator mediator) : INotificationHandler<ObligationPosee>
{
    public async Task Handle(ObligationPosee notification, CancellationToken cancellationToken)
    {
        if (notification.StructureId is not { } structure)
        {
            await registre.Poser([notification], new Dictionary<Guid, string>(), cancellationToken);
            return;
        }

        var faits = await mediator.Send(new ConsulterFaitsStructure(structure, notification.OuvreLe), cancellationToken);
        // Who was merged since owes nothing: the file that was kept does.
        if (faits?.FusionneeDans is { } conservee) faits = await mediator.Send(new ConsulterFaitsStructure(conservee, notification.OuvreLe), cancellationToken);
        if (Disparition(faits, notification) is { } detail) await Signaler(notification, detail, cancellationToken);
        else await registre.Poser([notification with { StructureId = faits!.Id }], new Dictionary<Guid, string> { [faits.Id] = faits.Nom }, cancellationToken);
    }

    private static string? Disparition(FaitsStructureVue? faits, ObligationPosee annonce) =>
        faits is null ? "Cette structure n'existe pas."
        : faits.FermeeLe is { } fermeture && fermeture <= annonce.Echeance ? $"{faits.Nom} est fermée depuis le {fermeture:dd/MM/yyyy}."
        : null;

    private async Task Signaler(ObligationPosee annonce, string detail, CancellationToken cancellationToken)
    {
        await db.Signaler(Anomalie.Sur(annonce, RaisonAnomalie.StructureDisparue, detail), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal sealed class HonorerQuandObligationHonoree(Registre registre) : INotificationHandler<ObligationHonoree>
{
    public Task Handle(ObligationHonoree notification, CancellationToken cancellationToken) => registre.Honorer(notification, cancellationToken);
}

internal sealed class LeverQuandObligationLevee(Registre registre) : INotificationHandler<ObligationLevee>
{
    public Task Handle(ObligationLevee notification, CancellationToken cancellationToken) => registre.Lever(notification, cancellationToken);
}
