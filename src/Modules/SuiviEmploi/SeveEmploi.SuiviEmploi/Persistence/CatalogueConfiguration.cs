using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Catalogues;

namespace SeveEmploi.SuiviEmploi.Persistence;

internal sealed class CatalogueConfiguration : IEntityTypeConfiguration<Catalogue>
{
    public void Configure(EntityTypeBuilder<Catalogue> catalogue)
    {
        catalogue.Property(c => c.Contenu).IsJson();
        // One a promotion, even when two people open it at the same instant; the lists and the pages read it too.
        catalogue.HasIndex(c => c.Promotion).IsUnique();

        catalogue.OwnsMany(c => c.Versions, version =>
        {
            version.ToTable("CataloguesVersions");
            version.HasKey("CatalogueId", nameof(VersionCatalogue.Numero));
            version.Property(v => v.Numero).ValueGeneratedNever();
            version.Property(v => v.Par).HasMaxLength(PlanConfiguration.NomMax);
            version.Property(v => v.Contenu).IsJson();
        });
    }
}
