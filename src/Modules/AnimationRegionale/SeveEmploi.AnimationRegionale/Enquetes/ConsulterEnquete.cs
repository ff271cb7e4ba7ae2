using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[Exige("animation:lire")]
internal sealed record ConsulterEnquete(Guid EnqueteId) : IQuery<EnqueteVue?>;

/// <summary>Une enquête : ce qu'elle demande, et jusqu'à quand.</summary>
/// <param name="DerniereRelanceLe">Le jour de la dernière relance, demandée ou automatique.</param>
internal sealed record EnqueteVue(
    Guid Id, string? Region, Guid? EvenementId, string Titre, DateOnly OuvreLe, DateOnly ClotLe, int? Sollicites, IReadOnlyList<QuestionVue> Questions,
    DateOnly? DerniereRelanceLe, DateTimeOffset ModifieLe, long Version) : IVersionedView;

/// <param name="Modalites">Ce qui peut y être répondu ; vide pour un texte.</param>
internal sealed record QuestionVue(string Code, string Libelle, NatureQuestion Nature, bool Obligatoire, IReadOnlyList<ModaliteReponse> Modalites);

internal sealed class ConsulterEnqueteHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterEnquete, EnqueteVue?>
{
    public async Task<EnqueteVue?> Handle(ConsulterEnquete query, CancellationToken cancellationToken)
    {
        var id = new EnqueteId(query.EnqueteId);
        if (await db.Enquetes.AsNoTracking().SingleOrDefaultAsync(enquete => enquete.Id == id, cancellationToken) is not { } e) return null;

        return new(
            e.Id.Value, e.Region?.Code, e.EvenementId, e.Titre, e.OuvreLe, e.ClotLe, e.Sollicites,
            [.. e.Questions.Select(question => new QuestionVue(question.Code, question.Libelle, question.Nature, question.Obligatoire, question.Modalites))],
            e.DerniereRelanceLe, e.ModifieLe, e.Version);
    }
}

internal static class ConsulterEnqueteEndpoint
{
    public static void MapConsulterEnquete(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/enquetes/{enqueteId:guid}", Get)
            .WithName(nameof(ConsulterEnquete))
            .WithSummary("Consulter une enquête")
            .WithDescription("Ses jours, ses questions et leurs codes, la dernière relance.")
            .WithExample(new EnqueteVue(
                new("01990000-0000-7000-8000-0000000000c3"), "28", null, "Journée interrégionale", new(2022, 10, 19), new(2022, 11, 19), 216,
                [new("q1", "Que changer ?", NatureQuestion.Texte, false, [])], null, new(2022, 10, 18, 18, 0, 0, TimeSpan.Zero), 1))
            .AnswersResource<EnqueteVue>();

    private static async Task<IResult> Get(Guid enqueteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterEnquete(enqueteId), cancellationToken)).ToResource();
}
