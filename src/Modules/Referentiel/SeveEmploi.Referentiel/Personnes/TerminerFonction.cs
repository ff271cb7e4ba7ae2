using SeveEmploi.Referentiel.Persistence;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Personnes;

[Exige("personnes:ecrire")]
internal sealed record TerminerFonction(
    Guid PersonneId, FonctionPersonne Fonction, DateOnly Au, Guid? StructureId = null, Guid? PartenaireId = null, string? Region = null)
    : ICommand, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!) : null;
}

internal sealed class TerminerFonctionValidator : AbstractValidator<TerminerFonction>
{
    public TerminerFonctionValidator() =>
        RuleFor(command => command.Region!).EstUneRegion().When(command => command.Region is not null);
}

internal sealed class TerminerFonctionHandler(ReferentielDbContext db) : ICommandHandler<TerminerFonction>
{
    public async Task<Result> Handle(TerminerFonction command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Personne>(new PersonneId(command.PersonneId), new PersonneIntrouvable(command.PersonneId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var affectation = Affectations.De(command.StructureId, command.PartenaireId, command.Region);
        if (found.Value.Terminer(command.Fonction, affectation, command.Au).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class TerminerFonctionEndpoint
{
    internal sealed record TerminerFonctionRequest(
        FonctionPersonne Fonction, DateOnly Au, Guid? StructureId = null, Guid? PartenaireId = null, string? Region = null);

    public static void MapTerminerFonction(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/personnes/{personneId:guid}/departs", Post)
            .WithName(nameof(TerminerFonction))
            .WithSummary("Terminer une fonction")
            .WithDescription("« au » est le dernier jour exercé. La fonction passée reste connue : une question sur ce temps-là y répond encore.")
            .WithExample(new TerminerFonctionRequest(FonctionPersonne.Direction, new(2022, 8, 31), new("0192f0c4-0000-7000-8000-000000000003")))
            .RequiresIfMatch()
            .Refuses(typeof(PersonneIntrouvable), typeof(FonctionNonExercee), typeof(FinAvantDebut))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid personneId, TerminerFonctionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new TerminerFonction(personneId, request.Fonction, request.Au, request.StructureId, request.PartenaireId, request.Region), cancellationToken)).ToHttp();
}
