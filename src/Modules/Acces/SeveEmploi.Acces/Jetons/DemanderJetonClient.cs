using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Jetons;

[OuvertATous("le client s'authentifie par son secret")]
internal sealed record DemanderJetonClient(PreuveClient Preuve, string? GrantType, string? Scope) : ICommand<ReponseOauth>;

internal sealed class DemanderJetonClientHandler(AccesDbContext db, VerificationClient verification) : ICommandHandler<DemanderJetonClient, ReponseOauth>
{
    private const string Type = "client_credentials";
    private static readonly TimeSpan Duree = TimeSpan.FromHours(1);

    public async Task<Result<ReponseOauth>> Handle(DemanderJetonClient command, CancellationToken cancellationToken)
    {
        if (command.GrantType is null) return RefusOauth.DemandeInvalide;
        var (verifie, refus) = await verification.Verifier(command.Preuve, cancellationToken);
        if (verifie is null) return refus!;
        if (command.GrantType != Type) return RefusOauth.TypeRefuse;
        var portees = command.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList() ?? [];
        if (portees.Except(verifie.Client.Portees).Any()) return RefusOauth.PorteeRefusee;

        var (jeton, secret) = Jeton.DeClient(verifie.Client.Id.Value, portees, verifie.Maintenant, Duree, verifie.Secret.Id.Value);
        db.Jetons.Add(jeton);
        await db.SaveChangesAsync(cancellationToken);
        return new JetonOauthVue(secret, "Bearer", (int)Duree.TotalSeconds, string.Join(' ', portees.Count == 0 ? verifie.Client.Portees : portees));
    }
}

internal static class DemanderJetonClientEndpoint
{
    internal sealed record DemanderJetonClientForm(string GrantType, string? ClientId = null, string? ClientSecret = null, string? Scope = null);

    public static void MapDemanderJetonClient(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/jetons", Post)
            .WithName(nameof(DemanderJetonClient))
            .WithSummary("Demander un jeton (OAuth 2.0, client_credentials)")
            .WithDescription(
                "RFC 6749 § 4.4. Le client se prouve par Authorization: Basic, ou par client_id et client_secret dans le corps. « scope » réduit le jeton à une part de ses portées. "
                + "Le jeton vaut une heure et se présente dans Authorization: Bearer. Après vingt secrets faux en cinq minutes depuis une adresse, il faut attendre.")
            .TakesForm<DemanderJetonClientForm>()
            .WithExample(new DemanderJetonClientForm("client_credentials", "seve_abcdefghijklmnop", "J1vS2fqk0w4rVg0r8nJv4xQyF1cR2mZ6sT9uW3yB5eA", "structures:lire candidatures:lire"))
            .Answers(StatusCodes.Status200OK, "Le jeton, sa durée en secondes et ses portées.", new JetonOauthVue(
                "Qm9uam91ciBsZXMgcGFydGVuYWlyZXMgZHUgcHJvZyE", "Bearer", 3600, "structures:lire candidatures:lire"))
            .Answers(StatusCodes.Status400BadRequest, "Refus de la RFC 6749 : `invalid_request`, `unsupported_grant_type` ou `invalid_scope`.", RefusOauth.PorteeRefusee)
            .RefusesClients();

    private static Task<IResult> Post(HttpContext http, IMediator mediator) => FormulaireOauth.Recevoir(
        http, mediator, (preuve, champs) => new DemanderJetonClient(preuve, champs.GetValueOrDefault("grant_type"), champs.GetValueOrDefault("scope")));
}
