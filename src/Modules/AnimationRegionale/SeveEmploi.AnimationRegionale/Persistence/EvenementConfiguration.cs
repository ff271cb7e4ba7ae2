using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Signalements;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

internal sealed class TypeEvenementConfiguration : IEntityTypeConfiguration<TypeEvenement>
{
    public void Configure(EntityTypeBuilder<TypeEvenement> type)
    {
        type.ToTable("TypesEvenement");
        type.Property(t => t.Code).HasMaxLength(TypeEvenement.CodeMax);
        type.Property(t => t.Reglage).IsJson();
        type.HasIndex(t => t.Code).IsUnique();
    }
}

internal sealed class EvenementConfiguration : IEntityTypeConfiguration<Evenement>
{
    public void Configure(EntityTypeBuilder<Evenement> evenement)
    {
        evenement.Property(e => e.Type).HasMaxLength(TypeEvenement.CodeMax);
        evenement.Property(e => e.Titre).HasMaxLength(ReglesEvenement.TitreMax);
        evenement.Property(e => e.Lieu).HasMaxLength(ReglesEvenement.TitreMax);
        evenement.Property(e => e.BassinEmploi).HasMaxLength(ReglesEvenement.TitreMax);
        evenement.Property(e => e.MotifAnnulation).HasMaxLength(Evenement.MotifMax);
        evenement.Property(e => e.CompteRendu).HasMaxLength(ReglesEvenement.CompteRenduMax);
        evenement.Property(e => e.Regions).IsJson();
        evenement.Property(e => e.Creneaux).IsJson();
        evenement.Property(e => e.Taches).IsJson();
        evenement.Property(e => e.Decisions).IsJson();
        evenement.Property(e => e.Effectifs).IsJson();
        evenement.Ignore(e => e.EstNational);
        evenement.HasIndex(e => new { e.Annee, e.Type });
        evenement.HasIndex(e => new { e.Debut, e.Id });
        evenement.HasIndex(e => e.CodesRegions).HasMethod("gin");
    }
}

internal sealed class InscriptionConfiguration : IEntityTypeConfiguration<Inscription>
{
    public void Configure(EntityTypeBuilder<Inscription> inscription)
    {
        inscription.HasOne<Evenement>().WithMany().HasForeignKey(i => i.EvenementId).OnDelete(DeleteBehavior.Restrict);
        inscription.Property(i => i.Nom).HasMaxLength(Inscription.NomMax);
        inscription.Property(i => i.Prenom).HasMaxLength(Inscription.NomMax);
        inscription.Property(i => i.Courriel).HasMaxLength(Inscription.CourrielMax);
        inscription.Property(i => i.CleCourriel).HasMaxLength(Inscription.CourrielMax);
        inscription.Property(i => i.Fonction).HasMaxLength(ReglesEvenement.TitreMax);
        inscription.Property(i => i.StructureNom).HasMaxLength(ReglesEvenement.TitreMax);
        inscription.Property(i => i.Secteur).HasMaxLength(ReglesEvenement.TitreMax);
        inscription.Ignore(i => i.EstVenueSansInscription).Ignore(i => i.EstInscrite).Ignore(i => i.EstDUneAutreRegion);
        // Two registrations racing past the check still cannot both commit.
        inscription.HasIndex(i => new { i.EvenementId, i.Cle }).IsUnique();
        inscription.HasIndex(i => new { i.EvenementId, i.CleCourriel }).IsUnique();
        inscription.HasIndex(i => i.StructureId);
        inscription.HasIndex(i => i.CleNom);
    }
}

internal sealed class SignalementConfiguration : IEntityTypeConfiguration<Signalement>
{
    public void Configure(EntityTypeBuilder<Signalement> signalement)
    {
        signalement.Property(s => s.Texte).HasMaxLength(ReglesEvenement.TexteMax);
        signalement.Property(s => s.StructureNom).HasMaxLength(ReglesEvenement.TitreMax);
        signalement.Property(s => s.Reponse).HasMaxLength(Signalement.ReponseMax);
        signalement.HasOne<Evenement>().WithMany().HasForeignKey(s => s.EvenementId).OnDelete(DeleteBehavior.Restrict);
        signalement.HasIndex(s => new { s.Le, s.Id });
    }
}
