using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Personnes;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Persistence;

internal sealed class ReferentielDbContext(DbContextOptions<ReferentielDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "referentiel")
{
    public DbSet<Structure> Structures => Set<Structure>();

    public DbSet<Personne> Personnes => Set<Personne>();

    public DbSet<Partenaire> Partenaires => Set<Partenaire>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        base.OnConfiguring(optionsBuilder);
        // A structure has six collections of facts: joined in one query, ten years of each would be a million rows.
        new NpgsqlDbContextOptionsBuilder(optionsBuilder).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
        optionsBuilder.UseAsyncSeeding((db, _, cancellationToken) => PartenairesConnus.Semer((ReferentielDbContext)db, cancellationToken));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm");
        base.OnModelCreating(modelBuilder);
    }
}
