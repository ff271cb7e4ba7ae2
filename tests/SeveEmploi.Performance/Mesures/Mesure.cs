namespace SeveEmploi.Performance.Mesures;

/// <summary>The measures that ./mesurer.sh offers.</summary>
internal static class Mesure
{
    public static Task Lancer(Reglages reglages) => reglages.Mesure switch
    {
        _ => new CoteACote(reglages).Mesurer(),
    };
}
