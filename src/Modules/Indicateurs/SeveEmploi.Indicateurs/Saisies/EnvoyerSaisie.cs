using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:envoyer")]
internal sealed record EnvoyerSaisie(AdresseDuMois Adresse) : ICommand;

internal sealed class EnvoyerSaisieHandler(IndicateursDbContext db, Dossiers dossiers, TimeProvider clock) : ICommandHandler<EnvoyerSaisie>
{
    public async Task<Result> Handle(EnvoyerSaisie command, CancellationToken cancellationToken)
    {
        var trouve = await dossiers.Ecrire(command.Adresse, cancellationToken);
        if (trouve.Error is { } absent) return absent;

        var (participation, _, _, saisie) = trouve.Value;
        if (saisie!.Envoyer(participation, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class EnvoyerSaisieEndpoint
{
    public static void MapEnvoyerSaisie(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/saisies/{structureId:guid}/{mois}/envoi", Post)
            .WithName(nameof(EnvoyerSaisie))
            .WithSummary("Envoyer les indicateurs d'un mois")
            .WithDescription("La direction rend le mois, à partir de son dernier jour. Une incohérence empêche l'envoi ; un avertissement reste visible de qui relit. L'obligation du mois est honorée.")
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(RefusDuMois.DUnActe)
            .Refuses(typeof(SaisieDejaEnvoyee), typeof(MoisNonTermine), typeof(SaisieVide), typeof(SaisieIncoherente));

    private static async Task<IResult> Post(
        Guid structureId, string mois, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EnvoyerSaisie(new(structureId, mois, programme.ToChoice<Programme>("programme"))), cancellationToken)).ToHttp();
}
