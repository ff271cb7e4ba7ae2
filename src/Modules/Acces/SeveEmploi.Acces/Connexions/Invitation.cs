using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Jetons;

namespace SeveEmploi.Acces.Connexions;

internal enum NatureInvitation
{
    /// <summary>Ouvrir le compte.</summary>
    Ouverture,

    /// <summary>Choisir un autre mot de passe, l'ancien étant oublié.</summary>
    Oubli,
}

/// <summary>Un lien à usage unique, envoyé au courriel du compte. La base ne garde que son empreinte.</summary>
internal sealed class Invitation
{
    public CompteId CompteId { get; private init; }

    public NatureInvitation Nature { get; private init; }

    public required byte[] Empreinte { get; set; }

    public DateTimeOffset EnvoyeeLe { get; private set; }

    public DateTimeOffset ExpireLe { get; private set; }

    public static (Invitation Invitation, string Secret) Tirer(CompteId compte, NatureInvitation nature, DateTimeOffset le, TimeSpan duree)
    {
        var invitation = new Invitation { CompteId = compte, Nature = nature, Empreinte = [] };
        return (invitation, invitation.Renouveler(le, duree));
    }

    /// <summary>The link sent before no longer opens anything.</summary>
    public string Renouveler(DateTimeOffset le, TimeSpan duree)
    {
        var secret = Jeton.NouveauSecret();
        (Empreinte, EnvoyeeLe, ExpireLe) = (Jeton.EmpreinteDe(secret), le, le + duree);
        return secret;
    }
}
