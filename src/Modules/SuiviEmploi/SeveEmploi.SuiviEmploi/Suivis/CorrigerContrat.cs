using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record CorrigerContrat(Guid SuiviId, ContratSaisi Contrat, string Motif) : ICommand;

internal sealed class CorrigerContratValidator : AbstractValidator<CorrigerContrat>
{
    public CorrigerContratValidator()
    {
        RuleFor(command => command.Contrat).SetValidator(new ContratSaisiValidator());
        RuleFor(command => command.Motif).EstUnMotif();
    }
}

internal sealed class CorrigerContratHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<CorrigerContrat>
{
    public async Task<Result> Handle(CorrigerContrat command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var acte = await actes.Lire(cancellationToken);
        var termes = await actes.Termes(command.Contrat, acte, cancellationToken);
        if (found.Value.CorrigerContrat(termes, command.Motif, acte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerContratEndpoint
{
    internal sealed record CorrigerContratRequest(ContratSaisi Contrat, string Motif);

    public static void MapCorrigerContrat(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/suivis/{suiviId:guid}/contrat", Put)
            .WithName(nameof(CorrigerContrat))
            .WithSummary("Corriger le contrat en cours")
            .WithDescription(
                "Le contrat avait été mal noté, ou son terme est reporté. Les chiffres du mois de sa signature peuvent changer : ce qu'il disait avant reste, avec qui l'a "
                + "corrigé, quand et pourquoi. Une autre fin de période d'essai déplace le rappel.")
            .WithExample(new CorrigerContratRequest(
                new(NatureContrat.Cdd, new(2021, 12, 1), 24.5m, OrigineContrat.Pmsmp, new(2022, 6, 30), new(2021, 12, 30)), "Le terme du contrat est le 30 juin."))
            .RequiresIfMatch()
            .Refuses(
                typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(TransformationNonDurable), typeof(TransformationAvantLeContrat), typeof(RencontreAvantLeContrat),
                typeof(PreparationApresLeDebut), typeof(EssaiDejaValide), typeof(ContratDejaFini), typeof(ContratDejaRompu))
            .RefusesUnContrat()
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid suiviId, CorrigerContratRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerContrat(suiviId, request.Contrat, request.Motif), cancellationToken)).ToHttp();
}
