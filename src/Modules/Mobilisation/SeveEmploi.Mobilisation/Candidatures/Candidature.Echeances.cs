using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Mobilisation.Campagnes;

namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>Ce qu'une candidature fait attendre : sa confirmation, ses avis et, retenue, le premier séminaire de sa direction.</summary>
internal sealed partial class Candidature
{
    /// <summary>La limite annoncée à la direction ; null quand personne n'attend sa confirmation, ou ne l'attend plus.</summary>
    public DateOnly? ConfirmationAttendueLe { get; private set; }

    /// <summary>Le dernier jour pour remettre le dossier SEVE 2 (SUI-49) ; null quand personne ne l'attend.</summary>
    public DateOnly? DossierAttenduLe { get; private set; }

    /// <summary>Le jour du premier séminaire annoncé à la direction (MOB-38).</summary>
    public DateOnly? SeminaireAttenduLe { get; private set; }

    /// <summary>
    /// À dire dès qu'une structure, une décision ou une date change : le calendrier est prévisionnel, et ce qui est attendu le suit (SUI-49,
    /// SUI-52). La même date redite n'annonce rien.
    /// </summary>
    public void SuivreCalendrier(Campagne campagne, DateOnly aujourdhui)
    {
        if (DoitConfirmer(campagne.Reglement)) AttendreConfirmation(campagne, aujourdhui);
        if (DoitUnDossier(campagne.Reglement)) AttendreDossier(campagne, aujourdhui);
        if (Etat == EtatCandidature.Retenue) AttendreSeminaire(campagne, aujourdhui);
    }

    /// <summary>Une région dont le processus ne connaît pas la confirmation n'en attend pas.</summary>
    private bool DoitConfirmer(Reglement reglement) =>
        StructureId is not null && !EstClose && !EstFranchie(Etape.Confirmation) && reglement.Exige(Etape.Confirmation, Region);

    private bool DoitUnDossier(Reglement reglement) => StructureId is not null && !EstClose && reglement.Dossier is not null && Dossier?.RemisLe is null && TransmiseLe is null;

    private void AttendreDossier(Campagne campagne, DateOnly aujourdhui)
    {
        var limite = campagne.JourAttendu(CodeJalon.LimiteDossier, aujourdhui);
        if (limite == DossierAttenduLe) return;
        if (limite is not { } jour)
        {
            LeverDossier(DateRetiree, aujourdhui);
            return;
        }

        DossierAttenduLe = jour;
        Raise(Due(Echeances.RemiseDossier, Id.Value, Manifestation.Le, campagne.JourEffectif(jour, Departement!.Zone)));
    }

    private void HonorerDossier(DateOnly le)
    {
        if (DossierAttenduLe is null) return;

        DossierAttenduLe = null;
        Raise(Echeances.Honoree(Echeances.RemiseDossier, Id.Value, le));
    }

    private void LeverDossier(string motif, DateOnly le)
    {
        if (DossierAttenduLe is null) return;

        DossierAttenduLe = null;
        Raise(Echeances.Levee(Echeances.RemiseDossier, Id.Value, motif, le));
    }

    private void AttendreConfirmation(Campagne campagne, DateOnly aujourdhui)
    {
        var limite = campagne.JourAttendu(CodeJalon.LimiteConfirmation, aujourdhui);
        if (limite == ConfirmationAttendueLe) return;
        if (limite is not { } jour)
        {
            LeverConfirmation(DateRetiree, aujourdhui);
            return;
        }

        ConfirmationAttendueLe = jour;
        Raise(Due(Echeances.LimiteConfirmation, Id.Value, Manifestation.Le, campagne.JourEffectif(jour, Departement!.Zone)));
    }

    private void AttendreSeminaire(Campagne campagne, DateOnly aujourdhui)
    {
        var seminaire = campagne.JourAttendu(CodeJalon.PremierSeminaire, aujourdhui);
        if (seminaire == SeminaireAttenduLe) return;

        SeminaireAttenduLe = seminaire;
        Raise(seminaire is { } jour
            ? Due(Echeances.PremierSeminaire, Id.Value, Decision!.Le, jour)
            : Echeances.Levee(Echeances.PremierSeminaire, Id.Value, DateRetiree, aujourdhui));
    }

    private void HonorerConfirmation(DateOnly le)
    {
        if (ConfirmationAttendueLe is null) return;

        ConfirmationAttendueLe = null;
        Raise(Echeances.Honoree(Echeances.LimiteConfirmation, Id.Value, le));
    }

    private void LeverConfirmation(string motif, DateOnly le)
    {
        if (ConfirmationAttendueLe is null) return;

        ConfirmationAttendueLe = null;
        Raise(Echeances.Levee(Echeances.LimiteConfirmation, Id.Value, motif, le));
    }

    /// <summary>Décidée ou arrêtée, une candidature n'attend plus rien de ce qu'elle attendait.</summary>
    private void LeverEcheances(string motif, DateOnly le)
    {
        LeverConfirmation(motif, le);
        LeverDossier(motif, le);
        foreach (var avis in AvisAttendus) Raise(Echeances.Levee(Echeances.Avis, avis.Id.Value, motif, le));
        if (SeminaireAttenduLe is null) return;

        SeminaireAttenduLe = null;
        Raise(Echeances.Levee(Echeances.PremierSeminaire, Id.Value, motif, le));
    }

    private const string DateRetiree = "Cette date n'est plus au calendrier de la campagne.";

    private List<Avis> AvisAttendus => EstClose ? [] : _avis.FindAll(avis => !avis.EstRendu && avis.RetireLe is null);

    private ObligationPosee Attendu(Avis avis) =>
        Due(Echeances.Avis, avis.Id.Value, avis.DemandeLe, avis.Echeance) with
        {
            PartenaireId = avis.PartenaireId,
            Precision = Echeances.Precision(StructureNom!),
        };

    private ObligationPosee Due(string nature, Guid objet, DateOnly ouvreLe, DateOnly echeance) =>
        Echeances.Posee(nature, objet, ouvreLe, echeance) with { StructureId = StructureId, Departement = Departement!.Code };
}
