using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Conventions;

/// <remarks>Ce qui arrive à une convention pendant son année : les faits des autres modules, une suspension, une fin.</remarks>
internal sealed partial class Convention
{
    public IReadOnlyList<FaitConstate> Faits { get; private set; } = [];

    public IReadOnlyList<Suspension> Suspensions { get; private set; } = [];

    public DateOnly? ResilieeLe { get; private set; }

    public DateOnly? AnnuleeLe { get; private set; }

    /// <summary>Qui a laissé la convention dépasser l'enveloppe, et pourquoi ; null tant que personne ne l'a fait.</summary>
    public ActeConvention? Derogation => Actes.LastOrDefault(acte => acte.Geste == GesteConvention.EnveloppeDerogee);

    public bool EstFinie => Etat is EtatConvention.Soldee or EtatConvention.Resiliee or EtatConvention.Annulee;

    private bool EstSuspendue => Suspensions.Count > 0 && Suspensions[^1].Au is null;

    /// <summary>Un fait redit ne compte qu'une fois.</summary>
    public void Constater(FaitDeLAnnee fait, DateOnly le)
    {
        if (Faits.Any(connu => connu.Fait == fait)) return;

        Faits = [.. Faits, new(fait, le)];
        Situer(le);
    }

    public Result Suspendre(string motif, Auteur auteur)
    {
        if (SigneeLe is null || EstFinie || EstSuspendue) return new SuspensionImpossible(Etat);

        Suspensions = [.. Suspensions, new(motif, auteur.Le, auteur.Nom)];
        Noter(GesteConvention.Suspendue, auteur, motif);
        return Result.Success;
    }

    public Result Reprendre(string motif, Auteur auteur)
    {
        if (Etat != EtatConvention.Suspendue) return new ConventionNonSuspendue(Etat);

        Suspensions = [.. Suspensions.SkipLast(1), Suspensions[^1] with { Au = auteur.Le }];
        Noter(GesteConvention.Reprise, auteur, motif);
        return Result.Success;
    }

    /// <summary>Signée, elle est résiliée et ce qui reste à verser est rendu à l'enveloppe ; avant, elle est annulée et n'a rien engagé.</summary>
    public Result Terminer(string motif, Auteur auteur)
    {
        if (EstFinie) return new ConventionTerminee(Etat);
        if (_versements.Exists(versement => versement.EstEnCours)) return new VersementEnCours();

        if (SigneeLe is null) AnnuleeLe = auteur.Le;
        else ResilieeLe = auteur.Le;
        Avenants = [.. Avenants.Select(avenant => avenant.EstEnAttente ? avenant with { RetireLe = auteur.Le } : avenant)];
        if (SigneeLe is not null) Reprendre(ResteAVerserEur, motif, auteur);
        else if (Envoi is not null) Raise(EcheancesDeLaConvention.SignatureLevee(this, motif, auteur.Le));
        Noter(SigneeLe is null ? GesteConvention.Annulee : GesteConvention.Resiliee, auteur, motif);
        return Result.Success;
    }

    /// <summary>L'enveloppe est dépassée, et une personne l'accepte, sous son nom.</summary>
    public Result Deroger(string motif, Auteur auteur)
    {
        if (EstFinie) return new ConventionTerminee(Etat);

        Noter(GesteConvention.EnveloppeDerogee, auteur, motif);
        return Result.Success;
    }

    private string? Empechement =>
        AnnuleeLe is { } annulee ? $"La convention est annulée depuis le {annulee:dd/MM/yyyy}."
        : ResilieeLe is { } resiliee ? $"La convention est résiliée depuis le {resiliee:dd/MM/yyyy}."
        : EstSuspendue ? $"La convention est suspendue depuis le {Suspensions[^1].Du:dd/MM/yyyy} : {Suspensions[^1].Motif}"
        : null;

    private bool TousBilansRecus
    {
        get
        {
            var demandes = _versements.SelectMany(versement => versement.Conditions).Where(EstUnBilan).ToList();
            return demandes.Count > 0 && demandes.TrueForAll(EstRecu);
        }
    }

    private static bool EstUnBilan(ConditionVersement condition) => condition
        is ConditionVersement.BilanExecutionAccepte or ConditionVersement.BilanFinancierAccepte or ConditionVersement.BilanAnnuelAccepte;

    private bool EstRecu(ConditionVersement bilan) => bilan switch
    {
        ConditionVersement.BilanExecutionAccepte => EstConstate(FaitDeLAnnee.BilanExecutionDepose) || EstConstate(FaitDeLAnnee.BilanExecutionAccepte),
        ConditionVersement.BilanFinancierAccepte => Bilan?.Etat is EtatBilanFinancier.Depose or EtatBilanFinancier.Accepte,
        _ => Manque(bilan) is null,
    };

    private bool EstConstate(FaitDeLAnnee fait) => Faits.Any(connu => connu.Fait == fait);

    private string? Manque(ConditionVersement condition) => condition switch
    {
        ConditionVersement.ConventionSignee => SigneeLe is null ? ManqueUneSignature() : null,
        ConditionVersement.BilanExecutionAccepte =>
            EstConstate(FaitDeLAnnee.BilanExecutionAccepte) ? null
            : EstConstate(FaitDeLAnnee.BilanExecutionDepose) ? "Le bilan d'exécution est remis ; l'administration ne l'a pas encore accepté."
            : "Le bilan d'exécution n'est pas remis.",
        ConditionVersement.BilanFinancierAccepte => Bilan?.Etat switch
        {
            EtatBilanFinancier.Accepte => null,
            EtatBilanFinancier.Depose => "Le bilan financier est remis ; l'administration ne l'a pas encore accepté.",
            EtatBilanFinancier.Renvoye => "Le bilan financier est renvoyé : corrigez-le et remettez-le.",
            _ => "Le bilan financier n'est pas remis.",
        },
        ConditionVersement.PlanValide => EstConstate(FaitDeLAnnee.PlanValide) ? null : "Le plan d'action n'est pas validé.",
        ConditionVersement.BilanAnnuelAccepte => EstConstate(FaitDeLAnnee.BilanAnnuelAccepte) ? null : "Le bilan annuel du plan d'action n'est pas accepté.",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };

    private string ManqueUneSignature() =>
        Envoi is null ? "La convention n'est pas envoyée à la signature."
        : Signatures.Any(signature => signature.Partie == Partie.Structure) ? $"La convention n'est pas signée par l'administration ({Termes.Autorite})."
        : "La convention n'est pas signée par la structure.";
}
