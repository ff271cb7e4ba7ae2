namespace SeveEmploi.BuildingBlocks;

/// <summary>Territoire dont tous les habitants ont les mêmes jours fériés.</summary>
public enum ZoneCalendaire
{
    Metropole,
    AlsaceMoselle,
    Guadeloupe,
    Martinique,
    Guyane,
    Reunion,
    Mayotte,
    SaintPierreEtMiquelon,
    SaintBarthelemy,
    SaintMartin,
    WallisEtFutuna,
    PolynesieFrancaise,
    NouvelleCaledonie,
}
