using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

[Exige(Droits.Connecte)]
internal sealed record RetirerSecondFacteur : ICommand;

internal sealed class RetirerSecondFacteurHandler(AccesDbContext db, Moi moi, SecondFacteur secondFacteur, TimeProvider clock) : ICommandHandler<RetirerSecondFacteur>
{
    public async Task<Result> Handle(RetirerSecondFacteur command, CancellationToken cancellationToken)
    {
        var charge = await moi.Charger(cancellationToken);
        if (charge.Error is { } inconnu) return inconnu;

        var (compte, identifiants) = charge.Value;
        if (!compte.SecondFacteurActif) return new SecondFacteurInactif();
        if (compte.ExigeSecondFacteur(clock.Today())) return new SecondFacteurIndispensable();

        db.Annoncer(new SecondFacteurRetire(compte.Id.Value), compte.Id, clock.GetUtcNow());
        await secondFacteur.Retirer(compte, identifiants);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerSecondFacteurEndpoint
{
    public static void MapRetirerSecondFacteur(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/moi/second-facteur", Delete)
            .WithName(nameof(RetirerSecondFacteur))
            .WithSummary("Retirer mon second facteur")
            .WithDescription("Refusé tant qu'un de mes rôles l'exige. Un courriel m'en avertit.")
            .Refuses(typeof(JetonRefuse), typeof(SecondFacteurInactif), typeof(SecondFacteurIndispensable))
            .AnswersNoContent();

    private static async Task<IResult> Delete(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerSecondFacteur(), cancellationToken)).ToHttp();
}
