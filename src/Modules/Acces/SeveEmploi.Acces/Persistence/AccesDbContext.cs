using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Connexions;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Persistence;

internal sealed class AccesDbContext(DbContextOptions<AccesDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "acces")
{
    public DbSet<Compte> Comptes => Set<Compte>();

    public DbSet<Jeton> Jetons => Set<Jeton>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<Identifiants> Identifiants => Set<Identifiants>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Tentative> Tentatives => Set<Tentative>();

    /// <summary>A fact about credentials, which no aggregate holds: told with the save that makes it true.</summary>
    public void Annoncer(IIntegrationEvent fact, CompteId compte, DateTimeOffset le) => Outbox.Add(OutboxMessage.From(fact, compte.Value, le));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        HorlogeBase.Declarer(modelBuilder);
    }
}
