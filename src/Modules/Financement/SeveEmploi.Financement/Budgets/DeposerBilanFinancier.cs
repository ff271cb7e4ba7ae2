using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Budgets;

[Exige("conventions:envoyer")]
internal sealed record DeposerBilanFinancier(Guid ConventionId, IReadOnlyList<LigneDepensee> Lignes, decimal TotalEur) : ICommand;

internal sealed class DeposerBilanFinancierValidator : AbstractValidator<DeposerBilanFinancier>
{
    public DeposerBilanFinancierValidator()
    {
        RuleFor(command => command.Lignes).NotEmpty().Must(lignes => lignes.Count <= LigneBudget.LignesMax).WithMessage($"Un bilan a {LigneBudget.LignesMax} lignes au plus.");
        RuleForEach(command => command.Lignes).NotNull().ChildRules(ligne =>
        {
            ligne.RuleFor(l => l.Categorie).NotEmpty().MaximumLength(LigneBudget.LibelleMax);
            ligne.RuleFor(l => l.Libelle).NotEmpty().MaximumLength(LigneBudget.LibelleMax);
            ligne.RuleFor(l => l.Commentaire).MaximumLength(LigneDepensee.CommentaireMax);
        });
    }
}

internal sealed class DeposerBilanFinancierHandler(ActesDeConvention actes) : ICommandHandler<DeposerBilanFinancier>
{
    public Task<Result> Handle(DeposerBilanFinancier command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.DeposerBilan(command.Lignes, command.TotalEur, auteur), cancellationToken);
}

internal static class DeposerBilanFinancierEndpoint
{
    internal sealed record DeposerBilanFinancierRequest(IReadOnlyList<LigneDepensee> Lignes, decimal TotalEur);

    public static void MapDeposerBilanFinancier(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/conventions/{conventionId:guid}/bilan-financier", Put)
            .WithName(nameof(DeposerBilanFinancier))
            .WithSummary("Remettre le bilan financier")
            .WithDescription(
                "Ce qui a été dépensé, ligne par ligne, et leur total. Une ligne du budget y garde son libellé ; un écart au-delà du seuil, ou une dépense imprévue, se commente. "
                + "Un bilan renvoyé, ou pas encore lu, se remet de nouveau.")
            .WithExample(new DeposerBilanFinancierRequest(
                [
                    new("temps_equipe", "Temps de l'équipe en formation", 12_600, Ressource.Convention),
                    new("deplacements", "Hébergement et repas", 2_150, Ressource.Convention, "Un séminaire s'est tenu à distance."),
                    new("nouveaux_process", "Réorganisation de l'accompagnement", 8_750, Ressource.Convention),
                ],
                23_500))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ConventionIntrouvable), typeof(BilanSansConvention), typeof(ConventionTerminee), typeof(BilanFinancierDejaAccepte), typeof(CategorieDeDepenseInconnue),
                typeof(MontantDeLigneRefuse), typeof(DepenseDeclareeDeuxFois), typeof(BilanQuiNeTombePasJuste), typeof(EcartSansCommentaire));

    private static async Task<IResult> Put(Guid conventionId, DeposerBilanFinancierRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeposerBilanFinancier(conventionId, request.Lignes, request.TotalEur), cancellationToken)).ToHttp();
}
