using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Bilans;

[Exige("parcours:lire")]
internal sealed record ConsulterBilanExecution(Guid ParcoursId) : IQuery<BilanExecutionVue?>;

internal sealed class ConsulterBilanExecutionHandler(FormationActionDbContext db, ReleveurBilan releveur, IMediator mediator, DbSession session, TimeProvider clock)
    : IQueryHandler<ConsulterBilanExecution, BilanExecutionVue?>
{
    public async Task<BilanExecutionVue?> Handle(ConsulterBilanExecution query, CancellationToken cancellationToken)
    {
        var id = new ParcoursId(query.ParcoursId);
        if (await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } parcours) return null;

        var duJour = await releveur.Relever(parcours, clock.Today(), cancellationToken);
        var terme = await Terme(parcours, cancellationToken);
        return BilanExecutionVue.De(parcours, duJour, terme, theme => session.Appelant.PeutLire(theme, parcours), clock.Today());
    }

    /// <summary>The one that the échéancier reminds of: its setting is kept there alone.</summary>
    private async Task<DateOnly?> Terme(Parcours parcours, CancellationToken cancellationToken)
    {
        if (!parcours.DoitUnBilan) return null;
        var termes = await mediator.Send(new ListerTermes(Parcours.NatureBilan, parcours.Annee, parcours.Region.Code), cancellationToken);
        return termes.Count == 0 ? null : termes[^1].Echeance;
    }
}

internal static class ConsulterBilanExecutionEndpoint
{
    public static void MapConsulterBilanExecution(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}/bilan", Get)
            .WithName(nameof(ConsulterBilanExecution))
            .WithSummary("Consulter le bilan d'exécution")
            .WithDescription(
                "Ce que la direction a déposé, les chiffres que le logiciel sait déjà, chacun avec sa source et son jour, et ce que la DDETS, ou la chargée de "
                + "mission en son nom, en a dit. Les chiffres suivent l'année tant que le bilan n'est pas déposé ou qu'il est renvoyé ; le dépôt les fige, et un "
                + "chiffre qui a changé depuis le dit. Le terme est celui de l'échéancier. Avec « Accept: text/html », une page à imprimer ; avec le type d'un "
                + "document Word, un fichier DOCX. Son ETag se donne dans If-Match pour tout acte sur le bilan.")
            .WithExample(new BilanExecutionVue(
                new("01990000-0000-7000-8000-000000000062"), "ASTA", "14", Programme.Seve1, 2022, true, EtatBilan.Depose,
                new("Dix journées tenues.", "Vingt partenariats.", "Deux départs.", "Un poste en 2023."), null,
                [new(EtatBilan.Depose, new(2022, 12, 20), null, Role: "direction_siae")],
                [
                    new(ThemeChiffre.Formation, "assiduite", "Assiduité, en demi-journées suivies sur demi-journées tenues", 85.0m, "%",
                        "Formation-action : émargements des journées et séminaires tenus au 20/12/2022", new(2022, 12, 20), 136, 160),
                    new(ThemeChiffre.Indicateurs, "mes_pmsmp", "Mises en situation (PMSMP)", 41, "périodes",
                        "Indicateurs mensuels : saisies de 2022 envoyées ou validées, 11 mois sur 12, ce chiffre dit pour 11", new(2022, 12, 20), null, null, true, 45),
                ],
                new(2022, 12, 20), new(2022, 12, 31), false, 31))
            .AnswersResource<BilanExecutionVue>();

    private static async Task<IResult> Get(Guid parcoursId, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var bilan = await mediator.Send(new ConsulterBilanExecution(parcoursId), cancellationToken);
        http.Response.Headers.Vary = "Accept";
        var page = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return bilan is null ? bilan.ToResource()
            : WordDocument.IsWantedBy(http.Request) ? BilanDocx.De(bilan).ToFile("bilan-execution.docx")
            : page ? new HtmlDocument(BilanPage.De(bilan), Markup.PrintStyle) : bilan.ToResource();
    }
}
