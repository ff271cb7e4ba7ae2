using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record CloreConventionnement(Guid StructureId, TypeStructure Type, DateOnly Au) : ICommand;

internal sealed class CloreConventionnementHandler(ReferentielDbContext db) : ICommandHandler<CloreConventionnement>
{
    public async Task<Result> Handle(CloreConventionnement command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.CloreConventionnement(command.Type, command.Au).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CloreConventionnementEndpoint
{
    internal sealed record CloreConventionnementRequest(TypeStructure Type, DateOnly Au);

    public static void MapCloreConventionnement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/conventionnements/clotures", Post)
            .WithName(nameof(CloreConventionnement))
            .WithSummary("Clore un conventionnement")
            .WithDescription("Donne son dernier jour au conventionnement ouvert de ce type.")
            .WithExample(new CloreConventionnementRequest(TypeStructure.Aci, new(2024, 12, 31)))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(ConventionnementNonOuvert), typeof(FinAvantDebut))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, CloreConventionnementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CloreConventionnement(structureId, request.Type, request.Au), cancellationToken)).ToHttp();
}
