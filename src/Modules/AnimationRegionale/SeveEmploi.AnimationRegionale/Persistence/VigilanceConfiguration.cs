using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.AnimationRegionale.Communications;
using SeveEmploi.AnimationRegionale.Programmes;
using SeveEmploi.AnimationRegionale.Vigilances;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

internal sealed class VigilanceConfiguration : IEntityTypeConfiguration<Vigilance>
{
    public void Configure(EntityTypeBuilder<Vigilance> vigilance)
    {
        vigilance.Property(v => v.StructureNom).HasMaxLength(FormesDeVie.NomMax);
        vigilance.Property(v => v.Precision).HasMaxLength(FormesDeVie.TexteMax);
        vigilance.Property(v => v.RaisonLevee).HasMaxLength(FormesDeVie.TexteMax);
        vigilance.HasIndex(v => new { v.Depuis, v.Id });
        // Two openings racing past the handler's look still cannot both stay open.
        vigilance.HasIndex(v => new { v.StructureId, v.Motif }).IsUnique().HasFilter("levee_le IS NULL");

        vigilance.OwnsMany(v => v.Suivi, note =>
        {
            note.ToTable("VigilancesSuivi").WithOwner().HasForeignKey("VigilanceId");
            note.HasKey("VigilanceId", nameof(NoteVigilance.Rang));
            note.Property(n => n.Rang).ValueGeneratedNever();
            note.Property(n => n.Texte).HasMaxLength(FormesDeVie.TexteMax);
        });
    }
}

internal sealed class CommunicationConfiguration : IEntityTypeConfiguration<Communication>
{
    public void Configure(EntityTypeBuilder<Communication> communication)
    {
        communication.Property(c => c.Titre).HasMaxLength(FormesDeVie.TitreMax);
        communication.Property(c => c.Lien).HasMaxLength(Communication.LienMax);
        communication.Property(c => c.Audience).HasMaxLength(FormesDeVie.TitreMax);
        communication.Property(c => c.StructureNom).HasMaxLength(FormesDeVie.NomMax);
        communication.Property(c => c.MotifRetrait).HasMaxLength(FormesDeVie.TexteMax);
        communication.HasIndex(c => new { c.Mois, c.Id });
        communication.HasIndex(c => new { c.Region, c.Mois, c.Id });
        communication.HasIndex(c => c.StructureId).HasFilter("structure_id IS NOT NULL");
    }
}

internal sealed class TransmissionProgrammeConfiguration : IEntityTypeConfiguration<TransmissionProgramme>
{
    public void Configure(EntityTypeBuilder<TransmissionProgramme> transmission)
    {
        transmission.ToTable("ProgrammesTransmis");
        transmission.Property(t => t.Occasion).HasMaxLength(FormesDeVie.TitreMax);
        transmission.Property(t => t.Temps).IsJson();
        // The programme of the région has no structure: two of one day are the same all the same.
        transmission.HasIndex(t => new { t.Region, t.Annee, t.StructureId, t.Le }).IsUnique().AreNullsDistinct(false);
        transmission.HasIndex(t => new { t.Le, t.Id });
    }
}
