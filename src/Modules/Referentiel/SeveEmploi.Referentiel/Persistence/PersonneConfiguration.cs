using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Personnes;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Persistence;

internal sealed class PersonneConfiguration : IEntityTypeConfiguration<Personne>
{
    public void Configure(EntityTypeBuilder<Personne> personne)
    {
        personne.HasKey(p => p.Id);
        personne.Property(p => p.Nom).HasMaxLength(Personne.NomMax);
        personne.Property(p => p.Prenom).HasMaxLength(Personne.NomMax);
        personne.Property(p => p.Cle).HasMaxLength((4 * Personne.NomMax) + 1).UseCollation("C");
        personne.Property(p => p.Courriel).HasMaxLength(254);
        personne.Property(p => p.Telephone).HasMaxLength(30);
        personne.Ignore(p => p.EstEffacee);
        personne.HasIndex(p => new { p.Cle, p.Id });
        personne.HasIndex(p => p.EffacementPrevuLe).HasFilter("effacement_prevu_le IS NOT NULL");

        personne.OwnsMany(p => p.Fonctions, fonction =>
        {
            fonction.ToTable("Fonctions").WithOwner().HasForeignKey("PersonneId");
            fonction.HasOne<Structure>().WithMany().HasForeignKey(f => f.Structure).OnDelete(DeleteBehavior.Restrict);
            fonction.HasOne<Partenaire>().WithMany().HasForeignKey(f => f.Partenaire).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
