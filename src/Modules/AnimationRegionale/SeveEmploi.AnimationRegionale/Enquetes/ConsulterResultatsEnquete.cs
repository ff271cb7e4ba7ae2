namespace SeveEmploi.AnimationRegionale.Enquetes;

[Exige("animation:lire")]
internal sealed record ConsulterResultatsEnquete(Guid EnqueteId) : IQuery<ResultatsEnqueteVue?>;

/// <summary>Ce qu'une enquête a donné.</summary>
/// <param name="Sollicites">La base du taux de réponse.</param>
/// <param name="TauxReponse">En pourcentage ; absent sans base.</param>
/// <param name="EstMasque">Trop peu de réponses pour en montrer le détail à qui n'anime pas la région.</param>
/// <param name="Anomalie">Ce qui ne tient pas dans ces nombres ; absent quand tout tient.</param>
internal sealed record ResultatsEnqueteVue(
    Guid EnqueteId, string Titre, int Sollicites, int Reponses, decimal? TauxReponse, bool EstMasque, IReadOnlyList<ResultatQuestionVue> Questions, string? Anomalie)
{
    public static ResultatsEnqueteVue De(ResultatsEnquete resultats) => new(
        resultats.Enquete.Id.Value, resultats.Enquete.Titre, resultats.Sollicites, resultats.Reponses, resultats.TauxDeReponse.Valeur, resultats.EstMasque,
        [
            .. resultats.Questions.Select(question => new ResultatQuestionVue(
                question.Question.Code, question.Question.Libelle, question.Question.Nature, question.Repondants, question.EstMasque,
                [.. question.Modalites.Select(compte => new CompteModaliteVue(
                    compte.Modalite.Code, compte.Modalite.Libelle, compte.Nombre, Taux.Part(compte.Nombre, question.Repondants).Valeur))],
                question.Moyenne, question.Verbatims)),
        ],
        resultats.PlusDeReponsesQueDeSollicites ? TableauxEnquete.Incoherence(resultats) : null);
}

/// <param name="Repondants">La base des parts.</param>
/// <param name="Verbatims">Sans auteur, dans l'ordre de l'alphabet.</param>
internal sealed record ResultatQuestionVue(
    string Code, string Libelle, NatureQuestion Nature, int Repondants, bool EstMasque, IReadOnlyList<CompteModaliteVue> Modalites, decimal? Moyenne,
    IReadOnlyList<string> Verbatims);

internal sealed record CompteModaliteVue(string Code, string Libelle, int Nombre, decimal? Part);

internal sealed class ConsulterResultatsEnqueteHandler(LectureDesEnquetes lecture) : IQueryHandler<ConsulterResultatsEnquete, ResultatsEnqueteVue?>
{
    public async Task<ResultatsEnqueteVue?> Handle(ConsulterResultatsEnquete query, CancellationToken cancellationToken) =>
        await lecture.Lire(new EnqueteId(query.EnqueteId), cancellationToken) is { } resultats ? ResultatsEnqueteVue.De(resultats) : null;
}

internal static class ConsulterResultatsEnqueteEndpoint
{
    public static void MapConsulterResultatsEnquete(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/enquetes/{enqueteId:guid}/resultats", Get)
            .WithName(nameof(ConsulterResultatsEnquete))
            .WithSummary("Consulter les résultats d'une enquête")
            .WithDescription(
                "Le taux de réponse avec sa base, puis par question les nombres, leurs parts sur qui y a répondu, et les textes sans auteur. À moins de "
                + $"{ResultatsEnquete.ReponsesMin} réponses, seuls la ou le chargé·e de mission de la région et l'équipe nationale en lisent le détail.")
            .WithExample(new ResultatsEnqueteVue(
                new("01990000-0000-7000-8000-0000000000c3"), "Journée interrégionale", 216, 44, 20.4m, false,
                [new("q1", "La conférence était…", NatureQuestion.Pertinence, 44, false, [new("tres_pertinent", "Très pertinent", 11, 25)], null, [])], null))
            .Produces<ResultatsEnqueteVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid enqueteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterResultatsEnquete(enqueteId), cancellationToken)).ToAnswer();
}
