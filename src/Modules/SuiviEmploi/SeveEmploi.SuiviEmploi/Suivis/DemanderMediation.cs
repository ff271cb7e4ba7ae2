using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record DemanderMediation(Guid SuiviId, DateOnly Le, PartieAuContrat Par, string? Note) : ICommand<Guid>;

internal sealed class DemanderMediationValidator : AbstractValidator<DemanderMediation>
{
    public DemanderMediationValidator() => RuleFor(command => command.Note).EstSansDetail();
}

internal sealed class DemanderMediationHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<DemanderMediation, Guid>
{
    public async Task<Result<Guid>> Handle(DemanderMediation command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var mediation = found.Value.DemanderMediation(command.Le, command.Par, command.Note, await actes.Lire(cancellationToken));
        if (mediation.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return mediation.Value.Id;
    }
}

internal static class DemanderMediationEndpoint
{
    internal sealed record DemanderMediationRequest(DateOnly Le, PartieAuContrat Par, string? Note = null);

    public static void MapDemanderMediation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/mediations", Post)
            .WithName(nameof(DemanderMediation))
            .WithSummary("Noter une demande de médiation")
            .WithDescription("L'employeur ou la personne salariée demande que la SIAE s'entremette. Sa conclusion se note ensuite.")
            .WithExample(new DemanderMediationRequest(new(2021, 12, 15), PartieAuContrat.Employeur, "Ponctualité au poste."))
            .RequiresIfMatch()
            .Refuses(typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(FaitDuSuiviAVenir), typeof(ActeAvantLeContrat))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid suiviId, DemanderMediationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DemanderMediation(suiviId, request.Le, request.Par, request.Note), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/suivi-emploi/suivis/{suiviId}/mediations");
}
