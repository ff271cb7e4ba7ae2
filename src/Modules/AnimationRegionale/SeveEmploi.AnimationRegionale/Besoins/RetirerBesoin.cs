using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Besoins;

[Exige("besoins:saisir")]
internal sealed record RetirerBesoin(Guid BesoinId, string Motif) : ICommand;

internal sealed class RetirerBesoinValidator : AbstractValidator<RetirerBesoin>
{
    public RetirerBesoinValidator() => RuleFor(command => command.Motif).EstUneDesignation(FormesDuRapprochement.MotifMax);
}

internal sealed class RetirerBesoinHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<RetirerBesoin>
{
    public async Task<Result> Handle(RetirerBesoin command, CancellationToken cancellationToken)
    {
        var found = await db.UnBesoin(command.BesoinId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.Retirer(command.Motif, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerBesoinEndpoint
{
    internal sealed record RetirerBesoinRequest(string Motif);

    public static void MapRetirerBesoin(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/besoins/{besoinGroupementId:guid}/retrait", Post)
            .WithName(nameof(RetirerBesoin))
            .WithSummary("Retirer un besoin")
            .WithDescription("Le groupement ne recrute plus, ou a recruté autrement : le motif le dit.")
            .WithExample(new RetirerBesoinRequest("L'entreprise utilisatrice a reporté son recrutement"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(BesoinDeGroupementIntrouvable), typeof(BesoinFerme));

    private static async Task<IResult> Post(Guid besoinGroupementId, RetirerBesoinRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerBesoin(besoinGroupementId, request.Motif), cancellationToken)).ToHttp();
}
