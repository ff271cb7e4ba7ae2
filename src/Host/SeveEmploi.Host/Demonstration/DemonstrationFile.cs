using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeveEmploi.Host.Demonstration;

/// <summary>demonstration.json: the address, and the secrets of the demonstration, readable by their owner alone.</summary>
internal sealed class DemonstrationFile(string path, JsonObject content)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonArray? Comptes
    {
        get => content["comptes"] as JsonArray;
        set => content["comptes"] = value;
    }

    public JsonArray? Clients
    {
        get => content["clients"] as JsonArray;
        set => content["clients"] = value;
    }

    public static async Task<DemonstrationFile> Open(string folder, Uri address, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "demonstration.json");
        var content = File.Exists(path) ? await Read(path, cancellationToken) : [];
        content["url"] = address.ToString().TrimEnd('/');
        return new(path, content);
    }

    public async Task Save(CancellationToken cancellationToken)
    {
        // Born private: no instant at which another account could open it.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(path);
        await using var file = new StreamWriter(path, options);
        await file.WriteAsync(content.ToJsonString(Indented).AsMemory(), cancellationToken);
    }

    // An interrupted writing leaves half a file: it says nothing, and is written again.
    private static async Task<JsonObject> Read(string path, CancellationToken cancellationToken)
    {
        try
        {
            return JsonNode.Parse(await File.ReadAllTextAsync(path, cancellationToken)) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
