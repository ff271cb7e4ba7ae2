using System.Text.RegularExpressions;

namespace SeveEmploi.Financement.Reglements;

/// <summary>Les champs qu'un article de convention peut citer, entre accolades, et leur remplacement.</summary>
internal static partial class ModeleDeConvention
{
    public static IReadOnlyList<string> Champs { get; } =
        ["structure", "departement", "autorite", "direction", "montant", "debut", "fin", "promotion", "programme", "financeur", "versements"];

    /// <summary>Le premier champ qu'aucune convention ne saurait remplir ; null s'il n'y en a pas.</summary>
    public static string? ChampInconnu(IEnumerable<ArticleConvention> articles) =>
        articles.SelectMany(article => Accolades().Matches($"{article.Titre} {article.Texte}")).Select(champ => champ.Groups[1].Value)
            .FirstOrDefault(champ => !Champs.Contains(champ));

    public static string Remplir(string texte, IReadOnlyDictionary<string, string> valeurs) =>
        Accolades().Replace(texte, champ => valeurs[champ.Groups[1].Value]);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Accolades();
}
