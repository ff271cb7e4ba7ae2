using System.Text;

namespace SeveEmploi.Architecture.Tests.Tracabilite;

internal static class ExigencesMarkdown
{
    /// <summary>The same rows and tests always give the same text: no date, ordinal order.</summary>
    public static string Ecrire(IReadOnlyList<Exigence> exigences, IReadOnlyList<TestTrace> tests)
    {
        var phrases = tests.Where(test => !test.Ignore).SelectMany(test => test.Exigences, (test, id) => (id, test.Phrase))
            .Distinct().OrderBy(lien => lien.Phrase, StringComparer.Ordinal).ToLookup(lien => lien.id, lien => lien.Phrase);
        var texte = new StringBuilder();

        Ligne("# Exigences et tests\n");
        Ligne("Fichier produit depuis `docs/exigences.csv` et les tests compilés : `REGENERER=1 ./test.sh --filter Exigences`.\n");
        Ligne("| module | couverte | à venir | hors périmètre |");
        Ligne("|---|---:|---:|---:|");
        foreach (var module in Exigence.Modules) Ligne($"| {module} | {Comptes(exigences.Where(e => e.Module == module))} |");
        Ligne($"| **total** | {Comptes(exigences)} |\n");

        var reclasser = exigences.Where(e => e.Etat == Exigence.AVenir && phrases.Contains(e.Id)).Select(e => e.Id).ToList();
        if (reclasser.Count > 0) Ligne($"Déjà testées, encore « à venir » : {string.Join(", ", reclasser)}.\n");

        foreach (var module in Exigence.Modules)
        {
            Ligne($"## {module}\n");
            Ligne("| id | libellé | état | tests |");
            Ligne("|---|---|---|---|");
            foreach (var e in exigences.Where(e => e.Module == module))
            {
                Ligne($"| {e.Id} | {e.Libelle} | {Etat(e)} | {string.Join("<br>", phrases[e.Id])} |");
            }

            Ligne("");
        }

        return $"{texte.ToString().TrimEnd()}\n";

        void Ligne(string ligne) => texte.Append(ligne).Append('\n');
    }

    private static string Comptes(IEnumerable<Exigence> exigences) =>
        string.Join(" | ", Exigence.Etats.Select(etat => exigences.Count(e => e.Etat == etat)));

    private static string Etat(Exigence e) => e.Raison.Length == 0 ? e.Etat : $"{e.Etat} : {e.Raison}";
}
