using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using SeveEmploi.Acces.Clients;

namespace SeveEmploi.Acces.Jetons;

/// <summary>The form that every OAuth route takes: small, form-encoded, no field twice, an empty field as if absent (RFC 6749 § 3.2).</summary>
internal static class FormulaireOauth
{
    private const string ContentType = "application/x-www-form-urlencoded";
    private const int CorpsMax = 8 * 1024;
    private static readonly FormOptions Limites = new() { ValueCountLimit = 10, KeyLengthLimit = 100, ValueLengthLimit = 2000 };

    /// <summary>Lit le corps et la preuve du client, et envoie la demande qu'ils font ; ou refuse.</summary>
    public static async Task<IResult> Recevoir(
        HttpContext http, IMediator mediator, Func<PreuveClient, IReadOnlyDictionary<string, string>, ICommand<ReponseOauth>> demande)
    {
        if (await Champs(http.Request) is not { } champs) return new ResultatOauth(RefusOauth.DemandeInvalide);
        var (preuve, refus) = PreuveClient.Lire(http, champs);
        if (preuve is null) return new ResultatOauth(refus!);

        return (await mediator.Send(demande(preuve, champs), http.RequestAborted)).ToHttp(reponse => new ResultatOauth(reponse));
    }

    private static async Task<IReadOnlyDictionary<string, string>?> Champs(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase)) return null;
        if (request.ContentLength > CorpsMax) return null;
        try
        {
            var form = await new FormFeature(request, Limites).ReadFormAsync(request.HttpContext.RequestAborted);
            var sain = form.All(champ => champ.Value.Count == 1 && Payloads.IsStorable(champ.Key) && Payloads.IsStorable(champ.Value.ToString()));
            return sain ? form.Where(champ => champ.Value.ToString().Length > 0).ToDictionary(champ => champ.Key, champ => champ.Value.ToString(), StringComparer.Ordinal) : null;
        }
        catch (Exception illisible) when (illisible is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
