using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Diffusion;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Persistence;

internal sealed class SortiesConfiguration : IEntityTypeConfiguration<SortiesAnnuelles>
{
    public void Configure(EntityTypeBuilder<SortiesAnnuelles> sorties)
    {
        sorties.ToTable("SortiesAnnuelles");
        sorties.HasKey(s => s.Id);
        sorties.Property(s => s.StructureNom).HasMaxLength(ParticipationConfiguration.NomMax);
        sorties.ComplexProperty(s => s.Comptes);
        // Two people who write the same year first at the same instant: one of them is told to start again.
        sorties.HasIndex(s => new { s.StructureId, s.Annee }).IsUnique();
        sorties.HasIndex(s => new { s.Annee, s.Id });
        sorties.HasIndex(s => new { s.Annee, s.Region, s.Id });
        sorties.OwnsMany(s => s.Changements, changement =>
        {
            changement.ToTable("SortiesChangements").WithOwner().HasForeignKey("SortiesId");
            changement.Property(c => c.Motif).HasMaxLength(SortiesAnnuelles.MotifMax);
            changement.Property(c => c.Avant).IsJson();
            changement.Property(c => c.Apres).IsJson();
        });
    }
}

internal sealed class ReglementDesSortiesConfiguration : IEntityTypeConfiguration<ReglementDesSorties>
{
    public void Configure(EntityTypeBuilder<ReglementDesSorties> reglement)
    {
        reglement.ToTable("ReglementsSorties");
        reglement.HasKey(r => r.Id);
        reglement.Property(r => r.Contenu).IsJson();
        reglement.HasIndex(r => r.Annee).IsUnique();
    }
}

internal sealed class PublicationSortiesConfiguration : IEntityTypeConfiguration<PublicationSorties>
{
    private const int CodeMax = 3;

    public void Configure(EntityTypeBuilder<PublicationSorties> publication)
    {
        publication.ToTable("PublicationsSorties");
        publication.HasKey(p => new { p.Annee, p.Territoire });
        publication.Property(p => p.Territoire).HasMaxLength(CodeMax);
        publication.Property(p => p.Chiffres).IsJson();
    }
}
