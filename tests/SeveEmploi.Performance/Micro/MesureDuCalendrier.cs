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

    private static readonly DateOnly Jour = new(Annee, 5, 1);
    private static readonly List<Nature> Recurrentes = [.. NaturesDuProgramme.Toutes().Where(nature => nature.Recurrence is not null)];

    [Benchmark]
    public DateOnly Jour_ouvre_suivant() => Jour.JourOuvreSuivant(ZoneCalendaire.Metropole);

    [Benchmark]
    public DateOnly Vingt_jours_ouvres() => Jour.AjouterJoursOuvres(Delai, ZoneCalendaire.AlsaceMoselle);

    [Benchmark]
    public int Feries_d_une_annee() => JoursFeries.De(Annee, ZoneCalendaire.Guadeloupe).Count;

    [Benchmark]
    public int Rappels_d_une_echeance() => PlanRappels.Departs(Jour, Politique.Ordinaire, ZoneCalendaire.Metropole).Count();

    [Benchmark]
    public int Echeances_d_une_annee() => Recurrentes.Sum(nature => nature.Recurrence!.De(Annee, Lieu.National).Count());
}
