using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.Indicateurs.Contracts;

/// <summary>
/// Ce que les indicateurs et les sorties savent d'une année, pour un bilan (RPT-10, RPT-15 à RPT-18, RPT-37) : structure par structure dans une région,
/// région par région dans le pays, sous le secret statistique.
/// </summary>
[Exige("bilans-regionaux:lire")]
public sealed record DresserApportIndicateurs(int Annee, Region? Region, DateOnly Le) : IQuery<ApportRapport>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}
