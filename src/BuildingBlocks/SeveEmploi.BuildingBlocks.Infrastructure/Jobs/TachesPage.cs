using System.Globalization;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;
using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>The tasks as an operator reads them: what is wrong first.</summary>
internal static class TachesPage
{
    public const string Style = PrintStyle + "body{font-family:sans-serif;max-width:90rem}th{background:#eee}td{overflow-wrap:anywhere}small{color:#555}.anomalies{border-left:.3rem solid #b00020;padding-left:1rem}";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(TachesVue vue) => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tâches</title><style>{new Markup(Style)}</style></head>
        <body>
        <h1>Tâches</h1>
        <p>Heures de Paris. Réponse du nœud {vue.Noeud}{(vue.ExecuteDesTaches ? "" : ", qui n'exécute pas de tâches")}.</p>
        {Anomalies(vue.Anomalies)}
        {Section("Tâches", ["Tâche", "Rythme (cron)", "Prochaine exécution", "Dernier début", "Dernier succès", "Durée", "Nœud", "Dernier échec", "Échecs de suite"], vue.Taches.Select(Row))}
        {Section("Nœuds", ["Nœud", "Dernier signe de vie", "État"], vue.Noeuds.Select(node => new object?[] { node.Nom, Instant(node.VuLe), node.EstMuet ? "muet" : "en vie" }))}
        {Section("Boîtes d'envoi", ["Module", "Messages en attente", "Plus ancien", "Messages morts"], vue.BoitesEnvoi.Select(box => new object?[]
        {
            box.Module, box.EnAttente, Instant(box.PlusAncienLe), box.Morts.Count,
        }))}
        {Section("Messages morts", ["Module", "Message", "Fait", "Créé le", "Essais", "Dernière erreur"], vue.BoitesEnvoi.SelectMany(box => box.Morts.Select(dead => Row(box, dead))))}
        </body>
        </html>
        """).Text;

    private static Markup Anomalies(IReadOnlyList<string> anomalies) => anomalies.Count == 0
        ? Html($"<h2>Anomalies</h2><p>Aucune.</p>")
        : Html($"""<h2>Anomalies</h2><ul class="anomalies">{All(anomalies.Select(anomaly => Html($"<li>{anomaly}</li>")))}</ul>""");

    private static object?[] Row(TacheVue task) =>
    [
        Html($"{task.Libelle}<br><small>{task.Nom}</small>"), task.Cron, Instant(task.ProchaineLe), Instant(task.DernierDebutLe), Instant(task.DernierSuccesLe),
        task.DureeMs is { } duration ? string.Create(French, $"{duration / 1000m:N1} s") : "", task.Noeud,
        Html($"{Instant(task.DernierEchecLe)}<br><small>{task.DerniereErreur}</small>"), task.EchecsDeSuite,
    ];

    private static object?[] Row(BoiteEnvoiVue box, MessageMortVue dead) => [box.Module, dead.Id, dead.Type, Instant(dead.CreeLe), dead.Essais, dead.DerniereErreur];

    private static string Instant(DateTimeOffset? instant) =>
        instant is { } known ? TimeZoneInfo.ConvertTime(known, Clock.Paris).ToString("dd/MM/yyyy 'à' HH:mm:ss", French) : "";

    private static Markup Section(string title, string[] columns, IEnumerable<object?[]> rows) =>
        rows.ToList() is { Count: > 0 } body ? Html($"<h2>{title}</h2>{Table(columns, body)}") : Html($"<h2>{title}</h2><p>Néant.</p>");
}
