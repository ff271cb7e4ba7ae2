using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

[OuvertATous("Qui a oublié son mot de passe ne peut pas se connecter.")]
internal sealed record DemanderMotDePasseOublie(string Courriel) : ICommand
{
    public override string ToString() => nameof(DemanderMotDePasseOublie);
}

internal sealed class DemanderMotDePasseOublieValidator : AbstractValidator<DemanderMotDePasseOublie>
{
    public DemanderMotDePasseOublieValidator() => RuleFor(command => command.Courriel).EstUnCourriel();
}

internal sealed class DemanderMotDePasseOublieHandler(AccesDbContext db, TimeProvider clock) : ICommandHandler<DemanderMotDePasseOublie>
{
    public async Task<Result> Handle(DemanderMotDePasseOublie command, CancellationToken cancellationToken)
    {
        var courriel = Compte.CourrielDe(command.Courriel);
        var connu = await db.Comptes.AsNoTracking().Where(compte => compte.Courriel == courriel).Select(compte => (Guid?)compte.Id.Value).SingleOrDefaultAsync(cancellationToken);
        // The same writing for an e-mail that nobody has: neither the answer nor its delay tells which is which.
        var cible = new CompteId(connu ?? Guid.CreateVersion7());
        db.Annoncer(new MotDePasseOublie(cible.Value), cible, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DemanderMotDePasseOublieEndpoint
{
    public static void MapDemanderMotDePasseOublie(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/mots-de-passe/oublis", Post)
            .WithName(nameof(DemanderMotDePasseOublie))
            .WithSummary("Dire un mot de passe oublié")
            .WithDescription("Si ce courriel est celui d'un compte actif, un lien valable une heure y part. La réponse est la même dans tous les cas.")
            .WithExample(new DemanderMotDePasseOublie("zoe.martin@exemple.fr"))
            .CarriesSecret()
            .LimitedAsSignIn()
            .Produces(StatusCodes.Status202Accepted);

    private static async Task<IResult> Post(DemanderMotDePasseOublie command, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        return result.Error is null ? TypedResults.StatusCode(StatusCodes.Status202Accepted) : result.ToHttp();
    }
}
