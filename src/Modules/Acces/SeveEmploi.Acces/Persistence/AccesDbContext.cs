using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Persistence;

internal sealed class AccesDbContext(DbContextOptions<AccesDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "acces")
{
    public DbSet<Compte> Comptes => Set<Compte>();

    public DbSet<Jeton> Jetons => Set<Jeton>();
}
