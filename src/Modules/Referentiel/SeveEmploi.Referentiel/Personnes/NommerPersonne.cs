using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Persistence;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Personnes;

[Exige("personnes:ecrire")]
internal sealed record NommerPersonne(
    Guid PersonneId, FonctionPersonne Fonction, DateOnly Du, Guid? StructureId = null, Guid? PartenaireId = null, string? Region = null)
    : ICommand, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!) : null;
}

internal sealed class NommerPersonneValidator : AbstractValidator<NommerPersonne>
{
    public NommerPersonneValidator() =>
        RuleFor(command => command.Region!).EstUneRegion().When(command => command.Region is not null);
}

internal sealed class NommerPersonneHandler(ReferentielDbContext db) : ICommandHandler<NommerPersonne>
{
    public async Task<Result> Handle(NommerPersonne command, CancellationToken cancellationToken)
    {
        var affectation = Affectations.De(command.StructureId, command.PartenaireId, command.Region);
        var found = await db.Find<Personne>(new PersonneId(command.PersonneId), new PersonneIntrouvable(command.PersonneId), cancellationToken);
        if (found.Error is { } absente) return absente;
        if (await Inconnue(affectation, cancellationToken) is { } inconnue) return inconnue;

        if (found.Value.Nommer(command.Fonction, affectation, command.Du).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task<Error?> Inconnue(Affectation affectation, CancellationToken cancellationToken)
    {
        if (affectation.Structure is { } id)
        {
            if (await db.Structures.Where(structure => structure.Id == id).Select(structure => new { structure.FusionneeDans }).SingleOrDefaultAsync(cancellationToken) is not { } structure)
                return new StructureIntrouvable(id.Value);
            if (structure.FusionneeDans is { } dans) return new StructureDejaFusionnee(dans);
        }

        if (affectation.Partenaire is { } partenaire && !await db.Partenaires.AnyAsync(connu => connu.Id == partenaire, cancellationToken))
            return new PartenaireIntrouvable(partenaire.Value);
        return null;
    }
}

internal static class Affectations
{
    public static Affectation De(Guid? structureId, Guid? partenaireId, string? region) => new(
        structureId is { } structure ? new StructureId(structure) : null,
        partenaireId is { } partenaire ? new PartenaireId(partenaire) : null,
        region is null ? null : Region.De(region));
}

internal static class NommerPersonneEndpoint
{
    internal sealed record NommerPersonneRequest(
        FonctionPersonne Fonction, DateOnly Du, Guid? StructureId = null, Guid? PartenaireId = null, string? Region = null);

    public static void MapNommerPersonne(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/personnes/{personneId:guid}/nominations", Post)
            .WithName(nameof(NommerPersonne))
            .WithSummary("Nommer une personne à une fonction")
            .WithDescription(
                "La fonction commence au jour donné, dans une structure, chez un partenaire ou pour une région. Une personne peut en cumuler plusieurs ; "
                + "la direction et la ou le référent·e SEVE d'une structure se lisent de là.")
            .WithExample(new NommerPersonneRequest(FonctionPersonne.Direction, new(2022, 1, 1), new("0192f0c4-0000-7000-8000-000000000003")))
            .RequiresIfMatch()
            .Refuses(
                typeof(PersonneIntrouvable), typeof(PersonneDejaEffacee), typeof(StructureIntrouvable), typeof(StructureDejaFusionnee), typeof(PartenaireIntrouvable),
                typeof(AffectationIncomplete), typeof(FonctionDejaExercee))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid personneId, NommerPersonneRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new NommerPersonne(personneId, request.Fonction, request.Du, request.StructureId, request.PartenaireId, request.Region), cancellationToken)).ToHttp();
}
