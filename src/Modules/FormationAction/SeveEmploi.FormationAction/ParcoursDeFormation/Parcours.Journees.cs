using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

/// <summary>Qui fait un acte, et quel jour.</summary>
/// <param name="Role">Le rôle qui lui en donne le droit sur ce parcours, comme decisions.md le nomme ; null quand l'acte ne le demande pas.</param>
internal sealed record Acte(Guid? Par, DateOnly Aujourdhui, string? Role = null);

internal sealed partial class Parcours
{
    public Result<Journee> UneJournee(JourneeId id) =>
        _journees.Find(journee => journee.Id == id) is { } journee ? journee : new JourneeIntrouvable(id.Value);

    /// <summary>Donne une date à une journée qui n'en a pas, ou précise celle qui en a une sans la déplacer.</summary>
    /// <remarks>
    /// Planifier une journée sur site avant ses séminaires n'est pas refusé : le calendrier du programme est prévisionnel. Le parcours le
    /// montre en anomalie, et c'est la tenue qui demande un motif (FOR-11).
    /// </remarks>
    public Result Planifier(JourneeId id, PlanJournee plan, Acte acte)
    {
        if (Changeable(id) is { Error: { } refus }) return refus;
        var journee = UneJournee(id).Value;
        if (journee is { Etat: EtatJournee.Planifiee, Le: { } prevue } && prevue != plan.Le) return new JourneeDejaPlanifiee(prevue);
        if (plan.Le < OuvertLe) return new JourneeAvantOuverture(plan.Le, OuvertLe);

        journee.Planifier(plan);
        Attendre(journee, acte.Aujourdhui);
        return Result.Success;
    }

    /// <summary>Une autre date, et pourquoi : l'ancienne reste écrite.</summary>
    public Result Reporter(JourneeId id, DateOnly le, string motif, Acte acte)
    {
        if (Changeable(id) is { Error: { } refus }) return refus;
        var journee = UneJournee(id).Value;
        if (journee.Etat != EtatJournee.Planifiee) return new JourneeNonPlanifiee();
        if (journee.Le == le) return new DateJourneeInchangee(le);
        if (le < OuvertLe) return new JourneeAvantOuverture(le, OuvertLe);

        journee.Reporter(le, motif, acte.Aujourdhui, acte.Par);
        Attendre(journee, acte.Aujourdhui);
        return Result.Success;
    }

    /// <summary>La journée a eu lieu, à sa date.</summary>
    /// <param name="motifHorsOrdre">Pourquoi la première journée sur site précède ses séminaires, s'il y a lieu.</param>
    public Result Tenir(JourneeId id, string? motifHorsOrdre, Acte acte)
    {
        if (Changeable(id) is { Error: { } refus }) return refus;
        var journee = UneJournee(id).Value;
        if (journee is not { Etat: EtatJournee.Planifiee, Le: { } le }) return new JourneeNonPlanifiee();
        if (le > acte.Aujourdhui) return new JourneeDansLeFutur(le);
        var attendus = SeminairesManquantsAvant(journee);
        if (attendus > 0 && string.IsNullOrWhiteSpace(motifHorsOrdre)) return new SeminairesAmontNonTenus(attendus);

        var premier = journee.Nature.EstPourDirection() && !_journees.Exists(autre => autre.Nature.EstPourDirection() && autre.Etat == EtatJournee.Tenue);
        journee.Tenir(attendus > 0 ? motifHorsOrdre : null);
        Honorer(journee, le);
        if (premier) HonorerPremierSeminaire(le);
        Situer();
        return Result.Success;
    }

    /// <summary>La date tombe ; la journée reste due.</summary>
    public Result Annuler(JourneeId id, string motif, Acte acte)
    {
        if (Changeable(id) is { Error: { } refus }) return refus;
        var journee = UneJournee(id).Value;
        if (journee.Etat != EtatJournee.Planifiee) return new JourneeNonPlanifiee();

        journee.Annuler(motif, acte.Aujourdhui, acte.Par);
        Lever(journee, "La journée est annulée.", acte.Aujourdhui);
        return Result.Success;
    }

    /// <summary>La journée n'aura pas lieu, et l'année peut se clore sans elle.</summary>
    public Result Excuser(JourneeId id, string motif, Acte acte)
    {
        if (Changeable(id) is { Error: { } refus }) return refus;
        var journee = UneJournee(id).Value;

        journee.Excuser(motif, acte.Aujourdhui, acte.Par);
        Lever(journee, "La journée est excusée.", acte.Aujourdhui);
        Situer();
        return Result.Success;
    }

    /// <summary>Combien de séminaires d'avant la première journée ne sont, à sa date, ni tenus ni excusés ; 0 pour toute autre séance.</summary>
    public int SeminairesManquantsAvant(Journee journee) => !journee.EstSurSite ? 0 : _journees.Count(seminaire =>
        seminaire.AvantPremiereJournee && seminaire.Etat != EtatJournee.Excusee
        && !(seminaire.Etat == EtatJournee.Tenue && seminaire.Le <= journee.Le));

    private Result Changeable(JourneeId id)
    {
        if (EstClos) return new ParcoursClos(Etat);
        if (UneJournee(id).Error is { } absente) return absente;
        return UneJournee(id).Value is { EstTerminee: true } terminee ? new JourneeTerminee(terminee.Etat) : Result.Success;
    }
}
