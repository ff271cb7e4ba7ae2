using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

[Exige("grilles:ecrire", Partout = true)]
internal sealed record ReglerSorties(int Annee, ReglementSorties Reglement) : ICommand;

internal sealed class ReglerSortiesValidator : AbstractValidator<ReglerSorties>
{
    private const int LibelleMax = 200;
    private const int AideMax = 1000;

    public ReglerSortiesValidator()
    {
        RuleFor(command => command.Annee).InclusiveBetween(2000, 2099);
        RuleForEach(command => command.Reglement.Categories).NotNull().OverridePropertyName("categories").ChildRules(categorie =>
        {
            categorie.RuleFor(libelle => libelle.Libelle).NotEmpty().MaximumLength(LibelleMax);
            categorie.RuleFor(libelle => libelle.Aide).MaximumLength(AideMax);
        });
        RuleForEach(command => command.Reglement.Types).NotNull().OverridePropertyName("types")
            .ChildRules(type => type.RuleFor(regle => regle.Seuil).InclusiveBetween(1, 10_000));
        RuleFor(command => command.Reglement.EvolutionAtypiquePourcent).InclusiveBetween(1, 10_000).OverridePropertyName("evolution_atypique_pourcent");
        RuleFor(command => command.Reglement.EvolutionAtypiqueSorties).InclusiveBetween(1, ComptesSorties.Maximum).OverridePropertyName("evolution_atypique_sorties");
    }
}

internal sealed class ReglerSortiesHandler(IndicateursDbContext db) : ICommandHandler<ReglerSorties>
{
    public async Task<Result> Handle(ReglerSorties command, CancellationToken cancellationToken)
    {
        var reglement = await db.ReglementsSorties.SingleOrDefaultAsync(r => r.Annee == command.Annee, cancellationToken);
        if (db.Expect(reglement).Error is { } perimee) return perimee;

        reglement ??= new() { Annee = command.Annee };
        if (reglement.Fixer(command.Reglement).Error is { } refus) return refus;

        if (reglement.Version == 0) db.ReglementsSorties.Add(reglement);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ReglerSortiesEndpoint
{
    public static void MapReglerSorties(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/sorties/reglements/{annee:int}", Put)
            .WithName(nameof(ReglerSorties))
            .WithSummary("Régler les sorties d'une année et des suivantes")
            .WithDescription(
                "Les libellés des cinq catégories, le seuil de chaque type de structure et s'il est hors de la base officielle, la base que le rapport retient quand "
                + "on n'en demande pas, et ce qui rend une évolution atypique. Vaut jusqu'à l'année suivante qui a son règlement.")
            .WithExample(ReglementSorties.ParDefaut)
            .AcceptsIfMatch()
            .Refuses(typeof(ReglementDesSortiesInvalide))
            .AnswersNoContent();

    private static async Task<IResult> Put(int annee, ReglementSorties request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReglerSorties(annee, request), cancellationToken)).ToHttp();
}
