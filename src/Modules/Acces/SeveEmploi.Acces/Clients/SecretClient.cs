using System.Security.Cryptography;
using SeveEmploi.Acces.Jetons;

namespace SeveEmploi.Acces.Clients;

internal readonly record struct SecretClientId(Guid Value) : ITypedId<SecretClientId>
{
    public static SecretClientId From(Guid value) => new(value);
}

/// <summary>Un secret que le client présente pour obtenir des jetons : 256 bits au hasard, montrés une fois, gardés par leur empreinte.</summary>
internal sealed class SecretClient
{
    /// <summary>Les jours avant l'expiration où elle s'annonce, du plus proche au plus lointain.</summary>
    private static readonly int[] Paliers = [1, 7, 30];

    private SecretClient()
    {
    }

    public SecretClientId Id { get; private init; }

    public required byte[] Empreinte { get; init; }

    public DateTimeOffset CreeLe { get; private init; }

    public DateTimeOffset ExpireLe { get; private init; }

    public DateTimeOffset? RevoqueLe { get; private set; }

    /// <summary>Le dernier palier annoncé : un palier ne s'annonce jamais deux fois.</summary>
    public int? PalierAnnonce { get; private set; }

    public static (SecretClient Secret, SecretRemis Remis) Tirer(DateTimeOffset maintenant)
    {
        var clair = Jeton.NouveauSecret();
        var secret = new SecretClient
        {
            Id = new(Guid.CreateVersion7(maintenant)),
            Empreinte = Jeton.EmpreinteDe(clair),
            CreeLe = maintenant,
            ExpireLe = maintenant.AddYears(1),
        };
        return (secret, new(secret.Id, clair, secret.ExpireLe));
    }

    public bool EstValide(DateTimeOffset maintenant) => RevoqueLe is null && maintenant < ExpireLe;

    /// <summary>En temps constant : la durée ne dit rien de l'empreinte attendue.</summary>
    public bool Reconnait(ReadOnlySpan<byte> empreinte) => CryptographicOperations.FixedTimeEquals(Empreinte, empreinte);

    public void Revoquer(DateTimeOffset maintenant) => RevoqueLe ??= maintenant;

    /// <summary>Marque le palier dû et dit les jours restants ; null quand rien n'est à annoncer. Des paliers manqués, seul le plus proche l'est.</summary>
    public int? Annoncer(DateTimeOffset maintenant)
    {
        if (!EstValide(maintenant)) return null;
        var reste = ExpireLe - maintenant;
        var palier = Array.Find(Paliers, jours => reste <= TimeSpan.FromDays(jours));
        if (palier == 0 || palier >= PalierAnnonce) return null;

        PalierAnnonce = palier;
        return (int)Math.Ceiling(reste.TotalDays);
    }
}

/// <summary>Un secret en clair, le temps de le montrer.</summary>
internal sealed record SecretRemis(SecretClientId Id, string Secret, DateTimeOffset ExpireLe)
{
    public override string ToString() => Id.Value.ToString();
}
