using Microsoft.AspNetCore.Http.Features;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[Refus("formulaire_enquete_illisible", "Le formulaire est illisible")]
internal sealed record FormulaireEnqueteIllisible()
    : InvalidError($"Envoyez le formulaire tel que la page le montre, un champ par question et {Question.TexteMax} caractères au plus par texte.");

/// <summary>What a browser posts: form-encoded, bounded, no field twice.</summary>
internal static class FormulaireEnquete
{
    private const string ContentType = "application/x-www-form-urlencoded";

    // Twice what fits in a text: a little too long is told on its question, far too long is not read.
    private static readonly FormOptions Limites = new()
    {
        ValueCountLimit = 2 * EnqueteSaisieValidator.QuestionsMax,
        KeyLengthLimit = 100,
        ValueLengthLimit = 8 * Question.TexteMax,
    };

    public static async Task<Result<IReadOnlyDictionary<string, string>>> Lire(HttpRequest request)
    {
        if (request.ContentType?.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase) != true) return new FormulaireEnqueteIllisible();
        try
        {
            var form = await new FormFeature(request, Limites).ReadFormAsync(request.HttpContext.RequestAborted);
            var sain = form.All(champ => champ.Value.Count == 1 && Payloads.IsStorable(champ.Key) && Payloads.IsStorable(champ.Value.ToString()));
            // A browser counts a line break as one character, and sends two.
            return sain
                ? form.ToDictionary(champ => champ.Key, champ => champ.Value.ToString().ReplaceLineEndings("\n"), StringComparer.Ordinal)
                : new FormulaireEnqueteIllisible();
        }
        catch (Exception illisible) when (illisible is InvalidDataException or BadHttpRequestException)
        {
            return new FormulaireEnqueteIllisible();
        }
    }
}
