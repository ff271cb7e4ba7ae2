using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Preferences;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Persistence;

internal sealed class RappelConfiguration : IEntityTypeConfiguration<Rappel>
{
    public void Configure(EntityTypeBuilder<Rappel> rappel)
    {
        rappel.Property(r => r.Palier).HasMaxLength(Rappel.PalierMax);
        rappel.Property(r => r.Role).HasMaxLength(CleObligation.NomMax);
        rappel.Property(r => r.Raison).HasMaxLength(Rappel.RaisonMax);
        rappel.HasOne<Obligation>().WithMany().HasForeignKey(r => r.ObligationId).OnDelete(DeleteBehavior.Cascade);
        // The promise itself: no scheduler, no node and no crash can say the same thing twice to the same person.
        rappel.HasIndex(r => new { r.ObligationId, r.CompteId, r.Sequence, r.Palier }).IsUnique();
        rappel.HasIndex(r => new { r.PasAvant, r.CompteId }).HasFilter("etat = 'Du'").HasDatabaseName("ix_rappels_dus");
        rappel.HasIndex(r => new { r.CompteId, r.PasAvant }).HasFilter("etat = 'Du'").HasDatabaseName("ix_rappels_dus_par_personne");
        rappel.HasIndex(r => r.EnvoiId).HasFilter("envoi_id IS NOT NULL");
    }
}

internal sealed class AgendaConfiguration : IEntityTypeConfiguration<Agenda>
{
    public void Configure(EntityTypeBuilder<Agenda> agenda)
    {
        agenda.HasKey(a => a.ObligationId);
        agenda.HasOne<Obligation>().WithOne().HasForeignKey<Agenda>(a => a.ObligationId).OnDelete(DeleteBehavior.Cascade);
        agenda.HasIndex(a => new { a.PartA, a.ObligationId });
    }
}

internal sealed class EnvoiConfiguration : IEntityTypeConfiguration<Envoi>
{
    public void Configure(EntityTypeBuilder<Envoi> envoi)
    {
        envoi.Property(e => e.Courriel).HasMaxLength(254);
        envoi.Property(e => e.Sujet).HasMaxLength(Envoi.SujetMax);
        envoi.Property(e => e.Noeud).HasMaxLength(Envoi.NoeudMax);
        envoi.Property(e => e.Erreur).HasMaxLength(Envoi.ErreurMax);
        envoi.HasIndex(e => new { e.ProchainEssaiA, e.Id }).HasFilter("etat IN ('Pret', 'Incertain')").HasDatabaseName("ix_envois_a_faire");
        envoi.HasIndex(e => e.BailA).HasFilter("etat IN ('Reclame', 'EnCours')").HasDatabaseName("ix_envois_sous_bail");
        envoi.HasIndex(e => e.EssaiA).HasFilter("essai_a IS NOT NULL");
        envoi.Ignore(e => e.MessageId);
        envoi.HasIndex(e => new { e.CompteId, e.CreeA });
        envoi.HasIndex(e => e.CompteId).HasFilter("etat = 'Pret'").HasDatabaseName("ix_envois_prets_par_personne");
    }
}

internal sealed class PreferenceConfiguration : IEntityTypeConfiguration<Preference>
{
    public void Configure(EntityTypeBuilder<Preference> preference)
    {
        preference.HasKey(p => new { p.CompteId, p.Nature });
        preference.Property(p => p.Nature).HasMaxLength(CleObligation.NomMax);
    }
}
