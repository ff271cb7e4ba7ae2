using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs.Persistence;

/// <summary>The table is partitioned by year, which EF cannot say: its migration creates it in SQL.</summary>
internal sealed class SaisieConfiguration : IEntityTypeConfiguration<Saisie>
{
    public void Configure(EntityTypeBuilder<Saisie> saisie)
    {
        saisie.ToTable("Saisies", table => table.ExcludeFromMigrations());
        saisie.Property(s => s.Motif).HasMaxLength(Saisie.CommentaireMax);
        saisie.Property(s => s.Valeurs).HasColumnType("numeric(14,2)[]");
        saisie.Property(s => s.Annotations).IsJson();
        saisie.Property(s => s.Constats).IsJson();
        saisie.Property(s => s.Rectifications).IsJson();
        saisie.Ignore(s => s.MoisCivil);
        saisie.Ignore(s => s.Compte);
        // Never changes: compared at each update so that PostgreSQL reads one partition and not all.
        saisie.Property(s => s.Annee).IsConcurrencyToken();
    }
}
