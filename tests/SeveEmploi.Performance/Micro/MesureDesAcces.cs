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

    private static readonly ConsulterAgregatRegion Demande = new(Normandie, Programme.Seve1, 2026);
    private static readonly Paging.Cursor<DateTimeOffset> Position = new(DateTimeOffset.UnixEpoch, Guid.Empty);
    private static readonly string Ecrit = Position.Write();

    [Benchmark]
    public bool Juger_une_demande() => Authorization.Judge(Demande, ChargeDeMission).Tout;

    [Benchmark]
    public string Ecrire_un_curseur() => Position.Write();

    [Benchmark]
    public Guid Lire_un_curseur() => Paging.Cursor<DateTimeOffset>.Read(Ecrit).Id;
}
