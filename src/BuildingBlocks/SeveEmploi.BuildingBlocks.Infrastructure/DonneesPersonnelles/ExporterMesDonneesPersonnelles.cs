using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesPersonnelles;

[Exige(Droits.Connecte)]
[DonneesPersonnelles]
internal sealed record ExporterMesDonneesPersonnelles : IQuery<DonneesPersonnellesVue>;

internal sealed class ExporterMesDonneesPersonnellesHandler(DbSession session, IServiceScopeFactory scopes, TimeProvider clock)
    : IQueryHandler<ExporterMesDonneesPersonnelles, DonneesPersonnellesVue>
{
    public Task<DonneesPersonnellesVue> Handle(ExporterMesDonneesPersonnelles query, CancellationToken cancellationToken)
    {
        // A system is no person, and holds none of its own data.
        if (session.Appelant is not { Nature: NatureAppelant.Personne, Id: { } compte }) return Task.FromResult(new DonneesPersonnellesVue("", clock.GetUtcNow(), 0, 0, []));

        // What is held on her may lie outside the perimeter in which she works. Her name alone opens nothing: nobody has checked it.
        return scopes.AsSystem(
            "donnees_personnelles",
            services => services.GetRequiredService<PersonalDataCollector>().Collect("", nom: null, compte, parNom: false, cancellationToken),
            cancellationToken);
    }
}

internal static class ExporterMesDonneesPersonnellesEndpoint
{
    public static void MapExporterMesDonneesPersonnelles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/moi/donnees-personnelles", Get)
            .WithName(nameof(ExporterMesDonneesPersonnelles)).WithTags("Donnees personnelles")
            .WithSummary("Exporter mes données")
            .WithDescription(
                "Tout ce que chaque module tient sur la personne connectée, jamais sur celle qu'elle supplée. "
                + DonneesPersonnellesVue.Explication + " Avec « Accept: text/html », une page à lire ou à imprimer.")
            .WithExample(ExporterDonneesPersonnellesEndpoint.Example)
            .Produces<DonneesPersonnellesVue>();

    private static async Task<IResult> Get(HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExporterMesDonneesPersonnelles(), cancellationToken)).Answer(http);
}
