using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

/// <summary>Où en est l'année (FOR-82). Personne ne le saisit : les faits le disent.</summary>
internal enum EtatParcours
{
    Selectionnee,
    Conventionnee,
    SeminairesAmont,
    JourneesSurSite,
    EvaluationJ9,
    SeminaireNational,
    BilansRemis,
    AnneeCloturee,
    Abandonnee,
}

/// <summary>Ce qui manque à une année pour être close (FOR-60).</summary>
internal sealed record Manque(NatureManque Nature, string Phrase, Guid? JourneeId = null, int? Mois = null);

internal enum NatureManque
{
    Modele,
    Journee,
    Indicateurs,
    BilanExecution,
}

internal sealed partial class Parcours
{
    /// <summary>Ce que les faits disent, gardé pour les listes.</summary>
    public EtatParcours Etat { get; private set; }

    public DateOnly? ConventionneeLe { get; private set; }

    public DateOnly? ClotureeLe { get; private set; }

    public DateOnly? AbandonneeLe { get; private set; }

    public string? MotifAbandon { get; private set; }

    public bool EstClos => ClotureeLe is not null || AbandonneeLe is not null;

    /// <summary>Le bilan d'exécution n'est dû qu'en SEVE 1 ; SEVE 2 rend un bilan qualitatif, ailleurs.</summary>
    public bool DoitUnBilan => Programme == Programme.Seve1;

    /// <summary>La convention est signée : Financement le dit.</summary>
    public void Conventionner(DateOnly le)
    {
        ConventionneeLe ??= le;
        Situer();
    }

    /// <summary>La structure quitte le programme : plus rien n'est attendu d'elle.</summary>
    public Result Abandonner(string motif, DateOnly le, DateOnly aujourdhui)
    {
        if (EstClos) return new ParcoursClos(Etat);
        if (DateRefusee(le, aujourdhui) is { } refus) return refus;

        foreach (var journee in _journees) Lever(journee, "La structure a quitté le programme.", le);
        (AbandonneeLe, MotifAbandon) = (le, motif);
        Situer();
        Raise(new ParcoursAbandonne(Id.Value, StructureId, Programme, Annee, motif, le));
        return Result.Success;
    }

    /// <param name="mois">Les mois dont les indicateurs manquent encore, tels qu'Indicateurs les dit.</param>
    public IReadOnlyList<Manque> Manques(IEnumerable<(int Mois, string Etat)> mois) =>
    [
        .. ModeleId is null ? [new Manque(NatureManque.Modele, $"Aucun modèle ne couvre la promotion {Annee} : le parcours n'a pas de journées.")] : Array.Empty<Manque>(),
        .. _journees.Where(journee => !journee.EstTerminee).OrderBy(journee => journee.Rang).Select(ManqueDe),
        .. mois.Select(manquant => new Manque(NatureManque.Indicateurs, PhraseDuMois(manquant.Mois, manquant.Etat), Mois: manquant.Mois)),
        .. DoitUnBilan && Bilan?.Etat != EtatBilan.Accepte ? [new Manque(NatureManque.BilanExecution, PhraseDuBilan())] : Array.Empty<Manque>(),
    ];

    /// <summary>L'année se clôt par les faits : rien ne doit manquer (FOR-60).</summary>
    public Result Clore(IReadOnlyList<Manque> manques, DateOnly le)
    {
        if (EstClos) return new ParcoursClos(Etat);
        if (manques.Count > 0) return new AnneeIncomplete(string.Join(" ; ", manques.Select(manque => manque.Phrase.TrimEnd('.'))));

        ClotureeLe = le;
        Situer();
        Raise(new AnneeCloturee(Id.Value, StructureId, Programme, Annee, le));
        return Result.Success;
    }

    internal EtatParcours EtatSelonLesFaits()
    {
        if (AbandonneeLe is not null) return EtatParcours.Abandonnee;
        if (ClotureeLe is not null) return EtatParcours.AnneeCloturee;
        if (!_journees.Exists(journee => journee is { EstSurSite: true, Etat: EtatJournee.Tenue }))
        {
            return _journees.Exists(journee => journee.Nature.EstPourDirection() && journee.Etat == EtatJournee.Tenue) ? EtatParcours.SeminairesAmont
                : ConventionneeLe is not null ? EtatParcours.Conventionnee : EtatParcours.Selectionnee;
        }

        // The three last stages follow the last day on site: a national seminar held in March does not make a year look finished.
        if (_journees.Exists(journee => journee is { EstSurSite: true, EstTerminee: false })) return EtatParcours.JourneesSurSite;
        if (_journees.Exists(journee => !journee.EstTerminee)) return EtatParcours.EvaluationJ9;
        if (Bilan?.Etat is EtatBilan.Depose or EtatBilan.Accepte) return EtatParcours.BilansRemis;
        return _journees.Exists(EstNationale) ? EtatParcours.SeminaireNational : EtatParcours.EvaluationJ9;
    }

    private void Situer() => Etat = EtatSelonLesFaits();

    private static bool EstNationale(Journee journee) => journee.Nature is NatureSeance.SeminaireNational or NatureSeance.JourneeNationale;

    private static Manque ManqueDe(Journee journee) => new(
        NatureManque.Journee,
        journee.Le is { } le ? $"« {journee.Titre} », prévue le {le:dd/MM/yyyy}, n'est ni tenue ni excusée." : $"« {journee.Titre} » n'a pas de date.",
        journee.Id.Value);

    private static string PhraseDuMois(int mois, string etat) => $"Les indicateurs de {NomsDesMois[mois - 1]} : {etat switch
    {
        "brouillon" => "saisis, pas encore envoyés",
        "renvoyee" => "renvoyés, à corriger",
        "envoyee" => "envoyés, pas encore validés",
        _ => "rien n'est saisi",
    }}.";

    private string PhraseDuBilan() => Bilan?.Etat switch
    {
        EtatBilan.Depose => "Le bilan d'exécution est déposé, pas encore accepté.",
        EtatBilan.Renvoye => "Le bilan d'exécution est renvoyé, à corriger.",
        _ => "Le bilan d'exécution n'est pas déposé.",
    };

    private static readonly string[] NomsDesMois =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
}
