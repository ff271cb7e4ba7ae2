using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Projets;

[Exige("projets:saisir")]
internal sealed record CloreProjet(Guid ProjetId, DateOnly? Le, string? Motif) : ICommand;

internal sealed class CloreProjetValidator : AbstractValidator<CloreProjet>
{
    public CloreProjetValidator() => RuleFor(command => command.Motif).EstUnePrecision(FormesDuRapprochement.MotifMax);
}

internal sealed class CloreProjetHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<CloreProjet>
{
    public async Task<Result> Handle(CloreProjet command, CancellationToken cancellationToken)
    {
        var found = await db.UnProjet(command.ProjetId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.Clore(command.Le ?? clock.Today(), command.Motif, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CloreProjetEndpoint
{
    internal sealed record CloreProjetRequest(DateOnly? Le = null, string? Motif = null);

    public static void MapCloreProjet(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/projets/{projetId:guid}/cloture", Post)
            .WithName(nameof(CloreProjet))
            .WithSummary("Clore un projet professionnel")
            .WithDescription("La personne a trouvé, ou ne cherche plus. Ses propositions en cours continuent ; de nouvelles ne se font plus.")
            .WithExample(new CloreProjetRequest(new(2021, 12, 17), "Contrat durable signé"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ProjetIntrouvable), typeof(ProjetClos), typeof(ClotureAVenir), typeof(ClotureAvantDeclaration));

    private static async Task<IResult> Post(Guid projetId, CloreProjetRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CloreProjet(projetId, request.Le, request.Motif), cancellationToken)).ToHttp();
}
