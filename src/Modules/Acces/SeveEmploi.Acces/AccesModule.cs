using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Connexions;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Moi;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces;

public static class AccesModule
{
    public static IServiceCollection AddAcces(this IServiceCollection services) => services
        .AddModule<AccesDbContext>()
        .AddDailyTask(new SignalerSecretsExpirants(), "Annoncer les secrets de clients d'API qui expirent")
        .AddDailyTask(new PurgerJetons(), "Effacer les jetons expirés ou révoqués")
        .AddDailyTask(new AppliquerConservationComptes(), "Appliquer la durée de conservation des comptes")
        .AddScoped<IPersonalDataSource, DonneesDesComptes>()
        .AddConnexions()
        .AddJetons()
        .AddScoped<EchecsClient>()
        .AddScoped<VerificationClient>();

    public static void MapAcces(this IEndpointRouteBuilder routes)
    {
        var acces = routes.MapGroup("/acces").WithTags("Acces");
        acces.MapInviterCompte();
        acces.MapListerComptes();
        acces.MapConsulterCompte();
        acces.MapCorrigerIdentiteCompte();
        acces.MapRenvoyerInvitation();
        acces.MapFermerCompte();
        acces.MapRouvrirCompte();
        acces.MapAttribuerDroit();
        acces.MapTerminerDroit();
        acces.MapRetirerDroit();
        acces.MapConfirmerDroit();
        acces.MapConfierSuppleance();
        acces.MapMettreFinASuppleance();
        acces.MapListerRevuesDesAcces();

        acces.MapAccepterInvitation();
        acces.MapDemanderMotDePasseOublie();
        acces.MapSeConnecter();
        acces.MapSeDeconnecter();
        acces.MapFermerMesConnexions();
        acces.MapChangerMotDePasse();
        acces.MapPreparerSecondFacteur();
        acces.MapActiverSecondFacteur();
        acces.MapRenouvelerCodesSecours();
        acces.MapRetirerSecondFacteur();

        acces.MapCreerClient();
        acces.MapListerClients();
        acces.MapConsulterClient();
        acces.MapFixerPorteesClient();
        acces.MapFixerReseauxClient();
        acces.MapRenouvelerSecretClient();
        acces.MapRevoquerSecretClient();
        acces.MapFermerClient();
        acces.MapConsulterAntiforgerie();

        var oauth = routes.MapGroup("/oauth").WithTags("OAuth");
        oauth.MapDemanderJetonClient();
        oauth.MapRevoquerJetonClient();
        oauth.MapInspecterJetonClient();

        routes.MapConsulterMoi();
    }

    private static IServiceCollection AddJetons(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddAntiforgery(Antiforgerie.Regler)
        .AddSingleton<Antiforgerie>()
        .AddSingleton<CacheJetons>()
        .AddScoped<Identification>()
        .AddSingleton<IAuthenticator, Authentification>();
}
