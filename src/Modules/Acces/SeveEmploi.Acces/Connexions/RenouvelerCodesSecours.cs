using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

[Exige(Droits.Connecte)]
internal sealed record RenouvelerCodesSecours(string Code) : ICommand<CodesSecoursVue>
{
    public override string ToString() => nameof(RenouvelerCodesSecours);
}

internal sealed class RenouvelerCodesSecoursValidator : AbstractValidator<RenouvelerCodesSecours>
{
    public RenouvelerCodesSecoursValidator() => RuleFor(command => command.Code).NotEmpty().MaximumLength(20);
}

internal sealed class RenouvelerCodesSecoursHandler(AccesDbContext db, Moi moi, Tentatives tentatives, SecondFacteur secondFacteur, TimeProvider clock)
    : ICommandHandler<RenouvelerCodesSecours, CodesSecoursVue>
{
    public async Task<Result<CodesSecoursVue>> Handle(RenouvelerCodesSecours command, CancellationToken cancellationToken)
    {
        var charge = await moi.Charger(cancellationToken);
        if (charge.Error is { } inconnu) return inconnu;

        var (compte, identifiants) = charge.Value;
        if (!compte.SecondFacteurActif) return new SecondFacteurInactif();
        // A stolen session must not try a million codes.
        var source = SourceConnexion.Du(compte.Id.Value);
        var essai = await tentatives.Commencer(source, cancellationToken);
        if (essai.Error is { } tropTot) return tropTot;
        if (!await secondFacteur.AccepterCode(identifiants, command.Code))
        {
            await tentatives.Noter(source, essai.Value, cancellationToken);
            return new CodeSecondFacteurRefuse();
        }

        db.Annoncer(new CodesSecoursRenouveles(compte.Id.Value), compte.Id, clock.GetUtcNow());
        var codes = await secondFacteur.NouveauxCodes(identifiants);
        await db.SaveChangesAsync(cancellationToken);
        return new CodesSecoursVue(codes);
    }
}

internal static class RenouvelerCodesSecoursEndpoint
{
    public static void MapRenouvelerCodesSecours(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/moi/second-facteur/codes-secours", Post)
            .WithName(nameof(RenouvelerCodesSecours))
            .WithSummary("Renouveler mes codes de secours")
            .WithDescription("Dix codes neufs, montrés cette seule fois ; les précédents ne valent plus. Demande un code de l'application.")
            .WithExample(new RenouvelerCodesSecours("123456"))
            .CarriesSecret()
            .Refuses(typeof(JetonRefuse), typeof(SecondFacteurInactif), typeof(CodeSecondFacteurRefuse), typeof(TropDeTentatives), typeof(ConnexionsSaturees))
            .Produces<CodesSecoursVue>();

    private static async Task<IResult> Post(RenouvelerCodesSecours command, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return (await mediator.Send(command, cancellationToken)).ToHttp(TypedResults.Ok);
    }
}
