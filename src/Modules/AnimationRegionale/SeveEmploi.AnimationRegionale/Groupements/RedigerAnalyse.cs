using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record RedigerAnalyse(Guid GroupementId, string Texte, DateOnly? Le) : ICommand;

internal sealed class RedigerAnalyseValidator : AbstractValidator<RedigerAnalyse>
{
    private const int TexteAnalyseMax = 50_000;

    public RedigerAnalyseValidator()
    {
        RuleFor(command => command.Texte).EstUneDesignation(TexteAnalyseMax);
    }
}

internal sealed class RedigerAnalyseHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<RedigerAnalyse>
{
    public async Task<Result> Handle(RedigerAnalyse command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        var redigee = found.Value.RedigerAnalyse(command.Texte, command.Le ?? clock.Today(), clock.Today());
        if (redigee.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RedigerAnalyseEndpoint
{
    internal sealed record RedigerAnalyseRequest(string Texte, DateOnly? Le = null);

    public static void MapRedigerAnalyse(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/analyses", Post)
            .WithName(nameof(RedigerAnalyse))
            .WithSummary("Rédiger une version du document d'analyse")
            .WithDescription(
                "Une nouvelle version du texte entier, numérotée à la suite : les précédentes restent. C'est la dernière qui se valide.")
            .WithExample(new RedigerAnalyseRequest("Deux collaborations existent ; les tensions portent sur la logistique.", new(2021, 10, 11)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(FaitDeGroupementAVenir), typeof(AnalyseAvantLaPrecedente));

    private static async Task<IResult> Post(Guid groupementId, RedigerAnalyseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RedigerAnalyse(groupementId, request.Texte, request.Le), cancellationToken)).ToHttp();
}
