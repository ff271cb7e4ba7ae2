using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.FormationAction.Formateurs;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class FormateurConfiguration : IEntityTypeConfiguration<Formateur>
{
    public void Configure(EntityTypeBuilder<Formateur> formateur)
    {
        formateur.Property(f => f.Nom).HasMaxLength(Formateur.NomMax);
        formateur.Property(f => f.Prenom).HasMaxLength(Formateur.NomMax);
        formateur.Property(f => f.Cle).HasMaxLength((4 * Formateur.NomMax) + 1).UseCollation("C");
        formateur.Property(f => f.Courriel).HasMaxLength(ReglesDeForme.CourrielMax);
        formateur.Ignore(f => f.EstEfface);
        formateur.HasIndex(f => new { f.Cle, f.Id });
        // One account is one formateur.
        formateur.HasIndex(f => f.CompteId).IsUnique().HasFilter("compte_id IS NOT NULL");
        formateur.HasIndex(f => f.EffacementPrevuLe).HasFilter("effacement_prevu_le IS NOT NULL");

        formateur.OwnsMany(f => f.References, reference =>
        {
            reference.ToTable("FormateursReferences").WithOwner().HasForeignKey("FormateurId");
            reference.HasKey(r => r.Id);
            reference.Property(r => r.Id).ValueGeneratedNever();
            // Two regional teams that name at once still leave one référent.
            reference.HasIndex(r => r.Region).IsUnique().HasFilter("au IS NULL");
        });
        formateur.OwnsMany(f => f.Suivis, suivi =>
        {
            suivi.ToTable("FormateursSuivis").WithOwner().HasForeignKey("FormateurId");
            suivi.HasKey(s => s.Id);
            suivi.Property(s => s.Id).ValueGeneratedNever();
            // A parcours has one formateur at a time.
            suivi.HasIndex(s => s.ParcoursId).IsUnique().HasFilter("au IS NULL");
        });
    }
}
