using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.GrandLivre;

[Exige("conventions:lire")]
internal sealed record ListerBalances(AxeDuLivre Par, FiltreBalances Filtre, PageRequest Page) : IQuery<Page<BalanceVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Filtre.Region;
}

/// <summary>Ce que réunit une ligne de balance ; l'ensemble n'en fait qu'une.</summary>
internal enum AxeDuLivre
{
    Ensemble,
    Convention,
    Structure,
    Financeur,
    Exercice,
    Programme,
    Region,
}

internal sealed record FiltreBalances(int? Exercice, Programme? Programme, string? Financeur, Region? Region);

/// <summary>Le solde de chaque compte : ce qui y est entré, moins ce qui en est sorti.</summary>
/// <param name="EnveloppeEur">Ce que le financeur a mis, en négatif.</param>
/// <param name="SommeEur">Des quatre soldes : toujours zéro.</param>
internal sealed record BalanceVue(
    string Cle, string Libelle, long Ecritures, decimal EnveloppeEur, decimal EngagementEur, decimal VerseEur, decimal ARecouvrerEur, decimal SommeEur);

internal sealed record PositionBalance(string Cle);

internal sealed class ListerBalancesHandler(FinancementDbContext db) : IQueryHandler<ListerBalances, Page<BalanceVue>>
{
    public Task<Page<BalanceVue>> Handle(ListerBalances query, CancellationToken cancellationToken) => query.Page.ToPage<BalanceVue, PositionBalance>(
        (apres, combien) => Lire(query, apres?.Cle, combien, cancellationToken),
        balance => new(balance.Cle),
        async () => (await Lire(query, null, int.MaxValue, cancellationToken)).Count);

    private static (string Cle, string Libelle) Colonnes(AxeDuLivre par) => par switch
    {
        AxeDuLivre.Ensemble => ("'ensemble'::text", "'Ensemble'"),
        AxeDuLivre.Convention => ("c.id::text", "c.structure_nom || ', ' || c.promotion"),
        AxeDuLivre.Structure => ("c.structure_id::text", "c.structure_nom"),
        AxeDuLivre.Financeur => ("c.financeur::text", "c.financeur"),
        AxeDuLivre.Exercice => ("c.exercice::text", "c.exercice::text"),
        AxeDuLivre.Programme => ("c.programme::text", "c.programme"),
        AxeDuLivre.Region => ("c.region_code::text", "c.region_code"),
        _ => throw new ArgumentOutOfRangeException(nameof(par), par, null),
    };

    /// <summary>What enters an account, less what leaves it.</summary>
    private static string Solde(CompteDuLivre compte) =>
        $"sum(CASE '{compte}' WHEN e.debit THEN e.montant_eur WHEN e.credit THEN -e.montant_eur ELSE 0 END)";

    // The policies of PostgreSQL confine it to what the caller sees: a convention that she does not see has no line either.
    private Task<List<BalanceVue>> Lire(ListerBalances query, string? apres, int combien, CancellationToken cancellationToken)
    {
        var ((cle, libelle), filtre) = (Colonnes(query.Par), query.Filtre);
        var sql = $$"""
            SELECT {{cle}} AS "Cle", max({{libelle}}) AS "Libelle", count(*) AS "Ecritures", {{Solde(CompteDuLivre.Enveloppe)}} AS "EnveloppeEur",
              {{Solde(CompteDuLivre.Engagement)}} AS "EngagementEur", {{Solde(CompteDuLivre.Verse)}} AS "VerseEur", {{Solde(CompteDuLivre.ARecouvrer)}} AS "ARecouvrerEur",
              {{Solde(CompteDuLivre.Enveloppe)}} + {{Solde(CompteDuLivre.Engagement)}} + {{Solde(CompteDuLivre.Verse)}} + {{Solde(CompteDuLivre.ARecouvrer)}} AS "SommeEur"
            FROM financement.ecritures e JOIN financement.conventions c ON c.id = e.convention_id
            WHERE ({0}::integer IS NULL OR c.exercice = {0}) AND ({1}::text IS NULL OR c.programme = {1}) AND ({2}::text IS NULL OR c.financeur = {2})
              AND ({3}::text IS NULL OR c.region_code = {3}) AND ({4}::text IS NULL OR {{cle}} COLLATE "C" > {4})
            GROUP BY {{cle}} ORDER BY {{cle}} COLLATE "C" LIMIT {5}
            """;
        return db.Database.SqlQueryRaw<BalanceVue>(
            sql, (object?)filtre.Exercice ?? DBNull.Value, (object?)filtre.Programme?.ToString() ?? DBNull.Value, (object?)filtre.Financeur ?? DBNull.Value,
            (object?)filtre.Region?.Code ?? DBNull.Value, (object?)apres ?? DBNull.Value, combien).ToListAsync(cancellationToken);
    }
}

internal static class ListerBalancesEndpoint
{
    public static void MapListerBalances(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/grand-livre/balances", Get)
            .WithName(nameof(ListerBalances))
            .WithSummary("Lire les balances du grand livre")
            .WithDescription(
                "Le solde des quatre comptes, par convention, structure, financeur, exercice, programme ou région, ou de l'ensemble sans « par ». Leur somme est toujours nulle : "
                + "l'argent est dans l'un des quatre.")
            .WithExample(new Page<BalanceVue>([new("FDI", "FDI", 31, -240_000, 144_000, 96_000, 0, 0)], null, null))
            .AnswersList<BalanceVue>();

    private static Task<IResult> Get(
        string? par, int? exercice, string? programme, string? financeur, string? region, [AsParameters] PageRequest page, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var query = new ListerBalances(
            par.ToChoice<AxeDuLivre>("par") ?? AxeDuLivre.Ensemble, new(exercice, programme.ToChoice<Programme>("programme"), financeur, region.ToRegion()), page);
        return page.ToList(http, "balances", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
