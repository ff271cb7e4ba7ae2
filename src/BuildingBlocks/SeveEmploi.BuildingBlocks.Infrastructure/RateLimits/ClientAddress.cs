using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Where a request comes from, once the proxies that are ours have been believed and no other (Seve:Proxies).</summary>
public static class ClientAddress
{
    private const int BytesOfSubnet = 8;

    /// <summary>An IPv4 address, or an IPv6 network of 64 bits: whoever has one such address has 2^64 of them.</summary>
    public static string Of(HttpContext http) => Group(http.Connection.RemoteIpAddress);

    internal static string Group(IPAddress? address) => address switch
    {
        null => "inconnue",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"{Subnet(address)}/64",
        _ => address.ToString(),
    };

    private static IPAddress Subnet(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(BytesOfSubnet).Clear();
        return new IPAddress(bytes);
    }
}
