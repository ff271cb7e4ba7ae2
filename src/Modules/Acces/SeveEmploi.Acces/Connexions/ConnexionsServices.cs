using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using SeveEmploi.Acces.Reactions;

namespace SeveEmploi.Acces.Connexions;

internal static class ConnexionsServices
{
    public static IServiceCollection AddConnexions(this IServiceCollection services)
    {
        // One name for all replicas, wherever each is installed: what one protects, the others read.
        services.AddDataProtection().SetApplicationName("SeveEmploi");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new ClesDeProtection(provider.GetRequiredService<NpgsqlDataSource>())));

        services.AddIdentityCore<Identifiants>().AddUserStore<IdentifiantsStore>().AddUserManager<GestionIdentifiants>();
        services.RemoveAll<IPasswordValidator<Identifiants>>().AddScoped<IPasswordValidator<Identifiants>, RegleMotDePasse>();
        services.AddOptions<PasswordHasherOptions>().Configure<ReglagesAcces>((options, reglages) => options.IterationCount = reglages.Iterations);

        return services
            .AddSingleton<ReglagesAcces>()
            .AddSingleton<FileDeHachage>()
            .AddSingleton<EmpreinteLeurre>()
            .AddSingleton<CookieAppareil>()
            .AddScoped<VerificationMotDePasse>()
            .AddScoped<SecondFacteur>()
            .AddScoped<Tentatives>()
            .AddScoped<Moi>()
            .AddScoped<Courriers>();
    }
}
