using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Campagnes;

namespace SeveEmploi.Mobilisation.Persistence;

internal sealed class CampagneConfiguration : IEntityTypeConfiguration<Campagne>
{
    public void Configure(EntityTypeBuilder<Campagne> campagne)
    {
        campagne.Property(c => c.Titre).HasMaxLength(Campagne.TitreMax);
        campagne.Property(c => c.Reglement).IsJson();
        // One call a year and a programme, even when two people announce it at the same instant.
        campagne.HasIndex(c => new { c.Programme, c.Annee }).IsUnique();
        campagne.HasIndex(c => new { c.CreeLe, c.Id });

        campagne.OwnsMany(c => c.Jalons, jalon =>
        {
            jalon.ToTable("CampagnesJalons");
            jalon.Property(j => j.Libelle).HasMaxLength(Jalon.LibelleMax);
        });
        campagne.OwnsMany(c => c.ObjectifsRegionaux, objectif =>
        {
            objectif.ToTable("CampagnesObjectifsRegionaux");
            objectif.WithOwner().HasForeignKey("CampagneId");
            objectif.HasKey("CampagneId", nameof(ObjectifRegional.Region));
        });
    }
}
