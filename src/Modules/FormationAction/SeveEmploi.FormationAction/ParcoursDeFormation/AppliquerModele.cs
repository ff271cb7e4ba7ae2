using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:ecrire")]
internal sealed record AppliquerModele(Guid ParcoursId) : ICommand;

internal sealed class AppliquerModeleHandler(FormationActionDbContext db) : ICommandHandler<AppliquerModele>
{
    public async Task<Result> Handle(AppliquerModele command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;

        var modeles = await db.Modeles.AsNoTracking().Where(modele => modele.Programme == parcours.Value.Programme).ToListAsync(cancellationToken);
        var convient = Modele.Choisir(modeles, parcours.Value.Programme, parcours.Value.Annee, parcours.Value.Region);
        if (convient is null) return new ModeleAbsent(parcours.Value.Annee);
        if (parcours.Value.Appliquer(convient).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AppliquerModeleEndpoint
{
    public static void MapAppliquerModele(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/modele", Post)
            .WithName(nameof(AppliquerModele))
            .WithSummary("Donner ses journées à un parcours")
            .WithDescription(
                "Pour un parcours ouvert avant que sa promotion ait un modèle : il reçoit sa copie, dont les journées sont à planifier.")
            .WithExample(new { })
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(ModeleAbsent), typeof(ModeleDejaApplique));

    private static async Task<IResult> Post(Guid parcoursId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AppliquerModele(parcoursId), cancellationToken)).ToHttp();
}
