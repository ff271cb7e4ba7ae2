using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Reunions;

namespace SeveEmploi.Mobilisation.Persistence;

internal sealed class ReunionConfiguration : IEntityTypeConfiguration<Reunion>
{
    public void Configure(EntityTypeBuilder<Reunion> reunion)
    {
        reunion.Property(r => r.Publics).IsJson();
        reunion.Property(r => r.OrdreDuJour).IsJson();
        reunion.HasOne<Campagne>().WithMany().HasForeignKey(r => r.CampagneId).OnDelete(DeleteBehavior.Restrict);
        reunion.HasIndex(r => new { r.CampagneId, r.CreeLe, r.Id });
    }
}
