namespace SeveEmploi.Acces.Connexions;

[Exige(Droits.Connecte)]
internal sealed record PreparerSecondFacteur : ICommand<SecondFacteurVue>;

/// <summary>La clé d'un second facteur, montrée une fois.</summary>
/// <param name="Adresse">Ce qu'un code QR porterait.</param>
internal sealed record SecondFacteurVue(string Cle, string Adresse)
{
    public override string ToString() => nameof(SecondFacteurVue);
}

internal sealed class PreparerSecondFacteurHandler(Moi moi, SecondFacteur secondFacteur) : ICommandHandler<PreparerSecondFacteur, SecondFacteurVue>
{
    public async Task<Result<SecondFacteurVue>> Handle(PreparerSecondFacteur command, CancellationToken cancellationToken)
    {
        var charge = await moi.Charger(cancellationToken);
        if (charge.Error is { } inconnu) return inconnu;
        if (charge.Value.Compte.SecondFacteurActif) return new SecondFacteurDejaActif();

        var cle = await secondFacteur.NouvelleCle(charge.Value.Identifiants);
        return new SecondFacteurVue(cle, Totp.Adresse(cle, charge.Value.Compte.Courriel));
    }
}

internal static class PreparerSecondFacteurEndpoint
{
    public static void MapPreparerSecondFacteur(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/moi/second-facteur", Post)
            .WithName(nameof(PreparerSecondFacteur))
            .WithSummary("Préparer mon second facteur")
            .WithDescription("Tire une clé à saisir dans une application d'authentification. Elle n'est demandée à la connexion qu'une fois activée par un premier code.")
            .WithExample(new SecondFacteurVue("JBSWY3DPEHPK3PXP…", "otpauth://totp/SeveEmploi:zoe.martin%40exemple.fr?secret=…"))
            .CarriesSecret()
            .Refuses(typeof(JetonRefuse), typeof(SecondFacteurDejaActif))
            .Produces<SecondFacteurVue>();

    private static async Task<IResult> Post(HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return (await mediator.Send(new PreparerSecondFacteur(), cancellationToken)).ToHttp(TypedResults.Ok);
    }
}
