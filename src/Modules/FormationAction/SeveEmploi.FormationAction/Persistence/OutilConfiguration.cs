using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Outils;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class OutilConfiguration : IEntityTypeConfiguration<Outil>
{
    public void Configure(EntityTypeBuilder<Outil> outil)
    {
        outil.Property(o => o.Titre).HasMaxLength(ReglesDeForme.TitreMax);
        outil.Property(o => o.Cle).HasMaxLength(2 * ReglesDeForme.TitreMax).UseCollation("C");
        outil.Property(o => o.Description).HasMaxLength(Outil.DescriptionMax);
        outil.Property(o => o.MotifRetrait).HasMaxLength(ReglesDeForme.TexteMax);
        outil.Property(o => o.Fichier).IsJson();
        outil.HasOne<Parcours>().WithMany().HasForeignKey(o => o.ParcoursId).OnDelete(DeleteBehavior.Restrict);
        outil.HasIndex(o => new { o.Cle, o.Id });
        outil.OwnsOne(o => o.Mots, mots =>
        {
            mots.ToTable("OutilsMots").WithOwner().HasForeignKey("Id");
            mots.HasIndex(m => m.Recherche).HasMethod("gin").HasOperators("gin_trgm_ops");
        });
    }
}

internal sealed class ContenuOutilConfiguration : IEntityTypeConfiguration<ContenuOutil>
{
    public void Configure(EntityTypeBuilder<ContenuOutil> contenu)
    {
        contenu.ToTable("OutilsContenus");
        contenu.HasKey(c => c.OutilId);
        contenu.HasOne<Outil>().WithOne().HasForeignKey<ContenuOutil>(c => c.OutilId).OnDelete(DeleteBehavior.Cascade);
    }
}
