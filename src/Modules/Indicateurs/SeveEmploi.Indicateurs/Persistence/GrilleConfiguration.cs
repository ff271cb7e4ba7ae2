using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Grilles;

namespace SeveEmploi.Indicateurs.Persistence;

internal sealed class GrilleConfiguration : IEntityTypeConfiguration<Grille>
{
    public void Configure(EntityTypeBuilder<Grille> grille)
    {
        grille.Property(g => g.Contenu).IsJson();
        grille.HasIndex(g => new { g.Programme, g.Annee }).IsUnique();

        grille.OwnsMany(g => g.Versions, version =>
        {
            version.ToTable("GrillesVersions");
            version.HasKey("GrilleId", nameof(VersionGrille.Numero));
            version.Property(v => v.Numero).ValueGeneratedNever();
            version.Property(v => v.Par).HasMaxLength(200);
            version.Property(v => v.Contenu).IsJson();
        });
    }
}
