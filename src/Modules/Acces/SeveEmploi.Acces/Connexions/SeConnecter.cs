using Microsoft.AspNetCore.Http.HttpResults;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

[OuvertATous("Se connecter est ce que l'on fait avant d'être connu.")]
internal sealed record SeConnecter(
    string Courriel, string MotDePasse, string? Code, string? CodeSecours, UsageConnexion Usage, string Adresse, string? Appareil) : ICommand<ConnexionOuverte>
{
    public override string ToString() => nameof(SeConnecter);
}

internal enum UsageConnexion
{
    Api,
    Navigateur,
}

/// <summary>Une connexion ouverte : le secret ne se montre qu'ici.</summary>
internal sealed record ConnexionOuverte(string Secret, string Appareil, DateTimeOffset ExpireLe, bool SecondFacteurAActiver, int CodesSecoursRestants)
{
    public override string ToString() => nameof(ConnexionOuverte);
}

internal sealed class SeConnecterValidator : AbstractValidator<SeConnecter>
{
    private const int CodeMax = 50;

    public SeConnecterValidator()
    {
        RuleFor(command => command.Courriel).NotEmpty().MaximumLength(Compte.CourrielMax);
        RuleFor(command => command.MotDePasse).NotEmpty().MaximumLength(RegleMotDePasse.LongueurMax);
        RuleFor(command => command.Code).MaximumLength(CodeMax);
        RuleFor(command => command.CodeSecours).MaximumLength(CodeMax);
    }
}

/// <remarks>In this order: attempts, then the queue of hashes, then the password, then the second factor. What is refused earlier costs less and says less.</remarks>
internal sealed class SeConnecterHandler(
    AccesDbContext db, Tentatives tentatives, FileDeHachage file, VerificationMotDePasse motsDePasse, SecondFacteur secondFacteur, CookieAppareil appareils, TimeProvider clock)
    : ICommandHandler<SeConnecter, ConnexionOuverte>
{
    public async Task<Result<ConnexionOuverte>> Handle(SeConnecter command, CancellationToken cancellationToken)
    {
        var courriel = Compte.CourrielDe(command.Courriel);
        var compte = await db.Comptes.SingleOrDefaultAsync(compte => compte.Courriel == courriel, cancellationToken);
        var source = SourceConnexion.De(courriel, command.Adresse, appareils.Lire(command.Appareil, compte?.Id.Value));
        var essai = await tentatives.Commencer(source, cancellationToken);
        if (essai.Error is { } tropTot) return tropTot;

        var verification = await Verifier(compte, command, cancellationToken);
        if (verification.Error is SecondFacteurRequis or ConnexionsSaturees) return verification.Error;
        if (verification.Error is { } refus)
        {
            await tentatives.Noter(source, essai.Value, cancellationToken);
            return refus;
        }

        await tentatives.Effacer(source, cancellationToken);
        return await Ouvrir(compte!, verification.Value, command.Usage, essai.Value, cancellationToken);
    }

    private async Task<Result<Identifiants>> Verifier(Compte? compte, SeConnecter command, CancellationToken cancellationToken)
    {
        using var place = await file.Entrer(cancellationToken);
        if (!place.IsAcquired) return new ConnexionsSaturees();
        if (await motsDePasse.Verifier(compte, command.MotDePasse) is not { } identifiants) return new IdentifiantsRefuses();
        if (!compte!.SecondFacteurActif) return identifiants;
        if (command is { Code: null, CodeSecours: null }) return new SecondFacteurRequis();

        var accepte = command.Code is { } code
            ? await secondFacteur.AccepterCode(identifiants, code)
            : await secondFacteur.AccepterCodeSecours(identifiants, command.CodeSecours!);
        if (!accepte) return new SecondFacteurRefuse();
        if (command.Code is null) db.Annoncer(new CodeSecoursUtilise(compte.Id.Value), compte.Id, clock.GetUtcNow());
        return identifiants;
    }

    private async Task<ConnexionOuverte> Ouvrir(Compte compte, Identifiants identifiants, UsageConnexion usage, DateTimeOffset maintenant, CancellationToken cancellationToken)
    {
        var usageJeton = usage == UsageConnexion.Navigateur ? UsageJeton.Navigateur : UsageJeton.Api;
        var (jeton, secret) = Jeton.DeCompte(compte.Id.Value, usageJeton, maintenant, CookieDeConnexion.Duree);
        db.Jetons.Add(jeton);
        await db.SaveChangesAsync(cancellationToken);
        // Not a change of the account: its version is that of what people decided of it.
        await db.Comptes.Where(c => c.Id == compte.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.DerniereConnexionLe, clock.GetUtcNow()), cancellationToken);
        return new(
            secret, appareils.Ecrire(compte.Id.Value, Guid.CreateVersion7(maintenant)), jeton.ExpireLe,
            compte.ExigeSecondFacteur(clock.Today()) && !compte.SecondFacteurActif,
            compte.SecondFacteurActif ? await secondFacteur.CodesRestants(identifiants) : 0);
    }
}

