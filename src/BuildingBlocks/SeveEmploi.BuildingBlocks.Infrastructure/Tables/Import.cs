namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

public enum Gravite
{
    Bloquant,
    Avertissement,
}

/// <summary>Ce qui ne va pas dans un fichier déposé, à la ligne que la personne voit.</summary>
public sealed record AnomalieImport(int Ligne, string? Champ, string Code, string Message, Gravite Gravite);

/// <summary>Le compte rendu d'un import. Une simulation n'importe rien : <c>Importees</c> y vaut 0.</summary>
/// <param name="AutresAnomalies">Combien ne sont pas listées : un fichier faux partout se lit à ses premières lignes.</param>
public sealed record ImportVue(bool Simulation, int Lignes, int Importees, int Bloquantes, IReadOnlyList<AnomalieImport> Anomalies, int AutresAnomalies = 0)
{
    public const int AnomaliesListees = 5_000;
}

/// <summary>Ce qu'un import doit écrire, et ce qu'il en dit.</summary>
public sealed record ImportPlan<T>(IReadOnlyList<T> AEcrire, ImportVue Vue);

public static class ImportPlan
{
    /// <summary>Une ligne bloquante arrête tout l'import, sauf s'il est partiel ; un en-tête bloquant l'arrête toujours.</summary>
    /// <param name="lire">Reads one row, and signals on it what it finds; what it returns for a blocked row is dropped.</param>
    public static ImportPlan<T> Preparer<T>(
        Table table, IReadOnlyList<AnomalieImport> entete, Func<TableRow, T?> lire, bool simulation, bool partiel)
        where T : class
    {
        // Without its mandatory columns the file would only repeat the same anomaly on every row.
        var absente = entete.Any(anomalie => anomalie.Gravite == Gravite.Bloquant);
        var lues = absente ? [] : table.Rows.Select(row => (Row: row, Valeur: lire(row))).ToList();

        var bloquantes = lues.Count(lue => lue.Row.EstBloquee);
        var ecrit = !simulation && !absente && (partiel || bloquantes == 0);
        List<T> aEcrire = ecrit ? [.. lues.Where(lue => !lue.Row.EstBloquee).Select(lue => lue.Valeur).OfType<T>()] : [];

        var anomalies = entete.Count + lues.Sum(lue => lue.Row.Anomalies.Count);
        return new(aEcrire, new(simulation, table.Rows.Count, aEcrire.Count, bloquantes + (absente ? 1 : 0),
            [.. entete.Concat(lues.SelectMany(lue => lue.Row.Anomalies)).Take(ImportVue.AnomaliesListees)], Math.Max(0, anomalies - ImportVue.AnomaliesListees)));
    }
}
