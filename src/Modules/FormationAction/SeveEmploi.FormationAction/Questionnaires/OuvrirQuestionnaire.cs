using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Questionnaires;

[Exige("parcours:ecrire")]
internal sealed record OuvrirQuestionnaire(Guid ParcoursId, DateOnly Echeance, IReadOnlyList<RubriqueQuestionnaire>? Rubriques) : ICommand<Guid>;

internal sealed class OuvrirQuestionnaireValidator : AbstractValidator<OuvrirQuestionnaire>
{
    private const int RubriquesMax = 30;

    public OuvrirQuestionnaireValidator()
    {
        RuleFor(command => command.Rubriques).Must(rubriques => rubriques is null or { Count: > 0 and <= RubriquesMax }).WithMessage($"Donnez de 1 à {RubriquesMax} rubriques, ou aucune pour les huit usuelles.");
        RuleFor(command => command.Rubriques).Must(rubriques => rubriques is null || rubriques.DistinctBy(rubrique => rubrique.Code).Count() == rubriques.Count).WithMessage("Deux rubriques ont le même code.");
        RuleForEach(command => command.Rubriques).ChildRules(rubrique =>
        {
            rubrique.RuleFor(r => r.Code).Matches("^[a-z0-9_]{1,50}$").WithMessage("Un code s'écrit en minuscules, sans accent : « plan_actions ».");
            rubrique.RuleFor(r => r.Libelle).EstUnIntitule();
        });
    }
}

internal sealed class OuvrirQuestionnaireHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<OuvrirQuestionnaire, Guid>
{
    public async Task<Result<Guid>> Handle(OuvrirQuestionnaire command, CancellationToken cancellationToken)
    {
        var id = new ParcoursId(command.ParcoursId);
        if (await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } parcours) return new ParcoursIntrouvable(command.ParcoursId);
        if (await db.Questionnaires.AnyAsync(questionnaire => questionnaire.ParcoursId == id, cancellationToken)) return new QuestionnaireDejaOuvert();

        var questionnaire = Questionnaire.Ouvrir(parcours, command.Rubriques, command.Echeance, clock.Today());
        if (questionnaire.Error is { } refus) return refus;

        db.Add(questionnaire.Value);
        await db.SaveChangesAsync(cancellationToken);
        return questionnaire.Value.Id.Value;
    }
}

internal static class OuvrirQuestionnaireEndpoint
{
    internal sealed record OuvrirQuestionnaireRequest(DateOnly Echeance, IReadOnlyList<RubriqueQuestionnaire>? Rubriques = null);

    public static void MapOuvrirQuestionnaire(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/questionnaires", Post)
            .WithName(nameof(OuvrirQuestionnaire))
            .WithSummary("Ouvrir le questionnaire de la journée 9")
            .WithDescription("La direction est attendue jusqu'au jour donné, et rappelée. Sans rubriques, les huit du rapport régional.")
            .WithExample(new OuvrirQuestionnaireRequest(new(2022, 11, 30)))
            .Refuses(typeof(ParcoursIntrouvable), typeof(QuestionnaireDejaOuvert), typeof(EcheanceDejaPassee))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid parcoursId, OuvrirQuestionnaireRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OuvrirQuestionnaire(parcoursId, request.Echeance, request.Rubriques), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/formation-action/questionnaires");
}
