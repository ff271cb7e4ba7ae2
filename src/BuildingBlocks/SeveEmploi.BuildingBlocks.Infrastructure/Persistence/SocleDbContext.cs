using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using SeveEmploi.BuildingBlocks.Infrastructure.Audit;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>What replicas share that belongs to no module: the answers already given, and the traces.</summary>
public sealed class SocleDbContext(DbContextOptions<SocleDbContext> options) : DbContext(options)
{
    public const string Schema = "socle";

    internal DbSet<IdempotencyRecord> Idempotence => Set<IdempotencyRecord>();

    internal DbSet<AuditEntry> Audit => Set<AuditEntry>();

    internal DbSet<TaskRecord> Taches => Set<TaskRecord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<IdempotencyRecord>(record =>
        {
            record.HasKey(r => r.Cle);
            record.HasIndex(r => r.ExpireLe);
        });
        modelBuilder.Entity<TaskRecord>(task =>
        {
            task.ToTable("Taches");
            task.HasKey(t => t.Nom);
            task.Property(t => t.DerniereErreur).HasMaxLength(TaskRecord.ErreurMax);
        });
        modelBuilder.AddAudit();
        modelBuilder.ApplyConfiguration(new LimiteConfiguration());
        modelBuilder.ApplyConfiguration(new CleProtectionConfiguration());
        HouseConventions.Apply(modelBuilder);
    }
}

internal sealed class IdempotencyRecord
{
    private static readonly TimeSpan Conservation = TimeSpan.FromDays(7);

    public required string Cle { get; init; }

    public required byte[] Empreinte { get; init; }

    public required int Statut { get; init; }

    public string? TypeContenu { get; init; }

    public string? Adresse { get; init; }

    public string? Etag { get; init; }

    public required byte[] Corps { get; init; }

    public required DateTimeOffset ExpireLe { get; init; }

    public static IdempotencyRecord Of(string key, byte[] fingerprint, HttpResponse response, byte[] body, DateTimeOffset now) => new()
    {
        Cle = key,
        Empreinte = fingerprint,
        Statut = response.StatusCode,
        TypeContenu = response.ContentType,
        Adresse = response.Headers.Location,
        Etag = response.Headers.ETag,
        Corps = body,
        ExpireLe = now + Conservation,
    };

    public async Task Replay(HttpResponse response)
    {
        response.StatusCode = Statut;
        if (TypeContenu is not null) response.ContentType = TypeContenu;
        if (Adresse is not null) response.Headers.Location = Adresse;
        if (Etag is not null) response.Headers.ETag = Etag;
        if (Corps.Length > 0) await response.Body.WriteAsync(Corps);
    }
}
