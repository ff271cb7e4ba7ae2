using System.Linq.Expressions;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Communications;

[Exige("animation:lire")]
internal sealed record ListerCommunications(PageRequest Page, Region? Region = null, int? Annee = null, NatureCommunication? Nature = null, Guid? Structure = null)
    : IQuery<Page<CommunicationVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une communication de la région.</summary>
/// <param name="Mois">Le premier jour du mois de parution.</param>
/// <param name="Partenaires">À combien de partenaires elle a été transmise ; absent : on ne l'a pas compté.</param>
/// <param name="RetireeLe">Depuis ce jour, elle n'est plus dans les bilans.</param>
internal sealed record CommunicationVue(
    Guid Id, string Region, NatureCommunication Nature, DateOnly Mois, DateOnly? Le, string Titre, string? Lien, string? Audience, Guid? StructureId, string? Structure,
    int? Partenaires, int? Siae, DateOnly? RetireeLe, string? MotifRetrait, DateTimeOffset ModifieLe, long Version) : IVersionedView
{
    public static readonly Expression<Func<Communication, CommunicationVue>> De = c => new(
        c.Id.Value, c.Region.Code, c.Nature, c.Mois, c.Le, c.Titre, c.Lien, c.Audience, c.StructureId, c.StructureNom, c.Partenaires, c.Siae, c.RetireeLe, c.MotifRetrait,
        c.ModifieLe, c.Version);

    public static CommunicationVue Exemple { get; } = new(
        new("01990000-0000-7000-8000-0000000000c5"), "28", NatureCommunication.ArticleNewsletter, new(2022, 1, 1), null, "Le comité de pilotage en Normandie",
        "https://www.exemple.fr/newsletter", "Partenaires et SIAE", null, null, 40, 30, null, null, new(2022, 1, 20, 9, 0, 0, TimeSpan.Zero), 1);
}

internal sealed class ListerCommunicationsHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerCommunications, Page<CommunicationVue>>
{
    public Task<Page<CommunicationVue>> Handle(ListerCommunications query, CancellationToken cancellationToken)
    {
        var lignes = db.Communications.AsNoTracking();
        if (query.Region is { } region) lignes = lignes.Where(communication => communication.Region == region);
        if (query.Annee is { } annee) lignes = lignes.Where(communication => communication.Mois.Year == annee);
        if (query.Nature is { } nature) lignes = lignes.Where(communication => communication.Nature == nature);
        if (query.Structure is { } structure) lignes = lignes.Where(communication => communication.StructureId == structure);
        return lignes.ToPage(query.Page, c => c.Mois, c => c.Id, CommunicationVue.De, vue => (vue.Mois, vue.Id), cancellationToken);
    }
}

internal static class ListerCommunicationsEndpoint
{
    public static void MapListerCommunications(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/communications", Get)
            .WithName(nameof(ListerCommunications))
            .WithSummary("Lister les communications")
            .WithDescription(
                "Par mois de parution, d'une région, d'une année, d'une nature ou d'une structure ; « nature=article_newsletter » donne les articles de la lettre d'information. "
                + "La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<CommunicationVue>([CommunicationVue.Exemple], null, 1))
            .AnswersList<CommunicationVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? region, int? annee, string? nature, Guid? structure, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerCommunications(page, region.ToRegion(), annee, nature.ToChoice<NatureCommunication>("nature"), structure);
        return page.ToList(http, "communications", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
