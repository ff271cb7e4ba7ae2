using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Echeancier.Calendriers;

namespace SeveEmploi.Echeancier.Persistence;

internal sealed class LienCalendrierConfiguration : IEntityTypeConfiguration<LienCalendrier>
{
    public void Configure(EntityTypeBuilder<LienCalendrier> lien)
    {
        lien.Property(l => l.Empreinte).HasMaxLength(32);
        lien.HasIndex(l => l.Empreinte).IsUnique();
        lien.HasIndex(l => new { l.CompteId, l.CreeLe, l.Id });
        lien.HasIndex(l => l.StructureSuivie).HasFilter("structure_suivie IS NOT NULL");
    }
}
