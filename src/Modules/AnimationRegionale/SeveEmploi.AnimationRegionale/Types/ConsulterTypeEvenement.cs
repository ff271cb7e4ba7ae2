using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Types;

[Exige("animation:lire")]
internal sealed record ConsulterTypeEvenement(string Code) : IQuery<TypeEvenementVue?>;

internal sealed class ConsulterTypeEvenementHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterTypeEvenement, TypeEvenementVue?>
{
    public Task<TypeEvenementVue?> Handle(ConsulterTypeEvenement query, CancellationToken cancellationToken) =>
        db.TypesEvenement.AsNoTracking().Where(type => type.Code == query.Code)
            .Select(type => new TypeEvenementVue(type.Code, type.Reglage, type.Version)).SingleOrDefaultAsync(cancellationToken);
}

internal static class ConsulterTypeEvenementEndpoint
{
    public static void MapConsulterTypeEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/types-evenements/{typeEvenement}", Get)
            .WithName(nameof(ConsulterTypeEvenement))
            .WithSummary("Consulter un type d'événement")
            .WithDescription("Son réglage, et la version à donner pour le changer.")
            .WithExample(new TypeEvenementVue("copil_regional", ListerTypesEvenementEndpoint.Exemple, 1))
            .AnswersResource<TypeEvenementVue>();

    private static async Task<IResult> Get(string typeEvenement, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterTypeEvenement(typeEvenement), cancellationToken)).ToResource();
}
