using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.MisesEnRapport;

[Exige("projets:saisir")]
internal sealed record AccorderMiseEnRapport(Guid MiseEnRapportId, DateOnly? Le, string? Motif) : ICommand;

internal sealed class AccorderMiseEnRapportValidator : AbstractValidator<AccorderMiseEnRapport>
{
    public AccorderMiseEnRapportValidator() => RuleFor(command => command.Motif).EstUnePrecision(FormesDuRapprochement.MotifMax);
}

internal sealed class AccorderMiseEnRapportHandler(AnimationRegionaleDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<AccorderMiseEnRapport>
{
    public async Task<Result> Handle(AccorderMiseEnRapport command, CancellationToken cancellationToken)
    {
        var found = await db.UneMiseEnRapport(command.MiseEnRapportId, cancellationToken);
        if (found.Error is { } absente) return absente;
        var parLaSiae = session.Appelant.EstDeLaSiae(found.Value.StructureId);
        if (found.Value.Accorder(command.Le ?? clock.Today(), parLaSiae, command.Motif, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AccorderMiseEnRapportEndpoint
{
    internal sealed record AccorderMiseEnRapportRequest(DateOnly? Le = null, string? Motif = null);

    public static void MapAccorderMiseEnRapport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/mises-en-rapport/{miseEnRapportId:guid}/accord", Post)
            .WithName(nameof(AccorderMiseEnRapport))
            .WithSummary("Donner l'accord de la SIAE")
            .WithDescription("Par la SIAE, ou en son nom par qui l'accompagne, avec un motif. Le groupement voit dès lors la proposition.")
            .WithExample(new AccorderMiseEnRapportRequest(new(2021, 12, 13), "Accord donné par téléphone par la conseillère"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(MiseEnRapportIntrouvable), typeof(RapprochementClos), typeof(AccordDejaDonne), typeof(AccordSansMotif), typeof(IssueAvantLaPrecedente),
                typeof(FaitDeGroupementAVenir));

    private static async Task<IResult> Post(Guid miseEnRapportId, AccorderMiseEnRapportRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AccorderMiseEnRapport(miseEnRapportId, request.Le, request.Motif), cancellationToken)).ToHttp();
}
