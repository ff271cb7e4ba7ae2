using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:ecrire", Partout = true)]
internal sealed record ConfirmerDroit(Guid CompteId, Guid DroitId) : ICommand;

internal sealed class ConfirmerDroitHandler(AccesDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<ConfirmerDroit>
{
    public async Task<Result> Handle(ConfirmerDroit command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Compte>(new CompteId(command.CompteId), new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;

        if (found.Value.ConfirmerDroit(command.DroitId, session.Compte(), clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ConfirmerDroitEndpoint
{
    public static void MapConfirmerDroit(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes/{compteId:guid}/droits/{droitId:guid}/confirmation", Post)
            .WithName(nameof(ConfirmerDroit))
            .WithSummary("Confirmer un droit en revue")
            .WithDescription("La revue des accès demande de confirmer chaque droit une fois par trimestre ; la date du jour est gardée.")
            .RequiresIfMatch()
            .Refuses(typeof(CompteIntrouvable), typeof(DroitIntrouvable), typeof(DroitDejaTermine), typeof(PropresDroits))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid compteId, Guid droitId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConfirmerDroit(compteId, droitId), cancellationToken)).ToHttp();
}
