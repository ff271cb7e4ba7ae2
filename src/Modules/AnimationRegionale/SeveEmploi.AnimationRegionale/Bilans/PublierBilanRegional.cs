using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Bilans;

[Exige("bilans-regionaux:valider")]
internal sealed record PublierBilanRegional(Guid BilanId, string? Motif) : ICommand;

internal sealed class PublierBilanRegionalValidator : AbstractValidator<PublierBilanRegional>
{
    public PublierBilanRegionalValidator() => RuleFor(command => command.Motif).MaximumLength(BilanRegional.MotifMax);
}

internal sealed class PublierBilanRegionalHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<PublierBilanRegional>
{
    public async Task<Result> Handle(PublierBilanRegional command, CancellationToken cancellationToken)
    {
        var bilan = await db.UnBilan(command.BilanId, cancellationToken);
        if (bilan.Error is { } absent) return absent;
        if (bilan.Value.Publier(command.Motif, Clock.DayOf(session.Now)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class PublierBilanRegionalEndpoint
{
    internal sealed record PublierBilanRegionalRequest(string? Motif = null);

    public static void MapPublierBilanRegional(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/bilans/{bilanId:guid}/publication", Post)
            .WithName(nameof(PublierBilanRegional))
            .WithSummary("Publier un bilan")
            .WithDescription("Ses chiffres et ses textes ne changent plus. Avec des anomalies, il faut un motif, que le bilan imprime avec elles. Publié, le bilan national se lit de toutes les régions.")
            .WithExample(new PublierBilanRegionalRequest("Deux structures ont fermé avant d'avoir rendu leurs sorties."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(BilanRegionalIntrouvable), typeof(BilanDejaPublie), typeof(MotifDePublicationAbsent));

    private static async Task<IResult> Post(Guid bilanId, PublierBilanRegionalRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PublierBilanRegional(bilanId, request.Motif), cancellationToken)).ToHttp();
}
