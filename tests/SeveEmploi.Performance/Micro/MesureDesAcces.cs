using BenchmarkDotNet.Attributes;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Indicateurs.Agregats;

namespace SeveEmploi.Performance.Micro;

/// <summary>What each request pays before its handler: its right, its perimeter, its cursor.</summary>
[MemoryDiagnoser]
public class MesureDesAcces
{
    private static readonly Region Normandie = Region.De("28");

    private static readonly Appelant ChargeDeMission = new()
    {
        Nature = NatureAppelant.Personne,
        Nom = "mesure",
        Id = Guid.Empty,
        Habilitations =
        [
            new("charge_mission", new HashSet<string> { "indicateurs:lire", "structures:lire", "candidatures:lire" }, new() { Regions = [Normandie] }),
            new("suppleance", new HashSet<string> { "indicateurs:lire" }, new() { Regions = [Region.De("53")] }),
        ],
    };

    private readonly ConsulterAgregatRegion _demande = new(Normandie, Programme.Seve1, 2026);
    private readonly Paging.Cursor<DateTimeOffset> _position = new(DateTimeOffset.UnixEpoch, Guid.Empty);
    private readonly string _ecrit = new Paging.Cursor<DateTimeOffset>(DateTimeOffset.UnixEpoch, Guid.Empty).Write();

    [Benchmark]
    public bool Juger_une_demande() => Authorization.Judge(_demande, ChargeDeMission).Tout;

    [Benchmark]
    public string Ecrire_un_curseur() => _position.Write();

    [Benchmark]
    public Guid Lire_un_curseur() => Paging.Cursor<DateTimeOffset>.Read(_ecrit).Id;
}
