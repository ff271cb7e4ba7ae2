using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Referentiel.Partenaires;

namespace SeveEmploi.Referentiel.Persistence;

internal sealed class PartenaireConfiguration : IEntityTypeConfiguration<Partenaire>
{
    public void Configure(EntityTypeBuilder<Partenaire> partenaire)
    {
        partenaire.HasKey(p => p.Id);
        partenaire.Property(p => p.Code).HasMaxLength(50);
        partenaire.Property(p => p.Nom).HasMaxLength(Partenaire.NomMax);
        partenaire.Property(p => p.CleNom).HasMaxLength(2 * Partenaire.NomMax).UseCollation("C");
        partenaire.Property(p => p.Sigle).HasMaxLength(50);
        partenaire.Property(p => p.Courriel).HasMaxLength(254);
        partenaire.Ignore(p => p.EstNational);
        partenaire.HasIndex(p => p.Code).IsUnique();
        partenaire.HasIndex(p => new { p.Nature, p.CleNom }).IsUnique();
        partenaire.HasIndex(p => new { p.CleNom, p.Id });
        partenaire.HasIndex(p => p.Departements).HasMethod("gin");
    }
}
