using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Plans;

[Exige("parcours:lire")]
internal sealed record ConsulterDiagnostic(Guid ParcoursId) : IQuery<DiagnosticVue?>;

/// <summary>Le diagnostic de départ d'un parcours ; vide et à la version 0 tant qu'il n'est pas établi.</summary>
internal sealed record DiagnosticVue(
    Guid ParcoursId, IReadOnlyList<string> Existant, IReadOnlyList<string> Manques, IReadOnlyList<string> Leviers, DateTimeOffset? ModifieLe, long Version)
    : IVersionedView;

internal sealed class ConsulterDiagnosticHandler(FormationActionDbContext db) : IQueryHandler<ConsulterDiagnostic, DiagnosticVue?>
{
    public async Task<DiagnosticVue?> Handle(ConsulterDiagnostic query, CancellationToken cancellationToken)
    {
        var parcours = new ParcoursId(query.ParcoursId);
        if (!await db.Parcours.AnyAsync(p => p.Id == parcours, cancellationToken)) return null;

        return await db.Diagnostics.AsNoTracking().SingleOrDefaultAsync(diagnostic => diagnostic.ParcoursId == parcours, cancellationToken) is { } d
            ? new(query.ParcoursId, d.Existant, d.Manques, d.Leviers, d.ModifieLe, d.Version)
            : new(query.ParcoursId, [], [], [], null, 0);
    }
}

internal static class ConsulterDiagnosticEndpoint
{
    public static void MapConsulterDiagnostic(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}/diagnostic", Get)
            .WithName(nameof(ConsulterDiagnostic))
            .WithSummary("Consulter le diagnostic de départ")
            .WithDescription("Ce qui existe, ce qui manque et les leviers possibles : trois listes, vides tant que l'équipe ne les a pas écrites.")
            .WithExample(new DiagnosticVue(
                new("01990000-0000-7000-8000-000000000051"), ["Un carnet de 30 entreprises"], ["Personne n'est dédié à la relation entreprise"], [], default(DateTimeOffset), 1))
            .AnswersResource<DiagnosticVue>();

    private static async Task<IResult> Get(Guid parcoursId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterDiagnostic(parcoursId), cancellationToken)).ToResource();
}
