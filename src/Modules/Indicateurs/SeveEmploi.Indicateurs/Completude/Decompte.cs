namespace SeveEmploi.Indicateurs.Completude;

/// <summary>
/// Les mois attendus et ce qu'il en est. Un mois est attendu quand son terme est passé, ou qu'il est déjà rendu ; un mois exempté ne l'est pas.
/// Rendus à temps, rendus en retard et manquants font toujours le compte des attendus : aucun taux ne dépasse 100 %.
/// </summary>
/// <param name="ATemps">Envoyés une première fois au plus tard le jour du terme, et non renvoyés depuis.</param>
/// <param name="EnRetard">Envoyés après le terme.</param>
/// <param name="Manquants">Ni envoyés, ni corrigés après un renvoi, leur terme passé.</param>
internal sealed record Decompte(int ATemps, int EnRetard, int Manquants, int Exemptes)
{
    public int Attendus => ATemps + EnRetard + Manquants;

    public int Rendus => ATemps + EnRetard;

    /// <summary>Les rendus sur les attendus.</summary>
    public Taux Completude => Taux.Part(Rendus, Attendus);

    /// <summary>Les rendus à temps sur les attendus.</summary>
    public Taux Ponctualite => Taux.Part(ATemps, Attendus);

    public static Decompte operator +(Decompte un, Decompte autre) => new(
        un.ATemps + autre.ATemps, un.EnRetard + autre.EnRetard, un.Manquants + autre.Manquants, un.Exemptes + autre.Exemptes);

    public static Decompte Somme(IEnumerable<SituationDuMois> situations)
    {
        var parSituation = situations.CountBy(situation => situation).ToDictionary();
        return new(
            parSituation.GetValueOrDefault(SituationDuMois.ATemps), parSituation.GetValueOrDefault(SituationDuMois.EnRetard),
            parSituation.GetValueOrDefault(SituationDuMois.Manquant), parSituation.GetValueOrDefault(SituationDuMois.Exempte));
    }
}

internal enum SituationDuMois
{
    /// <summary>Hors de la participation, ou le terme n'est pas passé et rien n'est rendu.</summary>
    NonAttendu,
    ATemps,
    EnRetard,
    Manquant,
    Exempte,
}
