using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record RenommerStructure(Guid StructureId, string Nom) : ICommand;

internal sealed class RenommerStructureValidator : AbstractValidator<RenommerStructure>
{
    public RenommerStructureValidator() =>
        RuleFor(command => command.Nom).EstUnNom(Structure.NomMax);
}

internal sealed class RenommerStructureHandler(ReferentielDbContext db) : ICommandHandler<RenommerStructure>
{
    public async Task<Result> Handle(RenommerStructure command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.Renommer(command.Nom).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RenommerStructureEndpoint
{
    internal sealed record RenommerStructureRequest(string Nom);

    public static void MapRenommerStructure(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/renommages", Post)
            .WithName(nameof(RenommerStructure))
            .WithSummary("Renommer une structure")
            .WithDescription("L'ancien nom devient un nom usuel : les fichiers qui le portent la retrouvent encore.")
            .WithExample(new RenommerStructureRequest("Tremplin Services"))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(NomInchange))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, RenommerStructureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenommerStructure(structureId, request.Nom), cancellationToken)).ToHttp();
}
