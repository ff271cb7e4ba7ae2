using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Persistence;

internal sealed class CandidatureConfiguration : IEntityTypeConfiguration<Candidature>
{
    public void Configure(EntityTypeBuilder<Candidature> candidature)
    {
        candidature.ComplexProperty(c => c.Manifestation, manifestation =>
            manifestation.Property(m => m.Evenement).HasMaxLength(ManifestationInteret.EvenementMax));
        candidature.Property(c => c.StructureNom).HasMaxLength(StructureCandidate.NomMax);
        candidature.Property(c => c.MotifArret).HasMaxLength(Candidature.MotifMax);
        candidature.Property(c => c.Groupe).IsJson();
        candidature.Property(c => c.Entretiens).IsJson();
        candidature.Property(c => c.Visite).IsJson();
        candidature.Property(c => c.Confirmation).IsJson();
        candidature.Property(c => c.Decision).IsJson();
        candidature.Property(c => c.Preselection).IsJson();
        candidature.Property(c => c.Dossier).IsJson();
        candidature.HasOne<Campagne>().WithMany().HasForeignKey(c => c.CampagneId).OnDelete(DeleteBehavior.Restrict);
        // One candidature per structure and campagne, even when two manifestations of it race.
        candidature.HasIndex(c => new { c.CampagneId, c.StructureId }).IsUnique();
        candidature.HasIndex(c => new { c.CampagneId, c.Region, c.CreeLe, c.Id });
        candidature.HasIndex(c => new { c.CampagneId, c.CreeLe, c.Id });
        candidature.HasIndex(c => new { c.Region, c.Etat, c.CreeLe, c.Id });
        candidature.HasIndex(c => new { c.Departement, c.CreeLe, c.Id });
        candidature.HasIndex(c => new { c.CreeLe, c.Id });
        candidature.HasIndex(c => c.StructureId);

        OwnSteps(candidature);
        OwnAvis(candidature);
    }

    private static void OwnSteps(EntityTypeBuilder<Candidature> candidature)
    {
        candidature.OwnsMany(c => c.EtapesSautees, sautee =>
        {
            sautee.ToTable("CandidaturesEtapesSautees");
            sautee.HasKey("CandidatureId", nameof(EtapeSautee.Etape));
            sautee.Property(s => s.Motif).HasMaxLength(Candidature.MotifMax);
        });
        candidature.OwnsMany(c => c.Preparations, preparation =>
        {
            preparation.ToTable("CandidaturesPreparations");
            preparation.HasKey("CandidatureId", nameof(Preparation.Public));
        });
        candidature.OwnsMany(c => c.Syntheses, synthese =>
        {
            synthese.ToTable("CandidaturesSyntheses");
            synthese.HasKey("CandidatureId", nameof(VersionSynthese.Numero));
            synthese.Property(s => s.Numero).ValueGeneratedNever();
            synthese.Property(s => s.Contenu).IsJson();
        });
        candidature.OwnsMany(c => c.Pieces, piece =>
        {
            piece.ToTable("CandidaturesPieces");
            piece.HasKey("CandidatureId", nameof(PieceRecue.Code));
        });
    }

    private static void OwnAvis(EntityTypeBuilder<Candidature> candidature) =>
        candidature.OwnsMany(c => c.Avis, avis =>
        {
            avis.ToTable("CandidaturesAvis");
            avis.HasKey(a => a.Id);
            avis.HasIndex(a => new { a.PartenaireId, a.Echeance });
        });
}
