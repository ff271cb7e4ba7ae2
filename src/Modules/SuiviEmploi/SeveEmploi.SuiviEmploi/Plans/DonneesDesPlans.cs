using SeveEmploi.SuiviEmploi.Bilans;
using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

/// <summary>Who is named in the plans, their evaluations and their bilans. Nothing there but a name says who it is.</summary>
internal sealed class DonneesDesPlans(SuiviEmploiDbContext db, TimeProvider clock) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Suivi dans l'emploi : plans d'action", "Suivre le plan d'action d'une structure et garder qui l'a envoyé, validé et évalué",
        "Mission d'intérêt public (RGPD, article 6, 1, e)", "24 mois après le dernier acte ; les actes et les conclusions restent, sans nom");

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var donnees = new List<DonneeDetenue>();
        // Names are folded here as no SQL can: every file is read, one at a time, for the rare day when somebody asks.
        await foreach (var plan in db.Plans.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            donnees.AddRange(Noms(plan).Where(mention => personne.EstNommee(mention.Nom)).Select(mention => mention.EnDonnee("Plan d'action", plan.Promotion)));
        await foreach (var evaluation in db.Evaluations.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            donnees.AddRange(Noms(evaluation).Where(mention => personne.EstNommee(mention.Nom)).Select(mention => mention.EnDonnee("Auto-évaluation", evaluation.Promotion)));
        await foreach (var bilan in db.Bilans.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            donnees.AddRange(Noms(bilan).Where(mention => personne.EstNommee(mention.Nom)).Select(mention => mention.EnDonnee("Bilan de l'année", bilan.Promotion)));
        return donnees;
    }

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var (plans, evaluations, bilans) = (db.Plans.SansActeDepuis(jusquAu), db.Evaluations.SansActeDepuis(jusquAu), db.Bilans.SansActeDepuis(jusquAu));
        return
        [
            new("Plans d'action", await plans.CountAsync(cancellationToken), Premier(await plans.MinAsync(p => (DateTimeOffset?)p.ModifieLe, cancellationToken))),
            new("Auto-évaluations", await evaluations.CountAsync(cancellationToken), Premier(await evaluations.MinAsync(e => (DateTimeOffset?)e.ModifieLe, cancellationToken))),
            new("Bilans de l'année", await bilans.CountAsync(cancellationToken), Premier(await bilans.MinAsync(b => (DateTimeOffset?)b.ModifieLe, cancellationToken))),
        ];
    }

    /// <summary>Never in the past: what a day missed is done on the next.</summary>
    private DateOnly? Premier(DateTimeOffset? acte) =>
        acte is not { } dernier ? null : Conservation.Echeance(Clock.DayOf(dernier)) is var echeance && echeance > clock.Today() ? echeance : clock.Today();

    // A version says again who validated it, and an adhésion who gave it: each is an act already.
    private static IEnumerable<Mention> Noms(PlanAction plan) => plan.Actes.Select(acte => new Mention($"Acte : {acte.Geste}", acte.Le, acte.Par));

    private static IEnumerable<Mention> Noms(AutoEvaluation evaluation) =>
    [
        .. evaluation.Envoi is { } envoi ? [new Mention("Envoi", envoi.Le, envoi.Par)] : Array.Empty<Mention>(),
        .. evaluation.Point?.Personnes.Select(personne => new Mention("Participation au point", evaluation.Point.Le, personne.Nom, personne.Fonction)) ?? [],
        .. evaluation.Validation is { } validation ? [new Mention("Validation", validation.Le, validation.Par)] : Array.Empty<Mention>(),
    ];

    private static IEnumerable<Mention> Noms(BilanAnnuel bilan) => bilan.Actes.Select(acte => new Mention($"Acte : {acte.Etat}", acte.Le, acte.Par));

    private sealed record Mention(string Quoi, DateOnly Le, string Nom, string? Fonction = null)
    {
        public DonneeDetenue EnDonnee(string ou, int promotion) =>
            new(ou, Quoi, Rattachement.Nom, Le, ChampDetenu.Liste(("Nom", Nom), ("Fonction", Fonction), ("Promotion", promotion)));
    }
}
