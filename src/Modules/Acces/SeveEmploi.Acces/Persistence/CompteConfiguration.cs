using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Persistence;

internal sealed class CompteConfiguration : IEntityTypeConfiguration<Compte>
{
    public void Configure(EntityTypeBuilder<Compte> compte)
    {
        compte.HasKey(c => c.Id);
        compte.Property(c => c.Roles).IsJson();
        compte.Property(c => c.Suppleances).IsJson();
    }
}
