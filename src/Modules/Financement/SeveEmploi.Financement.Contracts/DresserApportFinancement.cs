using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.Financement.Contracts;

/// <summary>L'argent d'une année, pour un bilan : ce qui est octroyé, versé, encore dû, par programme. Une région, ou le pays sans région.</summary>
[Exige("bilans-regionaux:lire")]
public sealed record DresserApportFinancement(int Annee, Region? Region, DateOnly Le) : IQuery<ApportRapport>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}
