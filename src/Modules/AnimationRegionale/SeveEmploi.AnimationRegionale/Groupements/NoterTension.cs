using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.AnimationRegionale.Rome;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record NoterTension(Guid GroupementId, string CodeRome, string Cause, string? Note) : ICommand;

internal sealed class NoterTensionValidator : AbstractValidator<NoterTension>
{
    public NoterTensionValidator()
    {
        RuleFor(command => command.CodeRome).EstUnCodeDuRome();
        RuleFor(command => command.Cause).EstUneDesignation(FormesDuRapprochement.MotifMax);
        RuleFor(command => command.Note).EstUnePrecision();
    }
}

internal sealed class NoterTensionHandler(AnimationRegionaleDbContext db) : ICommandHandler<NoterTension>
{
    public async Task<Result> Handle(NoterTension command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (await db.CodeRomeInconnu([command.CodeRome], cancellationToken) is { } inconnu) return inconnu;
        if (found.Value.NoterTension(new(command.CodeRome, command.Cause.Trim(), FormesDuRapprochement.OuRien(command.Note))).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class NoterTensionEndpoint
{
    internal sealed record NoterTensionRequest(string CodeRome, string Cause, string? Note = null);

    public static void MapNoterTension(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/tensions", Post)
            .WithName(nameof(NoterTension))
            .WithSummary("Noter un métier en tension")
            .WithDescription(
                "Le métier pour lequel le groupement ne trouve pas de candidats, et la cause qu'il y voit.")
            .WithExample(new NoterTensionRequest("N1103", "Horaires décalés", "Deux postes ouverts depuis six mois"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(CodeRomeInconnu), typeof(TensionDejaNotee));

    private static async Task<IResult> Post(Guid groupementId, NoterTensionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterTension(groupementId, request.CodeRome, request.Cause, request.Note), cancellationToken)).ToHttp();
}
