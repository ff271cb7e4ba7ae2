using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Stagiaires;

/// <summary>Un·e stagiaire d'un parcours.</summary>
internal sealed record StagiaireVue(
    Guid Id, Guid ParcoursId, string Nom, string Prenom, FonctionStagiaire Fonction, int Groupe, DateOnly PresentDu, DateOnly? PresentAu,
    DateOnly? DoItYourSeveLe, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe) : IVersionedView
{
    public static readonly StagiaireVue Exemple = new(
        new("01990000-0000-7000-8000-000000000081"), new("01990000-0000-7000-8000-000000000062"), "Durand", "Camille", FonctionStagiaire.EncadrantTechnique, 1,
        new(2022, 1, 3), null, null, 1, new(2022, 1, 5, 8, 0, 0, TimeSpan.Zero), new(2022, 1, 5, 8, 0, 0, TimeSpan.Zero));

    public static StagiaireVue De(Stagiaire s) => new(
        s.Id.Value, s.ParcoursId.Value, s.Nom, s.Prenom, s.Fonction, s.Groupe, s.PresentDu, s.PresentAu, s.DoItYourSeveLe, s.Version, s.CreeLe, s.ModifieLe);
}

[Exige("parcours:lire")]
[DonneesPersonnelles]
internal sealed record ListerStagiaires(Guid ParcoursId, PageRequest Page) : IQuery<Result<Page<StagiaireVue>>>;

internal sealed class ListerStagiairesHandler(FormationActionDbContext db) : IQueryHandler<ListerStagiaires, Result<Page<StagiaireVue>>>
{
    public async Task<Result<Page<StagiaireVue>>> Handle(ListerStagiaires query, CancellationToken cancellationToken)
    {
        var parcours = new ParcoursId(query.ParcoursId);
        if (!await db.Parcours.AnyAsync(connu => connu.Id == parcours, cancellationToken)) return new ParcoursIntrouvable(query.ParcoursId);

        return await db.Stagiaires.AsNoTracking().Where(s => s.ParcoursId == parcours).ToPage(
            query.Page, s => s.CreeLe, s => s.Id,
            s => new StagiaireVue(
                s.Id.Value, s.ParcoursId.Value, s.Nom, s.Prenom, s.Fonction, s.Groupe, s.PresentDu, s.PresentAu, s.DoItYourSeveLe, s.Version, s.CreeLe, s.ModifieLe),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerStagiairesEndpoint
{
    public static void MapListerStagiaires(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}/stagiaires", Get)
            .WithName(nameof(ListerStagiaires))
            .WithSummary("Lister les stagiaires d'un parcours")
            .WithDescription("Les permanent·es qui suivent ou ont suivi la formation, dans l'ordre de leur inscription.")
            .WithExample(new Page<StagiaireVue>([StagiaireVue.Exemple], null, null))
            .AnswersList<StagiaireVue>()
            .Refuses(typeof(ParcoursIntrouvable));

    private static Task<IResult> Get(
        Guid parcoursId, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "stagiaires", async part =>
        {
            var stagiaires = await mediator.Send(new ListerStagiaires(parcoursId, part), cancellationToken);
            return stagiaires.Error is { } refus ? throw new RefusalException(refus) : stagiaires.Value;
        });
}

[Exige("parcours:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterStagiaire(Guid StagiaireId) : IQuery<StagiaireVue?>;

internal sealed class ConsulterStagiaireHandler(FormationActionDbContext db) : IQueryHandler<ConsulterStagiaire, StagiaireVue?>
{
    public async Task<StagiaireVue?> Handle(ConsulterStagiaire query, CancellationToken cancellationToken) =>
        await db.Stagiaires.AsNoTracking().SingleOrDefaultAsync(s => s.Id == new StagiaireId(query.StagiaireId), cancellationToken) is { } stagiaire
            ? StagiaireVue.De(stagiaire) : null;
}

internal static class ConsulterStagiaireEndpoint
{
    public static void MapConsulterStagiaire(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/stagiaires/{stagiaireId:guid}", Get)
            .WithName(nameof(ConsulterStagiaire))
            .WithSummary("Consulter un·e stagiaire")
            .WithDescription("Sa fonction, son groupe, sa présence dans l'équipe. Son ETag se donne dans If-Match pour la modifier.")
            .WithExample(StagiaireVue.Exemple)
            .AnswersResource<StagiaireVue>();

    private static async Task<IResult> Get(Guid stagiaireId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterStagiaire(stagiaireId), cancellationToken)).ToResource();
}
