namespace SeveEmploi.AnimationRegionale.Programmes;

[Exige("animation:lire")]
internal sealed record ConsulterProgrammeRegion(Region Region, int Annee) : IQuery<ProgrammeAnnuelVue>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Le programme d'une année.</summary>
/// <param name="Temps">Dans l'ordre des jours.</param>
/// <param name="SurDemande">Ce qui ne se programme pas.</param>
internal sealed record ProgrammeAnnuelVue(string PourQui, string Region, int Annee, IReadOnlyList<TempsDuProgrammeVue> Temps, IReadOnlyList<string> SurDemande)
{
    public static ProgrammeAnnuelVue De(string pourQui, Region region, ProgrammeAnnuel programme) => new(
        pourQui, region.Code, programme.Annee,
        [.. programme.Temps.Select(temps => new TempsDuProgrammeVue(temps.Nature, temps.Libelle, temps.Le, temps.EstFixe, temps.Quand, temps.EvenementId))], ProgrammeAnnuel.SurDemande);

    public static ProgrammeAnnuelVue Exemple { get; } = new(
        "Normandie", "28", 2022,
        [
            new("copil_regional", "COPIL régional", new(2022, 5, 17), true, "le 17/05/2022", new("01990000-0000-7000-8000-0000000000c6")),
            new("echange_directions", "Échange entre directions, juin 2022", new(2022, 6, 30), false, "avant le 30/06/2022", null),
        ],
        ProgrammeAnnuel.SurDemande);
}

/// <param name="Le">Le jour de l'événement, ou le dernier où le temps peut se tenir.</param>
/// <param name="Quand">En mots : « le 17/05/2022 », « avant le 30/06/2022 ».</param>
internal sealed record TempsDuProgrammeVue(string Nature, string Libelle, DateOnly Le, bool EstFixe, string Quand, Guid? EvenementId);

internal sealed class ConsulterProgrammeRegionHandler(LectureDesProgrammes lecture) : IQueryHandler<ConsulterProgrammeRegion, ProgrammeAnnuelVue>
{
    public async Task<ProgrammeAnnuelVue> Handle(ConsulterProgrammeRegion query, CancellationToken cancellationToken) =>
        ProgrammeAnnuelVue.De(query.Region.Nom, query.Region, await lecture.DeLaRegion(query.Region, query.Annee, cancellationToken));
}

internal static class ConsulterProgrammeRegionEndpoint
{
    public static void MapConsulterProgrammeRegion(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/programmes/regions/{region}/{annee:int:range(2015,2099)}", Get)
            .WithName(nameof(ConsulterProgrammeRegion))
            .WithSummary("Consulter le programme annuel d'une région")
            .WithDescription("Les temps collectifs de l'année, dans l'ordre : ceux qu'un événement fixe, et ceux qui se tiennent au plus tard le jour dit. Ses dates sont celles des rappels.")
            .WithExample(ProgrammeAnnuelVue.Exemple)
            .Produces<ProgrammeAnnuelVue>();

    private static async Task<IResult> Get(string region, int annee, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ConsulterProgrammeRegion(region.ToRegion()!, annee), cancellationToken));
}
