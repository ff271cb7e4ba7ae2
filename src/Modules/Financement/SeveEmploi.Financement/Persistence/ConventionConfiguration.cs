using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Persistence;

internal sealed class ConventionConfiguration : IEntityTypeConfiguration<Convention>
{
    private const string Owner = "ConventionId";

    public void Configure(EntityTypeBuilder<Convention> convention)
    {
        convention.HasKey(c => c.Id);
        convention.Property(c => c.StructureNom).HasMaxLength(TermesConvention.NomMax);
        convention.Property(c => c.Financeur).HasMaxLength(Reglements.Financeur.CodeMax);
        convention.Property(c => c.MotifBaisse).HasMaxLength(ActeConvention.MotifMax);
        convention.Property(c => c.Reglement).IsJson();
        convention.Property(c => c.Termes).IsJson();
        convention.Property(c => c.Envoi).IsJson();
        convention.Property(c => c.Signatures).IsJson();
        convention.Property(c => c.Avenants).IsJson();
        convention.Property(c => c.Budget).IsJson();
        convention.Property(c => c.Fse).IsJson();
        convention.Property(c => c.Bilan).IsJson();
        convention.Property(c => c.Faits).IsJson();
        convention.Property(c => c.Suspensions).IsJson();
        convention.Property(c => c.Actes).IsJson();
        convention.Ignore(c => c.Reproches);
        convention.Ignore(c => c.RefusDEnvoi);
        convention.Ignore(c => c.ResteAVerserEur);
        convention.Ignore(c => c.DetenuEur);
        convention.Ignore(c => c.Derogation);
        convention.Ignore(c => c.EstFinie);
        // One a candidature, even when the fact is told twice at the same instant.
        convention.HasIndex(c => c.CandidatureId).IsUnique();
        convention.HasIndex(c => new { c.StructureNom, c.Id });
        convention.HasIndex(c => new { c.Programme, c.Promotion, c.StructureNom, c.Id });
        convention.HasIndex(c => new { c.Region, c.Programme, c.Promotion, c.StructureNom, c.Id });
        convention.HasIndex(c => new { c.Departement, c.StructureNom, c.Id });
        convention.HasIndex(c => new { c.StructureId, c.Promotion });
        // What an envelope and the boards add up.
        convention.HasIndex(c => new { c.Exercice, c.Financeur, c.Region });
        ConfigureVersements(convention);
        convention.HasMany(c => c.Ecritures).WithOne().HasForeignKey(e => e.ConventionId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void ConfigureVersements(EntityTypeBuilder<Convention> convention) => convention.OwnsMany(c => c.Versements, versement =>
    {
        versement.ToTable("Versements").WithOwner().HasForeignKey(Owner);
        versement.HasKey(Owner, nameof(Versement.Rang));
        versement.Property(v => v.Rang).ValueGeneratedNever();
        versement.Property(v => v.Libelle).HasMaxLength(ContenuReglement.LibelleMax);
        versement.Property(v => v.Reference).HasMaxLength(Versement.ReferenceMax);
        versement.Property(v => v.Conditions).IsJson();
        versement.Property(v => v.Actes).IsJson();
        versement.Ignore(v => v.NetEur);
        versement.Ignore(v => v.EstEnCours);
        versement.Ignore(v => v.EstRegle);
        // Those to pay, the oldest first.
        versement.HasIndex(v => v.ExigibleLe).HasFilter("exigible_le IS NOT NULL");
    });
}

internal sealed class EcritureConfiguration : IEntityTypeConfiguration<Ecriture>
{
    public void Configure(EntityTypeBuilder<Ecriture> ecriture)
    {
        ecriture.HasKey(e => e.Id);
        // Drawn by us: found on a convention without having been added, it is new.
        ecriture.Property(e => e.Id).ValueGeneratedNever();
        ecriture.Property(e => e.Motif).HasMaxLength(ActeConvention.MotifMax);
        ecriture.Property(e => e.Reference).HasMaxLength(Versement.ReferenceMax);
        // Two acts of the same convention at the same instant cannot both write its next line.
        ecriture.HasIndex(e => new { e.ConventionId, e.Rang }).IsUnique();
        // The payer's number names one payment, for ever: a cancelled one keeps it.
        ecriture.HasIndex(e => e.Reference).IsUnique().HasFilter("nature = 'Versement'");
        ecriture.HasIndex(e => new { e.Le, e.Id });
    }
}

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<DocumentConvention>
{
    public void Configure(EntityTypeBuilder<DocumentConvention> document)
    {
        document.ToTable("Documents");
        document.HasKey(d => d.Id);
        document.Property(d => d.Empreinte).HasMaxLength(64);
        document.HasOne<Convention>().WithMany().HasForeignKey(d => d.ConventionId).OnDelete(DeleteBehavior.Restrict);
        document.HasIndex(d => new { d.ConventionId, d.Empreinte }).IsUnique();
    }
}

internal sealed class ReglementFinancierConfiguration : IEntityTypeConfiguration<ReglementFinancier>
{
    public void Configure(EntityTypeBuilder<ReglementFinancier> reglement)
    {
        reglement.ToTable("Reglements");
        reglement.HasKey(r => r.Id);
        reglement.Property(r => r.Contenu).IsJson();
        reglement.HasIndex(r => new { r.Programme, r.Promotion }).IsUnique();
    }
}
