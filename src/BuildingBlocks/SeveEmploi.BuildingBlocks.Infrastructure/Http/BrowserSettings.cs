using System.Net;
using Microsoft.Extensions.Configuration;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>What stands between the service and the browsers, as its operator says it.</summary>
/// <param name="Https">Callers reach the service by HTTPS only, here or at a proxy of ours.</param>
/// <param name="Proxies">The addresses and networks whose X-Forwarded-* are believed; none by default.</param>
/// <param name="OriginesAutorisees">The sites whose pages may read the API; none by default.</param>
internal sealed record BrowserSettings(bool Https, IReadOnlyList<IPNetwork> Proxies, IReadOnlyList<string> OriginesAutorisees)
{
    public static BrowserSettings From(IConfiguration configuration) => new(
        configuration.GetValue("Seve:Https", false),
        [.. List(configuration, "Seve:Proxies").Select(Network)],
        [.. List(configuration, "Seve:OriginesAutorisees").Select(Origin)]);

    /// <summary>« a,b » in one variable, or one variable each (Seve__Proxies__0).</summary>
    private static IEnumerable<string> List(IConfiguration configuration, string name) =>
        (configuration[name] ?? "").Split(',')
            .Concat(configuration.GetSection(name).GetChildren().Select(child => child.Value ?? ""))
            .Select(text => text.Trim())
            .Where(text => text.Length > 0);

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        if (IPAddress.TryParse(text, out var address)) return new(address, address.GetAddressBytes().Length * 8);
        throw new InvalidOperationException($"Seve:Proxies: « {text} » is neither an address nor a network (10.0.0.0/8).");
    }

    /// <summary>A wildcard or a path would never match, or match too much: an origin is a scheme, a host and a port.</summary>
    private static string Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == text && !text.Contains('*')
            ? text
            : throw new InvalidOperationException($"Seve:OriginesAutorisees: « {text} » is not an origin (https://exemple.fr).");
}
