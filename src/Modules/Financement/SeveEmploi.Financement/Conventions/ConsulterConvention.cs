using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.Financement.Reglements;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterConvention(Guid ConventionId) : IQuery<ConventionVue?>;

/// <summary>Une convention entière : ses termes et leurs versions, qui a signé quoi, ce qui est versé, ce qui manque et pourquoi.</summary>
/// <param name="TermesInitiaux">Ceux du document signé ; null avant l'envoi.</param>
/// <param name="Reproches">Ce qui manque pour que la convention parte à la signature ; vide une fois envoyée.</param>
/// <param name="Anomalies">Ce qu'une personne doit voir, et qui ne bloque rien.</param>
/// <param name="Empreinte">Le SHA-256 du document à signer.</param>
internal sealed record ConventionVue(
    Guid Id, Guid CandidatureId, Guid StructureId, string Structure, Programme Programme, int Promotion, string Departement, string Region, EtatConvention Etat,
    Financeur Financeur, decimal? MontantSolliciteEur, decimal MontantOctroyeEur, string? MotifBaisse, TermesConvention Termes, TermesConvention? TermesInitiaux,
    IReadOnlyList<Avenant> Avenants, string? Empreinte, DateOnly? EnvoyeeLe, IReadOnlyList<SignatureConvention> Signatures, DateOnly? SigneeLe, ArgentVue Argent,
    IReadOnlyList<VersementVue> Versements, BudgetPrevisionnel Budget, IReadOnlyList<ReponseFse> Fse, EtatBilanFinancier? BilanFinancier,
    IReadOnlyList<FaitConstate> Faits, IReadOnlyList<Suspension> Suspensions, IReadOnlyList<string> Reproches, IReadOnlyList<string> Anomalies,
    IReadOnlyList<ActeConvention> Actes, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version) : IVersionedView;

/// <summary>Où en est l'argent, en euros : octroyé = versé + à verser + dégagé, toujours.</summary>
internal sealed record ArgentVue(decimal EngageEur, decimal VerseEur, decimal AVerserEur, decimal DegageEur, decimal ARecouvrerEur, decimal RecouvreEur);

/// <param name="Manques">Ce qui manque, dans les mots de la structure ; vide quand le versement peut être proposé, ou qu'il est payé.</param>
internal sealed record VersementVue(
    int Rang, string Libelle, decimal PartPourcent, decimal MontantEur, decimal MinorationEur, decimal NetEur, EtatVersement Etat,
    IReadOnlyList<ConditionVersement> Conditions, IReadOnlyList<string> Manques, DateOnly? ExigibleLe, DateOnly? PayeLe, string? Reference,
    IReadOnlyList<ActeVersement> Actes);

internal sealed class ConsulterConventionHandler(FinancementDbContext db, IMediator mediator, TimeProvider clock) : IQueryHandler<ConsulterConvention, ConventionVue?>
{
    public async Task<ConventionVue?> Handle(ConsulterConvention query, CancellationToken cancellationToken)
    {
        var id = new ConventionId(query.ConventionId);
        if (await db.Conventions.AsNoTracking().SingleOrDefaultAsync(convention => convention.Id == id, cancellationToken) is not { } c) return null;

        var faits = await mediator.Send(new ConsulterFaitsStructure(c.StructureId, clock.Today()), cancellationToken);
        return EnVue(c, [.. Anomalies(c, faits)]);
    }

    private static IEnumerable<string> Anomalies(Convention c, FaitsStructureVue? faits)
    {
        if (faits is not null && faits.Departement != c.Departement.Code && !c.EstFinie)
            yield return $"La structure est désormais dans le département {Departement.De(faits.Departement).Nom} : un avenant peut changer d'administration.";
        if (faits?.FermeeLe is { } fermee && !c.EstFinie) yield return $"La structure ferme le {fermee:dd/MM/yyyy}.";
        if (c.MontantEur == 0) yield return "Aucun montant n'est octroyé ni réglé pour cette promotion : donnez-le en préparant la convention.";
        if (c.Derogation is { } derogation) yield return $"L'enveloppe peut être dépassée : {derogation.Par}, le {derogation.Le:dd/MM/yyyy}, « {derogation.Motif} ».";
    }

