using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Persistence;

internal sealed class StructureConfiguration : IEntityTypeConfiguration<Structure>
{
    private const int MotifMax = 1000;
    private const string Owner = "StructureId";

    public void Configure(EntityTypeBuilder<Structure> structure)
    {
        structure.HasKey(s => s.Id);
        structure.Property(s => s.Nom).HasMaxLength(Structure.NomMax);
        // Keys are ASCII letters and digits: byte order is French order once folded, and is the same on every server.
        structure.Property(s => s.CleNom).HasMaxLength(2 * Structure.NomMax).UseCollation("C");
        structure.Property(s => s.MotifFermeture).HasMaxLength(MotifMax);
        structure.Property(s => s.MotifFusion).HasMaxLength(MotifMax);
        structure.Property(s => s.FusionneePar).HasMaxLength(Structure.NomMax);
        structure.HasIndex(s => new { s.CleNom, s.Id });
        structure.HasIndex(s => s.Siret);
        structure.HasIndex(s => s.FusionneeDans);
        // The territory of the caller, in the order of the list.
        structure.HasIndex(s => new { s.Region, s.CleNom, s.Id });
        structure.HasIndex(s => new { s.Departement, s.CleNom, s.Id });
        ConfigureNoms(structure);
        ConfigureFaits(structure);
        ConfigureReleves(structure);
    }

    private static void ConfigureNoms(EntityTypeBuilder<Structure> structure)
    {
        structure.OwnsOne(s => s.Noms, noms =>
        {
            noms.ToTable("StructuresNoms").WithOwner().HasForeignKey("Id");
            noms.HasIndex(n => n.Cles).HasMethod("gin");
            noms.HasIndex(n => n.Recherche).HasMethod("gin").HasOperators("gin_trgm_ops");
        });
        structure.Navigation(s => s.Noms).IsRequired();
    }

    private static void ConfigureFaits(EntityTypeBuilder<Structure> structure)
    {
        structure.OwnsMany(s => s.Conventionnements, conventionnement =>
        {
            conventionnement.ToTable("Conventionnements").WithOwner().HasForeignKey(Owner);
            conventionnement.HasIndex(c => c.Type);
            // Two registrations racing past the check still cannot both commit; a closed or merged structure bears no key.
            conventionnement.HasIndex(c => new { c.Cle, c.Type }).IsUnique().HasFilter("cle IS NOT NULL");
        });
        structure.OwnsMany(s => s.Localisations, localisation =>
        {
            localisation.ToTable("Localisations").WithOwner().HasForeignKey(Owner);
            localisation.Property(l => l.Commune).HasMaxLength(Structure.NomMax);
            localisation.Property(l => l.BassinEmploi).HasMaxLength(Structure.NomMax);
            localisation.HasIndex(l => l.Departement);
            localisation.HasIndex(Owner, nameof(Localisation.Du)).IsUnique();
        });
        structure.OwnsMany(s => s.Adhesions, adhesion =>
        {
            adhesion.ToTable("Adhesions").WithOwner().HasForeignKey(Owner);
            adhesion.HasIndex(a => a.Reseau);
            adhesion.HasOne<Partenaire>().WithMany().HasForeignKey(a => a.Reseau).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ConfigureReleves(EntityTypeBuilder<Structure> structure)
    {
        structure.OwnsMany(s => s.Effectifs, effectifs =>
        {
            effectifs.ToTable("Effectifs").WithOwner().HasForeignKey(Owner);
            effectifs.Ignore(e => e.EstVide);
            effectifs.HasIndex(Owner, nameof(Effectifs.Le)).IsUnique();
        });
        structure.OwnsMany(s => s.Sorties, sorties =>
        {
            sorties.ToTable("SortiesEmploiDurable").WithOwner().HasForeignKey(Owner);
            sorties.HasIndex(Owner, nameof(SortiesEmploiDurable.Annee)).IsUnique();
        });
        structure.OwnsMany(s => s.DeclarationsFse, fse =>
        {
            fse.ToTable("DeclarationsFse").WithOwner().HasForeignKey(Owner);
            fse.HasIndex(Owner, nameof(DeclarationFse.Annee)).IsUnique();
        });
    }
}
