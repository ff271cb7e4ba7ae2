using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Une clé dont les répliques se servent pour protéger ce qu'elles confient au navigateur ou à la base.</summary>
internal sealed class CleProtection
{
    public required string Nom { get; init; }

    public required string Xml { get; init; }

    public required DateTimeOffset CreeLe { get; init; }
}

internal sealed class CleProtectionConfiguration : IEntityTypeConfiguration<CleProtection>
{
    public void Configure(EntityTypeBuilder<CleProtection> builder)
    {
        builder.ToTable("ClesProtection");
        builder.HasKey(cle => cle.Nom);
    }
}
