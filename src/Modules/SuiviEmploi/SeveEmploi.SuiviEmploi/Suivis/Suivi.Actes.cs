namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Ce qui arrive au suivi, dans l'ordre où la SIAE le note : un fait ancien se note aussi, tant que rien de plus récent ne le contredit.</summary>
internal sealed partial class Suivi
{
    public Result<RencontreSuivi> Rencontrer(RencontreSaisie saisie, Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (saisie.Le > acte.Aujourdhui) return new FaitDuSuiviAVenir(saisie.Le);
        if (!saisie.AvecEmployeur && !saisie.AvecSalarie) return new RencontreSansPersonne();
        if (!saisie.EstPreparation && saisie.Le < Debut) return new RencontreAvantLeContrat(Debut);
        if (saisie.EstPreparation && saisie.Le >= Debut) return new PreparationApresLeDebut(Debut);
        if (Contrat.Fin is { } fin && saisie.Le > fin) return new FaitApresLeContrat(fin);

        var rencontre = RencontreSuivi.De(saisie);
        _rencontres.Add(rencontre);
        if (rencontre.Compte) HonorerRencontre(rencontre.Le);
        Veiller(acte);
        return rencontre;
    }

    public Result<MediationSuivi> DemanderMediation(DateOnly le, PartieAuContrat par, string? note, Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (le > acte.Aujourdhui) return new FaitDuSuiviAVenir(le);
        if (le < Debut) return new ActeAvantLeContrat(Debut);

        var mediation = MediationSuivi.De(le, par, note);
        _mediations.Add(mediation);
        return mediation;
    }

    public Result ConclureMediation(Guid mediation, IssueMediation issue, DateOnly le, Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (le > acte.Aujourdhui) return new FaitDuSuiviAVenir(le);
        if (_mediations.Find(demandee => demandee.Id == mediation) is not { } trouvee) return new MediationIntrouvable(mediation);

        return trouvee.Conclure(issue, le);
    }

    /// <summary>SUI-75 : une période d'essai se valide souvent un autre mois que la signature.</summary>
    public Result ValiderEssai(DateOnly le, Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (le > acte.Aujourdhui) return new FaitDuSuiviAVenir(le);
        if (Contrat.Valider(le).Error is { } refus) return refus;

        HonorerEssai(le);
        Veiller(acte);
        return Result.Success;
    }

    public Result Rompre(DateOnly le, CauseRupture cause, Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (le > acte.Aujourdhui) return new FaitDuSuiviAVenir(le);
        if (Contrat.Fin is null && DernierFait is { } fait && fait > le) return new FaitDuSuiviPosterieur(fait);
        if (Contrat.Rompre(le, cause).Error is { } refus) return refus;

        CesserDAttendre("Le contrat est rompu.", acte);
        Veiller(acte);
        return Result.Success;
    }

    /// <summary>SUI-76 et SUI-83 : un seul acte. Le contrat court reste compté où il l'était ; celui qui le transforme ne l'est qu'une fois, dans i9.</summary>
    public Result Transformer(TermesContrat nouveau, Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (Contrat.EstDurable) return new ContratDejaDurable();
        if (Contrat.RompuLe is { } rupture) return new ContratDejaRompu(rupture);
        if (nouveau.Incoherence(acte.Aujourdhui) is { } refus) return refus;
        if (!nouveau.EstDurable) return new TransformationNonDurable(nouveau.SeuilMois);
        if (nouveau.SigneLe < Contrat.Debut || nouveau.Debut < Contrat.Debut) return new TransformationAvantLeContrat(Contrat.Debut);

        CesserDAttendreEssai("Le contrat court est transformé.", acte);
        _contrats.Add(Contrat.De(Contrat.Rang + 1, nouveau));
        Veiller(acte);
        return Result.Success;
    }

    /// <summary>Le contrat est allé à son terme : son dernier jour est celui qui était prévu.</summary>
    public Result Finir(Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (Contrat.Fin is null && Contrat.FinPrevue is { } terme && DernierFait is { } fait && fait > terme) return new FaitDuSuiviPosterieur(fait);
        if (Contrat.Finir(acte.Aujourdhui).Error is { } refus) return refus;

        CesserDAttendre("Le contrat est fini.", acte);
        Veiller(acte);
        return Result.Success;
    }

    public Result Clore(MotifCloture motif, DateOnly le, Acte acte)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);
        if (le > acte.Aujourdhui) return new FaitDuSuiviAVenir(le);
        if (le < Debut) return new ClotureAvantLeDebut(Debut);
        if (DernierFait is { } fait && fait > le) return new FaitDuSuiviPosterieur(fait);

        (ClosLe, MotifCloture) = (le, motif);
        CesserDAttendre("Le suivi est clos.", acte);
        Veiller(acte);
        return Result.Success;
    }

    /// <summary>Le plus récent des faits notés, contrat et rencontres : rien ne finit avant.</summary>
    private DateOnly? DernierFait => _rencontres.Where(rencontre => rencontre.AnnuleeA is null).Select(rencontre => (DateOnly?)rencontre.Le)
        .Append(Contrat.EssaiValideLe).Append(Contrat.Fin).Append(Contrat.EstTransformation ? Contrat.SigneLe : null).Max();
}
