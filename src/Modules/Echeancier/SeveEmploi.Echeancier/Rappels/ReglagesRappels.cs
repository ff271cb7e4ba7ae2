using Microsoft.Extensions.Configuration;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>What an installation may choose of its reminders.</summary>
internal sealed class ReglagesRappels(IConfiguration configuration)
{
    private const int ParMinuteParDefaut = 300;

    /// <summary>A node that does not renew it is taken for dead: another sends what it held.</summary>
    public static readonly TimeSpan Bail = TimeSpan.FromSeconds(15);

    /// <summary>Well under the lease, so that one slow statement does not lose it.</summary>
    public static readonly TimeSpan Renouvellement = TimeSpan.FromSeconds(4);

    /// <summary>How long a mail is tried before somebody must look.</summary>
    public static readonly TimeSpan Perseverance = TimeSpan.FromHours(72);

    public bool Actifs => configuration.GetValue("Seve:Taches:Actives", true);

    /// <summary>For all nodes together: what the mail server takes without complaint.</summary>
    public int ParMinute => Math.Max(1, configuration.GetValue("Seve:Courriel:ParMinute", ParMinuteParDefaut));

    public string AdressePublique => (configuration["Seve:AdressePublique"] is { Length: > 0 } adresse ? adresse : "http://127.0.0.1:5080").TrimEnd('/');
}
