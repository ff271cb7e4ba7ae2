using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:ecrire", Partout = true)]
internal sealed record TerminerDroit(Guid CompteId, Guid DroitId, DateOnly Au) : ICommand;

internal sealed class TerminerDroitHandler(AccesDbContext db, DbSession session) : ICommandHandler<TerminerDroit>
{
    public async Task<Result> Handle(TerminerDroit command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Compte>(new CompteId(command.CompteId), new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;

        if (found.Value.TerminerDroit(command.DroitId, command.Au, session.Compte()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class TerminerDroitEndpoint
{
    internal sealed record TerminerDroitRequest(DateOnly Au);

    public static void MapTerminerDroit(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes/{compteId:guid}/droits/{droitId:guid}/fin", Post)
            .WithName(nameof(TerminerDroit))
            .WithSummary("Terminer un droit")
            .WithDescription("« au » est le dernier jour tenu, compris : le lendemain, le droit ne vaut plus. Une fin déjà dite se rapproche et ne s'éloigne pas.")
            .WithExample(new TerminerDroitRequest(new(2022, 8, 31)))
            .RequiresIfMatch()
            .Refuses(typeof(CompteIntrouvable), typeof(DroitIntrouvable), typeof(DroitDejaTermine), typeof(DroitFiniAvantSonDebut), typeof(PropresDroits))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid compteId, Guid droitId, TerminerDroitRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TerminerDroit(compteId, droitId, request.Au), cancellationToken)).ToHttp();
}
