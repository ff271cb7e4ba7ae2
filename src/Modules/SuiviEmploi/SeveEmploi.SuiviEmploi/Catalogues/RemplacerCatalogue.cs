using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Catalogues;

[Exige("catalogues:ecrire", Partout = true)]
internal sealed record RemplacerCatalogue(int Promotion, ContenuCatalogue Contenu) : ICommand;

internal sealed class RemplacerCatalogueValidator : AbstractValidator<RemplacerCatalogue>
{
    public RemplacerCatalogueValidator()
    {
        RuleFor(command => command.Promotion).InclusiveBetween(2019, 2100);
        RuleFor(command => command.Contenu.Axes).NotEmpty().Must(axes => axes.Count <= ContenuCatalogue.AxesMax);
        RuleFor(command => command.Contenu.Actions).NotEmpty().Must(actions => actions.Count <= ContenuCatalogue.ActionsMax);
        RuleForEach(command => command.Contenu.Axes).NotNull().ChildRules(axe =>
        {
            axe.RuleFor(a => a.Numero).InclusiveBetween(1, ContenuCatalogue.AxesMax);
            axe.RuleFor(a => a.Titre).NotEmpty().MaximumLength(AxePlan.TitreMax);
            axe.RuleFor(a => a.MinimumActions).InclusiveBetween(0, ContenuCatalogue.ActionsMax);
        });
        RuleForEach(command => command.Contenu.Actions).NotNull().ChildRules(action =>
        {
            action.RuleFor(a => a.Code).NotEmpty().MaximumLength(ActionCatalogue.CodeMax).Matches("^[a-z][a-z0-9_]*$").WithMessage("Un code s'écrit en minuscules, sans accent ni espace.");
            action.RuleFor(a => a.Libelle).NotEmpty().MaximumLength(ActionCatalogue.LibelleMax);
            action.RuleFor(a => a.Aide).MaximumLength(ActionCatalogue.AideMax);
        });
        RuleFor(command => command.Contenu.Reglages).ChildRules(reglages =>
        {
            reglages.RuleFor(r => r.SeuilSortiesContrat).InclusiveBetween(1, 1000);
            reglages.RuleFor(r => r.DelaiNouvelleDirectionJours).InclusiveBetween(1, 365);
            reglages.RuleFor(r => r.DelaiCalqueJours).InclusiveBetween(1, 365);
            reglages.RuleForEach(r => r.Cadre).NotEmpty().MaximumLength(ReglagesPlan.CadreMax);
            reglages.RuleForEach(r => r.OrdreDuJourLancement).NotEmpty().MaximumLength(ReglagesPlan.CadreMax);
        });
    }
}

internal sealed class RemplacerCatalogueHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<RemplacerCatalogue>
{
    public async Task<Result> Handle(RemplacerCatalogue command, CancellationToken cancellationToken)
    {
        var connu = await db.Catalogues.SingleOrDefaultAsync(catalogue => catalogue.Promotion == command.Promotion, cancellationToken);
        if (db.Expect(connu).Error is { } perime) return perime;

        var (par, le) = (session.Appelant.Nom, clock.Today());
        if (connu is null)
        {
            var neuf = Catalogue.Ouvrir(command.Promotion, command.Contenu, par, le);
            if (neuf.Error is { } incoherent) return incoherent;
            db.Add(neuf.Value);
        }
        else if (connu.Remplacer(command.Contenu, par, le).Error is { } refus)
        {
            return refus;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RemplacerCatalogueEndpoint
{
    internal sealed record RemplacerCatalogueRequest(ContenuCatalogue Contenu);

    public static void MapRemplacerCatalogue(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/catalogues/{promotion:int}", Put)
            .WithName(nameof(RemplacerCatalogue))
            .WithSummary("Remplacer le catalogue d'actions d'une promotion")
            .WithDescription(
                "Il vaut à partir de cette promotion, jusqu'au catalogue suivant. Les plans déjà écrits gardent les mots qu'ils ont choisis ; chaque "
                + "remplacement est gardé.")
            .WithExample(new RemplacerCatalogueRequest(ConsulterCatalogueEndpoint.Exemples.Contenu))
            .AnswersNoContent()
            .AcceptsIfMatch()
            .Refuses(typeof(CatalogueEnDouble), typeof(ActionSansAxe), typeof(CatalogueTropCourt), typeof(ReglageDuPlanIllisible));

    private static async Task<IResult> Put(int promotion, RemplacerCatalogueRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RemplacerCatalogue(promotion, request.Contenu), cancellationToken)).ToHttp();
}
