using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Bilans;

/// <summary>Ce que l'animation sait elle-même de l'année : événements, accompagnements, enquêtes, communication, rapprochements.</summary>
internal sealed class TableauxDeLAnimation
{
    public Task<ApportRapport> Dresser(int annee, Region? region, DateOnly le, CancellationToken cancellationToken) =>
        Task.FromResult(new ApportRapport([], []));
}
