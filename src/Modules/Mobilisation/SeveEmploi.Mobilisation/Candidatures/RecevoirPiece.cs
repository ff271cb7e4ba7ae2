using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record RecevoirPiece(Guid CandidatureId, string Code, string Reference, DateOnly Le) : ICommand;

internal sealed class RecevoirPieceValidator : AbstractValidator<RecevoirPiece>
{
    public RecevoirPieceValidator()
    {
        RuleFor(command => command.Code).NotEmpty().MaximumLength(50);
        RuleFor(command => command.Reference).NotEmpty().MaximumLength(500);
    }
}

internal sealed class RecevoirPieceHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<RecevoirPiece>
{
    public async Task<Result> Handle(RecevoirPiece command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var reglement = await db.ReglementDe(candidature.Value, cancellationToken);
        var acte = candidature.Value.RecevoirPiece(command.Code, command.Reference, reglement, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RecevoirPieceEndpoint
{
    internal sealed record RecevoirPieceRequest(string Code, string Reference, DateOnly Le);

    public static void MapRecevoirPiece(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/pieces", Post)
            .WithName(nameof(RecevoirPiece))
            .WithSummary("Enregistrer une pièce reçue")
            .WithDescription("Une pièce que le règlement demande, par exemple le budget prévisionnel ; la plus récente remplace la précédente.")
            .WithExample(new RecevoirPieceRequest("budget_previsionnel", "budget-2022.xlsx", new(2022, 1, 10)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(PieceInconnue), typeof(ActeAvantSaCause),
                typeof(ActeDansLeFutur));

    private static async Task<IResult> Post(
        Guid candidatureId, RecevoirPieceRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecevoirPiece(candidatureId, request.Code, request.Reference, request.Le), cancellationToken)).ToHttp();
}