internal static class SeConnecterEndpoint
{
    internal sealed record SeConnecterRequest(string Courriel, string MotDePasse, UsageConnexion Usage, string? Code = null, string? CodeSecours = null);

    /// <summary>Une connexion ouverte.</summary>
    /// <param name="Jeton">À présenter dans « Authorization: Bearer » ; absent pour un navigateur, à qui un cookie est posé.</param>
    /// <param name="SecondFacteurAActiver">Vrai tant que la personne n'a pas le second facteur que son rôle exige : ses droits attendent.</param>
    internal sealed record ConnexionVue(string? Jeton, DateTimeOffset ExpireLe, bool SecondFacteurAActiver, int CodesSecoursRestants);

    public static void MapSeConnecter(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/connexions", Post)
            .WithName(nameof(SeConnecter))
            .WithSummary("Se connecter")
            .WithDescription(
                "Ouvre une connexion de huit heures. Après cinq essais manqués d'un même endroit, il faut attendre, cinq minutes au plus. "
                + "Un compte inconnu, fermé ou pas encore accepté se refuse comme un mauvais mot de passe. « usage » : `navigateur` pose un cookie, `api` répond un jeton.")
            .WithExample(new SeConnecterRequest("zoe.martin@exemple.fr", "une phrase que je retiens", UsageConnexion.Api, "123456"))
            .CarriesSecret()
            .LimitedAsSignIn()
            .Refuses(typeof(IdentifiantsRefuses), typeof(SecondFacteurRequis), typeof(SecondFacteurRefuse), typeof(TropDeTentatives), typeof(ConnexionsSaturees))
            .Produces<ConnexionVue>(StatusCodes.Status201Created);

    private static async Task<IResult> Post(SeConnecterRequest request, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new SeConnecter(
            request.Courriel, request.MotDePasse, request.Code, request.CodeSecours, request.Usage,
            SourceConnexion.AdresseDe(http.Connection.RemoteIpAddress), http.Request.Cookies[CookieAppareil.Nom]);
        return (await mediator.Send(command, cancellationToken)).ToHttp(ouverte => Repondre(http, ouverte, request.Usage));
    }

    private static Created<ConnexionVue> Repondre(HttpContext http, ConnexionOuverte ouverte, UsageConnexion usage)
    {
        var navigateur = usage == UsageConnexion.Navigateur;
        if (navigateur) CookieDeConnexion.Poser(http, ouverte.Secret);
        CookieAppareil.Poser(http, ouverte.Appareil);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created(
            "/api/v1/acces/connexions/courante",
            new ConnexionVue(navigateur ? null : ouverte.Secret, ouverte.ExpireLe, ouverte.SecondFacteurAActiver, ouverte.CodesSecoursRestants));
    }
}
