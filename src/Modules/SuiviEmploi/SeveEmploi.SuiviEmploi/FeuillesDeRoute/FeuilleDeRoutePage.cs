using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.SuiviEmploi.FeuillesDeRoute;

/// <summary>The feuille de route as a page to print: no script, and every value is encoded by the one method that writes it.</summary>
internal static class FeuilleDeRoutePage
{
    public static string De(FeuilleDeRouteVue feuille) => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>Feuille de route {feuille.Promotion} de {feuille.Structure}</title><style>{new Markup(PrintStyle)}</style></head>
        <body>
        <h1>Feuille de route SEVE 2 {feuille.Promotion}</h1>
        <p>{feuille.Structure}, {Region.De(feuille.Region).Nom}. {Etape(feuille.Etape)}</p>
        {Adhesion(feuille.AdhesionAttendueLe)}
        <h2>Rappel du cadre</h2>
        {Liste(feuille.Cadre)}
        <h2>Partie individuelle</h2>
        {Table(["Échéance", "Quoi", "État"], feuille.Individuelle.Select(ligne => new object?[] { ligne.Le, ligne.Quoi, Etat(ligne) }))}
        <h2>Partie collective</h2>
        <p>Chaque temps se tient au plus tard le jour indiqué.</p>
        {Table(["Au plus tard le", "Quoi"], feuille.Collective.Select(ligne => new object?[] { ligne.Le, ligne.Quoi }))}
        <h2>Réunion de lancement : ordre du jour</h2>
        {Liste(feuille.OrdreDuJourLancement)}
        </body>
        </html>
        """).Text;

    private static Markup Liste(IReadOnlyList<string> points) => Html($"<ul>{All(points.Select(point => Html($"<li>{point}</li>")))}</ul>");

    private static Markup Adhesion(DateOnly? terme) =>
        terme is { } le ? Html($"<p>L'adhésion de la nouvelle direction au plan d'action est attendue pour le {le}.</p>") : new("");

    private static string Etat(EcheanceDeLAnneeVue ligne) =>
        ligne.FaitLe is { } fait ? $"fait le {fait:dd/MM/yyyy}{(ligne.EnRetard ? ", en retard" : "")}" : ligne.EnRetard ? "en retard" : "";

    private static string Etape(EtapeAnnee etape) => etape switch
    {
        EtapeAnnee.PlanAEcrire => "Le plan d'action est à écrire.",
        EtapeAnnee.PlanAValider => "Le plan d'action attend sa validation.",
        EtapeAnnee.AnneeEnCours => "Le plan d'action est validé, l'année est en cours.",
        EtapeAnnee.BilanAttendu => "L'année se termine par son bilan.",
        EtapeAnnee.Cloturee => "L'année est close, son bilan accepté.",
        _ => throw new ArgumentOutOfRangeException(nameof(etape), etape, null),
    };
}
