using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Bilans;

[Exige("bilans-regionaux:ecrire")]
internal sealed record ConsulterEcartsBilan(Guid BilanId) : IQuery<EcartsBilanVue?>;

/// <summary>Ce qui a changé depuis le relevé d'un bilan : chaque chiffre, comme il est imprimé et comme il se lirait aujourd'hui.</summary>
internal sealed record EcartsBilanVue(Guid BilanId, DateTimeOffset ReleveA, DateOnly CompareLe, IReadOnlyList<EcartRapport> Ecarts);

internal sealed class ConsulterEcartsBilanHandler(AnimationRegionaleDbContext db, RedactionDuBilan redaction, DbSession session) : IQueryHandler<ConsulterEcartsBilan, EcartsBilanVue?>
{
    public async Task<EcartsBilanVue?> Handle(ConsulterEcartsBilan query, CancellationToken cancellationToken)
    {
        var bilan = await db.Bilans.AsNoTracking().SingleOrDefaultAsync(connu => connu.Id == new BilanRegionalId(query.BilanId), cancellationToken);
        // The published national report is read from every région; only who sees the whole country can take its figures anew.
        if (bilan is null || session.Appelant.PerimetrePour("bilans-regionaux:ecrire") is not { } perimetre) return null;
        if (bilan.Region is { } region ? !perimetre.Contient(region) : !perimetre.Tout) return null;

        var le = Clock.DayOf(session.Now);
        var actuel = await redaction.Dresser(bilan.Region, bilan.Annee, le, cancellationToken);
        return new(bilan.Id.Value, bilan.ReleveA, le, EcartRapport.Entre(bilan.Contenu, actuel.Rapport));
    }
}

internal static class ConsulterEcartsBilanEndpoint
{
    public static void MapConsulterEcartsBilan(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/bilans/{bilanId:guid}/ecarts", Get)
            .WithName(nameof(ConsulterEcartsBilan))
            .WithSummary("Consulter ce qui a changé depuis un bilan")
            .WithDescription("Relève les chiffres du jour sans rien garder, et liste ceux qui ne sont plus ceux du bilan, avec leur source. Vide : rien n'a changé.")
            .WithExample(new EcartsBilanVue(
                new("01990000-0000-7000-8000-0000000000b1"), default, new(2023, 3, 1),
                [new("sorties", "Sorties de 2022", "ASTA", "Emploi durable", "9", "10", new("Sorties annuelles", "sorties de 2022", null, new(2023, 3, 1)))]))
            .Produces<EcartsBilanVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid bilanId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterEcartsBilan(bilanId), cancellationToken)).ToAnswer();
}
