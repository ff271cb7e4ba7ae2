using SeveEmploi.Echeancier.Contracts;

namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>
/// Ce que le suivi fait attendre de la SIAE : dire si la période d'essai est passée, et ne pas laisser un mois sans rencontre. Les annonces ne portent pas
/// le code : d'autres que la SIAE lisent les obligations.
/// </summary>
internal sealed partial class Suivi
{
    public const string Module = "suivi_emploi";
    public const string FinPeriodeEssai = "fin_periode_essai";
    public const string RencontreASuivre = "rencontre_suivi";

    /// <summary>La fin de la période d'essai du contrat en cours, tant qu'elle n'est ni validée ni rompue.</summary>
    public DateOnly? EssaiAValiderLe { get; private set; }

    /// <summary>La dernière rencontre, ou le début s'il n'y en a pas eu ; null quand le contrat ne court plus.</summary>
    public DateOnly? SansRencontreDepuis { get; private set; }

    /// <summary>Le jour à partir duquel le contrat est à suivre : ce que la liste range et compare.</summary>
    public DateOnly? AlerteLe { get; private set; }

    /// <summary>L'échéance de la période d'essai telle qu'elle a été annoncée ; null quand rien n'est attendu.</summary>
    public DateOnly? EssaiAnnonceLe { get; private set; }

    public int EssaisAnnonces { get; private set; }

    /// <summary>Le silence pour lequel une rencontre est attendue ; null quand rien n'est attendu.</summary>
    public DateOnly? RelanceDepuis { get; private set; }

    public int Relances { get; private set; }

    /// <summary>Chaque jour : un mois sans rencontre se dit une fois, le jour où il est atteint.</summary>
    public void Relancer(Acte acte)
    {
        Veiller(acte);
        if (SansRencontreDepuis is not { } depuis || RelanceDepuis is not null || depuis.AddDays(acte.Regles.JoursSansRencontre) > acte.Aujourdhui) return;

        (RelanceDepuis, Relances) = (depuis, Relances + 1);
        Raise(Poser(
            RencontreASuivre, ObjetRelance, $"sans rencontre depuis le {depuis:dd/MM/yyyy}", acte.Aujourdhui, acte.Aujourdhui.AddDays(acte.Regles.JoursPourRencontrer)));
    }

    private string ObjetEssai => $"{Id.Value}:essai-{EssaisAnnonces}";

    private string ObjetRelance => $"{Id.Value}:relance-{Relances}";

    /// <summary>Ce qui se déduit des faits : l'état, ce qui est à suivre, et la période d'essai que l'on attend.</summary>
    private void Veiller(Acte acte)
    {
        var contrat = Contrat;
        (Debut, Termes, EstDurable) = (_contrats.Min(porte => porte.Debut), contrat.Termes, contrat.EstDurable);
        Etat = ClosLe is not null ? EtatSuivi.Clos : contrat.RompuLe is not null ? EtatSuivi.Rompu : contrat.FiniLe is not null ? EtatSuivi.Termine : EtatSuivi.EnCours;
        DerniereRencontreLe = _rencontres.Where(rencontre => rencontre.Compte).Max(rencontre => (DateOnly?)rencontre.Le);
        var court = Etat == EtatSuivi.EnCours;
        EssaiAValiderLe = court && contrat.EssaiValideLe is null ? contrat.FinEssai : null;
        SansRencontreDepuis = court ? DerniereRencontreLe ?? Debut : null;
        DateOnly?[] alertes = [EssaiAValiderLe?.AddDays(-acte.Regles.JoursAvantFinEssai), SansRencontreDepuis?.AddDays(acte.Regles.JoursSansRencontre)];
        AlerteLe = alertes.Min();
        AttendreEssai(acte);
    }

    /// <summary>Une date déjà passée n'est annoncée à personne : reprendre une histoire ne relance pas.</summary>
    private void AttendreEssai(Acte acte)
    {
        if (EssaiAValiderLe == EssaiAnnonceLe) return;
        if (EssaiAValiderLe is not { } fin || fin < acte.Aujourdhui)
        {
            CesserDAttendreEssai("La période d'essai corrigée n'a plus à être dite.", acte);
            return;
        }

        if (EssaiAnnonceLe is null) EssaisAnnonces++;
        EssaiAnnonceLe = fin;
        var ouverture = fin.AddDays(-acte.Regles.JoursAvantFinEssai);
        Raise(Poser(FinPeriodeEssai, ObjetEssai, $"fin le {fin:dd/MM/yyyy}", ouverture > acte.Aujourdhui ? ouverture : acte.Aujourdhui, fin));
    }

    private void HonorerEssai(DateOnly le)
    {
        if (EssaiAnnonceLe is null) return;

        EssaiAnnonceLe = null;
        Raise(new ObligationHonoree(Module, FinPeriodeEssai, ObjetEssai, le));
    }

    private void HonorerRencontre(DateOnly le)
    {
        if (RelanceDepuis is not { } depuis || le <= depuis) return;

        RelanceDepuis = null;
        Raise(new ObligationHonoree(Module, RencontreASuivre, ObjetRelance, le));
    }

    private void CesserDAttendre(string motif, Acte acte)
    {
        CesserDAttendreEssai(motif, acte);
        if (RelanceDepuis is null) return;

        RelanceDepuis = null;
        Raise(new ObligationLevee(Module, RencontreASuivre, ObjetRelance, motif, acte.Aujourdhui));
    }

    private void CesserDAttendreEssai(string motif, Acte acte)
    {
        if (EssaiAnnonceLe is null) return;

        EssaiAnnonceLe = null;
        Raise(new ObligationLevee(Module, FinPeriodeEssai, ObjetEssai, motif, acte.Aujourdhui));
    }

    private ObligationPosee Poser(string nature, string objet, string precision, DateOnly ouvreLe, DateOnly echeance) => new(
        Module, nature, objet, precision, StructureId, Departement.Code, Region.Code, null, null, ouvreLe, echeance, null);
}
