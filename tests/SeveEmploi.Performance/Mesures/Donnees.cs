using System.Diagnostics;
using Npgsql;

namespace SeveEmploi.Performance.Mesures;

/// <summary>A database of the private server that holds a fictive country of a given size.</summary>
internal sealed class Donnees(Reglages reglages, int structures, int mois)
{
    private const string Faite = "mesure: pays complet";

    public string Nom => $"pays_{structures}_{mois}";

    /// <summary>As the host connects: the owner, for whom row security applies.</summary>
    public string Proprietaire => $"{reglages.Serveur};Username=seve;Database={Nom}";

    /// <summary>As the reference connects: nothing is hidden from it.</summary>
    public string SansPerimetre => $"{reglages.Serveur};Username=postgres;Database={Nom}";

    /// <summary>Left as it was by an earlier run, it serves again.</summary>
    public async Task Preparer()
    {
        if (await Lire<string?>($"SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '{Nom}'", "postgres") == Faite) return;

        Console.WriteLine($"Préparation du pays : {structures} structures, {mois} mois…");
        await Executer($"DROP DATABASE IF EXISTS {Nom} WITH (FORCE)", "postgres");
        await Executer($"CREATE DATABASE {Nom} OWNER seve", "postgres");
        await Hote("migrer");
        await Hote("donnees", "nationales", "--structures", $"{structures}", "--mois", $"{mois}");
        // What fell due in the past was said in the past: a host that starts must not send years of reminders.
        await Executer("UPDATE echeancier.agendas SET part_a = now() + interval '10 years' WHERE part_a < now() + interval '1 day'");
        await Executer("VACUUM (ANALYZE)");
        await Executer($"COMMENT ON DATABASE {Nom} IS '{Faite}'");
    }

    public async Task Executer(string sql, string? autreBase = null)
    {
        await using var connexion = await Ouvrir(autreBase);
        await using var commande = new NpgsqlCommand(sql, connexion) { CommandTimeout = 3600 };
        await commande.ExecuteNonQueryAsync();
    }

    public async Task<T> Lire<T>(string sql, string? autreBase = null)
    {
        await using var connexion = await Ouvrir(autreBase);
        await using var commande = new NpgsqlCommand(sql, connexion) { CommandTimeout = 3600 };
        return await commande.ExecuteScalarAsync() is T lu ? lu : default!;
    }

    public async Task<List<T>> Lister<T>(string sql, Func<NpgsqlDataReader, T> ligne)
    {
        await using var connexion = await Ouvrir(null);
        await using var commande = new NpgsqlCommand(sql, connexion) { CommandTimeout = 3600 };
        await using var lecture = await commande.ExecuteReaderAsync();
        var lues = new List<T>();
        while (await lecture.ReadAsync()) lues.Add(ligne(lecture));
        return lues;
    }

    /// <summary>A command of the product, as whoever installs it types it.</summary>
    private async Task Hote(params string[] commande)
    {
        using var processus = Process.Start(new ProcessStartInfo("dotnet", [Reglages.Hote, .. commande])
        {
            WorkingDirectory = Path.GetDirectoryName(Reglages.Hote),
            Environment = { ["ConnectionStrings__Seve"] = Proprietaire, ["Logging__LogLevel__Default"] = "Warning" },
        })!;
        await processus.WaitForExitAsync();
        if (processus.ExitCode != 0) throw new InvalidOperationException($"« seve {string.Join(' ', commande)} » a échoué.");
    }

    private async Task<NpgsqlConnection> Ouvrir(string? autreBase)
    {
        var connexion = new NpgsqlConnection($"{reglages.Serveur};Username=postgres;Database={autreBase ?? Nom};Pooling=false");
        await connexion.OpenAsync();
        return connexion;
    }
}
