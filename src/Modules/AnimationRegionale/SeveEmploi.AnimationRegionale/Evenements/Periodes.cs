namespace SeveEmploi.AnimationRegionale.Evenements;

/// <summary>Quelle échéance un événement tenu honore, parmi celles que l'échéancier attend de l'année.</summary>
internal static class Periodes
{
    /// <summary>
    /// Celle de son mois ; sinon la plus ancienne qui manque encore, car il la rattrape ; sinon, tenu en avance, la suivante. Un second événement du même
    /// mois n'honore rien de plus.
    /// </summary>
    /// <param name="mois">Le mois où il s'est tenu.</param>
    /// <param name="attendus">Les mois qui ont une échéance.</param>
    /// <param name="pris">Ceux qu'un autre événement a déjà honorés.</param>
    public static int? Choisir(int mois, IReadOnlyCollection<int> attendus, IReadOnlyCollection<int> pris)
    {
        var libres = attendus.Except(pris).Order().ToList();
        if (libres.Contains(mois)) return mois;
        if (libres.Exists(autre => autre < mois)) return libres[0];
        return attendus.Contains(mois) || libres.Count == 0 ? null : libres[0];
    }

    /// <summary>« 28:2022-06 » ; pour le pays, « 2022-06 ».</summary>
    public static string Objet(string? region, int annee, int mois) => region is null ? $"{annee}-{mois:00}" : $"{region}:{annee}-{mois:00}";

    /// <summary>Le mois que dit un objet de cette région et de cette année ; null s'il est d'une autre.</summary>
    public static int? Mois(string objet, string? region, int annee) =>
        Enumerable.Range(1, 12).Where(mois => objet == Objet(region, annee, mois)).Select(mois => (int?)mois).FirstOrDefault();
}
