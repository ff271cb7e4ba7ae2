using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record DeclarerFse(Guid StructureId, int Annee, PartFse? Part = null) : ICommand;

internal sealed class DeclarerFseValidator : AbstractValidator<DeclarerFse>
{
    public DeclarerFseValidator() =>
        RuleFor(command => command.Annee).EstUneAnnee();
}

internal sealed class DeclarerFseHandler(ReferentielDbContext db) : ICommandHandler<DeclarerFse>
{
    public async Task<Result> Handle(DeclarerFse command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.DeclarerFse(command.Annee, command.Part).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeclarerFseEndpoint
{
    internal sealed record DeclarerFseRequest(int Annee, PartFse? Part = null);

    public static void MapDeclarerFse(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/declarations-fse", Post)
            .WithName(nameof(DeclarerFse))
            .WithSummary("Déclarer le FSE d'une année")
            .WithDescription("Dit si la structure reçoit du Fonds social européen cette année-là : tout, partie, ou « part » absente si elle n'en reçoit pas. Une seconde déclaration de la même année la corrige.")
            .WithExample(new DeclarerFseRequest(2022, PartFse.Partie))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFusionnee))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, DeclarerFseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeclarerFse(structureId, request.Annee, request.Part), cancellationToken)).ToHttp();
}
