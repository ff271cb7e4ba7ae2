using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Connexions;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces;

public static class AccesModule
{
    public static IServiceCollection AddAcces(this IServiceCollection services) => services.AddModule<AccesDbContext>().AddConnexions();

    public static void MapAcces(this IEndpointRouteBuilder routes)
    {
        var acces = routes.MapGroup("/acces").WithTags("Acces");
        var oauth = routes.MapGroup("/oauth").WithTags("OAuth");

        acces.MapInviterCompte();
        acces.MapListerComptes();
        acces.MapConsulterCompte();
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
    }
}
