using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterEvenement(Guid EvenementId) : IQuery<EvenementVue?>;

/// <summary>Un événement : ce qui est prévu, ce qui s'y prépare, ce qui s'y est décidé.</summary>
internal sealed record EvenementVue(
    Guid Id, FicheEvenement Fiche, EtatEvenement Etat, int Annee, bool AvecInscriptions, DateOnly? TenuLe, string? MotifAnnulation, DateOnly? OrdreDuJourEnvoyeLe,
    IReadOnlyList<TacheEvenement> Taches, IReadOnlyList<DecisionEvenement> Decisions, string? CompteRendu, EffectifsDeclares Effectifs,
    DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version) : IVersionedView
{
    public static EvenementVue De(Evenement e) => new(
        e.Id.Value,
        new(
            e.Type, e.Titre, e.Debut, e.Fin, [.. Enum.GetValues<Programme>().Where(programme => e.CodesProgrammes.Contains(Evenement.CodeProgramme(programme)))], e.Regions,
            e.Modalite, e.Lieu, e.BassinEmploi, e.OrdreDuJour, e.Creneaux, e.Capacite, e.OuvertAuxStructures),
        e.Etat, e.Annee, e.AvecInscriptions, e.TenuLe, e.MotifAnnulation, e.OrdreDuJourEnvoyeLe, e.Taches, e.Decisions, e.CompteRendu, e.Effectifs, e.CreeLe, e.ModifieLe, e.Version);
}

internal sealed class ConsulterEvenementHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterEvenement, EvenementVue?>
{
    public async Task<EvenementVue?> Handle(ConsulterEvenement query, CancellationToken cancellationToken)
    {
        var id = new EvenementId(query.EvenementId);
        var evenement = await db.Evenements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        return evenement is null ? null : EvenementVue.De(evenement);
    }
}

internal static class ConsulterEvenementEndpoint
{
    public static void MapConsulterEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/evenements/{evenementId:guid}", Get)
            .WithName(nameof(ConsulterEvenement))
            .WithSummary("Consulter un événement")
            .WithDescription("Son programme, ses tâches, le journal de ses décisions, son compte-rendu et ses effectifs déclarés. Ses inscrits ont leur propre liste.")
            .WithExample(new EvenementVue(
                new("01990000-0000-7000-8000-000000000201"), PlanifierEvenementEndpoint.Exemple, EtatEvenement.Annonce, 2021, true, null, null, null, [], [], null, EffectifsDeclares.Aucun,
                new(2021, 11, 1, 9, 0, 0, TimeSpan.Zero), new(2021, 11, 1, 9, 0, 0, TimeSpan.Zero), 2))
            .AnswersResource<EvenementVue>();

    private static async Task<IResult> Get(Guid evenementId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterEvenement(evenementId), cancellationToken)).ToResource();
}
