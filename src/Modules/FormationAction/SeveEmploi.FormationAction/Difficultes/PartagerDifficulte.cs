using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

// Who animates decides what goes out of the structure, as for its parcours.
[Exige("parcours:ecrire")]
internal sealed record PartagerDifficulte(Guid DifficulteId, string? Difficulte, string? Levier) : ICommand;

internal sealed class PartagerDifficulteValidator : AbstractValidator<PartagerDifficulte>
{
    public PartagerDifficulteValidator()
    {
        RuleFor(command => command.Difficulte).MaximumLength(ReglesDeForme.TexteMax);
        RuleFor(command => command.Levier).MaximumLength(ReglesDeForme.TexteMax);
    }
}

internal sealed class PartagerDifficulteHandler(FormationActionDbContext db) : ICommandHandler<PartagerDifficulte>
{
    public async Task<Result> Handle(PartagerDifficulte command, CancellationToken cancellationToken)
    {
        var found = await db.UneDifficulte(command.DifficulteId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var parcours = await db.Parcours.AsNoTracking().SingleAsync(p => p.Id == found.Value.ParcoursId, cancellationToken);
        var fiche = found.Value.Partager(parcours.StructureNom, command.Difficulte, command.Levier, parcours.Annee);
        if (fiche.Error is { } refus) return refus;

        db.Add(fiche.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class PartagerDifficulteEndpoint
{
    internal sealed record PartagerDifficulteRequest(string? Difficulte = null, string? Levier = null);

    public static void MapPartagerDifficulte(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/difficultes/{difficulteId:guid}/partage", Post)
            .WithName(nameof(PartagerDifficulte))
            .WithSummary("Partager une difficulté et son levier")
            .WithDescription(
                "En fait une fiche de la base commune, que toutes les structures lisent sans savoir qui l'a vécue. Les textes se récrivent au passage ; "
                + "l'un et l'autre sont refusés s'ils nomment la structure.")
            .WithExample(new PartagerDifficulteRequest(Levier: "Un planning des PMSMP en fonction de l'activité de production"))
            .RequiresIfMatch()
            .Refuses(typeof(DifficulteIntrouvable), typeof(DifficulteDejaPartagee), typeof(PartageNommeLaStructure))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid difficulteId, PartagerDifficulteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PartagerDifficulte(difficulteId, request.Difficulte, request.Levier), cancellationToken)).ToHttp();
}
