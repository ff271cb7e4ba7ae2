using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record AnnulerActeSuivi(Guid SuiviId, ObjetCorrection Acte, string Motif) : ICommand;

internal sealed class AnnulerActeSuiviValidator : AbstractValidator<AnnulerActeSuivi>
{
    public AnnulerActeSuiviValidator() => RuleFor(command => command.Motif).EstUnMotif();
}

internal sealed class AnnulerActeSuiviHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<AnnulerActeSuivi>
{
    public async Task<Result> Handle(AnnulerActeSuivi command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.Annuler(command.Acte, command.Motif, await actes.Lire(cancellationToken)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AnnulerActeSuiviEndpoint
{
    internal sealed record AnnulerActeSuiviRequest(ObjetCorrection Acte, string Motif);

    public static void MapAnnulerActeSuivi(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/annulations", Post)
            .WithName(nameof(AnnulerActeSuivi))
            .WithSummary("Annuler un acte noté par erreur")
            .WithDescription(
                "La validation de l'essai, la rupture, la fin du contrat, la transformation ou la clôture, la plus récente d'abord. L'acte cesse de compter ; son jour reste, "
                + "avec qui l'a annulé, quand et pourquoi.")
            .WithExample(new AnnulerActeSuiviRequest(ObjetCorrection.Rupture, "La personne a repris son poste le lendemain."))
            .RequiresIfMatch()
            .Refuses(typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(ActeDuSuiviAbsent), typeof(FaitDuSuiviPosterieur), typeof(EssaiDejaValide))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid suiviId, AnnulerActeSuiviRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnnulerActeSuivi(suiviId, request.Acte, request.Motif), cancellationToken)).ToHttp();
}
