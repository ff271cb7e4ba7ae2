using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:valider")]
internal sealed record RenvoyerSaisie(AdresseDuMois Adresse, string Commentaire) : ICommand;

internal sealed class RenvoyerSaisieValidator : AbstractValidator<RenvoyerSaisie>
{
    public RenvoyerSaisieValidator() => RuleFor(command => command.Commentaire).NotEmpty().MaximumLength(Saisie.CommentaireMax);
}

internal sealed class RenvoyerSaisieHandler(IndicateursDbContext db, Dossiers dossiers, TimeProvider clock) : ICommandHandler<RenvoyerSaisie>
{
    public async Task<Result> Handle(RenvoyerSaisie command, CancellationToken cancellationToken)
    {
        var trouve = await dossiers.Ecrire(command.Adresse, cancellationToken);
        if (trouve.Error is { } absent) return absent;

        var (_, _, grille, saisie) = trouve.Value;
        if (saisie!.Renvoyer(command.Commentaire, clock.Today(), grille.DelaiCorrectionJours).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RenvoyerSaisieEndpoint
{
    internal sealed record RenvoyerSaisieRequest(string Commentaire);

    public static void MapRenvoyerSaisie(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/saisies/{structureId:guid}/{mois}/renvoi", Post)
            .WithName(nameof(RenvoyerSaisie))
            .WithSummary("Renvoyer les indicateurs d'un mois")
            .WithDescription("Avec un commentaire : la structure corrige et envoie de nouveau, dans un délai que l'échéancier rappelle. Le mois ne compte plus jusque-là.")
            .WithExample(new RenvoyerSaisieRequest("Les rendez-vous d'avril semblent comptés deux fois."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(RefusDuMois.DUnActe)
            .Refuses(typeof(SaisieNonEnvoyee));

    private static async Task<IResult> Post(
        Guid structureId, string mois, string? programme, RenvoyerSaisieRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenvoyerSaisie(new(structureId, mois, programme.ToChoice<Programme>("programme")), request.Commentaire), cancellationToken)).ToHttp();
}
