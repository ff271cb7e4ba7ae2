using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Plans;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class DiagnosticConfiguration : IEntityTypeConfiguration<Diagnostic>
{
    public void Configure(EntityTypeBuilder<Diagnostic> diagnostic)
    {
        diagnostic.HasOne<Parcours>().WithMany().HasForeignKey(d => d.ParcoursId).OnDelete(DeleteBehavior.Restrict);
        diagnostic.HasIndex(d => d.ParcoursId).IsUnique();
    }
}

internal sealed class ActionConfiguration : IEntityTypeConfiguration<ActionDuPlan>
{
    public void Configure(EntityTypeBuilder<ActionDuPlan> action)
    {
        action.ToTable("Actions");
        action.Property(a => a.Intitule).HasMaxLength(ReglesDeForme.TexteMax);
        action.Property(a => a.Responsable).HasMaxLength(ActionSaisieValidator.FonctionMax);
        action.Property(a => a.ResponsableNom).HasMaxLength(ReglesDeForme.TitreMax);
        action.Property(a => a.Historique).IsJson();
        action.Ignore(a => a.EstClose);
        action.HasOne<Parcours>().WithMany().HasForeignKey(a => a.ParcoursId).OnDelete(DeleteBehavior.Restrict);
        action.HasIndex(a => new { a.ParcoursId, a.Echeance, a.Id });
        action.HasIndex(a => new { a.Echeance, a.Id });
        action.HasIndex([nameof(ActionDuPlan.ModifieLe)], "ix_actions_noms").HasFilter("responsable_nom IS NOT NULL");
    }
}
