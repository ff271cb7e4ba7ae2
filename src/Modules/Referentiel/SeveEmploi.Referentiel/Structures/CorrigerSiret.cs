using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record CorrigerSiret(Guid StructureId, string Siret) : ICommand;

internal sealed class CorrigerSiretValidator : AbstractValidator<CorrigerSiret>
{
    public CorrigerSiretValidator() =>
        RuleFor(command => command.Siret).EstUnSiret();
}

internal sealed class CorrigerSiretHandler(ReferentielDbContext db) : ICommandHandler<CorrigerSiret>
{
    public async Task<Result> Handle(CorrigerSiret command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.CorrigerSiret(new Siret(command.Siret)).Error is { } refus) return refus;
        if (await db.CleDejaPrise(structure, cancellationToken) is { } deja) return deja;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerSiretEndpoint
{
    internal sealed record CorrigerSiretRequest(string Siret);

    public static void MapCorrigerSiret(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/sirets", Post)
            .WithName(nameof(CorrigerSiret))
            .WithSummary("Corriger le SIRET")
            .WithDescription("Donne ou corrige le SIRET de la structure. Aucune autre structure vivante ne peut porter le même avec le même type.")
            .WithExample(new CorrigerSiretRequest("13002526500013"))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(SiretInchange), typeof(CleNaturelleDejaPrise))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, CorrigerSiretRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerSiret(structureId, request.Siret), cancellationToken)).ToHttp();
}
