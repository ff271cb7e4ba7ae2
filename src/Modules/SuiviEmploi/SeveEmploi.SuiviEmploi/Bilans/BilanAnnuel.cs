using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Bilans;

internal readonly record struct BilanAnnuelId(Guid Value) : ITypedId<BilanAnnuelId>
{
    public static BilanAnnuelId From(Guid value) => new(value);
}

internal enum EtatBilanAnnuel
{
    Brouillon,
    Depose,
    Renvoye,
    Accepte,
}

/// <summary>
/// Le bilan qualitatif à douze mois : la structure évalue elle-même son plan, quelles actions fonctionnent et dans quelles conditions (SUI-66,
/// SUI-67, SUI-82). Il s'écrit dès le premier jour du dernier trimestre, celui qu'il raconte aussi ; déposé après son terme, il est reçu, en retard.
/// </summary>
internal sealed class BilanAnnuel : AggregateRoot
{
    private BilanAnnuel()
    {
    }

    public BilanAnnuelId Id { get; private init; }

    public PlanActionId PlanId { get; private init; }

    public Guid StructureId { get; private set; }

    public Departement Departement { get; private init; } = null!;

    public Region Region { get; private init; } = null!;

    public int Promotion { get; private init; }

    public EtatBilanAnnuel Etat { get; private set; }

    public ContenuBilan Contenu { get; private set; } = ContenuBilan.Vide;

    /// <summary>Ce que les trimestres disaient le jour du dépôt ; vide avant.</summary>
    public IReadOnlyList<ConstatAction> Constats { get; private set; } = [];

    /// <summary>Le dernier jour, compris.</summary>
    public DateOnly Terme { get; private init; }

    /// <summary>Le premier dépôt : une correction demandée ensuite ne met pas en retard.</summary>
    public DateOnly? DeposeLe { get; private set; }

    public bool EstEnRetard => DeposeLe > Terme;

    public IReadOnlyList<ActeBilanAnnuel> Actes { get; private set; } = [];

    public DateOnly? NomsEffacesLe { get; private set; }

    public static Result<BilanAnnuel> Commencer(PlanAction plan, DateOnly le)
    {
        if (plan.Validee is null || plan.Bilan is not { } echeance) return new PlanNonValide();
        if (le < echeance.Debut) return new BilanAnnuelTropTot(echeance.Debut);

        return new BilanAnnuel
        {
            Id = new(Guid.CreateVersion7()),
            PlanId = plan.Id,
            StructureId = plan.StructureId,
            Departement = plan.Departement,
            Region = plan.Region,
            Promotion = plan.Promotion,
            Terme = echeance.Terme,
        };
    }

    public Result Rediger(ContenuBilan contenu, PlanAction plan)
    {
        if (Ferme is { } ferme) return ferme;
        if (contenu.Lignes.CountBy(ligne => ligne.Code).FirstOrDefault(compte => compte.Value > 1).Key is { } code) return new ActionDuBilanEnDouble(code);
        if (contenu.Lignes.FirstOrDefault(ligne => plan.Validee!.Contenu.Action(ligne.Code) is null) is { } inconnue) return new ActionDuBilanHorsPlan(inconnue.Code);

        Contenu = contenu;
        return Result.Success;
    }

    public Result Deposer(PlanAction plan, IReadOnlyList<ConstatAction> constats, string par, DateOnly le)
    {
        if (Ferme is { } ferme) return ferme;
        if (Contenu.Reproches(plan.Validee!.Contenu) is { Count: > 0 } reproches) return new BilanAnnuelIncomplet(reproches[0]);

        (Etat, Constats) = (EtatBilanAnnuel.Depose, constats);
        Noter(par, le);
        if (DeposeLe is not null) return Result.Success;

        DeposeLe = le;
        plan.Rendre(plan.Bilan!, le);
        Raise(ObligationsDuPlan.BilanDepose(plan, plan.Bilan!, le));
        return Result.Success;
    }

    public Result Renvoyer(string commentaire, string par, DateOnly le)
    {
        if (Etat == EtatBilanAnnuel.Accepte) return new BilanAnnuelDejaAccepte();
        if (Etat != EtatBilanAnnuel.Depose) return new BilanAnnuelNonDepose();

        Etat = EtatBilanAnnuel.Renvoye;
        Noter(par, le, commentaire);
        return Result.Success;
    }

    public Result Accepter(string? commentaire, string par, DateOnly le)
    {
        if (Etat == EtatBilanAnnuel.Accepte) return new BilanAnnuelDejaAccepte();
        if (Etat != EtatBilanAnnuel.Depose) return new BilanAnnuelNonDepose();

        Etat = EtatBilanAnnuel.Accepte;
        Noter(par, le, commentaire);
        Raise(new BilanAnnuelAccepte(PlanId.Value, StructureId, Promotion, le));
        return Result.Success;
    }

    public void Reporter(Guid structureId) => StructureId = structureId;

    /// <summary>24 mois après le dernier acte, les personnes ne sont plus nommées.</summary>
    public void EffacerNoms(DateOnly le)
    {
        NomsEffacesLe = le;
        Actes = [.. Actes.Select(acte => acte with { Par = Conservation.PersonneEffacee })];
    }

    private Error? Ferme => Etat switch
    {
        EtatBilanAnnuel.Depose => new BilanAnnuelDejaDepose(),
        EtatBilanAnnuel.Accepte => new BilanAnnuelDejaAccepte(),
        _ => null,
    };

    private void Noter(string par, DateOnly le, string? commentaire = null) => Actes = [.. Actes, new(Etat, le, par, commentaire)];
}
