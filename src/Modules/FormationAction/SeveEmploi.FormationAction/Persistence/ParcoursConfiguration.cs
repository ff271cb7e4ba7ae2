using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class ParcoursConfiguration : IEntityTypeConfiguration<Parcours>
{
    public void Configure(EntityTypeBuilder<Parcours> parcours)
    {
        parcours.ToTable("Parcours");
        parcours.Property(p => p.StructureNom).HasMaxLength(Parcours.NomMax);
        parcours.Property(p => p.MotifAbandon).HasMaxLength(Parcours.MotifMax);
        parcours.Property(p => p.Designations).IsJson();
        parcours.Property(p => p.Groupes).IsJson();
        parcours.Property(p => p.Difficultes).IsJson();
        parcours.Property(p => p.Bilan).IsJson();
        // A candidature opens one parcours, even told twice at the same instant.
        parcours.HasIndex(p => p.CandidatureId).IsUnique();
        parcours.HasIndex(p => new { p.StructureNom, p.Id });
        parcours.HasIndex(p => new { p.Annee, p.StructureNom, p.Id });
        parcours.HasIndex(p => new { p.Region, p.Annee, p.StructureNom, p.Id });
        parcours.HasIndex(p => new { p.Departement, p.Annee, p.StructureNom, p.Id });
        parcours.HasIndex(p => new { p.StructureId, p.Annee });
        parcours.HasIndex(p => p.FormateurId);

        parcours.OwnsMany(p => p.Journees, journee =>
        {
            journee.ToTable("ParcoursJournees");
            journee.WithOwner().HasForeignKey("ParcoursId");
            journee.HasKey(j => j.Id);
            journee.Property(j => j.Id).ValueGeneratedNever();
            journee.Property(j => j.Titre).HasMaxLength(Seance.TitreMax);
            journee.Property(j => j.Theme).HasMaxLength(Seance.TitreMax);
            journee.Property(j => j.MotifHorsOrdre).HasMaxLength(Journee.MotifMax);
            journee.Property(j => j.Plan).IsJson();
            journee.Property(j => j.Changements).IsJson();
            journee.HasIndex("ParcoursId");
        });
    }
}
