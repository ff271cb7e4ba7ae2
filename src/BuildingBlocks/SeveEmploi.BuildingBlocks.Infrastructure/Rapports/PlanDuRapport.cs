using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>Un titre du document, à son niveau, et l'ancre où mène la table des matières.</summary>
internal sealed record TitreDuPlan(SectionRapport Section, int Niveau, string Ancre);

internal static class PlanDuRapport
{
    private const int NiveauMax = 3;

    // A screen reader walks the levels: none may be missing between a heading and the one that holds it.
    public static IReadOnlyList<TitreDuPlan> De(Rapport rapport)
    {
        var (plan, niveau) = (new List<TitreDuPlan>(), 0);
        foreach (var (rang, section) in rapport.Sections.Index())
        {
            niveau = Math.Clamp(section.Niveau, 1, Math.Min(niveau + 1, NiveauMax));
            plan.Add(new(section, niveau, $"section-{rang + 1}"));
        }

        return plan;
    }
}
