using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record FranchirEtapeGroupement(Guid GroupementId, EtapeGroupement Etape, DateOnly Le, string? Note) : ICommand;

internal sealed class FranchirEtapeGroupementValidator : AbstractValidator<FranchirEtapeGroupement>
{
    public FranchirEtapeGroupementValidator()
    {
        RuleFor(command => command.Etape).IsInEnum();
        RuleFor(command => command.Note).EstUnePrecision();
    }
}

internal sealed class FranchirEtapeGroupementHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<FranchirEtapeGroupement>
{
    public async Task<Result> Handle(FranchirEtapeGroupement command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.Franchir(command.Etape, command.Le, command.Note, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FranchirEtapeGroupementEndpoint
{
    internal sealed record FranchirEtapeGroupementRequest(EtapeGroupement Etape, DateOnly Le, string? Note = null);

    public static void MapFranchirEtapeGroupement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/etapes", Post)
            .WithName(nameof(FranchirEtapeGroupement))
            .WithSummary("Franchir une étape")
            .WithDescription(
                "Dans l'ordre : animatrice accueillie, collaborations identifiées, tensions analysées, document d'analyse validé, mis en contact avec une SIAE, partenariat amorcé. "
                + "Jamais avant l'étape précédente ni à venir. S'il n'y a ni collaboration ni tension à noter, « note » le dit. La subvention s'accorde par son propre acte.")
            .WithExample(new FranchirEtapeGroupementRequest(EtapeGroupement.AnimatriceAccueillie, new(2021, 9, 15)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(EtapeDeGroupementHorsOrdre), typeof(EtapeDeGroupementAvantLaPrecedente), typeof(FaitDeGroupementAVenir), typeof(ConstatDEtapeAbsent), typeof(AnalyseNonValidee), typeof(ContactSiaeAbsent), typeof(PartenariatAbsent), typeof(SubventionAAccorder));

    private static async Task<IResult> Post(Guid groupementId, FranchirEtapeGroupementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FranchirEtapeGroupement(groupementId, request.Etape, request.Le, request.Note), cancellationToken)).ToHttp();
}
