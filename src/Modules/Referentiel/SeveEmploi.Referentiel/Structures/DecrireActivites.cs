using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record DecrireActivites(Guid StructureId, IReadOnlyList<string> Activites) : ICommand;

internal sealed class DecrireActivitesValidator : AbstractValidator<DecrireActivites>
{
    public DecrireActivitesValidator()
    {
        RuleFor(command => command.Activites.Count).LessThanOrEqualTo(30).OverridePropertyName("activites");
        RuleForEach(command => command.Activites).MaximumLength(Structures.Activites.LongueurMax);
    }
}

internal sealed class DecrireActivitesHandler(ReferentielDbContext db) : ICommandHandler<DecrireActivites>
{
    public async Task<Result> Handle(DecrireActivites command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.DecrireActivites(command.Activites).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DecrireActivitesEndpoint
{
    internal sealed record DecrireActivitesRequest(IReadOnlyList<string> Activites);

    public static void MapDecrireActivites(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/activites", Post)
            .WithName(nameof(DecrireActivites))
            .WithSummary("Décrire les activités supports")
            .WithDescription("Remplace la liste des activités supports ; une activité écrite deux fois n'est gardée qu'une.")
            .WithExample(new DecrireActivitesRequest(["Tri recyclage", "Espaces verts"]))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, DecrireActivitesRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DecrireActivites(structureId, request.Activites), cancellationToken)).ToHttp();
}
