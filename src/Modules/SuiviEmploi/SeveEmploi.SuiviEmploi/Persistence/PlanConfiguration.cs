using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Persistence;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<PlanAction>
{
    public const int NomMax = 200;

    public void Configure(EntityTypeBuilder<PlanAction> plan)
    {
        plan.ToTable("Plans");
        plan.HasKey(p => p.Id);
        plan.Property(p => p.StructureNom).HasMaxLength(PlanAction.NomMax);
        plan.Property(p => p.Contenu).IsJson();
        plan.Property(p => p.SortiesDeclarees).IsJson();
        plan.Property(p => p.Versions).IsJson();
        plan.Property(p => p.Actes).IsJson();
        plan.Property(p => p.Echeances).IsJson();
        plan.Property(p => p.Adhesions).IsJson();
        plan.Ignore(p => p.Validee);
        plan.Ignore(p => p.AdhesionAttendue);
        plan.Ignore(p => p.Bilan);
        // One a structure and promotion, even when two people open it at the same instant.
        plan.HasIndex(p => new { p.StructureId, p.Promotion }).IsUnique();
        plan.HasIndex(p => new { p.StructureNom, p.Id });
        plan.HasIndex(p => new { p.Promotion, p.StructureNom, p.Id });
        plan.HasIndex(p => new { p.Region, p.Promotion, p.StructureNom, p.Id });
        plan.HasIndex(p => new { p.Departement, p.Promotion, p.StructureNom, p.Id });
        // Few are late: they are found by their term, then sorted.
        plan.HasIndex(p => new { p.Promotion, p.ProchainTermeLe });
    }
}
