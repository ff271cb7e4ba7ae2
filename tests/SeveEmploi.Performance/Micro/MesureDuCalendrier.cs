using BenchmarkDotNet.Attributes;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Performance.Micro;

/// <summary>Working days of France, and the days on which what is due falls.</summary>
[MemoryDiagnoser]
public class MesureDuCalendrier
{
    private const int Annee = 2026;
    private const int Delai = 20;

    private readonly DateOnly _jour = new(Annee, 5, 1);
    private readonly List<Nature> _recurrentes = [.. NaturesDuProgramme.Toutes().Where(nature => nature.Recurrence is not null)];

    [Benchmark]
    public DateOnly Jour_ouvre_suivant() => _jour.JourOuvreSuivant(ZoneCalendaire.Metropole);

    [Benchmark]
    public DateOnly Vingt_jours_ouvres() => _jour.AjouterJoursOuvres(Delai, ZoneCalendaire.AlsaceMoselle);

    [Benchmark]
    public int Feries_d_une_annee() => JoursFeries.De(_jour.Year, ZoneCalendaire.Guadeloupe).Count;

    [Benchmark]
    public int Rappels_d_une_echeance() => PlanRappels.Departs(_jour, Politique.Ordinaire, ZoneCalendaire.Metropole).Count();

    [Benchmark]
    public int Echeances_d_une_annee() => _recurrentes.Sum(nature => nature.Recurrence!.De(Annee, Lieu.National).Count());
}
