using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record ConclureMediation(Guid SuiviId, Guid MediationId, IssueMediation Issue, DateOnly? Le) : ICommand;

internal sealed class ConclureMediationHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<ConclureMediation>
{
    public async Task<Result> Handle(ConclureMediation command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var acte = await actes.Lire(cancellationToken);
        if (found.Value.ConclureMediation(command.MediationId, command.Issue, command.Le ?? acte.Aujourdhui, acte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ConclureMediationEndpoint
{
    internal sealed record ConclureMediationRequest(IssueMediation Issue, DateOnly? Le = null);

    public static void MapConclureMediation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/mediations/{mediationId:guid}/conclusion", Post)
            .WithName(nameof(ConclureMediation))
            .WithSummary("Conclure une médiation")
            .WithDescription("Ce qu'elle a donné, et quel jour (aujourd'hui par défaut). Une rupture du contrat se note à part.")
            .WithExample(new ConclureMediationRequest(IssueMediation.Accord, new(2021, 12, 18)))
            .RequiresIfMatch()
            .Refuses(
                typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(FaitDuSuiviAVenir), typeof(MediationIntrouvable), typeof(MediationDejaConclue),
                typeof(MediationConclueAvantSaDemande))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid suiviId, Guid mediationId, ConclureMediationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConclureMediation(suiviId, mediationId, request.Issue, request.Le), cancellationToken)).ToHttp();
}
