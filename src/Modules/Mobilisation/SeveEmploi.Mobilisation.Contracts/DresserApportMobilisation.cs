using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.Mobilisation.Contracts;

/// <summary>Ce que la mobilisation sait d'une promotion, pour un bilan (RPT-3 à RPT-9, RPT-12 à RPT-14) : une région, ou le pays sans région.</summary>
/// <param name="Annee">La promotion, que la campagne de l'année d'avant a choisie.</param>
[Exige("bilans-regionaux:lire")]
public sealed record DresserApportMobilisation(int Annee, Region? Region, DateOnly Le) : IQuery<ApportRapport>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}
