namespace SeveEmploi.Acces.Persistence;

/// <summary>The clock of the database, the same for all replicas: what a token or a secret is worth is judged by it alone.</summary>
internal static class HorlogeBase
{
    /// <summary><c>now()</c> inside a query.</summary>
    public static DateTimeOffset Now() => throw new InvalidOperationException("PostgreSQL alone tells this time.");

    public static Task<DateTimeOffset> Maintenant(this AccesDbContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<DateTimeOffset>($"SELECT now() AS \"Value\"").SingleAsync(cancellationToken);

    public static void Declarer(ModelBuilder modelBuilder) =>
        modelBuilder.HasDbFunction(typeof(HorlogeBase).GetMethod(nameof(Now))!).HasName("now").IsBuiltIn();
}
