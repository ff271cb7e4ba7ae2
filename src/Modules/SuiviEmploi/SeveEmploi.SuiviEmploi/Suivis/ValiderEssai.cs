using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record ValiderEssai(Guid SuiviId, DateOnly? Le) : ICommand;

internal sealed class ValiderEssaiHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<ValiderEssai>
{
    public async Task<Result> Handle(ValiderEssai command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var acte = await actes.Lire(cancellationToken);
        if (found.Value.ValiderEssai(command.Le ?? acte.Aujourdhui, acte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ValiderEssaiEndpoint
{
    internal sealed record ValiderEssaiRequest(DateOnly? Le = null);

    public static void MapValiderEssai(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/essai/validation", Post)
            .WithName(nameof(ValiderEssai))
            .WithSummary("Valider la période d'essai")
            .WithDescription("La personne est confirmée à son poste, ce jour-là (aujourd'hui par défaut). D'un emploi durable, elle compte dans l'indicateur i8 de ce mois.")
            .WithExample(new ValiderEssaiRequest(new(2021, 12, 18)))
            .RequiresIfMatch()
            .Refuses(
                typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(FaitDuSuiviAVenir), typeof(ContratSansEssai), typeof(EssaiDejaValide), typeof(EssaiRompu),
                typeof(ActeAvantLeContrat), typeof(FaitApresLeContrat))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid suiviId, ValiderEssaiRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ValiderEssai(suiviId, request.Le), cancellationToken)).ToHttp();
}
