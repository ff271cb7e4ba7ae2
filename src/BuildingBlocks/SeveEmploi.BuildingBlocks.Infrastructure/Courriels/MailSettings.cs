using System.Net;
using Microsoft.Extensions.Configuration;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Courriels;

/// <summary>The settings under Seve:Courriel, read again for every mail.</summary>
internal sealed class MailSettings(IConfiguration configuration)
{
    private const int PortDeSoumission = 587;
    private const double PatienceEnSecondes = 30;

    public string? Host => Text("Hote");

    public int Port => configuration.GetValue("Seve:Courriel:Port", PortDeSoumission);

    public bool Tls => configuration.GetValue("Seve:Courriel:Tls", true);

    public NetworkCredential? Credentials => Text("Identifiant") is { } user ? new(user, Text("MotDePasse")) : null;

    public string Sender => Text("Expediteur") ?? "ne-pas-repondre@seve-emploi.example";

    /// <summary>For one mail, from the name of the server to its last answer.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(configuration.GetValue("Seve:Courriel:Patience", PatienceEnSecondes));

    /// <summary>Where mails are written when no server is named.</summary>
    public string? Folder =>
        Text("Depot") is { } chosen ? Path.GetFullPath(chosen)
        : configuration["Seve:Dossier"] is { Length: > 0 } data ? Path.GetFullPath(Path.Combine(data, "courriels"))
        : null;

    private string? Text(string name) => configuration[$"Seve:Courriel:{name}"] is { Length: > 0 } value ? value : null;
}
