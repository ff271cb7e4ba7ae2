using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record CorrigerSuivi(Guid SuiviId, SuiviSaisi Suivi) : ICommand;

internal sealed class CorrigerSuiviValidator : AbstractValidator<CorrigerSuivi>
{
    // The body is the record itself: its fields are named as they were sent.
    public CorrigerSuiviValidator() => RuleFor(command => command.Suivi).SetValidator(new SuiviSaisiValidator()).OverridePropertyName("");
}

internal sealed class CorrigerSuiviHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<CorrigerSuivi>
{
    public async Task<Result> Handle(CorrigerSuivi command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var suivi = found.Value;
        var fiche = await actes.Fiche(command.Suivi, suivi.StructureId, cancellationToken);
        if (fiche.Error is { } mauvaise) return mauvaise;
        if (await actes.EstPris(fiche.Value.Code, suivi.StructureId, suivi.Id, cancellationToken)) return new CodeDejaSuivi(CodePersonne.Normaliser(fiche.Value.Code));
        if (suivi.Corriger(fiche.Value).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerSuiviEndpoint
{
    public static void MapCorrigerSuivi(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/suivis/{suiviId:guid}", Put)
            .WithName(nameof(CorrigerSuivi))
            .WithSummary("Corriger un suivi")
            .WithDescription(
                "Remplace le code, l'employeur et le métier : ce qui est absent est effacé. L'ancien code n'est gardé nulle part, pour qu'une erreur qui désignait "
                + "quelqu'un disparaisse. Le contrat se corrige à part, avec un motif.")
            .WithExample(new SuiviSaisi("A-25", null, "Boulangerie du Port", "Vente", "D1106"))
            .RequiresIfMatch()
            .Refuses(
                typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(EmployeurDUneAutreStructure),
                typeof(EmployeurAPreciser), typeof(CodeDejaSuivi))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid suiviId, SuiviSaisi suivi, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerSuivi(suiviId, suivi), cancellationToken)).ToHttp();
}
