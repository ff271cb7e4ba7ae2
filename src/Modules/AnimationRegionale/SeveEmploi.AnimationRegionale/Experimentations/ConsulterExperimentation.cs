using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Experimentations;

[Exige("rapprochements:lire")]
internal sealed record ConsulterExperimentation(Region Region, int Annee) : IQuery<ExperimentationVue>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>L'expérimentation EXPRESIAGE d'une région : ses réglages, ses SIAE, ses hypothèses et ses chiffres de l'année.</summary>
/// <param name="Version">0 tant que rien n'est réglé.</param>
internal sealed record ExperimentationVue(
    string Region, int Annee, decimal? MontantSubventionEur, IReadOnlyList<SiaeExperimentationVue> Siaes, IReadOnlyList<HypotheseVue> Hypotheses,
    ChiffresExperimentationVue Chiffres, long Version)
    : IVersionedView;

internal sealed record SiaeExperimentationVue(Guid StructureId, string Nom, string Departement, int Promotion);

internal sealed record HypotheseVue(
    Guid Id, string Enonce, DateOnly NoteeLe, DateOnly? ConstateeLe, VerdictHypothese? Verdict, string? Constat, string? Reajustement);

internal sealed class ConsulterExperimentationHandler(AnimationRegionaleDbContext db, MesureExperimentation mesure) : IQueryHandler<ConsulterExperimentation, ExperimentationVue>
{
    public async Task<ExperimentationVue> Handle(ConsulterExperimentation query, CancellationToken cancellationToken)
    {
        var chiffres = await mesure.Lire(query.Region, query.Annee, cancellationToken);
        var connue = await db.Experimentations.AsNoTracking().SingleOrDefaultAsync(e => e.Region == query.Region && e.Annee == query.Annee, cancellationToken);
        return new(
            query.Region.Code, query.Annee, connue?.MontantSubventionEur,
            [.. (connue?.Siaes ?? []).OrderBy(siae => siae.Promotion).ThenBy(siae => siae.Nom, StringComparer.Ordinal)
                .Select(siae => new SiaeExperimentationVue(siae.StructureId, siae.Nom, siae.Departement, siae.Promotion))],
            [.. (connue?.Hypotheses ?? []).Select(h => new HypotheseVue(h.Id, h.Enonce, h.NoteeLe, h.ConstateeLe, h.Verdict, h.Constat, h.Reajustement))],
            chiffres, connue?.Version ?? 0);
    }
}

internal static class ConsulterExperimentationEndpoint
{
    public static void MapConsulterExperimentation(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/experimentations/{region}/{annee:int}", Get)
            .WithName(nameof(ConsulterExperimentation))
            .WithSummary("Consulter l'expérimentation EXPRESIAGE d'une région")
            .WithDescription(
                "Ses réglages, ses SIAE, ses hypothèses et ses chiffres de l'année : groupements rencontrés, documents validés, mises en contact, propositions et ce qu'elles ont donné, "
                + "délais médians entre les étapes, temps de l'animatrice et subventions. Un fait compte dans l'année de sa date.")
            .WithExample(new ExperimentationVue(
                "52", 2021, 10_000, [new(new("01990000-0000-7000-8000-000000000001"), "SEMES", "44", 2020)], [], BilanExperimentation.Dresser(2021, [], new(0, 0, 0, 0, 0, 0)), 1))
            .AnswersResource<ExperimentationVue>();

    private static async Task<IResult> Get(string region, int annee, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterExperimentation(region.ToRegion()!, AnneesDExperimentation.Lire(annee)), cancellationToken)).ToResource();
}

internal static class AnneesDExperimentation
{
    public const int Premiere = 2014;
    public const int Derniere = 2100;

    /// <summary>L'expérimentation est née en 2014 (GE-16).</summary>
    public static int Lire(int annee) => annee is >= Premiere and <= Derniere
        ? annee
        : throw new RefusalException(new ValidationError([new("annee", "hors_bornes", "Donnez une année de 2014 à 2100.")]));

    public static IRuleBuilderOptions<T, int> EstUneAnneeDExperimentation<T>(this IRuleBuilder<T, int> regle) =>
        regle.InclusiveBetween(Premiere, Derniere).WithMessage("Donnez une année de 2014 à 2100.");
}
