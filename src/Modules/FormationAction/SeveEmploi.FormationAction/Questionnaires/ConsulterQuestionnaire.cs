using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Questionnaires;

[Exige("parcours:lire")]
internal sealed record ConsulterQuestionnaire(Guid QuestionnaireId) : IQuery<QuestionnaireVue?>;

/// <summary>Le questionnaire d'une structure, et ce qu'elle y a répondu.</summary>
internal sealed record QuestionnaireVue(
    Guid Id, Guid ParcoursId, DateOnly OuvertLe, DateOnly Echeance, DateOnly? RemisLe, IReadOnlyList<RubriqueVue> Rubriques, long Version) : IVersionedView;

internal sealed record RubriqueVue(
    string Code, string Libelle, IReadOnlyList<string> PointsPositifs, IReadOnlyList<string> PointsProgression, IReadOnlyList<string> Verbatims)
{
    /// <param name="code">De la rubrique.</param>
    /// <param name="libelle">De la rubrique.</param>
    /// <param name="reponses">Dans l'ordre de leurs identifiants, tirés au sort.</param>
    public static RubriqueVue De(string code, string libelle, IReadOnlyList<ReponseQuestionnaire> reponses)
    {
        return new(code, libelle, Textes(GenreReponse.PointPositif), Textes(GenreReponse.PointProgression), Textes(GenreReponse.Verbatim));

        List<string> Textes(GenreReponse genre) => [.. reponses.Where(reponse => reponse.Genre == genre).Select(reponse => reponse.Texte)];
    }
}

internal sealed class ConsulterQuestionnaireHandler(FormationActionDbContext db) : IQueryHandler<ConsulterQuestionnaire, QuestionnaireVue?>
{
    public async Task<QuestionnaireVue?> Handle(ConsulterQuestionnaire query, CancellationToken cancellationToken)
    {
        var id = new QuestionnaireId(query.QuestionnaireId);
        if (await db.Questionnaires.AsNoTracking().SingleOrDefaultAsync(questionnaire => questionnaire.Id == id, cancellationToken) is not { } q) return null;

        var reponses = await db.Reponses.AsNoTracking().Where(reponse => reponse.QuestionnaireId == id).OrderBy(reponse => reponse.Id).ToListAsync(cancellationToken);
        return new(
            q.Id.Value, q.ParcoursId.Value, q.OuvertLe, q.Echeance, q.RemisLe,
            [.. q.Rubriques.Select(rubrique => RubriqueVue.De(rubrique.Code, rubrique.Libelle, reponses.FindAll(reponse => reponse.Rubrique == rubrique.Code)))], q.Version);
    }
}

internal static class ConsulterQuestionnaireEndpoint
{
    public static void MapConsulterQuestionnaire(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/questionnaires/{questionnaireId:guid}", Get)
            .WithName(nameof(ConsulterQuestionnaire))
            .WithSummary("Consulter un questionnaire de la journée 9")
            .WithDescription("Ses rubriques, son échéance et, une fois remis, ce que la structure y a répondu. L'ordre des réponses est tiré au sort.")
            .WithExample(new QuestionnaireVue(
                new("01990000-0000-7000-8000-0000000000d1"), new("01990000-0000-7000-8000-000000000051"), new(2022, 11, 2), new(2022, 11, 30), new(2022, 11, 24),
                [new("evaluation_mensuelle", "Évaluation mensuelle", ["Un outil complet"], ["Des termes à expliquer"], ["Nous avons pris en main très facilement l'outil"])], 2))
            .AnswersResource<QuestionnaireVue>();

    private static async Task<IResult> Get(Guid questionnaireId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterQuestionnaire(questionnaireId), cancellationToken)).ToResource();
}
