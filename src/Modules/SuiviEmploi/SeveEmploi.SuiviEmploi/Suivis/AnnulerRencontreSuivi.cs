using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record AnnulerRencontreSuivi(Guid SuiviId, Guid RencontreId, string Motif) : ICommand;

internal sealed class AnnulerRencontreSuiviValidator : AbstractValidator<AnnulerRencontreSuivi>
{
    public AnnulerRencontreSuiviValidator() => RuleFor(command => command.Motif).EstUnMotif();
}

internal sealed class AnnulerRencontreSuiviHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<AnnulerRencontreSuivi>
{
    public async Task<Result> Handle(AnnulerRencontreSuivi command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.AnnulerRencontre(command.RencontreId, command.Motif, await actes.Lire(cancellationToken)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AnnulerRencontreSuiviEndpoint
{
    internal sealed record AnnulerRencontreSuiviRequest(string Motif);

    public static void MapAnnulerRencontreSuivi(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/rencontres/{rencontreSuiviId:guid}/annulation", Post)
            .WithName(nameof(AnnulerRencontreSuivi))
            .WithSummary("Annuler une rencontre notée par erreur")
            .WithDescription("Elle reste écrite, avec qui l'a annulée, quand et pourquoi, et ne compte plus dans aucun chiffre.")
            .WithExample(new AnnulerRencontreSuiviRequest("Notée sur le mauvais suivi."))
            .RequiresIfMatch()
            .Refuses(typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(RencontreDuSuiviIntrouvable), typeof(RencontreDuSuiviAnnulee))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid suiviId, Guid rencontreSuiviId, AnnulerRencontreSuiviRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnnulerRencontreSuivi(suiviId, rencontreSuiviId, request.Motif), cancellationToken)).ToHttp();
}
