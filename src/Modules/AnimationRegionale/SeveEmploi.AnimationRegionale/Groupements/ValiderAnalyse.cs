using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("besoins:saisir")]
internal sealed record ValiderAnalyse(Guid GroupementId, int Numero, DateOnly? Le, string? Motif) : ICommand;

internal sealed class ValiderAnalyseValidator : AbstractValidator<ValiderAnalyse>
{
    public ValiderAnalyseValidator()
    {
        RuleFor(command => command.Motif).EstUnePrecision(FormesDuRapprochement.MotifMax);
    }
}

internal sealed class ValiderAnalyseHandler(AnimationRegionaleDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<ValiderAnalyse>
{
    public async Task<Result> Handle(ValiderAnalyse command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        var groupement = found.Value;
        var parLui = groupement.PartenaireId is { } partenaire && session.Appelant.PerimetrePour("besoins:saisir") is { } perimetre && perimetre.Partenaires.Contains(partenaire);
        if (groupement.ValiderAnalyse(command.Numero, command.Le ?? clock.Today(), parLui, command.Motif, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ValiderAnalyseEndpoint
{
    internal sealed record ValiderAnalyseRequest(DateOnly? Le = null, string? Motif = null);

    public static void MapValiderAnalyse(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/analyses/{numero:int}/validation", Post)
            .WithName(nameof(ValiderAnalyse))
            .WithSummary("Valider le document d'analyse")
            .WithDescription(
                "Par le groupement lui-même, ou en son nom par qui l'accompagne, avec un motif. Seule la dernière version se valide.")
            .WithExample(new ValiderAnalyseRequest(new(2021, 10, 18), "Accord donné par téléphone par la présidence"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(AnalyseIntrouvable), typeof(AnalyseRemplacee), typeof(AnalyseDejaValidee), typeof(AnalyseValideeAvantDEtreEcrite), typeof(ValidationSansMotif), typeof(FaitDeGroupementAVenir));

    private static async Task<IResult> Post(Guid groupementId, int numero, ValiderAnalyseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ValiderAnalyse(groupementId, numero, request.Le, request.Motif), cancellationToken)).ToHttp();
}
