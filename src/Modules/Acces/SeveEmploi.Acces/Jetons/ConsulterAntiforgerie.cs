using Microsoft.AspNetCore.Antiforgery;

namespace SeveEmploi.Acces.Jetons;

[Exige(Droits.Connecte)]
internal sealed record ConsulterAntiforgerie : IQuery<AntiforgerieVue>;

/// <summary>Ce que les pages renvoient avec chaque demande qui change quelque chose.</summary>
internal sealed record AntiforgerieVue(string EnTete, string Jeton);

internal sealed class ConsulterAntiforgerieHandler(IAntiforgery antiforgery, IHttpContextAccessor http) : IQueryHandler<ConsulterAntiforgerie, AntiforgerieVue>
{
    public Task<AntiforgerieVue> Handle(ConsulterAntiforgerie query, CancellationToken cancellationToken) =>
        Task.FromResult(new AntiforgerieVue(Antiforgerie.EnTete, antiforgery.GetAndStoreTokens(http.HttpContext!).RequestToken!));
}

internal static class ConsulterAntiforgerieEndpoint
{
    public static void MapConsulterAntiforgerie(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/antiforgerie", Get)
            .WithName(nameof(ConsulterAntiforgerie))
            .WithSummary("Obtenir le jeton d'antiforgerie d'un navigateur")
            .WithDescription(
                "À renvoyer dans l'en-tête que dit « en_tete » avec chaque POST, PUT, PATCH ou DELETE d'une page connectée par cookie. Il vaut pour le compte connecté. "
                + "Un jeton présenté dans Authorization n'en a pas besoin.")
            .WithExample(new AntiforgerieVue(Antiforgerie.EnTete, "CfDJ8N2uQ0b1…"))
            .Produces<AntiforgerieVue>();

    private static async Task<IResult> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ConsulterAntiforgerie(), cancellationToken));
}
