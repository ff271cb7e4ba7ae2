using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.GrandLivre;

namespace SeveEmploi.Financement.Persistence;

internal sealed class RapprochementConfiguration : IEntityTypeConfiguration<Rapprochement>
{
    public void Configure(EntityTypeBuilder<Rapprochement> rapprochement)
    {
        rapprochement.HasKey(r => r.Id);
        rapprochement.Property(r => r.Id).ValueGeneratedNever();
        rapprochement.Property(r => r.Ecarts).IsJson();
        rapprochement.HasIndex(r => new { r.FaitA, r.Id });
    }
}
