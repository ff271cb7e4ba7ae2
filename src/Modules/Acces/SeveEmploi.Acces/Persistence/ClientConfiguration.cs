using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.Acces.Clients;

namespace SeveEmploi.Acces.Persistence;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> client)
    {
        client.HasKey(c => c.Id);
        // Byte order is the same on every server: the pages of the list follow it.
        client.Property(c => c.Nom).HasMaxLength(Client.NomMax).UseCollation("C");
        client.Property(c => c.Identifiant).HasMaxLength(Client.IdentifiantMax).UseCollation("C");
        client.Property(c => c.Courriel).HasMaxLength(254);
        client.Ignore(c => c.Perimetre);
        client.HasIndex(c => c.Identifiant).IsUnique();
        client.HasIndex(c => c.Nom).IsUnique().HasFilter("ferme_le IS NULL");
        client.HasIndex(c => new { c.Nom, c.Id });

        client.OwnsMany(c => c.Secrets, secret =>
        {
            secret.ToTable("ClientsSecrets").WithOwner().HasForeignKey("ClientId");
            secret.HasKey(s => s.Id);
            secret.Property(s => s.Id).ValueGeneratedNever();
            secret.HasIndex(s => s.ExpireLe).HasFilter("revoque_le IS NULL");
        });
    }
}

/// <summary>Les derniers échecs d'un couple (client, adresse), sous leur empreinte.</summary>
internal sealed class EchecsClientLigne
{
    public required byte[] Cle { get; init; }

    public required IReadOnlyList<DateTimeOffset> Instants { get; init; }

    public DateTimeOffset DernierLe { get; init; }
}

internal sealed class EchecsClientConfiguration : IEntityTypeConfiguration<EchecsClientLigne>
{
    public void Configure(EntityTypeBuilder<EchecsClientLigne> echecs)
    {
        echecs.ToTable("ClientsEchecs");
        echecs.HasKey(e => e.Cle);
        echecs.HasIndex(e => e.DernierLe);
    }
}

/// <summary>Une clé de l'application (antiforgerie), la même pour toutes les répliques.</summary>
internal sealed class CleProtection
{
    public Guid Id { get; init; }

    public required string Xml { get; init; }
}

internal sealed class CleProtectionConfiguration : IEntityTypeConfiguration<CleProtection>
{
    public void Configure(EntityTypeBuilder<CleProtection> cle)
    {
        cle.ToTable("ClesProtection");
        cle.HasKey(c => c.Id);
    }
}
