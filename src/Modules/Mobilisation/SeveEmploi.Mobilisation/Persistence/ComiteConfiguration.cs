using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;

namespace SeveEmploi.Mobilisation.Persistence;

internal sealed class ComiteConfiguration : IEntityTypeConfiguration<Comite>
{
    public void Configure(EntityTypeBuilder<Comite> comite)
    {
        comite.Property(c => c.Depassements).IsJson();
        comite.Ignore(c => c.OrdreDuJour);
        comite.Ignore(c => c.DossiersDecides);
        comite.HasOne<Campagne>().WithMany().HasForeignKey(c => c.CampagneId).OnDelete(DeleteBehavior.Restrict);
        comite.HasIndex(c => new { c.CampagneId, c.ReuniLe, c.Id });
        comite.HasIndex(c => c.ResultatsAttendusLe).HasFilter("etat = 'Clos' AND annonce_le IS NULL");

        comite.OwnsMany(c => c.Membres, membre =>
        {
            membre.ToTable("ComitesMembres");
            membre.HasKey(m => m.Id);
            membre.Property(m => m.Nom).HasMaxLength(MembreComite.NomMax);
            membre.Property(m => m.Organisation).HasMaxLength(MembreComite.NomMax);
        });
        comite.OwnsMany(c => c.Dossiers, dossier =>
        {
            dossier.ToTable("ComitesDossiers");
            dossier.WithOwner().HasForeignKey("ComiteId");
            // The key is the rule: a file is once on an agenda. No unique index on the order: EF cannot swap two values under one, and the
            // version of the comité already refuses two agendas written at once.
            dossier.HasKey("ComiteId", nameof(DossierComite.CandidatureId));
            dossier.Property(d => d.Structure).HasMaxLength(StructureCandidate.NomMax);
            dossier.Property(d => d.MotifAjournement).HasMaxLength(Comite.MotifMax);
            dossier.Property(d => d.DotationSolliciteeEur).HasPrecision(12, 2);
            dossier.Property(d => d.Interets).IsJson();
            dossier.Property(d => d.Deliberation).IsJson();
            dossier.HasOne<Candidature>().WithMany().HasForeignKey(d => d.CandidatureId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
