using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

/// <summary>Une trace : qui, pour qui, quoi, sur quoi, quand, d'où, et ce qu'il en fut.</summary>
internal sealed class AuditEntry
{
    public long Position { get; init; }

    /// <summary>At the clock of the database, the same for every replica.</summary>
    public DateTimeOffset Le { get; init; }

    public required string Nature { get; init; }

    public Guid? AppelantId { get; init; }

    public Guid? PourId { get; init; }

    public required string Requete { get; init; }

    /// <summary>The ids and territories that the request named, as a JSON object; its texts are never kept.</summary>
    public string? Objets { get; init; }

    /// <summary>The same ids, for whoever asks what happened to one of them.</summary>
    public required Guid[] Ids { get; init; }

    public required string Resultat { get; init; }

    public string? Source { get; init; }

    public required string TraceId { get; init; }

    /// <summary>The seal of this row: it depends on every field and on the seal before it.</summary>
    public byte[] SealAfter(byte[] previous) => SHA256.HashData([.. previous, .. JsonSerializer.SerializeToUtf8Bytes(new object?[]
    {
        Position, Le.UtcTicks, Nature, AppelantId, PourId, Requete, Objets, Ids, Resultat, Source, TraceId,
    })]);
}

/// <summary>Le sceau d'une trace, dans l'ordre où elles ont été scellées : sans trou, chacun tient le précédent.</summary>
internal sealed class AuditSeal
{
    public static readonly byte[] Origin = new byte[SHA256.HashSizeInBytes];

    public long Numero { get; init; }

    public long Position { get; init; }

    public required byte[] Empreinte { get; init; }
}

/// <summary>Où la chaîne reprend après une purge : le dernier sceau des traces effacées.</summary>
internal sealed class AuditCheckpoint
{
    public long Numero { get; init; }

    public required byte[] Empreinte { get; init; }

    public long LignesEffacees { get; init; }

    public DateTimeOffset Le { get; init; }
}

internal static class AuditConfiguration
{
    private const int TexteMax = 100;

    public static void AddAudit(this ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("Audit");
            entry.HasKey(e => e.Position);
            entry.Property(e => e.Position).UseIdentityAlwaysColumn();
            entry.Property(e => e.Le).HasDefaultValueSql("clock_timestamp()");
            entry.Property(e => e.Nature).HasMaxLength(TexteMax);
            entry.Property(e => e.Requete).HasMaxLength(TexteMax);
            entry.Property(e => e.Resultat).HasMaxLength(TexteMax);
            entry.Property(e => e.Source).HasMaxLength(TexteMax);
            entry.Property(e => e.TraceId).HasMaxLength(TexteMax);
            entry.HasIndex(e => e.Le);
            entry.HasIndex(e => e.Ids).HasMethod("gin");
            entry.HasIndex(e => new { e.AppelantId, e.Position });
        });
        model.Entity<AuditSeal>(seal =>
        {
            seal.ToTable("AuditSceaux");
            seal.HasKey(s => s.Numero);
            seal.Property(s => s.Numero).ValueGeneratedNever();
            seal.HasIndex(s => s.Position).IsUnique();
        });
        model.Entity<AuditCheckpoint>(checkpoint =>
        {
            checkpoint.ToTable("AuditReperes");
            checkpoint.HasKey(c => c.Numero);
            checkpoint.Property(c => c.Numero).ValueGeneratedNever();
            checkpoint.Property(c => c.Le).HasDefaultValueSql("now()");
        });
    }
}
