using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Indicateurs.Participations;

namespace SeveEmploi.Indicateurs.Persistence;

internal sealed class ParticipationConfiguration : IEntityTypeConfiguration<Participation>
{
    public const int NomMax = 200;

    public void Configure(EntityTypeBuilder<Participation> participation)
    {
        participation.HasKey(p => new { p.StructureId, p.Programme, p.Annee });
        participation.Property(p => p.StructureNom).HasMaxLength(NomMax);
        participation.HasIndex(p => new { p.Annee, p.Region });
    }
}
