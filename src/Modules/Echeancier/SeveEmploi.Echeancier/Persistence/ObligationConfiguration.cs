using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Annees;
using SeveEmploi.Echeancier.Anomalies;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Persistence;

internal sealed class ObligationConfiguration : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> obligation)
    {
        obligation.Property(o => o.Module).HasMaxLength(CleObligation.NomMax);
        obligation.Property(o => o.Nature).HasMaxLength(CleObligation.NomMax);
        obligation.Property(o => o.Objet).HasMaxLength(CleObligation.ObjetMax);
        obligation.Property(o => o.Precision).HasMaxLength(Obligation.PrecisionMax);
        obligation.Property(o => o.StructureNom).HasMaxLength(Obligation.NomMax);
        obligation.Property(o => o.Lien).HasMaxLength(Obligation.LienMax);
        obligation.Property(o => o.Motif).HasMaxLength(Obligation.MotifMax);
        obligation.Property(o => o.Par).HasMaxLength(Obligation.PrecisionMax);
        obligation.Ignore(o => o.Cle);
        obligation.Ignore(o => o.Lieu);
        obligation.Ignore(o => o.EstClose);
        // Whoever says it twice, or at the same instant as another, says the same thing.
        obligation.HasIndex(o => new { o.Module, o.Nature, o.Objet }).IsUnique();
        obligation.HasIndex(o => new { o.StructureId, o.Nature, o.Echeance, o.Id });
        // Named, for EF takes two indexes on the same columns for one: the whole history, and what is open, which is a small part of it.
        obligation.HasIndex(o => new { o.Region, o.Echeance, o.Id }, "ix_obligations_region");
        obligation.HasIndex(o => new { o.Region, o.Echeance, o.Id }, "ix_obligations_ouvertes_region").HasFilter("issue IS NULL");
        obligation.HasIndex(o => new { o.Departement, o.Echeance, o.Id }, "ix_obligations_departement");
        obligation.HasIndex(o => new { o.Departement, o.Echeance, o.Id }, "ix_obligations_ouvertes_departement").HasFilter("issue IS NULL");
        obligation.HasIndex(o => new { o.Echeance, o.Id }, "ix_obligations_echeance");
        obligation.HasIndex(o => new { o.Echeance, o.Id }, "ix_obligations_ouvertes").HasFilter("issue IS NULL");
    }
}

internal sealed class AnomalieConfiguration : IEntityTypeConfiguration<Anomalie>
{
    public void Configure(EntityTypeBuilder<Anomalie> anomalie)
    {
        anomalie.Property(a => a.Module).HasMaxLength(CleObligation.NomMax);
        anomalie.Property(a => a.Nature).HasMaxLength(CleObligation.NomMax);
        anomalie.Property(a => a.Objet).HasMaxLength(CleObligation.ObjetMax);
        anomalie.Property(a => a.Detail).HasMaxLength(Anomalie.DetailMax);
        anomalie.Property(a => a.Motif).HasMaxLength(Obligation.MotifMax);
        anomalie.HasIndex(a => new { a.Module, a.Nature, a.Objet, a.Raison }).IsUnique();
        anomalie.Property(a => a.ClasseePar).HasMaxLength(Obligation.PrecisionMax);
        anomalie.HasIndex(a => new { a.CreeLe, a.Id }).HasFilter("classee_le IS NULL");
    }
}

internal sealed class NatureConfiguration : IEntityTypeConfiguration<Nature>
{
    public void Configure(EntityTypeBuilder<Nature> nature)
    {
        nature.Property(n => n.Code).HasMaxLength(CleObligation.NomMax);
        nature.Property(n => n.Module).HasMaxLength(CleObligation.NomMax);
        nature.Property(n => n.Libelle).HasMaxLength(Nature.LibelleMax);
        nature.Property(n => n.Consigne).HasMaxLength(Nature.ConsigneMax);
        nature.Property(n => n.Responsable).HasMaxLength(CleObligation.NomMax);
        nature.Property(n => n.Lien).HasMaxLength(Obligation.LienMax);
        nature.Property(n => n.Politique).IsJson();
        nature.Property(n => n.Recurrence).IsJson();
        nature.HasIndex(n => n.Code).IsUnique();
    }
}

internal sealed class EngagementConfiguration : IEntityTypeConfiguration<Engagement>
{
    public void Configure(EntityTypeBuilder<Engagement> engagement)
    {
        engagement.HasKey(e => new { e.StructureId, e.Programme, e.Annee });
        engagement.Property(e => e.StructureNom).HasMaxLength(Obligation.NomMax);
        engagement.HasIndex(e => e.Annee);
    }
}
