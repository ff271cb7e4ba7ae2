using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Jetons;

/// <summary>A command although it reads: a wrong secret is counted.</summary>
[OuvertATous("le client s'authentifie par son secret")]
internal sealed record InspecterJetonClient(PreuveClient Preuve, string? Token) : ICommand<ReponseOauth>
{
    public override string ToString() => Preuve.ToString();
}

internal sealed class InspecterJetonClientHandler(AccesDbContext db, VerificationClient verification) : ICommandHandler<InspecterJetonClient, ReponseOauth>
{
    public async Task<Result<ReponseOauth>> Handle(InspecterJetonClient command, CancellationToken cancellationToken)
    {
        if (command.Token is null) return RefusOauth.DemandeInvalide;
        var (verifie, refus) = await verification.Verifier(command.Preuve, cancellationToken);
        if (verifie is null) return refus!;

        var (empreinte, client) = (Jeton.EmpreinteDe(command.Token), verifie.Client);
        var id = client.Id.Value;
        var actif = await db.Jetons.AsNoTracking().SingleOrDefaultAsync(
            jeton => jeton.Empreinte == empreinte && jeton.ClientId == id && jeton.RevoqueLe == null && jeton.ExpireLe > HorlogeBase.Now(), cancellationToken);
        if (actif is null) return new InspectionVue(Active: false);

        var portees = client.Habilitation(actif.Portees).Droits.Order(StringComparer.Ordinal);
        return new InspectionVue(
            true, string.Join(' ', portees), client.Identifiant, "Bearer", actif.ExpireLe.ToUnixTimeSeconds(), actif.EmisLe.ToUnixTimeSeconds());
    }
}

internal static class InspecterJetonClientEndpoint
{
    internal sealed record InspecterJetonClientForm(string Token, string? TokenTypeHint = null, string? ClientId = null, string? ClientSecret = null);

    public static void MapInspecterJetonClient(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/introspection", Post)
            .WithName(nameof(InspecterJetonClient))
            .WithSummary("Inspecter un jeton (OAuth 2.0)")
            .WithDescription("RFC 7662. Ce que vaut encore un jeton du client ; « active » est faux pour tout autre jeton, inconnu, expiré, révoqué ou d'un autre client.")
            .TakesForm<InspecterJetonClientForm>()
            .WithExample(new InspecterJetonClientForm("Qm9uam91ciBsZXMgcGFydGVuYWlyZXMgZHUgcHJvZyE"))
            .Answers(StatusCodes.Status200OK, "Ce que vaut le jeton.", new InspectionVue(true, "structures:lire", "seve_abcdefghijklmnop", "Bearer", 1_735_693_200, 1_735_689_600))
            .Answers(StatusCodes.Status400BadRequest, "Refus de la RFC 6749 : `invalid_request`.", RefusOauth.DemandeInvalide)
            .RefusesClients();

    private static Task<IResult> Post(HttpContext http, IMediator mediator) => FormulaireOauth.Recevoir(
        http, mediator, (preuve, champs) => new InspecterJetonClient(preuve, champs.GetValueOrDefault("token")));
}
