namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Corriger ne réécrit pas en silence : ce qu'il y avait reste, avec qui, quand et pourquoi.</summary>
internal sealed partial class Suivi
{
    /// <summary>Le contrat en cours avait été mal noté. Ce qui est déjà arrivé doit encore s'y tenir.</summary>
    public Result CorrigerContrat(TermesContrat termes, string motif, Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (termes.Incoherence(acte.Aujourdhui) is { } refus) return refus;
        if (ContreditParLesFaits(termes) is { } contredit) return contredit;
        if (termes == Contrat.Termes) return Result.Success;

        Garder(ObjetCorrection.Contrat, motif, acte, Contrat.Termes, termes, null);
        Contrat.Porter(termes);
        Veiller(acte);
        return Result.Success;
    }

    /// <summary>L'acte n'avait pas eu lieu : il cesse de compter, et reste écrit ici.</summary>
    public Result Annuler(ObjetCorrection objet, string motif, Acte acte)
    {
        if (ClosLe is { } clos && objet != ObjetCorrection.Cloture) return new SuiviClos(clos);
        var annule = objet switch
        {
            ObjetCorrection.Cloture => Rouvrir(),
            ObjetCorrection.ValidationEssai => Contrat.OublierValidation(),
            ObjetCorrection.Rupture => Contrat.OublierRupture(),
            ObjetCorrection.FinDuContrat => Contrat.OublierFin(),
            _ => null,
        };
        if (objet == ObjetCorrection.Transformation) return AnnulerTransformation(motif, acte);
        if (annule is not { } jour) return new ActeDuSuiviAbsent();

        Garder(objet, motif, acte, null, null, jour);
        Veiller(acte);
        return Result.Success;
    }

    public Result AnnulerRencontre(Guid rencontre, string motif, Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (_rencontres.Find(notee => notee.Id == rencontre) is not { } trouvee) return new RencontreDuSuiviIntrouvable(rencontre);
        if (trouvee.AnnuleeA is not null) return new RencontreDuSuiviAnnulee(trouvee.Le);

        trouvee.Annuler(motif, acte.Par, acte.A);
        Veiller(acte);
        return Result.Success;
    }

    private Result AnnulerTransformation(string motif, Acte acte)
    {
        if (!Contrat.EstTransformation) return new ActeDuSuiviAbsent();
        if (Contrat.Fin is { } fin) return new FaitDuSuiviPosterieur(fin);
        if (Contrat.EssaiValideLe is { } valide) return new EssaiDejaValide(valide);

        Garder(ObjetCorrection.Transformation, motif, acte, Contrat.Termes, null, Contrat.SigneLe);
        CesserDAttendreEssai("La transformation du contrat est annulée.", acte);
        _contrats.Remove(Contrat);
        Veiller(acte);
        return Result.Success;
    }

    private Error? ContreditParLesFaits(TermesContrat termes)
    {
        var (premier, essai) = (Contrat.Rang == 1, Contrat.EssaiValideLe);
        if (!premier && !termes.EstDurable) return new TransformationNonDurable(termes.SeuilMois);
        if (!premier && _contrats.Find(contrat => contrat.Rang == Contrat.Rang - 1) is { } transforme && (termes.Debut < transforme.Debut || termes.SigneLe < transforme.Debut))
            return new TransformationAvantLeContrat(transforme.Debut);
        if (premier && _rencontres.Find(rencontre => rencontre.Compte && rencontre.Le < termes.Debut) is not null) return new RencontreAvantLeContrat(termes.Debut);
        if (premier && _rencontres.Find(rencontre => rencontre is { EstPreparation: true, AnnuleeA: null } && rencontre.Le >= termes.Debut) is not null)
            return new PreparationApresLeDebut(termes.Debut);
        if (essai is { } valide && (termes.FinEssai is null || valide < termes.Debut)) return new EssaiDejaValide(valide);
        if (Contrat.FiniLe is { } fini && fini != termes.FinPrevue) return new ContratDejaFini(fini);
        return Contrat.RompuLe is { } rompu && (rompu < termes.Debut || rompu > termes.FinPrevue) ? new ContratDejaRompu(rompu) : null;
    }

    private DateOnly? Rouvrir()
    {
        var le = ClosLe;
        (ClosLe, MotifCloture) = (null, null);
        return le;
    }

    private void Garder(ObjetCorrection objet, string motif, Acte acte, TermesContrat? avant, TermesContrat? apres, DateOnly? jour) =>
        _corrections.Add(new(objet, motif.Trim(), acte.A, acte.Par, avant, apres, jour));
}
