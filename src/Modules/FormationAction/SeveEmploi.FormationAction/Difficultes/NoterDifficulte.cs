using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

[Exige("formation:ecrire")]
internal sealed record NoterDifficulte(Guid ParcoursId, DifficulteSaisie Difficulte) : ICommand<Guid>;

/// <summary>Une difficulté, telle qu'on la remplit.</summary>
internal sealed record DifficulteSaisie(CategorieDifficulte Categorie, string Difficulte, string? Levier = null, bool EstLevee = false);

internal sealed class DifficulteSaisieValidator : AbstractValidator<DifficulteSaisie>
{
    public DifficulteSaisieValidator()
    {
        RuleFor(saisie => saisie.Difficulte).EstUnTexte(ReglesDeForme.TexteMax);
        RuleFor(saisie => saisie.Levier).MaximumLength(ReglesDeForme.TexteMax);
    }
}

internal sealed class NoterDifficulteValidator : AbstractValidator<NoterDifficulte>
{
    public NoterDifficulteValidator() => RuleFor(command => command.Difficulte).SetValidator(new DifficulteSaisieValidator()).OverridePropertyName("");
}

internal sealed class NoterDifficulteHandler(FormationActionDbContext db) : ICommandHandler<NoterDifficulte, Guid>
{
    public async Task<Result<Guid>> Handle(NoterDifficulte command, CancellationToken cancellationToken)
    {
        var parcours = new ParcoursId(command.ParcoursId);
        if (!await db.Parcours.AnyAsync(p => p.Id == parcours, cancellationToken)) return new ParcoursIntrouvable(command.ParcoursId);

        var saisie = command.Difficulte;
        var difficulte = Difficulte.Noter(parcours, saisie.Categorie, saisie.Difficulte, saisie.Levier, saisie.EstLevee);
        if (difficulte.Error is { } refus) return refus;

        db.Add(difficulte.Value);
        await db.SaveChangesAsync(cancellationToken);
        return difficulte.Value.Id.Value;
    }
}

internal static class NoterDifficulteEndpoint
{
    public static void MapNoterDifficulte(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/difficultes", Post)
            .WithName(nameof(NoterDifficulte))
            .WithSummary("Noter une difficulté et son levier")
            .WithDescription("Dans une des cinq catégories du programme. Le levier peut manquer ; levée, la difficulté l'a été par un levier.")
            .WithExample(new DifficulteSaisie(
                CategorieDifficulte.MediationProduction, "Concilier PMSMP et production", "Un planning des PMSMP en fonction de l'activité", true))
            .Refuses(typeof(ParcoursIntrouvable), typeof(DifficulteLeveeSansLevier))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid parcoursId, DifficulteSaisie difficulte, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterDifficulte(parcoursId, difficulte), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/formation-action/difficultes");
}
