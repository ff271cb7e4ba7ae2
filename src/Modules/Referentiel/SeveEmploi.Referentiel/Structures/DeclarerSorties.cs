using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record DeclarerSorties(Guid StructureId, int Annee, int Nombre) : ICommand;

internal sealed class DeclarerSortiesValidator : AbstractValidator<DeclarerSorties>
{
    public DeclarerSortiesValidator()
    {
        RuleFor(command => command.Annee).EstUneAnnee();
        RuleFor(command => (int?)command.Nombre).EstUnEffectif().OverridePropertyName("nombre");
    }
}

internal sealed class DeclarerSortiesHandler(ReferentielDbContext db) : ICommandHandler<DeclarerSorties>
{
    public async Task<Result> Handle(DeclarerSorties command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.DeclarerSorties(command.Annee, command.Nombre).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeclarerSortiesEndpoint
{
    internal sealed record DeclarerSortiesRequest(int Annee, int Nombre);

    public static void MapDeclarerSorties(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/sorties-emploi-durable", Post)
            .WithName(nameof(DeclarerSorties))
            .WithSummary("Déclarer les sorties en emploi durable d'une année")
            .WithDescription("Le nombre de sorties de l'année civile entière. Une seconde déclaration de la même année la corrige.")
            .WithExample(new DeclarerSortiesRequest(2021, 3))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFusionnee))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, DeclarerSortiesRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeclarerSorties(structureId, request.Annee, request.Nombre), cancellationToken)).ToHttp();
}
