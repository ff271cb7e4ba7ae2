using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.AnimationRegionale.Enquetes;

/// <summary>The form of an enquête, that reads and sends without an application: no script, a style known by its hash, a form that goes back to this site only.</summary>
internal sealed class PageEnquete(int statut, string titre, Markup corps) : IResult
{
    public const string TypeMime = "text/html";

    public const string Exemple = "<!DOCTYPE html><html lang=\"fr\"><head><title>Votre avis</title></head><body><h1>Votre avis</h1></body></html>";

    private const string Style =
        "body{font:1rem/1.5 sans-serif;color:#1e1e1e;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}"
        + "fieldset,.question{border:1px solid #666;margin:0 0 1.25rem;padding:.75rem 1rem}legend,.question label{font-weight:700}"
        + "fieldset label{display:block;padding:.3rem 0}textarea{box-sizing:border-box;width:100%;font:inherit;min-height:6rem}"
        + ".erreur{color:#a30000;font-weight:700}.erreurs{border:2px solid #a30000;padding:.25rem 1rem}"
        + "button{font:inherit;padding:.6rem 1rem;background:#000091;color:#fff;border:2px solid #000091;cursor:pointer}"
        + "button:focus-visible,input:focus-visible,textarea:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}";

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly string Politique =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>A browser reads a page; whatever else asks gets the refusal that the rest of the API gives.</summary>
    public static bool EstVoulue(HttpRequest request) => request.Headers.Accept.ToString().Contains(TypeMime, StringComparison.OrdinalIgnoreCase);

    public static PageEnquete ARemplir(FormulaireEnqueteVue formulaire, IReadOnlyDictionary<string, string>? saisie = null, ValidationError? refus = null) => new(
        refus is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, formulaire.Titre, Html($"""
            <p>Vos réponses sont anonymes : ni votre nom, ni le moment où vous répondez ne sont gardés avec elles. Vous pouvez répondre une fois, jusqu'au
            {formulaire.ClotLe.ToString("d MMMM yyyy", Francais)} inclus.</p>
            {Resume(refus)}
            <form method="post" accept-charset="utf-8">
            {All(formulaire.Questions.Select(question => ChampsEnquete.De(question, saisie?.GetValueOrDefault(question.Code), ErreurDe(question, refus))))}
            <button type="submit">Envoyer mes réponses</button>
            </form>
            """));

    public static PageEnquete Merci() => new(StatusCodes.Status200OK, "Merci de votre réponse", Html($"<p>Vos réponses sont enregistrées, sans votre nom. Vous pouvez fermer cette page.</p>"));

    public static PageEnquete Refusee(Error refus) => new(StatutDe(refus), refus.Titre, Html($"<p>{refus.Message}</p>"));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        (answer.StatusCode, answer.ContentType, answer.Headers.ContentSecurityPolicy) = (statut, $"{TypeMime}; charset=utf-8", Politique);
        // The address is a secret: no shared cache keeps what it showed, and no other site learns it.
        (answer.Headers.CacheControl, answer.Headers["Referrer-Policy"]) = ("no-store", "no-referrer");
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

    private static Markup Resume(ValidationError? refus) => refus is null
        ? new("")
        : Html($"""<div class="erreurs" role="alert"><p>Vos réponses ne sont pas encore enregistrées : {refus.Champs.Count} question(s) à revoir, signalée(s) ci-dessous.</p></div>""");

    private static string? ErreurDe(Question question, ValidationError? refus) => refus?.Champs.FirstOrDefault(champ => champ.Champ == question.Code)?.Message;

    private static int StatutDe(Error refus) => refus switch
    {
        NotFoundError => StatusCodes.Status404NotFound,
        ConflictError => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };
}
