using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record OuvrirConventionnement(Guid StructureId, TypeStructure Type, DateOnly Du, DateOnly? Au = null) : ICommand;

internal sealed class OuvrirConventionnementHandler(ReferentielDbContext db) : ICommandHandler<OuvrirConventionnement>
{
    public async Task<Result> Handle(OuvrirConventionnement command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.OuvrirConventionnement(command.Type, command.Du, command.Au).Error is { } refus) return refus;
        if (await db.CleDejaPrise(structure, cancellationToken) is { } deja) return deja;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class OuvrirConventionnementEndpoint
{
    internal sealed record OuvrirConventionnementRequest(TypeStructure Type, DateOnly Du, DateOnly? Au = null);

    public static void MapOuvrirConventionnement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/conventionnements", Post)
            .WithName(nameof(OuvrirConventionnement))
            .WithSummary("Ouvrir un conventionnement")
            .WithDescription("Plusieurs types peuvent être ouverts le même jour (double conventionnement) ; deux périodes du même type ne se chevauchent pas.")
            .WithExample(new OuvrirConventionnementRequest(TypeStructure.Ei, new(2024, 1, 1)))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(FinAvantDebut), typeof(ConventionnementDejaOuvert), typeof(CleNaturelleDejaPrise))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, OuvrirConventionnementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OuvrirConventionnement(structureId, request.Type, request.Du, request.Au), cancellationToken)).ToHttp();
}
