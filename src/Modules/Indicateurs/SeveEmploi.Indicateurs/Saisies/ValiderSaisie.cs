using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:valider")]
internal sealed record ValiderSaisie(AdresseDuMois Adresse) : ICommand;

internal sealed class ValiderSaisieHandler(IndicateursDbContext db, Dossiers dossiers, TimeProvider clock) : ICommandHandler<ValiderSaisie>
{
    public async Task<Result> Handle(ValiderSaisie command, CancellationToken cancellationToken)
    {
        var trouve = await dossiers.Ecrire(command.Adresse, cancellationToken);
        if (trouve.Error is { } absent) return absent;

        if (trouve.Value.Saisie!.Valider(clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ValiderSaisieEndpoint
{
    public static void MapValiderSaisie(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/saisies/{structureId:guid}/{mois}/validation", Post)
            .WithName(nameof(ValiderSaisie))
            .WithSummary("Valider les indicateurs d'un mois")
            .WithDescription("Le ou la chargé·e de mission a relu le mois.")
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(RefusDuMois.DUnActe)
            .Refuses(typeof(SaisieNonEnvoyee));

    private static async Task<IResult> Post(
        Guid structureId, string mois, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ValiderSaisie(new(structureId, mois, programme.ToChoice<Programme>("programme"))), cancellationToken)).ToHttp();
}