    private static ConventionVue EnVue(Convention c, IReadOnlyList<string> anomalies) => new(
        c.Id.Value, c.CandidatureId, c.StructureId, c.StructureNom, c.Programme, c.Promotion, c.Departement.Code, c.Region.Code, c.Etat, c.Reglement.Financeur,
        c.MontantSolliciteEur, c.MontantEur, c.MotifBaisse, c.Termes, c.Envoi?.Termes, c.Avenants, c.Envoi?.Empreinte, c.Envoi?.Le, c.Signatures, c.SigneeLe,
        new(c.SigneeLe is null ? 0 : c.MontantEur - c.DegageEur, c.PayeEur, c.ResteAVerserEur, c.DegageEur, c.ARecouvrerEur, c.RecouvreEur),
        [.. c.Versements.OrderBy(versement => versement.Rang).Select(versement => EnVue(c, versement))], c.Budget, c.Fse.Annees, c.Bilan?.Etat, c.Faits, c.Suspensions,
        c.Etat == EtatConvention.Preparee ? c.Reproches : [], anomalies, c.Actes, c.CreeLe, c.ModifieLe, c.Version);

    private static VersementVue EnVue(Convention c, Versement v) => new(
        v.Rang, v.Libelle, v.PartPourcent, v.MontantEur, v.MinorationEur, v.NetEur, v.Etat, v.Conditions, v.EstRegle ? [] : c.Manques(v), v.ExigibleLe, v.PayeLe, v.Reference,
        v.Actes);
}

internal static class ConsulterConventionEndpoint
{
    public static void MapConsulterConvention(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/conventions/{conventionId:guid}", Get)
            .WithName(nameof(ConsulterConvention))
            .WithSummary("Consulter une convention")
            .WithDescription(
                "Ses termes et leurs versions, l'empreinte du document à signer, qui a signé, ce qui est versé, ce qui manque à chaque versement et ce qui est arrivé. "
                + "Son ETag se donne dans If-Match pour tout acte.")
            .WithExample(Exemple())
            .AnswersResource<ConventionVue>();

    private static ConventionVue Exemple()
    {
        var termes = new TermesConvention(20_000, new(2022, 1, 1), new(2022, 12, 31), "14", "DDETS(PP), Calvados", "Claire Duval, directrice");
        return new(
            new("01990000-0000-7000-8000-000000000091"), new("01990000-0000-7000-8000-000000000021"), new("01990000-0000-7000-8000-000000000002"), "ASTA",
            Programme.Seve1, 2022, "14", "28", EtatConvention.EnExecution, new("FDI", "Fonds de développement de l'inclusion"), 20_000, 20_000, null, termes, termes, [],
            SignatureRequest.Exemple.Empreinte, new(2022, 2, 1),
            [new(Partie.Structure, "Claire Duval, directrice", null, new(2022, 2, 10), SignatureRequest.Exemple.Empreinte)], new(2022, 2, 18),
            new(20_000, 8_000, 12_000, 0, 0, 0),
            [
                new(2, "Solde", 60, 12_000, 0, 12_000, EtatVersement.Attendu, [ConditionVersement.BilanExecutionAccepte, ConditionVersement.BilanFinancierAccepte],
                    ["Le bilan d'exécution n'est pas remis."], null, null, null, []),
            ],
            BudgetPrevisionnel.Vide, [new(2022, false, null, null)], null, [], [], [], [], [new(GesteConvention.Ouverte, new(2021, 12, 20), "programme")], default, default, 9);
    }

    private static async Task<IResult> Get(Guid conventionId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterConvention(conventionId), cancellationToken)).ToResource();
}
