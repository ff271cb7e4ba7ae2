using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterComite(Guid ComiteId) : IQuery<ComiteVue?>;

/// <summary>Un comité, ses membres et son ordre du jour ; sans région, il est national.</summary>
internal sealed record ComiteVue(
    Guid Id, Guid CampagneId, string? Region, DateOnly ReuniLe, EtatComite Etat, int Quorum,
    DateOnly? ConvoqueLe, DateOnly? OuvertLe, DateOnly? ClosLe,
    IReadOnlyList<MembreComiteVue> Membres, IReadOnlyList<LigneOrdreJourVue> OrdreJour,
    long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe) : IVersionedView;

internal sealed record MembreComiteVue(Guid Id, string Nom, string Organisation, Voix Voix, bool EstPresent);

/// <summary>Un dossier à l'ordre du jour : s'il est décidé, jamais ce qui en est décidé ; cela, le procès-verbal le dit à la clôture.</summary>
internal sealed record LigneOrdreJourVue(Guid CandidatureId, string Structure, string Region, int? Ordre, bool EstDecide);

internal sealed class ConsulterComiteHandler(MobilisationDbContext db) : IQueryHandler<ConsulterComite, ComiteVue?>
{
    public Task<ComiteVue?> Handle(ConsulterComite query, CancellationToken cancellationToken) =>
        db.Comites.AsNoTracking()
            .Where(comite => comite.Id == new ComiteId(query.ComiteId))
            .Select(c => new ComiteVue(
                c.Id.Value, c.CampagneId.Value, c.Region == null ? null : c.Region.Code, c.ReuniLe, c.Etat, c.Quorum,
                c.ConvoqueLe, c.OuvertLe, c.ClosLe,
                c.Membres.OrderBy(m => m.Id).Select(m => new MembreComiteVue(m.Id.Value, m.Nom, m.Organisation, m.Voix, m.EstPresent)).ToList(),
                c.Dossiers.Where(d => d.Ordre != null).OrderBy(d => d.Ordre)
                    .Select(d => new LigneOrdreJourVue(d.CandidatureId.Value, d.Structure, d.Region.Code, d.Ordre, d.Deliberation != null)).ToList(),
                c.Version, c.CreeLe, c.ModifieLe))
            .SingleOrDefaultAsync(cancellationToken);
}

internal static class ConsulterComiteEndpoint
{
    public static void MapConsulterComite(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/comites/{comiteId:guid}", Get)
            .WithName(nameof(ConsulterComite))
            .WithSummary("Consulter un comité")
            .WithDescription(
                "Les membres, l'ordre du jour et l'avancement de la séance. Les décisions ne se lisent qu'au procès-verbal, une fois le comité clos.")
            .WithExample(new ComiteVue(
                new("01990000-0000-7000-8000-000000000031"), new("01990000-0000-7000-8000-000000000001"), null, new(2021, 12, 16),
                EtatComite.Convoque, 3, new(2021, 12, 6), null, null,
                [new(new("01990000-0000-7000-8000-000000000021"), "Claire Duval", "DGEFP", Voix.Deliberative, false)],
                [new(new("01990000-0000-7000-8000-000000000011"), "ASTA", "28", 1, false)],
                20, new(2021, 11, 2, 8, 0, 0, TimeSpan.Zero), new(2021, 12, 6, 8, 0, 0, TimeSpan.Zero)))
            .AnswersResource<ComiteVue>();

    private static async Task<IResult> Get(Guid comiteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterComite(comiteId), cancellationToken)).ToResource();
}
