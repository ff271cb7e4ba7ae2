using System.Security.Cryptography;
using System.Text;
using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.Echeancier.Preferences;

/// <summary>One small page, that reads without an application: its style is recognised by its hash, and its form goes back to this site only.</summary>
internal sealed class PageDesabonnement(int statut, string titre, Markup corps) : IResult
{
    public const string TypeMime = "text/html";

    public const string Exemple = "<!DOCTYPE html><html lang=\"fr\"><head><title>Vos rappels</title></head><body><h1>Vos rappels</h1></body></html>";

    private const string Style =
        "body{font:1rem/1.5 sans-serif;color:#1e1e1e;background:#fff;max-width:38rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.1rem}"
        + "button{font:inherit;padding:.6rem 1rem;background:#000091;color:#fff;border:2px solid #000091;cursor:pointer}"
        + "button:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}";

    private static readonly string Politique =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static PageDesabonnement AConfirmer(DesabonnementVue vue) => new(StatusCodes.Status200OK, "Recevoir moins de rappels", Html($"""
        {Liste("Ces rappels s'arrêteront :", vue.Arretees)}
        {Liste("Ceux-ci sont dus par convention ou par règlement : ils ne s'arrêtent pas, et seront groupés en un courriel par semaine :", vue.Groupees)}
        <form method="post"><button type="submit">Confirmer</button></form>
        """));

    public static PageDesabonnement Faite(DesabonnementVue vue) => new(StatusCodes.Status200OK, "C'est fait", Html($"""
        {Liste("Ces rappels sont arrêtés :", vue.Arretees)}
        {Liste("Ceux-ci, dus par convention ou par règlement, sont groupés en un courriel par semaine :", vue.Groupees)}
        <p>Vous pouvez changer d'avis dans l'application, à la page de vos préférences.</p>
        """));

    public static PageDesabonnement Refusee(Error refus) => new(StatusCodes.Status404NotFound, refus.Titre, Html($"<p>{refus.Message}</p>"));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        (answer.StatusCode, answer.ContentType, answer.Headers.ContentSecurityPolicy) = (statut, $"{TypeMime}; charset=utf-8", Politique);
        return answer.WriteAsync(Page(), httpContext.RequestAborted);
    }

    private string Page() => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>{titre}</title><style>{new Markup(Style)}</style></head>
        <body>
        <main>
        <h1>{titre}</h1>
        {corps}
        </main>
        </body>
        </html>
        """).Text;

    private static Markup Liste(string annonce, IReadOnlyList<string> libelles) => libelles.Count == 0
        ? new("")
        : Html($"<p>{annonce}</p><ul>{All(libelles.Select(libelle => Html($"<li>{libelle}</li>")))}</ul>");
}
