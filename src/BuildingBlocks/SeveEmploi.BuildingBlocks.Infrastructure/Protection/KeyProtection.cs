using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Protection;

internal static class KeyProtection
{
    // Every replica, whatever folder it runs from, reads what the others have protected.
    private const string ApplicationName = "SeveEmploi";

    public static void AddKeyProtection(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<KeyRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyRepository>((options, keys) => options.XmlRepository = keys);
        var protection = services.AddDataProtection()
            .SetApplicationName(ApplicationName)
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        if (configuration["Seve:Protection:Certificat"] is { Length: > 0 } file)
        {
            protection.ProtectKeysWithCertificate(Read(file, configuration["Seve:Protection:MotDePasse"]));
        }
    }

    /// <summary>A certificate that cannot be read stops the start: keys must not be written in clear because a file is missing.</summary>
    private static X509Certificate2 Read(string file, string? passwordFile) =>
        X509CertificateLoader.LoadPkcs12FromFile(file, passwordFile is { Length: > 0 } ? File.ReadAllText(passwordFile).Trim() : null);
}
