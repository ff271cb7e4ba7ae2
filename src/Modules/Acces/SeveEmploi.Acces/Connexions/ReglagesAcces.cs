using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace SeveEmploi.Acces.Connexions;

/// <summary>What an installation may choose.</summary>
internal sealed class ReglagesAcces(IConfiguration configuration, IHostEnvironment environment)
{
    private const int IterationsMin = 210_000;
    private const int JoursInvitation = 7;

    public TimeSpan DureeInvitation => TimeSpan.FromDays(configuration.GetValue("Acces:Invitation:Jours", JoursInvitation));

    public static TimeSpan DureeOubli => TimeSpan.FromHours(1);

    /// <summary>Tests lower it to run faster; production never goes below what OWASP recommends.</summary>
    public int Iterations
    {
        get
        {
            var asked = configuration.GetValue("Acces:MotDePasse:Iterations", IterationsMin);
            return environment.IsProduction() ? Math.Max(asked, IterationsMin) : asked;
        }
    }

    public string AdressePublique => (configuration["Seve:AdressePublique"] is { Length: > 0 } address ? address : "http://127.0.0.1:5080").TrimEnd('/');
}
