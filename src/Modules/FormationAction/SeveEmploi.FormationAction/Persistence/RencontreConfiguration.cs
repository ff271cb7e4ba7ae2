using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Rencontres;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class RencontreConfiguration : IEntityTypeConfiguration<Rencontre>
{
    public void Configure(EntityTypeBuilder<Rencontre> rencontre)
    {
        rencontre.Property(r => r.MotifAnnulation).HasMaxLength(ReglesDeForme.TexteMax);
        rencontre.Property(r => r.Restitution).HasMaxLength(RestituerRencontreValidator.RestitutionMax);
        rencontre.HasIndex(r => new { r.Annee, r.Region, r.PrevueLe, r.Id });
        rencontre.HasIndex(r => new { r.PrevueLe, r.Id });

        rencontre.OwnsMany(r => r.Participants, participant =>
        {
            participant.ToTable("RencontresParticipants").WithOwner().HasForeignKey("RencontreId");
            // The key is the rule: one is invited once.
            participant.HasKey("RencontreId", nameof(ParticipantRencontre.FormateurId));
            participant.Ignore(p => p.DoitRattraper);
            participant.HasOne<Formateur>().WithMany().HasForeignKey(p => p.FormateurId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
