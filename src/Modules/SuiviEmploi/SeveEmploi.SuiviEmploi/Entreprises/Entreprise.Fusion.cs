namespace SeveEmploi.SuiviEmploi.Entreprises;

/// <summary>Deux fiches disaient la même entreprise : l'une prend tout ce que l'autre avait, l'autre dit où elle est passée.</summary>
internal sealed partial class Entreprise
{
    public EntrepriseId? FusionneeDans { get; private set; }

    public DateOnly? FusionneeLe { get; private set; }

    public Guid? FusionneePar { get; private set; }

    public string? MotifFusion { get; private set; }

    public Result Absorber(Entreprise absorbee, string motif, Guid? par, DateOnly le)
    {
        if (absorbee.Id == Id) return new FusionDUneEntrepriseAvecElleMeme();
        if (absorbee.StructureId != StructureId) return new EntreprisesDeDeuxStructures();
        if (FusionneeDans is { } ailleurs) return new EntrepriseFusionnee(ailleurs);
        if (absorbee.FusionneeDans is { } deja) return new EntrepriseFusionnee(deja);
        if (Siret is { } un && absorbee.Siret is { } autre && un != autre) return new FusionDEntreprisesDeSiretsDifferents(un.Value, autre.Value);

        Prendre(absorbee);
        absorbee.Ceder(Id, motif.Trim(), par, le);
        return Result.Success;
    }

    /// <summary>Celle où elle était passée a été fondue à son tour.</summary>
    public void SuivreFusion(EntrepriseId conservee) => FusionneeDans = conservee;

    private void Prendre(Entreprise absorbee)
    {
        (Siret, Commune, Lieu, Secteur) = (Siret ?? absorbee.Siret, Commune ?? absorbee.Commune, Lieu ?? absorbee.Lieu, Secteur ?? absorbee.Secteur);
        // Whoever is known of both is one person.
        _contacts.AddRange(absorbee._contacts.Where(contact => _contacts.TrueForAll(connu => connu.NomCle != contact.NomCle)).Select(contact => contact.Copier()).ToList());
        _besoins.AddRange(absorbee._besoins.Select(besoin => besoin.Copier()));
        _sollicitations.AddRange(absorbee._sollicitations.Select(sollicitation => sollicitation.Copier()));
        _actions.AddRange(absorbee._actions.Select(action => action.Copier()));
        // Both names still find it.
        Noms.Dire($"{Noms.Recherche}{absorbee.Noms.Recherche}");
        Dater();
    }

    private void Ceder(EntrepriseId conservee, string motif, Guid? par, DateOnly le)
    {
        (FusionneeDans, MotifFusion, FusionneePar, FusionneeLe) = (conservee, motif, par, le);
        // It passed to the one that stays: no two rows of a structure bear it.
        Siret = null;
        _contacts.Clear();
        _besoins.Clear();
        _sollicitations.Clear();
        _actions.Clear();
        EffacementPrevuLe = null;
    }
}
