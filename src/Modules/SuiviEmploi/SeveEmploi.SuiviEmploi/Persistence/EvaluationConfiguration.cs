using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Bilans;
using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Persistence;

internal sealed class EvaluationConfiguration : IEntityTypeConfiguration<AutoEvaluation>
{
    public void Configure(EntityTypeBuilder<AutoEvaluation> evaluation)
    {
        evaluation.ToTable("AutoEvaluations");
        evaluation.HasKey(e => e.Id);
        evaluation.Property(e => e.Lignes).IsJson();
        evaluation.Property(e => e.Envoi).IsJson();
        evaluation.Property(e => e.Point).IsJson();
        evaluation.Property(e => e.Validation).IsJson();
        evaluation.HasOne<PlanAction>().WithMany().HasForeignKey(e => e.PlanId).OnDelete(DeleteBehavior.Restrict);
        // One a quarter: two people who begin it at the same instant do not begin two.
        evaluation.HasIndex(e => new { e.PlanId, e.Trimestre }).IsUnique();
        evaluation.HasIndex(e => e.StructureId);
    }
}

internal sealed class BilanConfiguration : IEntityTypeConfiguration<BilanAnnuel>
{
    public void Configure(EntityTypeBuilder<BilanAnnuel> bilan)
    {
        bilan.ToTable("BilansAnnuels");
        bilan.HasKey(b => b.Id);
        bilan.Property(b => b.Contenu).IsJson();
        bilan.Property(b => b.Constats).IsJson();
        bilan.Property(b => b.Actes).IsJson();
        bilan.Ignore(b => b.EstEnRetard);
        bilan.HasOne<PlanAction>().WithMany().HasForeignKey(b => b.PlanId).OnDelete(DeleteBehavior.Restrict);
        // One a plan, even when two people begin it at the same instant.
        bilan.HasIndex(b => b.PlanId).IsUnique();
        bilan.HasIndex(b => b.StructureId);
    }
}
