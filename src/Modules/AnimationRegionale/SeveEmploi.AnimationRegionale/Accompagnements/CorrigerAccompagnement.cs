using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Exige("animation:ecrire")]
internal sealed record CorrigerAccompagnement(Guid AccompagnementId, AccompagnementSaisi Accompagnement) : ICommand;

internal sealed class CorrigerAccompagnementValidator : AbstractValidator<CorrigerAccompagnement>
{
    public CorrigerAccompagnementValidator() =>
        RuleFor(command => command.Accompagnement).SetValidator(new AccompagnementSaisiValidator()).OverridePropertyName("");
}

internal sealed class CorrigerAccompagnementHandler(AnimationRegionaleDbContext db, LectureAccompagnement lecture, TimeProvider clock)
    : ICommandHandler<CorrigerAccompagnement>
{
    public async Task<Result> Handle(CorrigerAccompagnement command, CancellationToken cancellationToken)
    {
        var found = await db.UnAccompagnement(command.AccompagnementId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var fait = await lecture.Lire(command.Accompagnement, cancellationToken);
        if (fait.Error is { } absente) return absente;
        if (found.Value.Corriger(fait.Value, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerAccompagnementEndpoint
{
    public static void MapCorrigerAccompagnement(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/accompagnements/{accompagnementId:guid}", Put)
            .WithName(nameof(CorrigerAccompagnement))
            .WithSummary("Corriger un accompagnement")
            .WithDescription("Remplace ce qui en a été noté ; sa région ne change pas.")
            .WithExample(NoterAccompagnementEndpoint.Exemple)
            .RequiresIfMatch()
            .AnswersNoContent()
            .Refuses(
                typeof(AccompagnementIntrouvable), typeof(AccompagnementDejaRetire), typeof(StructureAccompagneeIntrouvable), typeof(AccompagnementAVenir),
                typeof(CibleAccompagnementIncoherente), typeof(AccompagneDeuxFois), typeof(AccompagnementIndividuelDePlusieurs),
                typeof(StructureAccompagneeDUneAutreRegion));

    private static async Task<IResult> Put(Guid accompagnementId, AccompagnementSaisi accompagnement, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerAccompagnement(accompagnementId, accompagnement), cancellationToken)).ToHttp();
}
