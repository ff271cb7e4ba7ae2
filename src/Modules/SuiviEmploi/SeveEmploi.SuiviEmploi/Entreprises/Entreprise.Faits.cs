namespace SeveEmploi.SuiviEmploi.Entreprises;

/// <summary>Ce qui se passe avec l'entreprise. Un fait noté par erreur s'annule, et reste écrit.</summary>
internal sealed partial class Entreprise
{
    public Result<ContactEntreprise> AjouterContact(ContactSaisi saisi)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);

        var contact = ContactEntreprise.De(saisi);
        _contacts.Add(contact);
        return contact;
    }

    public Result CorrigerContact(Guid contact, ContactSaisi saisi)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);
        if (_contacts.Find(connu => connu.Id == contact) is not { } trouve) return new ContactDEntrepriseIntrouvable(contact);

        trouve.Corriger(saisi);
        return Result.Success;
    }

    /// <summary>Une personne qui n'est plus dans l'entreprise, ou ne veut plus y figurer, disparaît : rien n'en est gardé.</summary>
    public Result RetirerContact(Guid contact)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);

        return _contacts.RemoveAll(connu => connu.Id == contact) == 0 ? new ContactDEntrepriseIntrouvable(contact) : Result.Success;
    }

    public Result<BesoinEntreprise> NoterBesoin(BesoinSaisi saisi, DateOnly aujourdhui)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);
        if (saisi.ConnuLe > aujourdhui) return new FaitDEntrepriseAVenir(saisi.ConnuLe.Value);

        var besoin = BesoinEntreprise.De(saisi, aujourdhui);
        _besoins.Add(besoin);
        return besoin;
    }

    public Result FermerBesoin(Guid besoin, DateOnly le, DateOnly aujourdhui)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);
        if (le > aujourdhui) return new FaitDEntrepriseAVenir(le);
        if (_besoins.Find(connu => connu.Id == besoin) is not { } trouve) return new BesoinIntrouvable(besoin);
        if (trouve.FermeLe is { } deja) return new BesoinDejaPourvu(deja);
        if (le < trouve.ConnuLe) return new BesoinPourvuAvantDEtreConnu(trouve.ConnuLe);

        trouve.Fermer(le);
        return Result.Success;
    }

    public Result<SollicitationEntreprise> Solliciter(DateOnly le, string? objet, DateOnly aujourdhui)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);
        if (le > aujourdhui) return new FaitDEntrepriseAVenir(le);

        var sollicitation = new SollicitationEntreprise { Le = le, Objet = Suivis.FormesDuSuivi.OuRien(objet) };
        _sollicitations.Add(sollicitation);
        Dater();
        return sollicitation;
    }

    public Result<ActionEntreprise> Mener(ActionSaisieAvecEntreprise saisie, DateOnly aujourdhui)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);
        if (saisie.Le > aujourdhui) return new FaitDEntrepriseAVenir(saisie.Le);
        var action = ActionEntreprise.De(saisie);
        if (action.Error is { } refus) return refus;

        _actions.Add(action.Value);
        Dater();
        return action.Value;
    }

    public Result NoterRetour(Guid action, RetourSaisi retour, DateOnly aujourdhui)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);
        if (retour.Le > aujourdhui) return new FaitDEntrepriseAVenir(retour.Le);
        if (_actions.Find(menee => menee.Id == action) is not { } trouvee) return new FaitDEntrepriseIntrouvable(action);

        return trouvee.Revenir(retour);
    }

    public Result Annuler(Guid fait, string motif, DateTimeOffset a)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);
        var (sollicitation, action) = (_sollicitations.Find(notee => notee.Id == fait), _actions.Find(menee => menee.Id == fait));
        if (sollicitation is { AnnuleeA: not null } || action is { AnnuleeA: not null }) return new FaitDEntrepriseAnnule(sollicitation?.Le ?? action!.Le);
        if (sollicitation is null && action is null) return new FaitDEntrepriseIntrouvable(fait);

        sollicitation?.Annuler(motif, a);
        action?.Annuler(motif, a);
        Dater();
        return Result.Success;
    }

    private void Dater() => DernierContactLe = _sollicitations.Where(s => s.AnnuleeA is null).Select(s => (DateOnly?)s.Le)
        .Concat(_actions.Where(a => a.AnnuleeA is null).Select(a => (DateOnly?)a.Le)).Max();
}
