using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

/// <summary>
/// Une action menée avec une entreprise. Rien n'y demande que la personne soit « prête à l'emploi » (FOR-31), et la même personne en reçoit autant qu'on lui
/// en propose (FOR-89). Une mise en situation a une entrée et un retour (FOR-26).
/// </summary>
internal sealed class ActionEntreprise
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateOnly Le { get; init; }

    public required NatureActionEntreprise Nature { get; init; }

    public required PorteeActionEntreprise Portee { get; init; }

    /// <summary>Ce qui la nomme : deux entreprises au même forum sont une seule action.</summary>
    public string? Intitule { get; init; }

    public string IntituleCle { get; init; } = "";

    /// <summary>Le code de la personne, quand la SIAE veut le dire.</summary>
    public string? Code { get; private set; }

    public DateOnly? RetourLe { get; private set; }

    public string? Enseignements { get; private set; }

    public string? EvolutionDuProjet { get; private set; }

    public string? ActionsAEngager { get; private set; }

    public DateTimeOffset? AnnuleeA { get; private set; }

    public string? MotifAnnulation { get; private set; }

    public static bool EstUneMiseEnSituation(NatureActionEntreprise nature) => nature is NatureActionEntreprise.Pmsmp or NatureActionEntreprise.MiseADisposition or NatureActionEntreprise.Immersion;

    public static Result<ActionEntreprise> De(ActionSaisieAvecEntreprise saisie)
    {
        if (EstUneMiseEnSituation(saisie.Nature) && saisie.Portee != PorteeActionEntreprise.Individuelle) return new MiseEnSituationCollective();

        return new ActionEntreprise
        {
            Le = saisie.Le,
            Nature = saisie.Nature,
            Portee = saisie.Portee,
            Intitule = FormesDuSuivi.OuRien(saisie.Intitule),
            IntituleCle = CleRecherche.De(saisie.Intitule),
            Code = saisie.Code is null ? null : CodePersonne.Normaliser(saisie.Code),
        };
    }

    public Result Revenir(RetourSaisi retour)
    {
        if (AnnuleeA is not null) return new FaitDEntrepriseAnnule(Le);
        if (!EstUneMiseEnSituation(Nature)) return new RetourSansMiseEnSituation();
        if (retour.Le < Le) return new RetourAvantLEntree(Le);

        (RetourLe, Enseignements) = (retour.Le, retour.Enseignements.Trim());
        (EvolutionDuProjet, ActionsAEngager) = (FormesDuSuivi.OuRien(retour.EvolutionDuProjet), FormesDuSuivi.OuRien(retour.ActionsAEngager));
        return Result.Success;
    }

    public void Annuler(string motif, DateTimeOffset a) => (MotifAnnulation, AnnuleeA) = (motif.Trim(), a);

    /// <summary>24 mois après : le code et ce qui s'est dit de la personne s'oublient, l'action reste.</summary>
    public void Oublier() => (Code, Enseignements, EvolutionDuProjet, ActionsAEngager) = (null, null, null, null);

    /// <summary>Sous un autre identifiant, dans la fiche qui reste.</summary>
    public ActionEntreprise Copier() => new()
    {
        Le = Le,
        Nature = Nature,
        Portee = Portee,
        Intitule = Intitule,
        IntituleCle = IntituleCle,
        Code = Code,
        RetourLe = RetourLe,
        Enseignements = Enseignements,
        EvolutionDuProjet = EvolutionDuProjet,
        ActionsAEngager = ActionsAEngager,
        AnnuleeA = AnnuleeA,
        MotifAnnulation = MotifAnnulation,
    };
}

/// <summary>Une action, telle qu'on la note.</summary>
internal sealed record ActionSaisieAvecEntreprise(DateOnly Le, NatureActionEntreprise Nature, PorteeActionEntreprise Portee, string? Intitule = null, string? Code = null);

/// <summary>Le retour d'une mise en situation : les trois questions du programme (FOR-26).</summary>
internal sealed record RetourSaisi(DateOnly Le, string Enseignements, string? EvolutionDuProjet = null, string? ActionsAEngager = null);
