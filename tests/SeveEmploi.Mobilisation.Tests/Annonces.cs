using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;

namespace SeveEmploi.Mobilisation.Tests;

/// <summary>What Mobilisation tells the échéancier, written in full as the échéancier reads it.</summary>
internal static class Annonces
{
    public static ObligationPosee Posee(string nature, object objet, DateOnly ouvreLe, DateOnly echeance) =>
        new("mobilisation", nature, $"{objet}", "", null, null, null, null, null, ouvreLe, echeance, null);

    /// <summary>Owed by ASTA, in the Calvados, or asked about it.</summary>
    public static ObligationPosee DAsta(string nature, Guid objet, DateOnly ouvreLe, DateOnly echeance) =>
        new("mobilisation", nature, $"{objet}", "", Exemples.Asta.Id, "14", null, null, null, ouvreLe, echeance, null);

    public static ObligationHonoree Honoree(string nature, object objet, DateOnly le) => new("mobilisation", nature, $"{objet}", le);

    public static ObligationLevee Levee(string nature, object objet, string motif, DateOnly le) => new("mobilisation", nature, $"{objet}", motif, le);

    public static IEnumerable<IIntegrationEvent> Echeances(this IEnumerable<IIntegrationEvent> faits) => faits.Where(EstUneEcheance);

    public static IEnumerable<IIntegrationEvent> SansEcheances(this IEnumerable<IIntegrationEvent> faits) => faits.Where(fait => !EstUneEcheance(fait));

    private static bool EstUneEcheance(IIntegrationEvent fait) => fait is ObligationPosee or ObligationHonoree or ObligationLevee;
}
