using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class ParcoursConfiguration : IEntityTypeConfiguration<Parcours>
{
    public void Configure(EntityTypeBuilder<Parcours> parcours)
    {
        parcours.ToTable("Parcours");
        parcours.Property(p => p.StructureNom).HasMaxLength(Parcours.NomMax);
        // A candidature opens one parcours, even told twice at the same instant.
        parcours.HasIndex(p => p.CandidatureId).IsUnique();
        parcours.HasIndex(p => new { p.Region, p.Annee, p.StructureNom, p.Id });
        parcours.HasIndex(p => new { p.StructureId, p.Annee });
    }
}
