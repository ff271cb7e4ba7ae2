using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:lire")]
internal sealed record TelechargerConvention(Guid ConventionId, int Avenant) : IQuery<Result<DocumentConvention>>;

internal sealed class TelechargerConventionHandler(FinancementDbContext db) : IQueryHandler<TelechargerConvention, Result<DocumentConvention>>
{
    public async Task<Result<DocumentConvention>> Handle(TelechargerConvention query, CancellationToken cancellationToken)
    {
        var id = new ConventionId(query.ConventionId);
        if (!await db.Conventions.AnyAsync(convention => convention.Id == id, cancellationToken)) return new ConventionIntrouvable(query.ConventionId);

        var document = await db.Documents.AsNoTracking().Where(document => document.ConventionId == id && document.Avenant == query.Avenant)
            .OrderByDescending(document => document.ProduitA).FirstOrDefaultAsync(cancellationToken);
        return document is null ? new DocumentIntrouvable(query.Avenant) : document;
    }
}

internal static class TelechargerConventionEndpoint
{
    public static void MapTelechargerConvention(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/conventions/{conventionId:guid}/document", Get)
            .WithName(nameof(TelechargerConvention))
            .WithSummary("Télécharger le document d'une convention ou d'un avenant")
            .WithDescription("Le DOCX tel qu'il est parti à la signature ; « avenant=1 » pour le premier avenant. Après un rappel, c'est le dernier envoyé.")
            .WithExample("PK…")
            .Produces<string>(StatusCodes.Status200OK, WordDocument.ContentType)
            .Refuses(typeof(ConventionIntrouvable), typeof(DocumentIntrouvable));

    private static async Task<IResult> Get(Guid conventionId, int? avenant, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TelechargerConvention(conventionId, avenant ?? 0), cancellationToken)).ToHttp(document =>
            TypedResults.File(document.Contenu, WordDocument.ContentType, document.Avenant == 0 ? "convention.docx" : $"avenant-{document.Avenant}.docx"));
}
