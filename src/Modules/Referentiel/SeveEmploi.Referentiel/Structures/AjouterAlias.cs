using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record AjouterAlias(Guid StructureId, string Alias) : ICommand;

internal sealed class AjouterAliasValidator : AbstractValidator<AjouterAlias>
{
    public AjouterAliasValidator() =>
        RuleFor(command => command.Alias).EstUnNom(Structure.NomMax);
}

internal sealed class AjouterAliasHandler(ReferentielDbContext db) : ICommandHandler<AjouterAlias>
{
    public async Task<Result> Handle(AjouterAlias command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.AjouterAlias(command.Alias).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AjouterAliasEndpoint
{
    internal sealed record AjouterAliasRequest(string Alias);

    public static void MapAjouterAlias(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/aliases", Post)
            .WithName(nameof(AjouterAlias))
            .WithSummary("Ajouter un nom usuel")
            .WithDescription("Un nom sous lequel d'autres connaissent la structure : la recherche et les imports la retrouvent par lui.")
            .WithExample(new AjouterAliasRequest("1pacte"))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(AliasDejaConnu))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, AjouterAliasRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AjouterAlias(structureId, request.Alias), cancellationToken)).ToHttp();
}
