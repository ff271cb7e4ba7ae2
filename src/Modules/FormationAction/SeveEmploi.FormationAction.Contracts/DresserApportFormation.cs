using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.FormationAction.Contracts;

/// <summary>Ce que la formation-action sait d'une promotion, pour un bilan (RPT-11, RPT-19, RPT-20, RPT-24, RPT-27, RPT-28, RPT-31).</summary>
[Exige("bilans-regionaux:lire")]
public sealed record DresserApportFormation(int Annee, Region? Region, DateOnly Le) : IQuery<ApportRapport>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}
