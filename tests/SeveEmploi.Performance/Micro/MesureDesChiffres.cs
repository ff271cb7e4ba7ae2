using BenchmarkDotNet.Attributes;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Grilles;

namespace SeveEmploi.Performance.Micro;

/// <summary>Rates, statistical secrecy, and the table of a year dressed from its totals.</summary>
[MemoryDiagnoser]
public class MesureDesChiffres
{
    private const int Annee = 2026;
    private const int Groupes = 18;

    private static readonly ContenuGrille Grille = GrillesDuProgramme.Toutes().First().Contenu;

    private readonly List<TotalDuMois> _totaux =
    [
        .. from annee in new[] { Annee - 1, Annee } from mois in Enumerable.Range(1, 12)
            select new TotalDuMois(annee, mois, 200, 3, 190, [.. Enumerable.Range(1, Grille.Largeur).Select(rang => (decimal?)(rang * mois))], [.. Enumerable.Repeat(200L, Grille.Largeur)]),
    ];

    private readonly List<GroupeAPublier> _publies = [.. Enumerable.Range(0, Groupes).Select(rang => new GroupeAPublier(rang % 7, [rang, rang * 2L, rang * 3L]))];

    private readonly decimal _apres = 133.5m;
    private readonly decimal _avant = 118.25m;

    [Benchmark]
    public string Taux_d_evolution() => Taux.Evolution(_apres, _avant).ToString();

    [Benchmark]
    public bool Secret_de_dix_huit_regions() => SecretStatistique.Appliquer(_publies).TotalMasque;

    [Benchmark]
    public int Annee_d_un_territoire() => Agregats.Dresser(Grille, Annee, _totaux).Count;
}
