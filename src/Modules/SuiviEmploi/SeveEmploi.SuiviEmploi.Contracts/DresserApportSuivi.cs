using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.SuiviEmploi.Contracts;

/// <summary>Où en sont les plans d'action SEVE 2 d'une promotion, pour un bilan (RPT-22, RPT-24) : une région, ou le pays sans région.</summary>
[Exige("bilans-regionaux:lire")]
public sealed record DresserApportSuivi(int Annee, Region? Region, DateOnly Le) : IQuery<ApportRapport>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}
