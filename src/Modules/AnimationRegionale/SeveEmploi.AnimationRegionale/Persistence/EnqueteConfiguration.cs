using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.AnimationRegionale.Enquetes;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

internal sealed class EnqueteConfiguration : IEntityTypeConfiguration<Enquete>
{
    public void Configure(EntityTypeBuilder<Enquete> enquete)
    {
        enquete.Property(e => e.Titre).HasMaxLength(FormesDeVie.TitreMax);
        enquete.Property(e => e.Questions).IsJson();
        enquete.HasIndex(e => new { e.OuvreLe, e.Id });
        enquete.HasIndex(e => new { e.Region, e.OuvreLe, e.Id });
        enquete.HasIndex(e => e.EvenementId);
        enquete.HasIndex(e => e.ClotLe);
    }
}

internal sealed class InvitationEnqueteConfiguration : IEntityTypeConfiguration<InvitationEnquete>
{
    public void Configure(EntityTypeBuilder<InvitationEnquete> invitation)
    {
        invitation.ToTable("EnquetesInvitations");
        invitation.Property(i => i.Courriel).HasMaxLength(InvitationEnquete.CourrielMax);
        invitation.HasOne<Enquete>().WithMany().HasForeignKey(i => i.EnqueteId).OnDelete(DeleteBehavior.Restrict);
        // One address is invited once, though two sendings cross; links handed over have none.
        invitation.HasIndex(i => new { i.EnqueteId, i.Courriel }).IsUnique().HasFilter("courriel IS NOT NULL");
        invitation.HasIndex(i => i.Courriel).HasFilter("courriel IS NOT NULL");

        invitation.OwnsMany(i => i.Liens, lien =>
        {
            lien.ToTable("EnquetesLiens").WithOwner().HasForeignKey("InvitationId");
            // A print of 256 bits of chance: the table of the links has no other key.
            lien.HasKey(l => l.Empreinte);
            lien.Property(l => l.Empreinte).HasMaxLength(LienEnquete.EmpreinteBytes).ValueGeneratedNever();
        });
    }
}

internal sealed class ReponseEnqueteConfiguration : IEntityTypeConfiguration<ReponseEnquete>
{
    public void Configure(EntityTypeBuilder<ReponseEnquete> reponse)
    {
        reponse.ToTable("EnquetesReponses");
        reponse.Property(r => r.Id).ValueGeneratedNever();
        reponse.Property(r => r.Valeurs).IsJson();
        reponse.HasOne<Enquete>().WithMany().HasForeignKey(r => r.EnqueteId).OnDelete(DeleteBehavior.Restrict);
    }
}
