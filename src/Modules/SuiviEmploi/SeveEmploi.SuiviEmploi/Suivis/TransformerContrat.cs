using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record TransformerContrat(Guid SuiviId, ContratSaisi Contrat) : ICommand;

internal sealed class TransformerContratValidator : AbstractValidator<TransformerContrat>
{
    public TransformerContratValidator() => RuleFor(command => command.Contrat).SetValidator(new ContratSaisiValidator()).OverridePropertyName("");
}

internal sealed class TransformerContratHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<TransformerContrat>
{
    public async Task<Result> Handle(TransformerContrat command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var acte = await actes.Lire(cancellationToken);
        var termes = await actes.Termes(command.Contrat, acte, cancellationToken);
        if (found.Value.Transformer(termes, acte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class TransformerContratEndpoint
{
    public static void MapTransformerContrat(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/transformation", Post)
            .WithName(nameof(TransformerContrat))
            .WithSummary("Transformer un contrat court en emploi durable")
            .WithDescription(
                "Un seul acte : le nouveau contrat suit le contrat court dans le même suivi. Il compte dans l'indicateur i9 du mois de sa signature, et ne se recompte pas dans i1.")
            .WithExample(new ContratSaisi(NatureContrat.Cdi, new(2021, 12, 20), 35m, OrigineContrat.Autre, SigneLe: new DateOnly(2021, 12, 18)))
            .RequiresIfMatch()
            .Refuses(
                typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(ContratDejaDurable), typeof(ContratDejaRompu), typeof(TransformationNonDurable),
                typeof(TransformationAvantLeContrat))
            .RefusesUnContrat()
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid suiviId, ContratSaisi contrat, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TransformerContrat(suiviId, contrat), cancellationToken)).ToHttp();
}
