using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record FusionnerStructures(
    Guid ConserveeId, Guid AbsorbeeId, string Motif, string? Par = null, bool SiretsDifferentsConfirmes = false)
    : ICommand;

internal sealed class FusionnerStructuresValidator : AbstractValidator<FusionnerStructures>
{
    public FusionnerStructuresValidator()
    {
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(1000);
        RuleFor(command => command.Par).MaximumLength(Structure.NomMax);
    }
}

internal sealed class FusionnerStructuresHandler(ReferentielDbContext db, TimeProvider clock) : ICommandHandler<FusionnerStructures>
{
    public async Task<Result> Handle(FusionnerStructures command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.ConserveeId), new StructureIntrouvable(command.ConserveeId), cancellationToken);
        if (found.Error is { } absente) return absente;
        // If-Match names the version of the kept record; the absorbed one is closed by this act, whatever its version.
        if (await db.Structures.FindAsync([new StructureId(command.AbsorbeeId)], cancellationToken) is not { } absorbee)
            return new StructureIntrouvable(command.AbsorbeeId);

        var conservee = found.Value;
        var decision = new DecisionFusion(clock.Today(), command.Motif, command.Par, command.SiretsDifferentsConfirmes);
        if (conservee.Absorber(absorbee, decision).Error is { } refus) return refus;
        await Suivre(absorbee, conservee, cancellationToken);

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    // One act, one transaction, several aggregates: a person must not work an instant for a record that no longer lives.
    private async Task Suivre(Structure absorbee, Structure conservee, CancellationToken cancellationToken)
    {
        var deja = await db.Structures.Where(fiche => fiche.FusionneeDans == absorbee.Id).ToListAsync(cancellationToken);
        deja.ForEach(fiche => fiche.SuivreFusion(conservee));

        var personnes = await db.Personnes.Where(personne => personne.Fonctions.Any(fonction => fonction.Structure == absorbee.Id)).ToListAsync(cancellationToken);
        personnes.ForEach(personne => personne.SuivreFusion(absorbee.Id, conservee.Id));
    }
}

internal static class FusionnerStructuresEndpoint
{
    internal sealed record FusionnerStructuresRequest(Guid AbsorbeeId, string Motif, string? Par = null, bool SiretsDifferentsConfirmes = false);

    public static void MapFusionnerStructures(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/fusions", Post)
            .WithName(nameof(FusionnerStructures))
            .WithSummary("Fusionner une autre fiche dans celle-ci")
            .WithDescription(
                "La structure de l'adresse est conservée : elle prend les noms, les faits qui ne contredisent pas les siens et les personnes de l'absorbée. "
                + "L'absorbée reste consultable et dit où elle est passée. Deux SIRET différents demandent une confirmation.")
            .WithExample(new FusionnerStructuresRequest(new("0192f0c4-0000-7000-8000-000000000002"), "Même structure, deux orthographes", "Camille Durand"))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(FusionAvecElleMeme), typeof(FusionDeSiretsDifferents))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, FusionnerStructuresRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new FusionnerStructures(structureId, request.AbsorbeeId, request.Motif, request.Par, request.SiretsDifferentsConfirmes), cancellationToken)).ToHttp();
}
