using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.Mobilisation.Comites;

/// <summary>The procès-verbal as a page to print and sign: no script, and every value is encoded by the one method that writes it.</summary>
internal static class ProcesVerbalPage
{
    public static string De(ProcesVerbalVue pv) => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>Procès-verbal du {pv.OuvertLe}</title><style>{new Markup(PrintStyle)}</style></head>
        <body>
        <h1>Procès-verbal du {Instance(pv.Region)}</h1>
        <p>{pv.Campagne}. Réunion prévue le {pv.ReuniLe}, convoquée le {pv.ConvoqueLe}, ouverte le {pv.OuvertLe}, close le {pv.ClosLe}.</p>
        <p>Quorum : {pv.Quorum}. Voix délibératives présentes : {pv.Presents}.</p>
        {Table("Membres", ["Nom", "Organisation", "Voix", "Présence"], pv.Membres.Select(m => new object?[]
        {
            m.Nom, m.Organisation, m.Voix == Voix.Deliberative ? "délibérative" : "consultative", m.EstPresent ? "présent" : "absent",
        }))}
        {Table("Intérêts déclarés", ["Membre", "Structure", "Motif"], pv.Interets.Select(i => new object?[] { i.Membre, i.Structure, i.Motif }))}
        {Table("Décisions", ["Ordre", "Structure", "Région", "Décision", "Motif", "Votants"], pv.Decisions.Select(d => new object?[]
        {
            d.Ordre, d.Structure, Region.De(d.Region).Nom, Sens(d), d.Motif, string.Join(", ", d.Votants),
        }))}
        {Table("Dossiers ajournés", ["Structure", "Région", "Motif"], pv.Ajournements.Select(a => new object?[] { a.Structure, Region.De(a.Region).Nom, a.Motif }))}
        {Table("Objectifs dépassés", ["Objectif", "Visées", "Retenues", "Motif"], pv.Depassements.Select(d => new object?[]
        {
            d.NomCible(), d.Objectif, d.Retenues, d.Motif,
        }))}
        </body>
        </html>
        """).Text;

    private static string Instance(string? region) =>
        region is null ? "comité de sélection national" : $"comité de sélection régional : {Region.De(region).Nom}";

    private static string Sens(DecisionVue decision) => decision.Sens switch
    {
        SensDecision.Retenue => "retenue",
        SensDecision.ListeAttente => $"liste d'attente, rang {decision.Rang}",
        SensDecision.NonRetenue => "non retenue",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Sens, null),
    };

    private static Markup Table(string titre, string[] colonnes, IEnumerable<object?[]> lignes) =>
        lignes.ToList() is { Count: > 0 } corps ? Html($"<h2>{titre}</h2>{Markup.Table(colonnes, corps)}") : Html($"<h2>{titre}</h2><p>Néant.</p>");
}
