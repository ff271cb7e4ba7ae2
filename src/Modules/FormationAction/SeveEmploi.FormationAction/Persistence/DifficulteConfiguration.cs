using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.FormationAction.Difficultes;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class DifficulteConfiguration : IEntityTypeConfiguration<Difficulte>
{
    public void Configure(EntityTypeBuilder<Difficulte> difficulte)
    {
        difficulte.Property(d => d.Texte).HasMaxLength(ReglesDeForme.TexteMax);
        difficulte.Property(d => d.Levier).HasMaxLength(ReglesDeForme.TexteMax);
        difficulte.HasOne<Parcours>().WithMany().HasForeignKey(d => d.ParcoursId).OnDelete(DeleteBehavior.Restrict);
        difficulte.HasIndex(d => new { d.CreeLe, d.Id });
    }
}

internal sealed class LevierConfiguration : IEntityTypeConfiguration<LevierPartage>
{
    public void Configure(EntityTypeBuilder<LevierPartage> levier)
    {
        levier.ToTable("Leviers");
        levier.Property(l => l.Difficulte).HasMaxLength(ReglesDeForme.TexteMax);
        levier.Property(l => l.Levier).HasMaxLength(ReglesDeForme.TexteMax);
        levier.HasIndex(l => new { l.Annee, l.Id });
        levier.HasIndex(l => l.Recherche).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}

internal sealed class ActionSocialeConfiguration : IEntityTypeConfiguration<ActionSociale>
{
    public void Configure(EntityTypeBuilder<ActionSociale> action)
    {
        action.ToTable("ActionsSociales");
        action.Property(a => a.Texte).HasMaxLength(ReglesDeForme.TexteMax);
        action.HasOne<Parcours>().WithMany().HasForeignKey(a => a.ParcoursId).OnDelete(DeleteBehavior.Restrict);
        action.HasIndex(a => new { a.CreeLe, a.Id });
    }
}
