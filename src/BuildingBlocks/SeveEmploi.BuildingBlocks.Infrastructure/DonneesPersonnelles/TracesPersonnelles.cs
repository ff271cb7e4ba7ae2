using Microsoft.EntityFrameworkCore;
using SeveEmploi.BuildingBlocks.Infrastructure.Audit;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesPersonnelles;

/// <summary>The traces that an account left in the audit.</summary>
internal sealed class TracesPersonnelles(SocleDbContext db, TimeProvider clock) : IPersonalDataSource
{
    private const int MoisMontres = 12;
    private const int LignesMontrees = 1000;

    public Traitement Traitement { get; } = new(
        "Audit", "Savoir qui a fait quoi, et détecter les abus", "Obligation de sécurité (RGPD, article 32)", "12 mois");

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var traces = db.Audit.AsNoTracking().Where(trace => trace.AppelantId != null && personne.Comptes.Contains(trace.AppelantId.Value));
        var bornes = await traces.GroupBy(_ => 1).Select(g => new { Nombre = g.Count(), Premiere = g.Min(t => t.Le), Derniere = g.Max(t => t.Le) })
            .SingleOrDefaultAsync(cancellationToken);
        if (bornes is null) return [];

        var depuis = clock.GetUtcNow().AddMonths(-MoisMontres);
        var lignes = await traces.Where(trace => trace.Le >= depuis).OrderByDescending(trace => trace.Position).Take(LignesMontrees).ToListAsync(cancellationToken);
        var resume = ChampDetenu.Liste(("Nombre d'actes", bornes.Nombre), ("Premier", bornes.Premiere), ("Dernier", bornes.Derniere));
        return [new("Traces", "Ses actes et ses lectures", Rattachement.Compte, Clock.DayOf(bornes.Premiere), [.. resume, .. lignes.SelectMany(Montrer)])];
    }

    private static IReadOnlyList<ChampDetenu> Montrer(AuditEntry trace) =>
        ChampDetenu.Liste(($"{trace.Le:yyyy-MM-dd'T'HH:mm:ssK}", $"{trace.Requete} : {trace.Resultat}{(trace.Source is null ? "" : $", depuis {trace.Source}")}"));
}
