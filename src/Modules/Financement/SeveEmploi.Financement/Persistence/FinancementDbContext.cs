using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Enveloppes;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Persistence;

internal sealed class FinancementDbContext(DbContextOptions<FinancementDbContext> options)
    : ModuleDbContext(options, schema: "financement")
{
    public DbSet<Convention> Conventions => Set<Convention>();

    public DbSet<DocumentConvention> Documents => Set<DocumentConvention>();

    public DbSet<Ecriture> Ecritures => Set<Ecriture>();

    public DbSet<ReglementFinancier> Reglements => Set<ReglementFinancier>();

    public DbSet<Enveloppe> Enveloppes => Set<Enveloppe>();

    public DbSet<Rapprochement> Rapprochements => Set<Rapprochement>();

    /// <summary>Le règlement qui vaut pour une promotion : le dernier fixé à cette date.</summary>
    public Task<ReglementFinancier?> ReglementDe(Programme programme, int promotion, CancellationToken cancellationToken) =>
        Reglements.AsNoTracking().Where(reglement => reglement.Programme == programme && reglement.Promotion <= promotion)
            .OrderByDescending(reglement => reglement.Promotion).FirstOrDefaultAsync(cancellationToken);

    protected override Task Seed(CancellationToken cancellationToken) => ReglementsDuProgramme.Semer(this, cancellationToken);
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Who sees a convention sees the envelope that pays it, though it be of the région and she of a département.
        modelBuilder.Entity<Enveloppe>().HasQueryFilter(PerimeterConvention.FilterName, enveloppe =>
            Filter.Tout || (enveloppe.Region != null && Filter.Regions.Contains(enveloppe.Region))
            || Conventions.Any(c => c.Financeur == enveloppe.Financeur && c.Exercice == enveloppe.Annee && (enveloppe.Region == null || c.Region == enveloppe.Region)));
    }
}
