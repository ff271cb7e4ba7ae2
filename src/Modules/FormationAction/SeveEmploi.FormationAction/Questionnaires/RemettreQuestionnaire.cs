using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Questionnaires;

[Exige("formation:ecrire")]
internal sealed record RemettreQuestionnaire(Guid QuestionnaireId, IReadOnlyList<RubriqueRemplie> Rubriques) : ICommand;

/// <summary>Ce qu'une structure écrit dans une rubrique : les verbatims se recueillent sans nom.</summary>
internal sealed record RubriqueRemplie(
    string Code, IReadOnlyList<string>? PointsPositifs = null, IReadOnlyList<string>? PointsProgression = null, IReadOnlyList<string>? Verbatims = null)
{
    public IEnumerable<LigneRemise> Lignes() =>
    [
        .. (PointsPositifs ?? []).Select(texte => new LigneRemise(Code, GenreReponse.PointPositif, texte)),
        .. (PointsProgression ?? []).Select(texte => new LigneRemise(Code, GenreReponse.PointProgression, texte)),
        .. (Verbatims ?? []).Select(texte => new LigneRemise(Code, GenreReponse.Verbatim, texte)),
    ];
}

internal sealed class RemettreQuestionnaireValidator : AbstractValidator<RemettreQuestionnaire>
{
    private const int LignesMax = 500;

    public RemettreQuestionnaireValidator()
    {
        RuleFor(command => command.Rubriques).Must(rubriques => rubriques.Sum(rubrique => rubrique.Lignes().Count()) <= LignesMax).WithMessage($"Un questionnaire a {LignesMax} lignes au plus.");
        RuleForEach(command => command.Rubriques).ChildRules(rubrique =>
        {
            rubrique.RuleForEach(r => r.PointsPositifs).EstUnTexte();
            rubrique.RuleForEach(r => r.PointsProgression).EstUnTexte();
            rubrique.RuleForEach(r => r.Verbatims).EstUnTexte();
        });
    }
}

internal sealed class RemettreQuestionnaireHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<RemettreQuestionnaire>
{
    public async Task<Result> Handle(RemettreQuestionnaire command, CancellationToken cancellationToken)
    {
        var found = await db.UnQuestionnaire(command.QuestionnaireId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var parcours = await db.Parcours.AsNoTracking().SingleAsync(p => p.Id == found.Value.ParcoursId, cancellationToken);
        var reponses = found.Value.Remettre([.. command.Rubriques.SelectMany(rubrique => rubrique.Lignes())], parcours.Region, parcours.Annee, clock.Today());
        if (reponses.Error is { } refus) return refus;

        db.AddRange(reponses.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RemettreQuestionnaireEndpoint
{
    internal sealed record RemettreQuestionnaireRequest(IReadOnlyList<RubriqueRemplie> Rubriques);

    public static void MapRemettreQuestionnaire(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/questionnaires/{questionnaireId:guid}/remise", Post)
            .WithName(nameof(RemettreQuestionnaire))
            .WithSummary("Remettre le questionnaire de la journée 9")
            .WithDescription(
                "Par rubrique, les points positifs, les points de progression et les verbatims de l'équipe, en une fois. Rien n'est gardé de qui les a dits ni de l'ordre "
                + "où ils l'ont été : n'y écrivez pas de nom.")
            .WithExample(new RemettreQuestionnaireRequest([new(
                "evaluation_mensuelle", ["Un outil complet"], ["Des termes à expliquer"], ["Nous avons pris en main très facilement l'outil d'évaluation"])]))
            // Not even the fingerprint of these texts stays beside whoever sent them.
            .CarriesSecret()
            .RequiresIfMatch()
            .Refuses(typeof(QuestionnaireIntrouvable), typeof(QuestionnaireDejaRemis), typeof(QuestionnaireVide), typeof(RubriqueInconnue))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid questionnaireId, RemettreQuestionnaireRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RemettreQuestionnaire(questionnaireId, request.Rubriques), cancellationToken)).ToHttp();
}
