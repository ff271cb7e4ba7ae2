namespace SeveEmploi.Performance.Mesures;

/// <summary>The measures that ./mesurer.sh offers.</summary>
internal static class Mesure
{
    public static Task Lancer(Reglages reglages) => reglages.Mesure switch
    {
        "croissance" => new Croissance(reglages).Mesurer(),
        "surcharge" => new Surcharge(reglages).Mesurer(),
        "deux-hotes" => new DeuxHotes(reglages).Mesurer(),
        _ => new CoteACote(reglages).Mesurer(),
    };
}
