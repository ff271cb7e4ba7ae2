using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Persistence;

internal sealed class SuiviConfiguration : IEntityTypeConfiguration<Suivi>
{
    private const string Owner = "SuiviId";
    private const string EnAlerte = "alerte_le IS NOT NULL";

    public void Configure(EntityTypeBuilder<Suivi> suivi)
    {
        suivi.Property(s => s.Code).HasMaxLength(CodePersonne.LongueurMax).UseCollation("C");
        suivi.Property(s => s.Employeur).HasMaxLength(FormesDuSuivi.NomMax);
        suivi.Property(s => s.EmployeurCle).HasMaxLength(2 * FormesDuSuivi.NomMax).UseCollation("C");
        suivi.Property(s => s.Metier).HasMaxLength(Suivi.MetierMax);
        suivi.Property(s => s.CodeRome).HasMaxLength(5);
        suivi.ComplexProperty(s => s.Termes);
        suivi.Ignore(s => s.Contrat);
        suivi.HasOne<Entreprise>().WithMany().HasForeignKey(s => s.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
        // Two openings racing past the check still cannot both take a code.
        suivi.HasIndex(s => new { s.StructureId, s.Code }).IsUnique();
        // The lists, in their order, for who sees a structure, a région or the country.
        suivi.HasIndex(s => new { s.Debut, s.Id });
        suivi.HasIndex(s => new { s.StructureId, s.Debut, s.Id });
        suivi.HasIndex(s => new { s.Region, s.Debut, s.Id });
        suivi.HasIndex(s => new { s.AlerteLe, s.Id }).HasFilter(EnAlerte);
        suivi.HasIndex(s => new { s.StructureId, s.AlerteLe, s.Id }).HasFilter(EnAlerte);
        suivi.HasIndex(s => new { s.Region, s.AlerteLe, s.Id }).HasFilter(EnAlerte);
        // What the daily task looks for.
        suivi.HasIndex(s => s.SansRencontreDepuis).HasFilter("relance_depuis IS NULL AND sans_rencontre_depuis IS NOT NULL");
        ConfigureContrats(suivi);
        ConfigureFaits(suivi);
    }

    private static void ConfigureContrats(EntityTypeBuilder<Suivi> suivi) => suivi.OwnsMany(s => s.Contrats, contrat =>
    {
        contrat.ToTable("SuivisContrats").WithOwner().HasForeignKey(Owner);
        contrat.HasKey(Owner, nameof(Contrat.Rang));
        contrat.Property(c => c.Rang).ValueGeneratedNever();
        contrat.Ignore(c => c.Termes);
    });

    private static void ConfigureFaits(EntityTypeBuilder<Suivi> suivi)
    {
        suivi.OwnsMany(s => s.Rencontres, rencontre =>
        {
            rencontre.ToTable("SuivisRencontres").WithOwner().HasForeignKey(Owner);
            rencontre.HasKey(r => r.Id);
            rencontre.Property(r => r.Id).ValueGeneratedNever();
            rencontre.Property(r => r.Note).HasMaxLength(FormesDuSuivi.TexteMax);
            rencontre.Property(r => r.MotifAnnulation).HasMaxLength(FormesDuSuivi.MotifMax);
        });
        suivi.OwnsMany(s => s.Mediations, mediation =>
        {
            mediation.ToTable("SuivisMediations").WithOwner().HasForeignKey(Owner);
            mediation.HasKey(m => m.Id);
            mediation.Property(m => m.Id).ValueGeneratedNever();
            mediation.Property(m => m.Note).HasMaxLength(FormesDuSuivi.TexteMax);
        });
        suivi.OwnsMany(s => s.Corrections, correction =>
        {
            correction.ToTable("SuivisCorrections").WithOwner().HasForeignKey(Owner);
            correction.HasKey(c => c.Id);
            correction.Property(c => c.Id).ValueGeneratedNever();
            correction.Property(c => c.Motif).HasMaxLength(FormesDuSuivi.MotifMax);
            correction.Property(c => c.Avant).IsJson();
            correction.Property(c => c.Apres).IsJson();
        });
    }
}

internal sealed class ReglementSuivisConfiguration : IEntityTypeConfiguration<ReglementSuivis>
{
    public void Configure(EntityTypeBuilder<ReglementSuivis> reglement)
    {
        reglement.ToTable("ReglementsSuivis");
        reglement.Property(r => r.Contenu).IsJson();
        reglement.HasIndex(r => r.Annee).IsUnique();
    }
}
