using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.AnimationRegionale.Accompagnements;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

internal sealed class AccompagnementConfiguration : IEntityTypeConfiguration<Accompagnement>
{
    public void Configure(EntityTypeBuilder<Accompagnement> accompagnement)
    {
        accompagnement.Property(a => a.Themes).IsJson();
        accompagnement.Property(a => a.Note).HasMaxLength(FormesDeVie.TexteMax);
        accompagnement.Property(a => a.MotifRetrait).HasMaxLength(FormesDeVie.TexteMax);
        accompagnement.HasIndex(a => new { a.Region, a.Le, a.Id });
        accompagnement.HasIndex(a => new { a.Le, a.Id });

        accompagnement.OwnsMany(a => a.Structures, structure =>
        {
            structure.ToTable("AccompagnementsStructures").WithOwner().HasForeignKey("AccompagnementId");
            // The key is the rule: an accompaniment counts each structure once.
            structure.HasKey("AccompagnementId", nameof(StructureAccompagnee.StructureId));
            structure.Property(s => s.StructureId).ValueGeneratedNever();
            structure.Property(s => s.Nom).HasMaxLength(FormesDeVie.NomMax);
            structure.HasIndex(s => s.StructureId);
        });
    }
}

internal sealed class ActionRepriseConfiguration : IEntityTypeConfiguration<ActionReprise>
{
    public void Configure(EntityTypeBuilder<ActionReprise> reprise)
    {
        reprise.ToTable("ActionsReprises");
        reprise.Property(r => r.Action).HasMaxLength(FormesDeVie.TitreMax);
        reprise.Property(r => r.Cible).HasMaxLength(FormesDeVie.TitreMax);
        reprise.Property(r => r.Objectifs).HasMaxLength(ActionReprise.ObjectifsMax);
        reprise.Property(r => r.Fichier).HasMaxLength(ActionReprise.FichierMax);
        reprise.Property(r => r.MotifRetrait).HasMaxLength(FormesDeVie.TexteMax);
        // Two sendings of one file at the same instant: one of them finds its lines already there.
        reprise.HasIndex(r => new { r.Region, r.Annee, r.Action, r.Cible }).IsUnique();
        reprise.HasIndex(r => new { r.CreeLe, r.Id });
    }
}
