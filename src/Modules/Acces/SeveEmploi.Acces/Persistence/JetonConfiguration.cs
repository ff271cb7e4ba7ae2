using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Acces.Jetons;

namespace SeveEmploi.Acces.Persistence;

internal sealed class JetonConfiguration : IEntityTypeConfiguration<Jeton>
{
    public void Configure(EntityTypeBuilder<Jeton> jeton)
    {
        jeton.HasKey(j => j.Id);
        jeton.HasIndex(j => j.Empreinte).IsUnique();
        jeton.HasIndex(j => j.CompteId);
        jeton.HasIndex(j => j.ClientId);
        jeton.HasIndex(j => j.SecretId);
        jeton.HasIndex(j => j.ExpireLe);
        jeton.HasIndex(j => j.RevoqueLe).HasFilter("revoque_le IS NOT NULL");
    }
}
