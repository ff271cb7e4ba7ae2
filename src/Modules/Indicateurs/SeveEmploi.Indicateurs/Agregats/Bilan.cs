using SeveEmploi.Indicateurs.Grilles;

namespace SeveEmploi.Indicateurs.Agregats;

/// <summary>Un indicateur sur quelques mois d'un axe. Un total absent n'est pas zéro ; un niveau n'a pas de somme d'un mois à l'autre.</summary>
/// <param name="Somme">Des valeurs données ; null pour un niveau, ou sans aucune valeur.</param>
/// <param name="MoyenneMensuelle">Du total de l'axe, sur les mois qui en ont un : des périodes inégales se comparent par elle (INC-23).</param>
/// <param name="MoyenneParStructure">Par structure et par mois répondu.</param>
/// <param name="Reponses">Les structures-mois qui ont répondu : une valeur, ou rien à signaler pour un flux.</param>
internal sealed record Bilan(decimal? Somme, decimal? MoyenneMensuelle, decimal? MoyenneParStructure, long Reponses)
{
    /// <summary>Le total d'un mois : pour un flux, un mois rendu sans rien à signaler vaut zéro.</summary>
    public static (decimal? Total, long Reponses) DuMois(TotalDuMois? mois, Indicateur indicateur)
    {
        if (mois is null) return (null, 0);

        var rang = indicateur.Rang - 1;
        var (somme, nombre) = (mois.Sommes.ElementAtOrDefault(rang), mois.Nombres.ElementAtOrDefault(rang));
        return indicateur.Mesure == NatureMesure.Niveau ? (somme, nombre)
            : nombre + mois.Rien == 0 ? (null, 0)
            : (somme ?? 0, nombre + mois.Rien);
    }

    public static Bilan De(IEnumerable<TotalDuMois> mois, Indicateur indicateur)
    {
        var totaux = mois.Select(total => DuMois(total, indicateur)).Where(total => total.Total is not null).ToList();
        if (totaux.Count == 0) return new(null, null, null, 0);

        var (somme, reponses) = (totaux.Sum(total => total.Total!.Value), totaux.Sum(total => total.Reponses));
        return new(indicateur.Mesure == NatureMesure.Flux ? somme : null, Arrondi(somme / totaux.Count), Arrondi(somme / reponses), reponses);
    }

    private static decimal Arrondi(decimal moyenne) => Math.Round(moyenne, 2, MidpointRounding.AwayFromZero);
}
