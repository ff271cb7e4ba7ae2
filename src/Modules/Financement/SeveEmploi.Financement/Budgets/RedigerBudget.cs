using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Budgets;

[Exige("conventions:saisir")]
internal sealed record RedigerBudget(Guid ConventionId, IReadOnlyList<LigneBudget> Lignes) : ICommand;

internal sealed class RedigerBudgetValidator : AbstractValidator<RedigerBudget>
{
    public RedigerBudgetValidator()
    {
        RuleFor(command => command.Lignes).NotEmpty().Must(lignes => lignes.Count <= LigneBudget.LignesMax).WithMessage($"Un budget a {LigneBudget.LignesMax} lignes au plus.");
        RuleForEach(command => command.Lignes).NotNull().ChildRules(ligne =>
        {
            ligne.RuleFor(l => l.Categorie).NotEmpty().MaximumLength(LigneBudget.LibelleMax);
            ligne.RuleFor(l => l.Libelle).NotEmpty().MaximumLength(LigneBudget.LibelleMax);
            ligne.RuleFor(l => l.Base).MaximumLength(LigneBudget.BaseMax);
            ligne.RuleFor(l => l.MontantEur).EstEnEuros();
        });
    }
}

internal sealed class RedigerBudgetHandler(ActesDeConvention actes) : ICommandHandler<RedigerBudget>
{
    public Task<Result> Handle(RedigerBudget command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Rediger(command.Lignes, auteur), cancellationToken);
}

internal static class RedigerBudgetEndpoint
{
    internal sealed record RedigerBudgetRequest(IReadOnlyList<LigneBudget> Lignes);

    public static void MapRedigerBudget(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/conventions/{conventionId:guid}/budget", Put)
            .WithName(nameof(RedigerBudget))
            .WithSummary("Rédiger le budget prévisionnel")
            .WithDescription(
                "Remplace le budget, tant que la convention n'est pas envoyée. Chaque ligne dit son emploi, son calcul et qui la paie ; la même dépense ne se déclare "
                + "qu'une fois, à la convention ou au FSE. Ce qui est affecté à la convention doit couvrir la dotation.")
            .WithExample(new RedigerBudgetRequest(
                [
                    new("temps_equipe", "Temps de l'équipe en formation", 12_600, Ressource.Convention, "6 personnes × 10 jours × 210 €"),
                    new("deplacements", "Hébergement et repas", 3_000, Ressource.Convention, "4 séminaires × 3 personnes"),
                    new("nouveaux_process", "Réorganisation de l'accompagnement", 8_750, Ressource.Convention, "direction, 25 jours"),
                ]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ConventionIntrouvable), typeof(ConventionDejaEnvoyee), typeof(CategorieDeDepenseInconnue), typeof(MontantDeLigneRefuse), typeof(DepenseDeclareeDeuxFois));

    private static async Task<IResult> Put(Guid conventionId, RedigerBudgetRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RedigerBudget(conventionId, request.Lignes), cancellationToken)).ToHttp();
}
