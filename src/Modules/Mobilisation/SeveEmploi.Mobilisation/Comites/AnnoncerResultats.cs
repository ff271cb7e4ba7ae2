using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

internal sealed class AnnoncerResultatsHandler(MobilisationDbContext db, DecisionsDuComite decisions, TimeProvider clock) : ICommandHandler<AnnoncerResultats>
{
    public async Task<Result> Handle(AnnoncerResultats command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        var dus = await db.Comites.AsSplitQuery()
            .Where(comite => comite.Etat == EtatComite.Clos && comite.AnnonceLe == null && comite.ResultatsAttendusLe <= aujourdhui)
            .OrderBy(comite => comite.ReuniLe).ToListAsync(cancellationToken);
        foreach (var comite in dus)
        {
            comite.Annoncer(aujourdhui);
            if ((await decisions.Appliquer(comite, await db.CampagneDe(comite.CampagneId, cancellationToken), cancellationToken)).Error is { } refus) return refus;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

/// <summary>
/// « Closing it applies all decisions in one act » (decisions.md), at once or on the day set: the comité and its candidatures are saved
/// together, so no structure is ever told the outcome of a comité that did not close.
/// </summary>
internal sealed class DecisionsDuComite(MobilisationDbContext db, TimeProvider clock)
{
    public async Task<Result> Appliquer(Comite comite, Campagne campagne, CancellationToken cancellationToken)
    {
        var ids = comite.DossiersDecides.Select(dossier => dossier.CandidatureId).ToList();
        var candidatures = await db.Candidatures.Where(candidature => ids.Contains(candidature.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        foreach (var dossier in comite.DossiersDecides)
        {
            if (Appliquer(comite, dossier, candidatures[dossier.CandidatureId], campagne).Error is { } refus) return new DecisionNonApplicable(dossier.Structure, refus.Message);
        }

        return Result.Success;
    }

    private Result Appliquer(Comite comite, DossierComite dossier, Candidature candidature, Campagne campagne)
    {
        if (comite.EstPreselection && candidature.Preselection is null && candidature.Preselectionner(comite.DecisionDe(dossier)).Error is { } refus) return refus;
        // A favourable opinion goes on to the national comité; only the other one is an outcome.
        if (comite.EstPreselection && dossier.EstRetenu) return Result.Success;
        if (comite.AnnonceLe is null)
        {
            candidature.AttendreAnnonce(comite.ResultatsAttendusLe!.Value);
            return Result.Success;
        }

        var acte = candidature.Appliquer(comite.DecisionDe(dossier));
        if (acte.Error is null) candidature.SuivreCalendrier(campagne, clock.Today());
        return acte;
    }
}
