using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Un courriel écrit dans le dossier, faute de serveur.</summary>
public sealed record MailFile(string Nom, DateTimeOffset EcritA, string Destinataire, string Sujet, string MessageId);

/// <summary>The mails of Seve:Courriel:Depot, for a person who tries the application without a mail server.</summary>
public sealed partial class MailFolder(IConfiguration configuration)
{
    internal const string Extension = ".eml";

    public const int Maximum = 200;

    // The headers of a mail of ours are far smaller; a file put there by another hand may be anything.
    private const int HeaderLines = 200;

    private readonly Courriels.MailSettings _settings = new(configuration);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<MailFile> List() => Folder is not { Exists: true } folder ? [] :
    [
        .. folder.EnumerateFiles($"*{Extension}").Where(IsMail)
            .OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).Take(Maximum)
            .Select(Read).OfType<MailFile>(),
    ];

    /// <summary>The whole file, or null: a name is one that <see cref="List"/> could say, never a path.</summary>
    public string? Read(string name)
    {
        if (Folder is not { Exists: true } folder || !FileName().IsMatch(name)) return null;

        var file = new FileInfo(Path.Combine(folder.FullName, name));
        return file.Exists && IsMail(file) ? Text(file) : null;
    }

    private DirectoryInfo? Folder => _settings is { Host: null, Folder: { } path } ? new(path) : null;

    private static bool IsMail(FileInfo file) => FileName().IsMatch(file.Name) && file.LinkTarget is null;

    private static MailFile? Read(FileInfo file)
    {
        try
        {
            var headers = Unfolded(File.ReadLines(file.FullName).Take(HeaderLines).TakeWhile(line => line.Length > 0));
            return new(file.Name, new(file.LastWriteTimeUtc), Header("To"), Header("Subject"), Header("Message-ID").Trim('<', '>'));

            string Header(string name) => headers.FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
        }
        catch (FileNotFoundException)
        {
            // Taken away since it was listed.
            return null;
        }
    }

    private static string? Text(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static List<string> Unfolded(IEnumerable<string> lines)
    {
        var whole = new List<string>();
        foreach (var line in lines)
        {
            if (whole.Count > 0 && line[0] is ' ' or '\t') whole[^1] += $" {line.Trim()}";
            else whole.Add(line);
        }

        return whole;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9@._+-]{0,250}\.eml\z")]
    private static partial Regex FileName();
}
