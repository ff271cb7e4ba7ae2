using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.SuiviEmploi.Plans;

internal readonly record struct PlanActionId(Guid Value) : ITypedId<PlanActionId>
{
    public static PlanActionId From(Guid value) => new(value);
}

internal enum EtatPlan
{
    Brouillon,
    Envoye,
    Renvoye,
    Valide,
}

/// <summary>
/// Les actions de suivi dans l'emploi qu'une structure SEVE 2 choisit au catalogue pour une année (SUI-36, SUI-39) : écrites par l'équipe,
/// envoyées par la direction, validées par le ou la chargé·e de mission (SUI-46). Un plan validé ne change que par une nouvelle version.
/// </summary>
internal sealed partial class PlanAction : AggregateRoot
{
    public const int NomMax = 200;

    private PlanAction()
    {
    }

    public PlanActionId Id { get; private init; }

    public Guid StructureId { get; private set; }

    public string StructureNom { get; private set; } = "";

    public Departement Departement { get; private init; } = null!;

    public Region Region { get; private init; } = null!;

    public int Promotion { get; private init; }

    public EtatPlan Etat { get; private set; }

    /// <summary>La version que l'on écrit, ou la dernière validée.</summary>
    public int Numero { get; private set; } = 1;

    public ContenuPlan Contenu { get; private set; } = ContenuPlan.Vide;

    public SortiesDeclarees? SortiesDeclarees { get; private set; }

    /// <summary>Le dernier envoi par la direction, quelle qu'en soit la version.</summary>
    public DateOnly? EnvoyeLe { get; private set; }

    public IReadOnlyList<VersionPlan> Versions { get; private set; } = [];

    public IReadOnlyList<ActePlan> Actes { get; private set; } = [];

    /// <summary>La version qui vaut ; null tant qu'aucune n'est validée.</summary>
    public VersionPlan? Validee => Versions.Count == 0 ? null : Versions[^1];

    public static PlanAction Ouvrir(Guid structureId, string structureNom, Departement departement, int promotion, string par, DateOnly le) => new()
    {
        Id = new(Guid.CreateVersion7()),
        StructureId = structureId,
        StructureNom = structureNom,
        Departement = departement,
        Region = departement.Region,
        Promotion = promotion,
        Actes = [new(1, GestePlan.Ouvert, le, par)],
    };

    /// <summary>Remplace le brouillon. Une action déjà validée ne disparaît pas : elle s'abandonne, avec un motif.</summary>
    public Result Rediger(IReadOnlyList<ActionDuPlanSaisie> actions, decimal? etp, SortiesDeclarees? sorties, ContenuCatalogue catalogue)
    {
        if (Etat == EtatPlan.Envoye) return new PlanDejaEnvoye();
        if (Etat == EtatPlan.Valide) return new PlanDejaValide();
        if (actions.CountBy(action => action.Code).FirstOrDefault(compte => compte.Value > 1).Key is { } code) return new ActionEnDouble(code);
        if (actions.FirstOrDefault(action => action.Objectif is < 1 or > ActionPlan.ObjectifMax) is { } demesuree) return new ObjectifHorsBornes(demesuree.Code, demesuree.Objectif!.Value);
        if (actions.FirstOrDefault(action => Mots(action.Code, catalogue) is null) is { } inconnue) return new ActionHorsCatalogue(inconnue.Code, Promotion);
        if (Validee?.Contenu.Actions.FirstOrDefault(avant => actions.All(action => action.Code != avant.Code)) is { } retiree) return new ActionRetireeSansMotif(retiree.Libelle);

        Contenu = new([.. actions.Select(action => Choisie(action, Mots(action.Code, catalogue)!.Value))], etp);
        SortiesDeclarees = sorties;
        return Result.Success;
    }

    public Result Envoyer(ContenuCatalogue catalogue, int? sortiesConnues, string par, DateOnly le)
    {
        if (Etat == EtatPlan.Envoye) return new PlanDejaEnvoye();
        if (Etat == EtatPlan.Valide) return new PlanDejaValide();
        if (Reproches(catalogue, sortiesConnues) is { Count: > 0 } reproches) return new PlanIncomplet(reproches[0], reproches.Count);

        (Etat, EnvoyeLe) = (EtatPlan.Envoye, le);
        Noter(GestePlan.Envoye, par, le);
        return Result.Success;
    }

    public Result Valider(ContenuCatalogue catalogue, int? sortiesConnues, string par, DateOnly le, string? commentaire = null)
    {
        if (Etat == EtatPlan.Valide) return new PlanDejaValide();
        if (Etat != EtatPlan.Envoye) return new PlanNonEnvoye();
        // The figures may have come since it was sent: the commitment of a small structure is judged on what is known today.
        if (Reproches(catalogue, sortiesConnues) is { Count: > 0 } reproches) return new PlanIncomplet(reproches[0], reproches.Count);

        Etat = EtatPlan.Valide;
        var motif = Actes.LastOrDefault(acte => acte.Geste == GestePlan.NouvelleVersion)?.Commentaire;
        Versions = [.. Versions, new(Numero, Contenu, new(sortiesConnues, SortiesDeclarees), EnvoyeLe!.Value, le, par, motif)];
        Noter(GestePlan.Valide, par, le, commentaire);
        Programmer(catalogue.Reglages, le);
        Raise(new PlanValide(Id.Value, StructureId, Promotion, Numero, le));
        return Result.Success;
    }

    public Result Renvoyer(string commentaire, string par, DateOnly le)
    {
        if (Etat == EtatPlan.Valide) return new PlanDejaValide();
        if (Etat != EtatPlan.Envoye) return new PlanNonEnvoye();

        Etat = EtatPlan.Renvoye;
        Noter(GestePlan.Renvoye, par, le, commentaire);
        return Result.Success;
    }

    /// <summary>La version validée vaut toujours, jusqu'à ce que la nouvelle le soit.</summary>
    public Result OuvrirVersion(string motif, string par, DateOnly le)
    {
        if (Etat != EtatPlan.Valide) return new PlanNonValide();

        (Etat, Numero) = (EtatPlan.Brouillon, Numero + 1);
        Noter(GestePlan.NouvelleVersion, par, le, motif);
        return Result.Success;
    }

    /// <summary>Ce qui manque pour que le plan parte ; vide quand il est complet.</summary>
    public IReadOnlyList<string> Reproches(ContenuCatalogue catalogue, int? sortiesConnues) =>
        ExigencesPlan.Reproches(Contenu, catalogue, new(sortiesConnues, SortiesDeclarees), Promotion, Validee?.Contenu);

    // The plan keeps the words that it has chosen, whatever the catalogue became.
    private (int Axe, string Libelle)? Mots(string code, ContenuCatalogue catalogue) =>
        (Validee?.Contenu ?? Contenu).Action(code) is { } choisie ? (choisie.Axe, choisie.Libelle)
        : catalogue.Action(code) is { } action ? (action.Axe, action.Libelle)
        : null;

    private static ActionPlan Choisie(ActionDuPlanSaisie saisie, (int Axe, string Libelle) mots) => new(
        saisie.Code, mots.Axe, mots.Libelle, saisie.Objectif, saisie.MoyensHumains, saisie.MoyensTechniques, saisie.Echeance, saisie.MotifAbandon);

    private void Noter(GestePlan geste, string par, DateOnly le, string? commentaire = null) => Actes = [.. Actes, new(Numero, geste, le, par, commentaire)];
}
