using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Financement.Enveloppes;

namespace SeveEmploi.Financement.Persistence;

internal sealed class EnveloppeConfiguration : IEntityTypeConfiguration<Enveloppe>
{
    public void Configure(EntityTypeBuilder<Enveloppe> enveloppe)
    {
        enveloppe.HasKey(e => e.Id);
        enveloppe.Property(e => e.Financeur).HasMaxLength(Reglements.Financeur.CodeMax);
        // One a funder, year and région, the national one included: NULL is a value here.
        enveloppe.HasIndex(e => new { e.Annee, e.Financeur, e.Region }).IsUnique().AreNullsDistinct(false);
    }
}
