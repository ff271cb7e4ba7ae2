using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterSuivi(Guid SuiviId) : IQuery<SuiviEmploiVue?>;

/// <summary>Le suivi d'une personne : ses contrats du premier au dernier, ses rencontres, ses médiations, et ce qui a été corrigé.</summary>
internal sealed record SuiviEmploiVue(
    Guid Id, Guid StructureId, string Code, Guid? EntrepriseId, string Employeur, string? Metier, string? CodeRome, EtatSuivi Etat, DateOnly Debut,
    IReadOnlyList<ContratVue> Contrats, IReadOnlyList<RencontreSuiviVue> Rencontres, IReadOnlyList<MediationVue> Mediations,
    IReadOnlyList<CorrectionSuiviVue> Corrections, DateOnly? EssaiAValiderLe, DateOnly? SansRencontreDepuis, DateOnly? AlerteLe, DateOnly? ClosLe,
    MotifCloture? MotifCloture, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record ContratVue(
    int Rang, NatureContrat Nature, DateOnly Debut, DateOnly? FinPrevue, decimal HeuresHebdomadaires, OrigineContrat Origine, DateOnly SigneLe, bool EstDurable,
    bool EstTransformation, DateOnly? FinEssai, DateOnly? EssaiValideLe, DateOnly? RompuLe, CauseRupture? CauseRupture, bool EstRompuPendantEssai, DateOnly? FiniLe);

internal sealed record RencontreSuiviVue(
    Guid Id, DateOnly Le, ModaliteRencontre Modalite, bool AvecEmployeur, bool AvecSalarie, bool EstPreparation, string? Note, DateTimeOffset? AnnuleeA, string? MotifAnnulation);

internal sealed record MediationVue(Guid Id, DateOnly DemandeeLe, PartieAuContrat DemandeePar, string? Note, IssueMediation? Issue, DateOnly? ConclueLe);

/// <summary>Ce qui a été corrigé : le contrat d'avant et d'après, ou le jour de l'acte annulé.</summary>
internal sealed record CorrectionSuiviVue(
    ObjetCorrection Objet, string Motif, DateTimeOffset FaiteA, Guid? Par, TermesContrat? Avant, TermesContrat? Apres, DateOnly? JourAvant);

internal sealed class ConsulterSuiviHandler(SuiviEmploiDbContext db) : IQueryHandler<ConsulterSuivi, SuiviEmploiVue?>
{
    public async Task<SuiviEmploiVue?> Handle(ConsulterSuivi query, CancellationToken cancellationToken)
    {
        var id = new SuiviId(query.SuiviId);
        return await db.Suivis.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(suivi => suivi.Id == id, cancellationToken) is { } s ? De(s) : null;
    }

    private static SuiviEmploiVue De(Suivi s) => new(
        s.Id.Value, s.StructureId, s.Code, s.EntrepriseId?.Value, s.Employeur, s.Metier, s.CodeRome, s.Etat, s.Debut,
        [.. s.Contrats.OrderBy(contrat => contrat.Rang).Select(De)],
        [.. s.Rencontres.OrderBy(rencontre => rencontre.Le).ThenBy(rencontre => rencontre.Id).Select(r => new RencontreSuiviVue(
            r.Id, r.Le, r.Modalite, r.AvecEmployeur, r.AvecSalarie, r.EstPreparation, r.Note, r.AnnuleeA, r.MotifAnnulation))],
        [.. s.Mediations.OrderBy(mediation => mediation.DemandeeLe).ThenBy(mediation => mediation.Id)
            .Select(m => new MediationVue(m.Id, m.DemandeeLe, m.DemandeePar, m.Note, m.Issue, m.ConclueLe))],
        [.. s.Corrections.OrderBy(correction => correction.FaiteA).ThenBy(correction => correction.Id)
            .Select(c => new CorrectionSuiviVue(c.Objet, c.Motif, c.FaiteA, c.Par, c.Avant, c.Apres, c.JourAvant))],
        s.EssaiAValiderLe, s.SansRencontreDepuis, s.AlerteLe, s.ClosLe, s.MotifCloture, s.CreeLe, s.ModifieLe, s.Version);

    private static ContratVue De(Contrat c) => new(
        c.Rang, c.Nature, c.Debut, c.FinPrevue, c.HeuresHebdomadaires, c.Origine, c.SigneLe, c.EstDurable, c.EstTransformation, c.FinEssai, c.EssaiValideLe, c.RompuLe,
        c.CauseRupture, c.EstRompuPendantEssai, c.FiniLe);
}

internal static class ConsulterSuiviEndpoint
{
    public static void MapConsulterSuivi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suivis/{suiviId:guid}", Get)
            .WithName(nameof(ConsulterSuivi))
            .WithSummary("Consulter un suivi")
            .WithDescription("Le code, l'employeur, les contrats du premier au dernier, les rencontres, les médiations, et chaque correction avec ce qu'il y avait avant.")
            .WithExample(new SuiviEmploiVue(
                new("01990000-0000-7000-8000-0000000000f1"), new("01990000-0000-7000-8000-000000000001"), "A-24", null, "Boulangerie du Port", "Vente", "D1106",
                EtatSuivi.EnCours, new(2024, 3, 1),
                [new(1, NatureContrat.Cdi, new(2024, 3, 1), null, 35m, OrigineContrat.Pmsmp, new(2024, 2, 28), true, false, new(2024, 4, 30), null, null, null, false, null)],
                [], [], [], new(2024, 4, 30), new(2024, 3, 1), new(2024, 3, 31), null, null, default, default, 1))
            .AnswersResource<SuiviEmploiVue>();

    private static async Task<IResult> Get(Guid suiviId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterSuivi(suiviId), cancellationToken)).ToResource();
}
