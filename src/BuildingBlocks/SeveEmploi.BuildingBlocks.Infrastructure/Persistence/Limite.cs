using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Ce qu'un appelant ou une adresse a consommé de son quota pendant une minute, toutes répliques ensemble.</summary>
internal sealed class Limite
{
    /// <summary>Minutes depuis 1970, à l'heure de la base.</summary>
    public required long Fenetre { get; init; }

    public required string Cle { get; init; }

    public required long Consomme { get; init; }
}

internal sealed class LimiteConfiguration : IEntityTypeConfiguration<Limite>
{
    public void Configure(EntityTypeBuilder<Limite> builder)
    {
        // A crash may forget a minute of counts; writing each of them to the journal would cost more than the requests they count.
        builder.ToTable("Limites").IsUnlogged();
        // The window comes first: old ones are swept as one range.
        builder.HasKey(limite => new { limite.Fenetre, limite.Cle });
        builder.Property(limite => limite.Cle).HasMaxLength(100);
    }
}
