using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

[Exige(Droits.Connecte)]
internal sealed record ActiverSecondFacteur(string Code) : ICommand<CodesSecoursVue>
{
    public override string ToString() => nameof(ActiverSecondFacteur);
}

/// <summary>Dix codes à usage unique, montrés une fois : à imprimer.</summary>
internal sealed record CodesSecoursVue(IReadOnlyList<string> CodesSecours)
{
    public override string ToString() => nameof(CodesSecoursVue);
}

internal sealed class ActiverSecondFacteurValidator : AbstractValidator<ActiverSecondFacteur>
{
    public ActiverSecondFacteurValidator() => RuleFor(command => command.Code).NotEmpty().MaximumLength(20);
}

internal sealed class ActiverSecondFacteurHandler(AccesDbContext db, Moi moi, GestionIdentifiants gestion, SecondFacteur secondFacteur, TimeProvider clock)
    : ICommandHandler<ActiverSecondFacteur, CodesSecoursVue>
{
    public async Task<Result<CodesSecoursVue>> Handle(ActiverSecondFacteur command, CancellationToken cancellationToken)
    {
        var charge = await moi.Charger(cancellationToken);
        if (charge.Error is { } inconnu) return inconnu;

        var (compte, identifiants) = charge.Value;
        if (compte.SecondFacteurActif) return new SecondFacteurDejaActif();
        if (await gestion.GetAuthenticatorKeyAsync(identifiants) is null) return new SecondFacteurNonPrepare();
        if (!await secondFacteur.AccepterCode(identifiants, command.Code)) return new CodeSecondFacteurRefuse();

        compte.ActiverSecondFacteur();
        db.Annoncer(new SecondFacteurActive(compte.Id.Value), compte.Id, clock.GetUtcNow());
        var codes = await secondFacteur.NouveauxCodes(identifiants);
        await db.SaveChangesAsync(cancellationToken);
        return new CodesSecoursVue(codes);
    }
}

internal static class ActiverSecondFacteurEndpoint
{
    public static void MapActiverSecondFacteur(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/moi/second-facteur/activation", Post)
            .WithName(nameof(ActiverSecondFacteur))
            .WithSummary("Activer mon second facteur")
            .WithDescription("Le premier code de l'application prouve que la clé y est. La réponse donne dix codes de secours, montrés cette seule fois.")
            .WithExample(new ActiverSecondFacteur("123456"))
            .CarriesSecret()
            .Refuses(typeof(JetonRefuse), typeof(SecondFacteurDejaActif), typeof(SecondFacteurNonPrepare), typeof(CodeSecondFacteurRefuse))
            .Produces<CodesSecoursVue>();

    private static async Task<IResult> Post(ActiverSecondFacteur command, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return (await mediator.Send(command, cancellationToken)).ToHttp(TypedResults.Ok);
    }
}
