using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("catalogues:ecrire", Partout = true)]
internal sealed record ReglerSuivis(int Annee, ReglesSuivi Regles) : ICommand;

internal sealed class ReglerSuivisValidator : AbstractValidator<ReglerSuivis>
{
    public ReglerSuivisValidator() => RuleFor(command => command.Annee).InclusiveBetween(2000, 2099).WithMessage("Donnez une année de 2000 à 2099.");
}

internal sealed class ReglerSuivisHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<ReglerSuivis>
{
    public async Task<Result> Handle(ReglerSuivis command, CancellationToken cancellationToken)
    {
        var reglement = await db.ReglementsSuivis.SingleOrDefaultAsync(r => r.Annee == command.Annee, cancellationToken);
        if (db.Expect(reglement).Error is { } perimee) return perimee;

        reglement ??= new() { Annee = command.Annee };
        if (reglement.Fixer(command.Regles).Error is { } refus) return refus;

        if (reglement.Version == 0) db.ReglementsSuivis.Add(reglement);
        await db.SaveChangesAsync(cancellationToken);
        await db.RecalerLesAlertes(await db.ReglesSuivi(clock.Today().Year, cancellationToken), cancellationToken);
        return Result.Success;
    }
}

internal static class ReglerSuivisEndpoint
{
    public static void MapReglerSuivis(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/reglements-suivis/{annee:int}", Put)
            .WithName(nameof(ReglerSuivis))
            .WithSummary("Régler le suivi dans l'emploi d'une année et des suivantes")
            .WithDescription(
                "À partir de combien de mois un CDD ou un intérim est durable, et quand un contrat est à suivre. La liste « à suivre » en tient compte aussitôt ; un contrat "
                + "déjà noté reste durable, ou non, comme il l'était : les mois rendus ne se récrivent pas.")
            .WithExample(ReglesSuivi.ParDefaut)
            .AcceptsIfMatch()
            .Refuses(typeof(ReglementDesSuivisInvalide))
            .AnswersNoContent();

    private static async Task<IResult> Put(int annee, ReglesSuivi request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReglerSuivis(annee, request), cancellationToken)).ToHttp();
}
