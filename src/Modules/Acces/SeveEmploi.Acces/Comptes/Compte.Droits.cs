using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Comptes;

/// <remarks>Ce que la personne peut, et qui peut à sa place. Nul n'agit sur ses propres droits.</remarks>
internal sealed partial class Compte
{
    public IReadOnlyList<DroitTenu> DroitsLe(DateOnly jour) => Etat == EtatCompte.Actif ? [.. _droits.Where(droit => droit.Vaut(jour))] : [];

    public bool EstSuppleePar(CompteId suppleant, DateOnly jour) =>
        Etat == EtatCompte.Actif && _suppleances.Exists(suppleance => suppleance.Suppleant == suppleant && suppleance.Vaut(jour));

    public Result<DroitTenu> AttribuerDroit(DroitDemande droit, CompteId? par, DateOnly jour)
    {
        if (par == Id) return new PropresDroits();
        if (Etat == EtatCompte.Ferme) return new CompteDejaFerme();

        return Ajouter(droit, jour);
    }

    /// <param name="droitId">Le droit qui finit.</param>
    /// <param name="au">Le dernier jour tenu, compris.</param>
    /// <param name="par">Qui le décide ; null : le programme lui-même.</param>
    public Result TerminerDroit(Guid droitId, DateOnly au, CompteId? par)
    {
        if (par == Id) return new PropresDroits();
        if (_droits.Find(droit => droit.Id == droitId) is not { } droit) return new DroitIntrouvable(droitId);
        if (droit.RetireLe is not null || droit.Au <= au) return new DroitDejaTermine();
        if (au < droit.Du) return new DroitFiniAvantSonDebut(droit.Du);

        droit.Terminer(au);
        return Result.Success;
    }

    public Result RetirerDroit(Guid droitId, CompteId? par, DateOnly jour, DateTimeOffset le)
    {
        if (par == Id) return new PropresDroits();
        if (_droits.Find(droit => droit.Id == droitId) is not { } droit) return new DroitIntrouvable(droitId);
        if (droit.RetireLe is not null || droit.Au < jour) return new DroitDejaTermine();

        droit.Retirer(le);
        return Result.Success;
    }

    public Result ConfirmerDroit(Guid droitId, CompteId? par, DateOnly jour)
    {
        if (par == Id) return new PropresDroits();
        if (_droits.Find(droit => droit.Id == droitId) is not { } droit) return new DroitIntrouvable(droitId);
        if (droit.RetireLe is not null || droit.Au < jour) return new DroitDejaTermine();

        droit.Confirmer(jour);
        return Result.Success;
    }

    public Result<Suppleance> ConfierSuppleance(Compte suppleant, DateOnly du, DateOnly au, string motif, CompteId? par, DateOnly jour, DateTimeOffset le)
    {
        if (Etat != EtatCompte.Actif) return new CompteNonActif();
        if (suppleant.Id == Id || suppleant.Id == par) return new SuppleanceASoi();
        if (suppleant.Etat != EtatCompte.Actif) return new SuppleantInconnu(suppleant.Id.Value);
        var dernierJour = du.AddMonths(Suppleance.MoisMax).AddDays(-1);
        if (du < jour || au < du || au > dernierJour) return new SuppleanceHorsDuree(du < jour ? jour : du, dernierJour);
        if (_suppleances.Find(deja => deja.Suppleant == suppleant.Id && deja.TermineeLe is null && deja.Du <= au && du <= deja.Au) is { } deja)
            return new SuppleanceDejaConfiee(deja.Au);

        var suppleance = Suppleance.De(suppleant.Id, new(du, au), motif, par, le);
        _suppleances.Add(suppleance);
        return suppleance;
    }

    public Result MettreFinASuppleance(Guid suppleanceId, DateOnly jour, DateTimeOffset le)
    {
        var suppleance = _suppleances.Find(suppleance => suppleance.Id == suppleanceId && suppleance.TermineeLe is null && suppleance.Au >= jour);
        if (suppleance is null) return new SuppleanceIntrouvable(suppleanceId);

        suppleance.Terminer(le);
        return Result.Success;
    }

    /// <summary>La structure où un droit était tenu a été fusionnée : il l'est désormais sur celle qui l'a reprise.</summary>
    public void SuivreFusion(Guid absorbee, Guid conservee) => _droits.ForEach(droit => droit.Reporter(absorbee, conservee));

    /// <summary>Un formateur désigné entre dans son parcours ; redit, ou déjà permis par un droit plus large, rien ne change.</summary>
    public void ConfierParcours(Guid parcours, string region, DateOnly du, DateOnly jour)
    {
        if (EstEfface || _droits.Exists(droit => droit.EstFormateurDe(parcours) && droit.Au is null)) return;

        _droits.Add(DroitTenu.De(new(Role.Formateur, Territoire.Aucun with { Parcours = [parcours] }, du, null, [region]), jour));
    }

    /// <summary>Il n'y forme plus après ce jour. Un droit que l'équipe nationale a donné sur plusieurs parcours reste à sa main.</summary>
    public void RetirerParcours(Guid parcours, DateOnly au, DateTimeOffset le)
    {
        foreach (var droit in _droits.Where(droit => droit.EstFormateurDe(parcours) && droit.Parcours.Length == 1 && (droit.Au ?? DateOnly.MaxValue) > au))
        {
            if (au < droit.Du) droit.Retirer(le);
            else droit.Terminer(au);
        }
    }

    private Result<DroitTenu> Ajouter(DroitDemande droit, DateOnly jour)
    {
        if (droit.Territoire.ConvientA(droit.Role).Error is { } inadapte) return inadapte;
        if (droit.Au < droit.Du) return new DroitFiniAvantSonDebut(droit.Du);
        if (_droits.Find(deja => deja.FaitDoubleAvec(droit)) is { } deja) return new DroitDejaTenu(deja.Du);

        var tenu = DroitTenu.De(droit, jour);
        _droits.Add(tenu);
        return tenu;
    }
}
