using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Persistence;

internal sealed class AccesDbContext(DbContextOptions<AccesDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "acces")
{
    public DbSet<Compte> Comptes => Set<Compte>();

    public DbSet<Jeton> Jetons => Set<Jeton>();

    public DbSet<Client> Clients => Set<Client>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        HorlogeBase.Declarer(modelBuilder);
    }
}
