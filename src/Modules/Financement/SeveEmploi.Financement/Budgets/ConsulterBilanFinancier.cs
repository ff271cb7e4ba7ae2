using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Budgets;

[Exige("conventions:lire")]
internal sealed record ConsulterBilanFinancier(Guid ConventionId) : IQuery<BilanFinancierVue?>;

/// <summary>Le budget et le bilan financier d'une convention, ligne à ligne.</summary>
/// <param name="Etat">Null tant que rien n'est remis.</param>
/// <param name="InemployeEur">La part de la dotation que la structure n'a pas dépensée ; null sans bilan.</param>
internal sealed record BilanFinancierVue(
    Guid ConventionId, EtatBilanFinancier? Etat, DateOnly? RemisLe, IReadOnlyList<LigneComparee> Lignes, decimal PrevuEur, decimal DepenseEur, decimal DotationEur,
    decimal? InemployeEur, long Version) : IVersionedView;

internal sealed class ConsulterBilanFinancierHandler(FinancementDbContext db) : IQueryHandler<ConsulterBilanFinancier, BilanFinancierVue?>
{
    public async Task<BilanFinancierVue?> Handle(ConsulterBilanFinancier query, CancellationToken cancellationToken)
    {
        var id = new ConventionId(query.ConventionId);
        if (await db.Conventions.AsNoTracking().SingleOrDefaultAsync(convention => convention.Id == id, cancellationToken) is not { } c) return null;

        var lignes = ComparaisonBudget.Lignes(c.Budget, c.Bilan?.Lignes ?? [], c.Reglement.EcartACommenterPourcent);
        return new(
            query.ConventionId, c.Bilan?.Etat, c.Bilan?.RemisLe, lignes, lignes.Sum(ligne => ligne.PrevuEur), lignes.Sum(ligne => ligne.DepenseEur), c.MontantEur,
            c.Bilan is null ? null : c.MontantEur - Math.Min(c.MontantEur, c.Bilan.DepenseSurConvention), c.Version);
    }
}

internal static class ConsulterBilanFinancierEndpoint
{
    public static void MapConsulterBilanFinancier(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/conventions/{conventionId:guid}/bilan-financier", Get)
            .WithName(nameof(ConsulterBilanFinancier))
            .WithSummary("Comparer le budget et le bilan financier")
            .WithDescription("Chaque ligne prévue et ce qu'elle est devenue, l'écart et son commentaire ; ce que la structure n'a pas employé de la dotation.")
            .WithExample(new BilanFinancierVue(
                new("01990000-0000-7000-8000-000000000091"), EtatBilanFinancier.Depose, new(2022, 12, 20),
                [new("deplacements", "Hébergement et repas", Ressource.Convention, 3_000, 2_150, -850, -28.3m, "Un séminaire s'est tenu à distance.", false)],
                3_000, 2_150, 20_000, 17_850, 9))
            .AnswersResource<BilanFinancierVue>();

    private static async Task<IResult> Get(Guid conventionId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterBilanFinancier(conventionId), cancellationToken)).ToResource();
}
