using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Pieces;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class ModeleConfiguration : IEntityTypeConfiguration<Modele>
{
    public void Configure(EntityTypeBuilder<Modele> modele)
    {
        modele.Property(m => m.Titre).HasMaxLength(Modele.TitreMax);
        modele.Property(m => m.Seances).IsJson();
        // One model a programme, a first promotion and a territory, the country among them.
        modele.HasIndex(m => new { m.Programme, m.DePromotion, m.RegionPropre }).IsUnique().AreNullsDistinct(false);
    }
}

internal sealed class StagiaireConfiguration : IEntityTypeConfiguration<Stagiaire>
{
    public void Configure(EntityTypeBuilder<Stagiaire> stagiaire)
    {
        stagiaire.Property(s => s.Nom).HasMaxLength(Stagiaire.NomMax);
        stagiaire.Property(s => s.Prenom).HasMaxLength(Stagiaire.NomMax);
        stagiaire.Ignore(s => s.NomComplet);
        stagiaire.HasOne<Parcours>().WithMany().HasForeignKey(s => s.ParcoursId).OnDelete(DeleteBehavior.Restrict);
        // Two people of one parcours do not bear one name, even registered at the same instant.
        stagiaire.HasIndex(s => new { s.ParcoursId, s.Cle }).IsUnique();
        stagiaire.HasIndex(s => new { s.ParcoursId, s.CreeLe, s.Id });
        stagiaire.HasIndex(s => s.Cle);
    }
}

internal sealed class FeuilleConfiguration : IEntityTypeConfiguration<Feuille>
{
    public void Configure(EntityTypeBuilder<Feuille> feuille)
    {
        feuille.Property(f => f.DernierSceau).HasMaxLength(Signature.SceauMax);
        feuille.Ignore(f => f.Courantes);
        feuille.HasOne<Parcours>().WithMany().HasForeignKey(f => f.ParcoursId).OnDelete(DeleteBehavior.Restrict);
        feuille.HasIndex(f => f.ParcoursId);

        feuille.OwnsMany(f => f.Lignes, ligne =>
        {
            ligne.ToTable("FeuillesLignes");
            ligne.WithOwner().HasForeignKey("FeuilleId");
            ligne.HasKey(l => l.Id);
            ligne.Property(l => l.Id).ValueGeneratedNever();
            ligne.Property(l => l.Motif).HasMaxLength(Ligne.MotifMax);
            ligne.HasOne<Stagiaire>().WithMany().HasForeignKey(l => l.StagiaireId).OnDelete(DeleteBehavior.Restrict);
            // One first line a person and a half-day; one correction of a line.
            ligne.HasIndex("FeuilleId", nameof(Ligne.StagiaireId), nameof(Ligne.DemiJournee)).IsUnique().HasFilter("corrige IS NULL");
            ligne.HasIndex(l => l.Corrige).IsUnique();
        });
        feuille.OwnsMany(f => f.Signatures, signature =>
        {
            signature.ToTable("FeuillesSignatures");
            signature.WithOwner().HasForeignKey("FeuilleId");
            // The key is the chain: two signatures at once cannot both be the next one.
            signature.HasKey("FeuilleId", nameof(Signature.Rang));
            signature.Property(s => s.Rang).ValueGeneratedNever();
            signature.Property(s => s.Trace).HasMaxLength(Signature.TraceMax);
            signature.Property(s => s.EmpreintePreuve).HasMaxLength(Signature.SceauMax);
            signature.Property(s => s.SceauPrecedent).HasMaxLength(Signature.SceauMax);
            signature.Property(s => s.Sceau).HasMaxLength(Signature.SceauMax);
        });
    }
}

internal sealed class PieceConfiguration : IEntityTypeConfiguration<Piece>
{
    public void Configure(EntityTypeBuilder<Piece> piece)
    {
        piece.Property(p => p.Id).ValueGeneratedNever();
        piece.Property(p => p.Type).HasMaxLength(Piece.TypeMax);
        piece.Property(p => p.Empreinte).HasMaxLength(Signature.SceauMax);
        piece.HasOne<Parcours>().WithMany().HasForeignKey(p => p.ParcoursId).OnDelete(DeleteBehavior.Restrict);
        piece.HasIndex(p => p.ParcoursId);
    }
}
