namespace SeveEmploi.FormationAction.Bilans;

/// <summary>De quoi parle un chiffre : de là vient qui le sait, et qui peut le lire.</summary>
internal enum ThemeChiffre
{
    /// <summary>Les journées et les présences : Formation-action.</summary>
    Formation,

    /// <summary>La part formée de l'équipe : Formation-action et Référentiel.</summary>
    Equipe,

    /// <summary>Entreprises, mises en relation et en situation, contrats : Indicateurs mensuels.</summary>
    Indicateurs,

    /// <summary>Les sorties de l'année : Sorties annuelles.</summary>
    Sorties,
}

/// <summary>Un chiffre du bilan d'exécution que le logiciel sait déjà : personne ne le ressaisit, et chacun voit d'où il vient (FIN-6, XC-31).</summary>
/// <param name="Valeur">Null : le logiciel ne le sait pas ; jamais un zéro inventé.</param>
/// <param name="Source">Le module et le fait dont il vient, en mots.</param>
/// <param name="Le">Le jour qu'il décrit.</param>
/// <param name="Numerateur">D'un taux : ce qui est compté.</param>
/// <param name="Denominateur">D'un taux : sur combien.</param>
internal sealed record ChiffreBilan(
    ThemeChiffre Theme, string Code, string Libelle, decimal? Valeur, string Unite, string Source, DateOnly Le, decimal? Numerateur = null,
    decimal? Denominateur = null)
{
    /// <summary>À une décimale ; null sans base.</summary>
    public static ChiffreBilan Taux(ThemeChiffre theme, string code, string libelle, int partie, int total, string source, DateOnly le) =>
        new(theme, code, libelle, BuildingBlocks.Taux.Part(partie, total).Valeur, "%", source, le, partie, total);

    /// <summary>La source et le jour peuvent changer sans que le chiffre change.</summary>
    public bool EstLeMemeQue(ChiffreBilan autre) => (Valeur, Numerateur, Denominateur) == (autre.Valeur, autre.Numerateur, autre.Denominateur);
}
