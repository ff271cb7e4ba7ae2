using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record LocaliserStructure(Guid StructureId, string Departement, DateOnly Du, string? Commune = null, string? BassinEmploi = null)
    : ICommand, ISurTerritoire
{
    // A move recorded in advance writes nothing elsewhere today: the rows alone would let it pass.
    Departement? ISurTerritoire.DepartementVise => BuildingBlocks.Departement.EstConnu(Departement) ? BuildingBlocks.Departement.De(Departement) : null;
}

internal sealed class LocaliserStructureValidator : AbstractValidator<LocaliserStructure>
{
    public LocaliserStructureValidator()
    {
        RuleFor(command => command.Departement).EstUnDepartement();
        RuleFor(command => command.Commune).MaximumLength(Structure.NomMax);
        RuleFor(command => command.BassinEmploi).MaximumLength(Structure.NomMax);
    }
}

internal sealed class LocaliserStructureHandler(ReferentielDbContext db, TimeProvider clock) : ICommandHandler<LocaliserStructure>
{
    public async Task<Result> Handle(LocaliserStructure command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.Localiser(Departement.De(command.Departement), command.Commune, command.BassinEmploi, command.Du).Error is { } refus) return refus;
        structure.Situer(clock.Today());

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class LocaliserStructureEndpoint
{
    internal sealed record LocaliserStructureRequest(string Departement, DateOnly Du, string? Commune = null, string? BassinEmploi = null);

    public static void MapLocaliserStructure(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/localisations", Post)
            .WithName(nameof(LocaliserStructure))
            .WithSummary("Changer de localisation à compter d'un jour")
            .WithDescription("Département, commune et bassin d'emploi à compter du jour donné. Le même jour que le dernier changement connu, c'est sa correction ; un jour antérieur est refusé.")
            .WithExample(new LocaliserStructureRequest("76", new(2024, 1, 1), "Rouen", "Rouen"))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(FaitAnterieur), typeof(LocalisationInchangee))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, LocaliserStructureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new LocaliserStructure(structureId, request.Departement, request.Du, request.Commune, request.BassinEmploi), cancellationToken)).ToHttp();
}
