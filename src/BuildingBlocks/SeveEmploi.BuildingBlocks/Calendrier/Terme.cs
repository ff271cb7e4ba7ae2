namespace SeveEmploi.BuildingBlocks;

/// <summary>Un terme « avant le D » : tenu jusqu'à la dernière seconde du jour D, à l'heure de la structure (MOB-25).</summary>
/// <param name="Jour">Le jour D écrit dans la campagne.</param>
/// <param name="ReporteSiNonOuvre">Réglage de la campagne : un jour non ouvré passe au jour ouvré suivant.</param>
public sealed record Terme(DateOnly Jour, bool ReporteSiNonOuvre = false)
{
    public DateOnly JourEffectif(ZoneCalendaire zone) => ReporteSiNonOuvre ? Jour.JourOuvreSuivant(zone) : Jour;

    public bool EstRespecte(DateOnly le, ZoneCalendaire zone) => le <= JourEffectif(zone);

    public bool EstRespecteA(DateTimeOffset instant, Departement departement) => EstRespecte(departement.JourLocal(instant), departement.Zone);

    public bool TombeUnJourNonOuvre(ZoneCalendaire zone) => !Jour.EstOuvre(zone);
}
