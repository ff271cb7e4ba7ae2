using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.FormationAction.Formateurs;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class FormateurConfiguration : IEntityTypeConfiguration<Formateur>
{
    public void Configure(EntityTypeBuilder<Formateur> formateur)
    {
        formateur.Property(f => f.Nom).HasMaxLength(Formateur.NomMax);
        formateur.Property(f => f.Prenom).HasMaxLength(Formateur.NomMax);
    }
}
