namespace SeveEmploi.Echeancier.Obligations;

internal enum EtatObligation
{
    AVenir,
    Ouverte,
    EnRetard,
    HonoreeATemps,
    HonoreeEnRetard,
    Levee,
    Exemptee,
}

/// <summary>Comment une obligation s'est close.</summary>
internal enum Issue
{
    Honoree,
    Levee,
    Exemptee,
}
