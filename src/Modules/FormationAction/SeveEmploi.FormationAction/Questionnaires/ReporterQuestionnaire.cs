using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Questionnaires;

[Exige("parcours:ecrire")]
internal sealed record ReporterQuestionnaire(Guid QuestionnaireId, DateOnly Echeance) : ICommand;

internal sealed class ReporterQuestionnaireHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<ReporterQuestionnaire>
{
    public async Task<Result> Handle(ReporterQuestionnaire command, CancellationToken cancellationToken)
    {
        var found = await db.UnQuestionnaire(command.QuestionnaireId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var parcours = await db.Parcours.AsNoTracking().SingleAsync(p => p.Id == found.Value.ParcoursId, cancellationToken);
        if (found.Value.Reporter(parcours, command.Echeance, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ReporterQuestionnaireEndpoint
{
    internal sealed record ReporterQuestionnaireRequest(DateOnly Echeance);

    public static void MapReporterQuestionnaire(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/questionnaires/{questionnaireId:guid}/echeance", Put)
            .WithName(nameof(ReporterQuestionnaire))
            .WithSummary("Reporter un questionnaire")
            .WithDescription("Le nouveau dernier jour ; les rappels le suivent. Remis, un questionnaire ne se reporte plus.")
            .WithExample(new ReporterQuestionnaireRequest(new(2022, 12, 9)))
            .RequiresIfMatch()
            .Refuses(typeof(QuestionnaireIntrouvable), typeof(QuestionnaireDejaRemis), typeof(EcheanceDejaPassee))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid questionnaireId, ReporterQuestionnaireRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReporterQuestionnaire(questionnaireId, request.Echeance), cancellationToken)).ToHttp();
}
