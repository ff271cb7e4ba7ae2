using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.MisesEnRapport;
using SeveEmploi.AnimationRegionale.Projets;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.AnimationRegionale.Rome;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

internal sealed class BesoinConfiguration : IEntityTypeConfiguration<Besoin>
{
    public void Configure(EntityTypeBuilder<Besoin> besoin)
    {
        besoin.HasKey(b => b.Id);
        besoin.Property(b => b.CodeRome).HasMaxLength(CodeRome.Longueur);
        besoin.Property(b => b.Libelle).HasMaxLength(FormesDuRapprochement.NomMax);
        besoin.Property(b => b.Commune).HasMaxLength(FormesDuRapprochement.NomMax);
        besoin.Property(b => b.Contraintes).HasMaxLength(FormesDuRapprochement.TexteMax);
        besoin.Property(b => b.MotifRetrait).HasMaxLength(FormesDuRapprochement.MotifMax);
        besoin.HasOne<Groupement>().WithMany().HasForeignKey(b => b.GroupementId).OnDelete(DeleteBehavior.Restrict);
        besoin.HasOne<CodeRome>().WithMany().HasForeignKey(b => b.CodeRome).OnDelete(DeleteBehavior.Restrict);
        besoin.HasIndex(b => new { b.Debut, b.Id });
        besoin.HasIndex(b => new { b.GroupementId, b.Debut, b.Id });
    }
}

internal sealed class ProjetConfiguration : IEntityTypeConfiguration<Projet>
{
    public void Configure(EntityTypeBuilder<Projet> projet)
    {
        projet.HasKey(p => p.Id);
        projet.Property(p => p.Code).HasMaxLength(CodeProjet.LongueurMax).UseCollation("C");
        projet.Property(p => p.Periodes).IsJson();
        projet.Property(p => p.MotifCloture).HasMaxLength(FormesDuRapprochement.MotifMax);
        // Two declarations racing past the check still cannot both take a code.
        projet.HasIndex(p => new { p.StructureId, p.Code }).IsUnique();
        projet.HasIndex(p => new { p.Code, p.Id });
        projet.HasIndex(p => new { p.Region, p.Code, p.Id });
        // What is ranked for a besoin: the projects of a territory.
        projet.HasIndex(p => p.Departement);
        projet.HasIndex(p => p.ClosLe).HasFilter("clos_le IS NOT NULL");
    }
}

internal sealed class MiseEnRapportConfiguration : IEntityTypeConfiguration<MiseEnRapport>
{
    private const string Owner = "MiseEnRapportId";

    public void Configure(EntityTypeBuilder<MiseEnRapport> mise)
    {
        mise.ToTable("MisesEnRapport");
        mise.HasKey(m => m.Id);
        mise.Property(m => m.StructureNom).HasMaxLength(FormesDuRapprochement.NomMax);
        mise.Property(m => m.Profil).IsJson();
        mise.Property(m => m.MotifAccord).HasMaxLength(FormesDuRapprochement.MotifMax);
        mise.HasOne<Besoin>().WithMany().HasForeignKey(m => m.BesoinId).OnDelete(DeleteBehavior.Restrict);
        mise.HasOne<Projet>().WithMany().HasForeignKey(m => m.ProjetId).OnDelete(DeleteBehavior.Restrict);
        mise.HasOne<Groupement>().WithMany().HasForeignKey(m => m.GroupementId).OnDelete(DeleteBehavior.Restrict);
        // One in progress for a besoin and a projet, even when two people propose it at the same instant.
        mise.HasIndex(m => new { m.BesoinId, m.ProjetId }).IsUnique().HasFilter("close_le IS NULL");
        mise.HasIndex(m => new { m.ProposeeLe, m.Id });
        mise.HasIndex(m => new { m.StructureId, m.ProposeeLe, m.Id });
        mise.HasIndex(m => new { m.Region, m.ProposeeLe, m.Id });
        mise.OwnsMany(m => m.Issues, issue =>
        {
            issue.ToTable("MisesEnRapportIssues").WithOwner().HasForeignKey(Owner);
            issue.HasKey(Owner, nameof(IssueDeRapprochement.Rang));
            issue.Property(i => i.Rang).ValueGeneratedNever();
            issue.Property(i => i.Texte).HasMaxLength(FormesDuRapprochement.MotifMax);
        });
    }
}
