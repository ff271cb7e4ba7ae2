using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Evaluations;

internal readonly record struct AutoEvaluationId(Guid Value) : ITypedId<AutoEvaluationId>
{
    public static AutoEvaluationId From(Guid value) => new(value);
}

internal enum EtatEvaluation
{
    Brouillon,
    Envoyee,

    /// <summary>Le point bilatéral s'est tenu.</summary>
    Revue,
    Validee,
}

/// <summary>
/// Ce qu'une structure dit de son plan un trimestre, action par action, puis ce que le point bilatéral en a retenu (SUI-58, SUI-81). Les deux
/// scores se gardent : le calque est l'évaluation posée sur l'auto-évaluation, et le ou la chargé·e de mission le valide (SUI-61, SUI-62).
/// </summary>
internal sealed partial class AutoEvaluation : AggregateRoot
{
    private AutoEvaluation()
    {
    }

    public AutoEvaluationId Id { get; private init; }

    public PlanActionId PlanId { get; private init; }

    public Guid StructureId { get; private set; }

    public Departement Departement { get; private init; } = null!;

    public Region Region { get; private init; } = null!;

    public int Promotion { get; private init; }

    /// <summary>Son rang dans l'année, de 1 à la dernière avant le bilan.</summary>
    public int Trimestre { get; private init; }

    /// <summary>La version du plan qu'elle évalue.</summary>
    public int VersionPlan { get; private set; }

    public EtatEvaluation Etat { get; private set; }

    public IReadOnlyList<LigneEvaluation> Lignes { get; private set; } = [];

    public ActeEvaluation? Envoi { get; private set; }

    public PointBilateral? Point { get; private set; }

    public ActeEvaluation? Validation { get; private set; }

    public static Result<AutoEvaluation> Commencer(PlanAction plan, int trimestre, DateOnly le)
    {
        if (plan.Validee is null) return new PlanNonValide();
        if (plan.EcheanceDe(trimestre) is not { } echeance) return new TrimestreInconnu(trimestre);
        if (le < echeance.Debut) return new TrimestreNonCommence(trimestre, echeance.Debut);

        return new AutoEvaluation
        {
            Id = new(Guid.CreateVersion7()),
            PlanId = plan.Id,
            StructureId = plan.StructureId,
            Departement = plan.Departement,
            Region = plan.Region,
            Promotion = plan.Promotion,
            Trimestre = trimestre,
        };
    }

    public Result Saisir(IReadOnlyList<EvaluationSaisie> saisies, PlanAction plan)
    {
        var actions = plan.Validee!.Contenu.Actives.ToDictionary(action => action.Code);
        if (Etat != EtatEvaluation.Brouillon) return new EvaluationDejaEnvoyee(Trimestre);
        if (saisies.CountBy(saisie => saisie.Code).FirstOrDefault(compte => compte.Value > 1).Key is { } code) return new EvaluationEnDouble(code);
        if (saisies.FirstOrDefault(saisie => !actions.ContainsKey(saisie.Code)) is { } inconnue) return new ActionHorsPlan(inconnue.Code);
        if (saisies.Select(saisie => saisie.Realise.Refus(saisie.Code)).FirstOrDefault(refus => refus is not null) is { } faute) return faute;

        VersionPlan = plan.Validee.Numero;
        Lignes = [.. saisies.Select(saisie => LigneEvaluation.De(saisie, actions[saisie.Code]))];
        return Result.Success;
    }

    /// <param name="plan">Son trimestre est rendu.</param>
    /// <param name="reglages">Le délai donné pour valider le calque.</param>
    /// <param name="par">La direction.</param>
    /// <param name="le">À l'heure de la structure.</param>
    public Result Envoyer(PlanAction plan, ReglagesPlan reglages, string par, DateOnly le)
    {
        if (Etat != EtatEvaluation.Brouillon) return new EvaluationDejaEnvoyee(Trimestre);
        var absentes = plan.Validee!.Contenu.Actives.Where(action => Lignes.All(ligne => ligne.Code != action.Code)).ToList();
        if (absentes.Count > 0) return new ActionsNonEvaluees(absentes[0].Libelle, absentes.Count);

        var echeance = plan.EcheanceDe(Trimestre)!;
        (Etat, Envoi) = (EtatEvaluation.Envoyee, new(par, le));
        plan.Rendre(echeance, le);
        Raise(ObligationsDuPlan.EvaluationEnvoyee(plan, echeance, le));
        Raise(ObligationsDuPlan.CalqueAValider(plan, echeance, le, reglages.TermeDuCalque(echeance.Terme > le ? echeance.Terme : le)));
        return Result.Success;
    }

    public Result TenirPoint(PointBilateral point, IReadOnlyList<AjustementSaisi> ajustements, PlanAction plan, DateOnly aujourdhui)
    {
        if (Etat == EtatEvaluation.Brouillon) return new EvaluationNonEnvoyee(Trimestre);
        if (Point is { } deja) return new PointDejaTenu(deja.Le);
        if (point.Le > aujourdhui) return new PointAVenir(point.Le);
        if (point.Le < Envoi!.Le) return new PointAvantEnvoi(point.Le, Envoi.Le);
        if (ajustements.CountBy(ajustement => ajustement.Code).FirstOrDefault(compte => compte.Value > 1).Key is { } code) return new EvaluationEnDouble(code);
        if (ajustements.FirstOrDefault(ajuste => Lignes.All(ligne => ligne.Code != ajuste.Code)) is { } inconnue) return new ActionHorsPlan(inconnue.Code);
        if (ajustements.Select(ajuste => ajuste.Realise.Refus(ajuste.Code)).FirstOrDefault(refus => refus is not null) is { } faute) return faute;

        var ajustees = ajustements.ToDictionary(ajustement => ajustement.Code);
        (Etat, Point) = (EtatEvaluation.Revue, point);
        Lignes = [.. Lignes.Select(ligne => ajustees.TryGetValue(ligne.Code, out var ajuste) ? ligne with { Ajuste = ajuste.Realise, MotifAjustement = ajuste.Motif } : ligne)];
        Raise(ObligationsDuPlan.PointTenu(plan, plan.EcheanceDe(Trimestre)!, point.Le));
        return Result.Success;
    }

    public Result Valider(PlanAction plan, string par, DateOnly le, string? commentaire)
    {
        if (Etat == EtatEvaluation.Validee) return new EvaluationDejaValidee(Trimestre);
        if (Etat != EtatEvaluation.Revue) return new PointNonTenu(Trimestre);

        (Etat, Validation) = (EtatEvaluation.Validee, new(par, le, commentaire));
        Raise(ObligationsDuPlan.CalqueValide(plan, plan.EcheanceDe(Trimestre)!, le));
        return Result.Success;
    }

    public void Reporter(Guid structureId) => StructureId = structureId;
}
