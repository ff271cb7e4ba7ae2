using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Bilans;

[Exige("bilans-regionaux:lire")]
internal sealed record ListerVersionsDeSection(Guid BilanId, string Section) : IQuery<VersionsDeSectionVue?>;

/// <summary>Tout ce qu'une section a dit, de la dernière version à la première.</summary>
internal sealed record VersionsDeSectionVue(string Section, IReadOnlyList<TexteDeSectionVue> Versions);

internal sealed class ListerVersionsDeSectionHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerVersionsDeSection, VersionsDeSectionVue?>
{
    public async Task<VersionsDeSectionVue?> Handle(ListerVersionsDeSection query, CancellationToken cancellationToken)
    {
        var bilan = await db.Bilans.AsNoTracking().SingleOrDefaultAsync(connu => connu.Id == new BilanRegionalId(query.BilanId), cancellationToken);
        return bilan?.Contenu.Sections.Any(section => section.Code == query.Section) != true
            ? null
            : new(query.Section, [.. bilan.Versions(query.Section).Reverse().Select(TexteDeSectionVue.De)]);
    }
}

internal static class ListerVersionsDeSectionEndpoint
{
    public static void MapListerVersionsDeSection(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/bilans/{bilanId:guid}/sections/{section}/versions", Get)
            .WithName(nameof(ListerVersionsDeSection))
            .WithSummary("Lister les versions du texte d'une section")
            .WithDescription("De la dernière à la première, avec leur auteur ; aucune quand personne ne l'a encore écrite.")
            .WithExample(new VersionsDeSectionVue("copil", [new(1, "Les deux comités de pilotage ont réuni les structures.", null, "charge_mission", default)]))
            .Produces<VersionsDeSectionVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid bilanId, string section, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListerVersionsDeSection(bilanId, section), cancellationToken)).ToAnswer();
}
