using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>What the handlers of the follow-up all read before they act: the day, who acts, the settings, and the employer that is meant.</summary>
internal sealed class ActesDuJour(SuiviEmploiDbContext db, DbSession session, TimeProvider clock)
{
    public async Task<Acte> Lire(CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        return new(aujourdhui, await db.ReglesSuivi(aujourdhui.Year, cancellationToken), session.Appelant.Id, session.Now);
    }

    /// <summary>The threshold is that of the year of the signature: what is entered late is judged as it would have been then.</summary>
    public async Task<TermesContrat> Termes(ContratSaisi contrat, Acte acte, CancellationToken cancellationToken)
    {
        var annee = contrat.Signature(acte.Aujourdhui).Year;
        var regles = annee == acte.Aujourdhui.Year ? acte.Regles : await db.ReglesSuivi(annee, cancellationToken);
        return contrat.EnTermes(acte.Aujourdhui, regles.SeuilDurableMois);
    }

    public async Task<Result<FicheSuivi>> Fiche(SuiviSaisi saisi, Guid structure, CancellationToken cancellationToken)
    {
        if (saisi.EntrepriseId is null == FormesDuSuivi.OuRien(saisi.Employeur) is null) return new EmployeurAPreciser();
        if (saisi.EntrepriseId is not { } id) return new FicheSuivi(saisi.Code, null, saisi.Employeur!, saisi.Metier, saisi.CodeRome);

        var cle = new EntrepriseId(id);
        if (await db.Entreprises.AsNoTracking().SingleOrDefaultAsync(e => e.Id == cle, cancellationToken) is not { } entreprise) return new EntrepriseIntrouvable(id);
        if (entreprise.StructureId != structure) return new EmployeurDUneAutreStructure();
        if (entreprise.FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);
        return new FicheSuivi(saisi.Code, entreprise.Id, entreprise.Nom, saisi.Metier, saisi.CodeRome);
    }

    /// <summary>The unique index settles the race; this says it in words.</summary>
    public Task<bool> EstPris(string code, Guid structure, SuiviId? sauf, CancellationToken cancellationToken)
    {
        var normalise = CodePersonne.Normaliser(code);
        return db.Suivis.AnyAsync(suivi => suivi.StructureId == structure && suivi.Code == normalise && suivi.Id != sauf, cancellationToken);
    }
}
