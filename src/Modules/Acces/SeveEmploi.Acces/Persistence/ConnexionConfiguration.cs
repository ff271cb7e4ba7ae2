using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Connexions;

namespace SeveEmploi.Acces.Persistence;

/// <summary>The credentials, apart from the account: what of Identity's model we do not use is not mapped.</summary>
internal sealed class IdentifiantsConfiguration : IEntityTypeConfiguration<Identifiants>
{
    public void Configure(EntityTypeBuilder<Identifiants> identifiants)
    {
        identifiants.ToTable("Identifiants");
        identifiants.HasKey(i => i.Id);
        identifiants.Property(i => i.Id).ValueGeneratedNever();
        identifiants.Property(i => i.PasswordHash).HasMaxLength(200);
        identifiants.Property(i => i.SecurityStamp).HasMaxLength(50);
        identifiants.Property(i => i.ConcurrencyStamp).HasMaxLength(50).IsConcurrencyToken();
        identifiants.Ignore(i => i.UserName);
        identifiants.Ignore(i => i.NormalizedUserName);
        identifiants.Ignore(i => i.Email);
        identifiants.Ignore(i => i.NormalizedEmail);
        identifiants.Ignore(i => i.EmailConfirmed);
        identifiants.Ignore(i => i.PhoneNumber);
        identifiants.Ignore(i => i.PhoneNumberConfirmed);
        identifiants.Ignore(i => i.TwoFactorEnabled);
        identifiants.Ignore(i => i.LockoutEnabled);
        identifiants.Ignore(i => i.LockoutEnd);
        identifiants.Ignore(i => i.AccessFailedCount);
    }
}

internal sealed class SecretsConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> secret)
    {
        secret.ToTable("IdentifiantsSecrets");
        secret.HasKey(s => new { s.UserId, s.LoginProvider, s.Name });
        secret.Property(s => s.LoginProvider).HasMaxLength(50);
        secret.Property(s => s.Name).HasMaxLength(50);
        secret.HasOne<Identifiants>().WithMany().HasForeignKey(s => s.UserId);
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        // One link of each kind at a time: a new one replaces the old.
        invitation.HasKey(i => new { i.CompteId, i.Nature });
        invitation.HasIndex(i => i.Empreinte).IsUnique();
        invitation.HasOne<Compte>().WithMany().HasForeignKey(i => i.CompteId);
    }
}

internal sealed class TentativeConfiguration : IEntityTypeConfiguration<Tentative>
{
    public void Configure(EntityTypeBuilder<Tentative> tentative)
    {
        tentative.HasKey(t => t.Id);
        tentative.Property(t => t.Id).UseIdentityAlwaysColumn();
        tentative.HasIndex(t => new { t.Paire, t.Le });
        tentative.HasIndex(t => new { t.Adresse, t.Le });
        tentative.HasIndex(t => t.Le);
    }
}
