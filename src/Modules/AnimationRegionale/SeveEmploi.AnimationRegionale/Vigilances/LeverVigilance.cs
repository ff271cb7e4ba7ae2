using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Vigilances;

[Exige("animation:ecrire")]
internal sealed record LeverVigilance(Guid VigilanceId, DateOnly Le, string Raison) : ICommand;

internal sealed class LeverVigilanceValidator : AbstractValidator<LeverVigilance>
{
    public LeverVigilanceValidator() => RuleFor(command => command.Raison).DitQuelqueChose(FormesDeVie.TexteMax);
}

internal sealed class LeverVigilanceHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<LeverVigilance>
{
    public async Task<Result> Handle(LeverVigilance command, CancellationToken cancellationToken)
    {
        var found = await db.UneVigilance(command.VigilanceId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.Lever(command.Raison, command.Le, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class LeverVigilanceEndpoint
{
    internal sealed record LeverVigilanceRequest(DateOnly Le, string Raison);

    public static void MapLeverVigilance(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/vigilances/{vigilanceId:guid}/levee", Post)
            .WithName(nameof(LeverVigilance))
            .WithSummary("Ne plus suivre une structure de près")
            .WithDescription("La difficulté est levée, un jour et pour une raison ; son histoire reste lisible. Si elle revient, une autre vigilance s'ouvre.")
            .WithExample(new LeverVigilanceRequest(new(2021, 12, 18), "La nouvelle direction a rejoint le programme."))
            .RequiresIfMatch()
            .AnswersNoContent()
            .Refuses(typeof(VigilanceIntrouvable), typeof(VigilanceLevee), typeof(VigilanceAVenir), typeof(VigilanceAvantSonDebut));

    private static async Task<IResult> Post(Guid vigilanceId, LeverVigilanceRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new LeverVigilance(vigilanceId, request.Le, request.Raison), cancellationToken)).ToHttp();
}
