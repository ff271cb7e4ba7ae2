using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record FermerStructure(Guid StructureId, DateOnly Le, string Motif) : ICommand;

internal sealed class FermerStructureValidator : AbstractValidator<FermerStructure>
{
    public FermerStructureValidator() =>
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(1000);
}

internal sealed class FermerStructureHandler(ReferentielDbContext db) : ICommandHandler<FermerStructure>
{
    public async Task<Result> Handle(FermerStructure command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.Fermer(command.Le, command.Motif).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FermerStructureEndpoint
{
    internal sealed record FermerStructureRequest(DateOnly Le, string Motif);

    public static void MapFermerStructure(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/fermeture", Post)
            .WithName(nameof(FermerStructure))
            .WithSummary("Fermer une structure")
            .WithDescription("Conventionnements et adhésions ouverts finissent ce jour-là ; ce qui est su du passé reste consultable, et des relevés peuvent encore être rendus.")
            .WithExample(new FermerStructureRequest(new(2024, 6, 30), "Liquidation judiciaire"))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(FermetureAnterieure))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, FermerStructureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FermerStructure(structureId, request.Le, request.Motif), cancellationToken)).ToHttp();
}
