using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SeveEmploi.Acces.Reactions;

namespace SeveEmploi.Acces.Connexions;

internal static class ConnexionsServices
{
    public static IServiceCollection AddConnexions(this IServiceCollection services)
    {
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
