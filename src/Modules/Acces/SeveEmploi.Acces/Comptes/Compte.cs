using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Comptes;

internal readonly record struct CompteId(Guid Value) : ITypedId<CompteId>
{
    public static CompteId From(Guid value) => new(value);
}

internal enum EtatCompte
{
    /// <summary>Un lien est parti ; personne n'a encore choisi de mot de passe.</summary>
    Invite,
    Actif,
    Ferme,
}

/// <summary>L'accès d'une personne à l'application : ce qu'elle peut, où et jusqu'à quand. Ses mots de passe sont ailleurs.</summary>
internal sealed partial class Compte : AggregateRoot
{
    public const int NomMax = 100;
    public const int CourrielMax = 254;

    private readonly List<DroitTenu> _droits = [];
    private readonly List<Suppleance> _suppleances = [];

    private Compte()
    {
    }

    public CompteId Id { get; private init; }

    public string Courriel { get; private set; } = "";

    public string Nom { get; private set; } = "";

    public string Prenom { get; private set; } = "";

    public string Cle { get; private set; } = "";

    public string NomComplet => $"{Prenom} {Nom}";

    public EtatCompte Etat { get; private set; }

    public DateTimeOffset InviteLe { get; private set; }

    public DateTimeOffset? ActiveLe { get; private set; }

    public bool SecondFacteurActif { get; private set; }

    public IReadOnlyList<DroitTenu> Droits => _droits;

    public IReadOnlyList<Suppleance> Suppleances => _suppleances;

    /// <summary>Un courriel s'écrit de plusieurs façons et ne désigne qu'un compte.</summary>
    public static string CourrielDe(string saisie) => saisie.Trim().ToLowerInvariant();

    public static Result<Compte> Inviter(string courriel, string nom, string prenom, DroitDemande droit, DateOnly jour, DateTimeOffset le)
    {
        var compte = De(courriel, nom, prenom, le);
        if (compte.Ajouter(droit, jour).Error is { } refus) return refus;

        compte.Raise(new CompteInvite(compte.Id.Value));
        return compte;
    }

    /// <summary>Sans invitation : le premier administrateur, la démonstration.</summary>
    public static Result<Compte> Ouvrir(string courriel, string nom, string prenom, DroitDemande droit, DateOnly jour, DateTimeOffset le)
    {
        var compte = De(courriel, nom, prenom, le);
        return compte.Remettre(droit, jour, le).Error is { } refus ? refus : compte;
    }

    /// <summary>Le compte est de nouveau actif et tient ce droit, qu'il l'ait déjà tenu ou non.</summary>
    public Result Remettre(DroitDemande droit, DateOnly jour, DateTimeOffset le)
    {
        if (Ajouter(droit, jour).Error is { } refus and not DroitDejaTenu) return refus;

        (Etat, ActiveLe) = (EtatCompte.Actif, ActiveLe ?? le);
        return Result.Success;
    }

    public Result RenvoyerInvitation(DateTimeOffset le)
    {
        if (Etat == EtatCompte.Ferme) return new CompteDejaFerme();
        if (Etat == EtatCompte.Actif) return new CompteDejaActif();

        InviteLe = le;
        Raise(new CompteInvite(Id.Value));
        return Result.Success;
    }

    public Result Activer(DateTimeOffset le)
    {
        if (Etat == EtatCompte.Ferme) return new CompteDejaFerme();
        if (Etat == EtatCompte.Actif) return new CompteDejaActif();

        (Etat, ActiveLe) = (EtatCompte.Actif, le);
        return Result.Success;
    }

    public Result Fermer(CompteId? par)
    {
        if (par == Id) return new PropresDroits();
        if (Etat == EtatCompte.Ferme) return new CompteDejaFerme();

        Etat = EtatCompte.Ferme;
        return Result.Success;
    }

    /// <summary>Le compte reprend où il en était : ses droits encore en cours valent de nouveau.</summary>
    public Result Rouvrir(CompteId? par, DateTimeOffset le)
    {
        if (par == Id) return new PropresDroits();
        if (EstEfface) return new CompteDejaEfface();
        if (Etat != EtatCompte.Ferme) return new CompteNonFerme();

        Etat = ActiveLe is null ? EtatCompte.Invite : EtatCompte.Actif;
        return Etat == EtatCompte.Invite ? RenvoyerInvitation(le) : Result.Success;
    }

    public void ActiverSecondFacteur() => SecondFacteurActif = true;

    public void RetirerSecondFacteur() => SecondFacteurActif = false;

    public bool ExigeSecondFacteur(DateOnly jour) => DroitsLe(jour).Any(droit => DroitsDesRoles.ExigeSecondFacteur(droit.Role));

    private static Compte De(string courriel, string nom, string prenom, DateTimeOffset le)
    {
        var compte = new Compte { Id = new(Guid.CreateVersion7(le)), Courriel = CourrielDe(courriel), InviteLe = le };
        compte.Nomme(nom, prenom);
        return compte;
    }
}
