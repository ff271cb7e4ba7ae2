using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SeveEmploi.AnimationRegionale.Contracts;

namespace SeveEmploi.AnimationRegionale.Enquetes;

internal readonly record struct InvitationEnqueteId(Guid Value) : ITypedId<InvitationEnqueteId>
{
    public static InvitationEnqueteId From(Guid value) => new(value);
}

/// <summary>
/// Le droit de répondre une fois à une enquête. Elle retient seulement qu'elle a servi, et quel jour : rien ne la relie à une réponse.
/// </summary>
internal sealed class InvitationEnquete : AggregateRoot
{
    public const int CourrielMax = 254;

    private readonly List<LienEnquete> _liens = [];

    private InvitationEnquete()
    {
    }

    public InvitationEnqueteId Id { get; private init; }

    public EnqueteId EnqueteId { get; private init; }

    /// <summary>En minuscules ; effacé 30 jours après la clôture. Null aussi pour un lien remis en main propre.</summary>
    public string? Courriel { get; private set; }

    public DateOnly? UtiliseeLe { get; private set; }

    public DateOnly DernierEnvoiLe { get; private set; }

    /// <summary>Un par courriel parti : chacun ouvre la même invitation, jusqu'à ce que l'un serve.</summary>
    public IReadOnlyList<LienEnquete> Liens => _liens;

    /// <summary>Son lien se tire au départ du courriel : ni la boîte d'envoi ni un journal ne le tient jamais.</summary>
    public static InvitationEnquete ParCourriel(EnqueteId enquete, string courriel, DateOnly le)
    {
        var invitation = new InvitationEnquete { Id = new(Guid.CreateVersion7()), EnqueteId = enquete, Courriel = courriel, DernierEnvoiLe = le };
        invitation.Raise(new LienEnqueteAttendu(enquete.Value, invitation.Id.Value, Relance: false));
        return invitation;
    }

    /// <returns>L'invitation, et son secret, qui n'est gardé nulle part.</returns>
    public static (InvitationEnquete Invitation, string Secret) EnMainPropre(EnqueteId enquete, DateOnly le)
    {
        var invitation = new InvitationEnquete { Id = new(Guid.CreateVersion7()), EnqueteId = enquete, DernierEnvoiLe = le };
        return (invitation, invitation.TirerLien());
    }

    public string TirerLien()
    {
        var (lien, secret) = LienEnquete.Tirer();
        _liens.Add(lien);
        return secret;
    }

    public void Relancer(DateOnly le)
    {
        DernierEnvoiLe = le;
        Raise(new LienEnqueteAttendu(EnqueteId.Value, Id.Value, Relance: true));
    }

    public void OublierCourriel() => Courriel = null;
}

/// <summary>L'adresse secrète d'une invitation : 256 bits de hasard, dont la base ne garde que l'empreinte.</summary>
internal sealed class LienEnquete
{
    public const int EmpreinteBytes = 32;

    private const int SecretBytes = 32;

    public required byte[] Empreinte { get; init; }

    public static (LienEnquete Lien, string Secret) Tirer()
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (new() { Empreinte = EmpreinteDe(secret) }, secret);
    }

    public static byte[] EmpreinteDe(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
