using System.Globalization;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Moi;

[Exige(Droits.Connecte)]
internal sealed record ConsulterMoi : IQuery<MoiVue>;

/// <summary>Qui je suis pour l'application, ce que je peux, où, et jusqu'à quand.</summary>
internal sealed record MoiVue(
    NatureAppelant Nature, Guid? Id, string Nom, Guid? PourLeCompteDe, IReadOnlyList<HabilitationVue> Habilitations, SessionVue? Session = null, QuotaVue? Quota = null);

internal sealed record HabilitationVue(string Role, IReadOnlyList<string> Droits, PerimetreVue Perimetre);

internal sealed record PerimetreVue(
    bool Partout, IReadOnlyList<string> Regions, IReadOnlyList<string> Departements, IReadOnlyList<Guid> Structures, IReadOnlyList<Guid> Parcours,
    IReadOnlyList<Guid> Partenaires)
{
    public static PerimetreVue De(Perimetre perimetre) => new(
        perimetre.Tout, [.. perimetre.Regions.Select(region => region.Code)], [.. perimetre.Departements.Select(departement => departement.Code)],
        perimetre.Structures, perimetre.Parcours, perimetre.Partenaires);
}

/// <summary>Le jeton de cette demande, et d'où elle vient.</summary>
internal sealed record SessionVue(UsageJeton Usage, DateTimeOffset ExpireLe, string? Adresse);

internal sealed record QuotaVue(int Limite, int Restant, int RemiseAZero);

internal sealed class ConsulterMoiHandler(DbSession session) : IQueryHandler<ConsulterMoi, MoiVue>
{
    public Task<MoiVue> Handle(ConsulterMoi query, CancellationToken cancellationToken)
    {
        var appelant = session.Appelant;
        var habilitations = appelant.Habilitations.Select(habilitation =>
            new HabilitationVue(habilitation.Role, [.. habilitation.Droits.Order(StringComparer.Ordinal)], PerimetreVue.De(habilitation.Perimetre)));
        return Task.FromResult(new MoiVue(appelant.Nature, appelant.Id, appelant.Nom, appelant.PourLeCompteDe, [.. habilitations]));
    }
}

internal static class ConsulterMoiEndpoint
{
    public static void MapConsulterMoi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/moi", Get)
            .WithName(nameof(ConsulterMoi)).WithTags("Acces")
            .WithSummary("Savoir qui je suis")
            .WithDescription("Le compte ou le client qui appelle, ses habilitations du jour et leurs territoires, au nom de qui il agit, le terme de son jeton, l'adresse d'où il vient et son quota.")
            .WithExample(new MoiVue(
                NatureAppelant.Client, new("0192f0c4-0000-7000-8000-000000000011"), "Système d'information de la région", null,
                [new("client", ["structures:lire"], new(false, ["28"], [], [], [], []))],
                new(UsageJeton.Client, new(2026, 1, 1, 10, 0, 0, TimeSpan.Zero), "203.0.113.7"), new(600, 599, 60)))
            .Produces<MoiVue>();

    private static async Task<IResult> Get(HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var moi = await mediator.Send(new ConsulterMoi(), cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(moi with { Session = Session(http), Quota = Quota(http.Response.Headers) });
    }

    private static SessionVue? Session(HttpContext http) =>
        http.Items[typeof(SessionJeton)] is SessionJeton session ? new(session.Usage, session.ExpireLe, http.Connection.RemoteIpAddress?.ToString()) : null;

    private static QuotaVue? Quota(IHeaderDictionary headers) =>
        Nombre(headers, "RateLimit-Limit") is { } limite && Nombre(headers, "RateLimit-Remaining") is { } restant && Nombre(headers, "RateLimit-Reset") is { } remise
            ? new(limite, restant, remise)
            : null;

    private static int? Nombre(IHeaderDictionary headers, string name) =>
        int.TryParse(headers[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
