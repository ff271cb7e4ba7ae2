using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

[Exige("formation:ecrire")]
internal sealed record CorrigerDifficulte(Guid DifficulteId, DifficulteSaisie Difficulte) : ICommand;

internal sealed class CorrigerDifficulteValidator : AbstractValidator<CorrigerDifficulte>
{
    public CorrigerDifficulteValidator() => RuleFor(command => command.Difficulte).SetValidator(new DifficulteSaisieValidator()).OverridePropertyName("");
}

internal sealed class CorrigerDifficulteHandler(FormationActionDbContext db) : ICommandHandler<CorrigerDifficulte>
{
    public async Task<Result> Handle(CorrigerDifficulte command, CancellationToken cancellationToken)
    {
        var found = await db.UneDifficulte(command.DifficulteId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var saisie = command.Difficulte;
        if (found.Value.Corriger(saisie.Categorie, saisie.Difficulte, saisie.Levier, saisie.EstLevee).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerDifficulteEndpoint
{
    public static void MapCorrigerDifficulte(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/difficultes/{difficulteId:guid}", Put)
            .WithName(nameof(CorrigerDifficulte))
            .WithSummary("Corriger une difficulté")
            .WithDescription("Remplace la catégorie, la difficulté, le levier, et dit si elle est levée. Ce qui est déjà partagé ne change pas.")
            .WithExample(new DifficulteSaisie(CategorieDifficulte.OrganisationInterne, "Dédier du temps", "Réorganiser les plannings"))
            .RequiresIfMatch()
            .Refuses(typeof(DifficulteIntrouvable), typeof(DifficulteLeveeSansLevier))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid difficulteId, DifficulteSaisie difficulte, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerDifficulte(difficulteId, difficulte), cancellationToken)).ToHttp();
}
