using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Connexions;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Persistence;

internal sealed class AccesDbContext(DbContextOptions<AccesDbContext> options)
    : ModuleDbContext(options, schema: "acces")
{
    public DbSet<Compte> Comptes => Set<Compte>();

    public DbSet<Jeton> Jetons => Set<Jeton>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<Identifiants> Identifiants => Set<Identifiants>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Tentative> Tentatives => Set<Tentative>();

    /// <summary>A fact about credentials, which no aggregate holds: told with the save that makes it true.</summary>
    public void Annoncer(IIntegrationEvent fact, CompteId compte, DateTimeOffset le) => Outbox.Add(OutboxMessage.From(fact, compte.Value, le));

    /// <summary>What this process believed of a caller whose account, client or token changes is no longer believed, whichever act changed it.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        foreach (var sujet in ChangeTracker.Entries().Select(Sujet).OfType<Guid>().Distinct().ToList()) Cache.Oublier(sujet);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Every sign-in of the account ends, but for the one that asks it.</summary>
    public async Task FermerConnexions(Guid compte, CancellationToken cancellationToken, JetonId? sauf = null)
    {
        await Jetons.Where(jeton => jeton.CompteId == compte && (sauf == null || jeton.Id != sauf)).Revoquer(cancellationToken);
        Cache.Oublier(compte);
    }

    // The context is lent by a pool, which makes it: what all requests share, it asks for.
    private CacheJetons Cache => this.GetService<CacheJetons>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        HorlogeBase.Declarer(modelBuilder);
    }

    // Who is new here was believed nothing; a right or a suppléance that is new changes what its holder may.
    private static Guid? Sujet(EntityEntry entry) => (entry.Entity, entry.State) switch
    {
        (DroitTenu or Suppleance, EntityState.Added or EntityState.Modified or EntityState.Deleted) => ((CompteId)entry.Property("CompteId").CurrentValue!).Value,
        (Compte compte, EntityState.Modified) => compte.Id.Value,
        (Client client, EntityState.Modified) => client.Id.Value,
        (Jeton jeton, EntityState.Modified or EntityState.Deleted) => jeton.Id.Value,
        _ => null,
    };
}
