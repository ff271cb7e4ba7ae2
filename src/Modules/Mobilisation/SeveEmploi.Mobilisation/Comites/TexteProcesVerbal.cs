using System.Globalization;
using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Comites;

/// <summary>Ce que la page et le document du procès-verbal disent tous deux, une fois.</summary>
internal static class TexteProcesVerbal
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static string Titre(ProcesVerbalVue pv) => $"Procès-verbal du {Instance(pv)}";

    public static IEnumerable<string> Paragraphes(ProcesVerbalVue pv)
    {
        yield return $"{pv.Campagne}. Réunion prévue le {Jour(pv.ReuniLe)}, convoquée le {Jour(pv.ConvoqueLe)}, ouverte le {Jour(pv.OuvertLe)}, close le {Jour(pv.ClosLe)}.";
        yield return $"Quorum : {pv.Quorum}. Voix délibératives présentes : {pv.Presents}.";
        if (pv.EstPreselection) yield return "Ce comité donne un avis au comité national, qui seul décide des structures qu'il pré-sélectionne.";
        if (pv.AnnonceLe is null) yield return "Les décisions ne sont pas encore annoncées aux structures.";
        if (Octroyees(pv) is { Count: > 0 } dotees)
        {
            yield return $"Dotations : {Euros.EnClair(dotees.Sum(d => d.DotationSolliciteeEur ?? 0))} sollicités, {Euros.EnClair(dotees.Sum(d => d.DotationOctroyeeEur!.Value))} octroyés.";
        }
    }

    public static IEnumerable<(string Titre, string[] Colonnes, IReadOnlyList<string[]> Lignes)> Tableaux(ProcesVerbalVue pv)
    {
        yield return ("Membres", ["Nom", "Organisation", "Voix", "Présence"], [.. pv.Membres.Select(m => new[]
        {
            m.Nom, m.Organisation, m.Voix == Voix.Deliberative ? "délibérative" : "consultative", m.EstPresent ? "présent" : "absent",
        })]);
        yield return ("Intérêts déclarés", ["Membre", "Structure", "Motif"], [.. pv.Interets.Select(i => new[] { i.Membre, i.Structure, i.Motif })]);
        yield return ("Décisions", ["Ordre", "Structure", "Région", "Décision", "Motif", "Votants"], [.. pv.Decisions.Select(d => new[]
        {
            $"{d.Ordre}", d.Structure, Region.De(d.Region).Nom, Sens(d, pv.EstPreselection), d.Motif, string.Join(", ", d.Votants),
        })]);
        if (Octroyees(pv) is { Count: > 0 } dotees)
        {
            yield return ("Dotations", ["Structure", "Sollicitée", "Octroyée", "Motif de la baisse"], [.. dotees.Select(d => new[]
            {
                d.Structure, d.DotationSolliciteeEur is { } demandee ? Euros.EnClair(demandee) : "", Euros.EnClair(d.DotationOctroyeeEur!.Value), d.MotifBaisse ?? "",
            })]);
        }

        yield return ("Dossiers ajournés", ["Structure", "Région", "Motif"], [.. pv.Ajournements.Select(a => new[] { a.Structure, Region.De(a.Region).Nom, a.Motif })]);
        yield return ("Objectifs dépassés", ["Objectif", "Visées", "Retenues", "Motif"], [.. pv.Depassements.Select(d => new[]
        {
            d.NomCible(), $"{d.Objectif}", $"{d.Retenues}", d.Motif,
        })]);
    }

    private static List<DecisionVue> Octroyees(ProcesVerbalVue pv) => [.. pv.Decisions.Where(decision => decision.DotationOctroyeeEur is not null)];

    private static string Jour(DateOnly jour) => jour.ToString("d MMMM yyyy", Francais);

    private static string Instance(ProcesVerbalVue pv) =>
        pv.Region is null ? "comité de sélection national"
        : pv.EstPreselection ? $"comité régional de pré-sélection : {Region.De(pv.Region).Nom}"
        : $"comité de sélection régional : {Region.De(pv.Region).Nom}";

    private static string Sens(DecisionVue decision, bool preselection) => decision.Sens switch
    {
        SensDecision.Retenue => preselection ? "pré-sélectionnée" : "retenue",
        SensDecision.ListeAttente => $"liste d'attente, rang {decision.Rang}",
        SensDecision.NonRetenue => preselection ? "non pré-sélectionnée" : "non retenue",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Sens, null),
    };
}
