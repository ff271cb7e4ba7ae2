using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Obligations;

/// <summary>Comment une personne dispense d'une obligation.</summary>
internal enum Dispense
{
    /// <summary>Elle n'a plus lieu d'être.</summary>
    Levee,

    /// <summary>Elle reste due par les autres : celui-ci en est dispensé, nommément.</summary>
    Exemptee,
}

[Exige("obligations:ecrire")]
internal sealed record LeverObligation(Guid ObligationId, Dispense Dispense, string Motif) : ICommand;

internal sealed class LeverObligationValidator : AbstractValidator<LeverObligation>
{
    public LeverObligationValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Obligation.MotifMax);
}

internal sealed class LeverObligationHandler(EcheancierDbContext db, Registre registre, DbSession session) : ICommandHandler<LeverObligation>
{
    public async Task<Result> Handle(LeverObligation command, CancellationToken cancellationToken)
    {
        var obligation = await db.Obligation(command.ObligationId, cancellationToken);
        if (obligation.Error is { } absente) return absente;

        var (par, le) = (session.Appelant.Nom, obligation.Value.Lieu.Jour(await db.Maintenant(cancellationToken)));
        var acte = command.Dispense == Dispense.Levee ? obligation.Value.Lever(command.Motif, par, le) : obligation.Value.Exempter(command.Motif, par, le);
        if (acte.Error is { } refus) return refus;

        await registre.Clore(obligation.Value, cancellationToken);
        return Result.Success;
    }
}

internal static class LeverObligationEndpoint
{
    internal sealed record LeverObligationRequest(Dispense Dispense, string Motif);

    public static void MapLeverObligation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/obligations/{obligationId:guid}/dispense", Post)
            .WithName(nameof(LeverObligation))
            .WithSummary("Lever une obligation, ou en exempter quelqu'un")
            .WithDescription(
                "« levee » : elle n'a plus lieu d'être ; « exemptee » : elle reste due par les autres, et celui-ci en est dispensé nommément. Le motif et son "
                + "auteur restent ; plus aucun rappel ne part.")
            .WithExample(new LeverObligationRequest(Dispense.Exemptee, "Arrivée en cours de trimestre"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ObligationIntrouvable), typeof(ObligationDejaClose), typeof(MotifDispenseManquant));

    private static async Task<IResult> Post(Guid obligationId, LeverObligationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new LeverObligation(obligationId, request.Dispense, request.Motif), cancellationToken)).ToHttp();
}
