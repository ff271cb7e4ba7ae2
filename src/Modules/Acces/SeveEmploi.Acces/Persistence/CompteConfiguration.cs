using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Acces.Comptes;

namespace SeveEmploi.Acces.Persistence;

internal sealed class CompteConfiguration : IEntityTypeConfiguration<Compte>
{
    public void Configure(EntityTypeBuilder<Compte> compte)
    {
        compte.HasKey(c => c.Id);
        compte.Property(c => c.Courriel).HasMaxLength(Compte.CourrielMax);
        compte.Property(c => c.Nom).HasMaxLength(Compte.NomMax);
        compte.Property(c => c.Prenom).HasMaxLength(Compte.NomMax);
        compte.Property(c => c.Cle).HasMaxLength((4 * Compte.NomMax) + 1).UseCollation("C");
        compte.Ignore(c => c.NomComplet);
        compte.Ignore(c => c.EstEfface);
        compte.HasIndex(c => c.EffacementPrevuLe).HasFilter("effacement_prevu_le IS NOT NULL");
        compte.HasIndex(c => c.Courriel).IsUnique();
        compte.HasIndex(c => new { c.Cle, c.Id });

        compte.OwnsMany(c => c.Droits, droit =>
        {
            droit.ToTable("Droits").WithOwner().HasForeignKey("CompteId");
            droit.HasKey(d => d.Id);
            droit.Property(d => d.Id).ValueGeneratedNever();
            droit.Ignore(d => d.Territoire);
            droit.Ignore(d => d.Perimetre);
            droit.HasIndex(d => d.RegionsTouchees).HasMethod("gin");
            droit.HasIndex(d => d.Structures).HasMethod("gin");
        });
        compte.OwnsMany(c => c.Suppleances, suppleance =>
        {
            suppleance.ToTable("Suppleances").WithOwner().HasForeignKey("CompteId");
            suppleance.HasKey(s => s.Id);
            suppleance.Property(s => s.Id).ValueGeneratedNever();
            suppleance.Property(s => s.Motif).HasMaxLength(ConfierSuppleanceValidator.MotifMax);
            suppleance.HasIndex(s => s.Suppleant);
        });
    }
}
