using SeveEmploi.Acces.Contracts;

namespace SeveEmploi.Acces.Comptes;

/// <remarks>Qui la personne est : corrigé à sa demande, effacé 24 mois après sa dernière connexion ou le dernier changement de son compte.</remarks>
internal sealed partial class Compte : IEffacable
{
    public DateTimeOffset? DerniereConnexionLe { get; private set; }

    public DateOnly? EffacementPrevuLe { get; private set; }

    public DateOnly? EffaceLe { get; private set; }

    public bool EstEfface => EffaceLe is not null;

    /// <summary>Le courriel ouvre le compte : nul ne change le sien, une autre personne vérifie (RGPD, article 16).</summary>
    public Result CorrigerIdentite(string courriel, string nom, string prenom, CompteId? par)
    {
        var (ancien, nouveau) = (Courriel, CourrielDe(courriel));
        if (EstEfface) return new CompteDejaEfface();
        if (par == Id && nouveau != ancien) return new PropresDroits();

        Nomme(nom, prenom);
        if (nouveau == ancien) return Result.Success;

        Courriel = nouveau;
        Raise(new CourrielCompteCorrige(Id.Value, ancien, nouveau));
        // The link sent to the old address no longer opens anything.
        if (Etat == EtatCompte.Invite) Raise(new CompteInvite(Id.Value));
        return Result.Success;
    }

    public void AnnoncerEffacement(DateOnly dernierContact, DateOnly aujourdhui)
    {
        if (EstEfface || EffacementPrevuLe is not null || Conservation.Echeance(dernierContact) > Conservation.FinDePreavis(aujourdhui)) return;

        EffacementPrevuLe = Conservation.EffacementApresPreavis(dernierContact, aujourdhui);
        Raise(new CompteBientotEfface(Id.Value, EffacementPrevuLe.Value));
    }

    /// <summary>Le jour annoncé est venu : le compte se ferme et s'efface, sauf contact depuis l'annonce, qui l'annule.</summary>
    public void Echoir(DateOnly dernierContact, DateOnly aujourdhui)
    {
        if (EstEfface || EffacementPrevuLe is not { } prevu || prevu > aujourdhui) return;

        EffacementPrevuLe = null;
        if (Conservation.Echeance(dernierContact) > aujourdhui) return;

        Nomme(Conservation.NomEfface, Conservation.PrenomEfface);
        (Courriel, Etat, EffaceLe) = ($"{Id.Value}@efface.invalid", EtatCompte.Ferme, aujourdhui);
        SecondFacteurActif = false;
        _droits.ForEach(droit => droit.Pseudonymiser());
        _suppleances.ForEach(suppleance => suppleance.Pseudonymiser());
        Raise(new ComptePseudonymise(Id.Value));
    }

    private void Nomme(string nom, string prenom) => (Nom, Prenom, Cle) = (nom.Trim(), prenom.Trim(), CleRecherche.De($"{nom} {prenom}"));
}
