using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>One schema, one outbox: events raised by aggregates commit in the same transaction as their state.</summary>
public abstract class ModuleDbContext : DbContext
{
    private DbSession? _session;
    private AggregateRoot? _asked;

    protected ModuleDbContext(DbContextOptions options, string schema)
        : base(options) => Schema = schema;

    public string Schema { get; }

    internal DbSession Session => _session ?? throw new InvalidOperationException("A context serves on the session of a request.");

    /// <summary>What the filters of the queries compare: read at each query, so that one model serves all callers.</summary>
    protected PerimeterFilter Filter => Session.Filter;

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>
    /// The aggregate that a command is about to change: refused when it is absent, and when the caller saw another version than today's.
    /// </summary>
    public async Task<Result<T>> Find<T>(object id, Error absent, CancellationToken cancellationToken)
        where T : AggregateRoot
    {
        if (await Set<T>().FindAsync([id], cancellationToken) is not { } aggregate) return absent;
        // If-Match speaks of the resource in the address, which a handler loads first.
        var stale = _asked is null && Session.ExpectedVersion is { } expected && expected != aggregate.Version;
        if (stale) return new VersionPerimee(aggregate.Version);

        _asked ??= aggregate;
        return aggregate;
    }

    /// <summary>A PUT creates what is absent; what exists it changes only at the version that the caller read.</summary>
    public Result Expect(AggregateRoot? existing)
    {
        if (existing is not null && Session.ExpectedVersion is null) return new IfMatchAbsent();
        if (Session.ExpectedVersion is { } expected && expected != (existing?.Version ?? 0)) return new VersionPerimee(existing?.Version ?? 0);

        _asked ??= existing;
        return Result.Success;
    }

    /// <summary>What was delivered long ago is of no use, and some of it names people.</summary>
    public Task<int> ForgetDelivered(DateTimeOffset before, CancellationToken cancellationToken) =>
        Outbox.Where(message => message.ProcessedAt < before).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Contexts are lent by a pool: each loan is of one request, and starts from nothing.</summary>
    internal void Join(DbSession session)
    {
        (_session, _asked) = (session, null);
        Database.SetDbConnection(session.Connection);
        // The transaction is the session's: EF neither begins nor ends one.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
    }

    /// <summary>What the tables of the module hold from the first day; called again by each migration, under its lock.</summary>
    protected internal virtual Task Seed(CancellationToken cancellationToken) => Task.CompletedTask;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Session.Transaction is null && Database.CurrentTransaction is null)
            throw new InvalidOperationException("Nothing is saved outside a transaction: state, facts and trace commit together.");
        foreach (var aggregate in ChangedAggregates())
        {
            if (!IsOnlyAnnounced(aggregate)) Stamp(aggregate);
            Outbox.AddRange(aggregate.Entity.Events.Select(fact => OutboxMessage.From(fact, aggregate.Id(), Session.Now)));
            aggregate.Entity.ClearEvents();
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfiguration(new OutboxMessageConfiguration());
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        HouseConventions.Apply(modelBuilder);
        PerimeterConvention.Apply(modelBuilder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        HouseConventions.Apply(configurationBuilder, GetType().Assembly);

    /// <summary>To announce an erasure is no contact with the person: it must not postpone what it announces.</summary>
    private static bool IsOnlyAnnounced(EntityEntry<AggregateRoot> aggregate) =>
        aggregate is { State: EntityState.Modified, Entity: IEffacable }
        && aggregate.Properties.Where(property => property.IsModified).All(property => property.Metadata.Name == nameof(IEffacable.EffacementPrevuLe));

    private void Stamp(EntityEntry<AggregateRoot> aggregate)
    {
        var version = aggregate.Property(root => root.Version);
        version.CurrentValue++;
        aggregate.Property(root => root.ModifieLe).CurrentValue = Session.Now;
        if (aggregate.State == EntityState.Added) aggregate.Property(root => root.CreeLe).CurrentValue = Session.Now;
        // An act that changes several aggregates answers the version of the one that the caller named.
        if (_asked is null || _asked == aggregate.Entity) Session.SavedVersion = version.CurrentValue;
    }

    private List<EntityEntry<AggregateRoot>> ChangedAggregates() =>
        [.. ChangeTracker.Entries()
            // A fact without a change of state, such as an invitation sent again, must leave too.
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || entry.Entity is AggregateRoot { Events.Count: > 0 })
            .Select(RootOf)
            .OfType<AggregateRoot>()
            .Distinct()
            .Select(Entry)];

    /// <summary>A changed line of a journée or of an avis is a change of its aggregate: the version must move with it.</summary>
    private object RootOf(EntityEntry entry)
    {
        while (entry.Metadata.FindOwnership() is { } ownership)
        {
            var key = ownership.Properties.Select(property => entry.Property(property).CurrentValue).ToArray();
            entry = ChangeTracker.Entries().Single(owner =>
                owner.Metadata == ownership.PrincipalEntityType
                && ownership.PrincipalKey.Properties.Select(property => owner.Property(property).CurrentValue).SequenceEqual(key));
        }

        return entry.Entity;
    }
}

internal static class AggregateEntry
{
    /// <summary>The Guid behind the typed id of an aggregate.</summary>
    public static Guid Id(this EntityEntry<AggregateRoot> aggregate)
    {
        var key = aggregate.Metadata.FindPrimaryKey()!.Properties.Single();
        return (Guid)key.GetValueConverter()!.ConvertToProvider(aggregate.Property(key).CurrentValue)!;
    }
}
