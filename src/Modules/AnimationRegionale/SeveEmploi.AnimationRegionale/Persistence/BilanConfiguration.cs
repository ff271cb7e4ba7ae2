using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.AnimationRegionale.Bilans;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

internal sealed class BilanConfiguration : IEntityTypeConfiguration<BilanRegional>
{
    public void Configure(EntityTypeBuilder<BilanRegional> bilan)
    {
        bilan.ToTable("Bilans");
        bilan.HasKey(b => b.Id);
        bilan.Property(b => b.Contenu).IsJson();
        bilan.Property(b => b.Anomalies).IsJson();
        bilan.Property(b => b.MotifPublication).HasMaxLength(BilanRegional.MotifMax);
        // One a région and year, the national one included: NULL is a value here.
        bilan.HasIndex(b => new { b.Annee, b.Region }).IsUnique().AreNullsDistinct(false);
        bilan.OwnsMany(b => b.Textes, texte =>
        {
            texte.ToTable("TextesDeBilan");
            texte.WithOwner().HasForeignKey("BilanId");
            texte.HasKey("BilanId", nameof(TexteDeSection.Section), nameof(TexteDeSection.Numero));
            texte.Property(t => t.Section).HasMaxLength(50).ValueGeneratedNever();
            texte.Property(t => t.Numero).ValueGeneratedNever();
            texte.Property(t => t.Texte).HasMaxLength(TexteDeSection.TexteMax);
            texte.Property(t => t.Role).HasMaxLength(50);
        });
    }
}
