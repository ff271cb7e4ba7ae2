using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.Echeancier.Obligations;

/// <summary>Les adresses où mène un rappel, pour un navigateur connecté : une obligation, ou tout ce que l'on doit.</summary>
internal static class PagesObligations
{
    private const int Lignes = PageRequest.LimiteMax;

    public static void MapPagesObligations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/obligations", Liste).ExcludeFromDescription();
        routes.MapGet("/obligations/{obligationId:guid}", Une).ExcludeFromDescription();
    }

    private static async Task<IResult> Une(Guid obligationId, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new ConsulterObligation(obligationId), cancellationToken) is { } vue
            ? new HtmlDocument(ObligationPage.De(vue), PrintStyle)
            : throw new RefusalException(new ObligationIntrouvable(obligationId));

    private static async Task<IResult> Liste(IMediator mediator, CancellationToken cancellationToken)
    {
        var miennes = await mediator.Send(new ListerMesObligations(AvecCloses: false, new(Limite: Lignes)), cancellationToken);
        return new HtmlDocument(De(miennes), PrintStyle);
    }

    private static string De(Page<ObligationResumeVue> page) => Html($"""
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mes obligations</title><style>{new Markup(PrintStyle)}</style></head>
        <body><h1>Mes obligations</h1>{(page.Elements.Count == 0 ? Html($"<p>Rien n'est attendu de vous.</p>") : Tableau(page.Elements))}
        {(page.CurseurSuivant is null ? "" : $"Les {Lignes} plus proches seulement.")}</body></html>
        """).Text;

    private static Markup Tableau(IReadOnlyList<ObligationResumeVue> obligations) => Table(
        ["Échéance", "Quoi", "Pour qui", "État"],
        obligations.Select(o => new object?[]
        {
            o.Echeance, Html($"<a href=\"/obligations/{o.Id}\">{o.Libelle}</a> {o.Precision}"), o.Structure ?? o.Region ?? "Le pays", o.Etat.EnClair(),
        }));
}
