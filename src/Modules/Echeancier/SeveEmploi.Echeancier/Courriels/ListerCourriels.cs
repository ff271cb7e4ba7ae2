using Microsoft.Extensions.Configuration;

namespace SeveEmploi.Echeancier.Courriels;

[Exige("exploitation:lire", Partout = true)]
[DonneesPersonnelles]
internal sealed record ListerCourriels : IQuery<CourrielsVue>;

/// <summary>Ce qui est parti, quand rien ne part vraiment : sans serveur de courriel, chaque message est un fichier.</summary>
/// <param name="ServeurRegle">Vrai quand un serveur envoie les courriels : il n'y a alors rien à lire ici.</param>
internal sealed record CourrielsVue(bool ServeurRegle, IReadOnlyList<CourrielVue> Elements);

/// <summary>Un courriel écrit dans le dossier.</summary>
/// <param name="Fichier">Le nom par lequel on le lit.</param>
internal sealed record CourrielVue(string Fichier, DateTimeOffset EcritA, string Destinataire, string Sujet);

internal sealed class ListerCourrielsHandler(MailFolder dossier, IConfiguration configuration) : IQueryHandler<ListerCourriels, CourrielsVue>
{
    public Task<CourrielsVue> Handle(ListerCourriels query, CancellationToken cancellationToken)
    {
        // The folder of yesterday's trial may still be there: with a server, what it holds is no longer what leaves.
        var serveur = configuration["Seve:Courriel:Hote"] is { Length: > 0 };
        return Task.FromResult(new CourrielsVue(serveur, serveur ? [] : [.. dossier.List().Select(Vue)]));
    }

    private static CourrielVue Vue(MailFile courriel) => new(courriel.Nom, courriel.EcritA, courriel.Destinataire, courriel.Sujet);
}

internal static class ListerCourrielsEndpoint
{
    public static void MapListerCourriels(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/courriels", Get)
            .WithName(nameof(ListerCourriels))
            .WithSummary("Lister les courriels écrits en fichiers")
            .WithDescription(
                $"Sans serveur de courriel (Seve:Courriel:Hote), chaque message est écrit dans un dossier : les {MailFolder.Maximum} derniers, du plus récent au plus ancien. "
                + "Avec un serveur, la liste est vide et « serveur_regle » le dit.")
            .WithExample(new CourrielsVue(false, [new("0192f0c400007000800000000000a1@seve-emploi.eml", new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), "direction@exemple.fr", "Indicateurs du mois : il reste 7 jours")]))
            .Produces<CourrielsVue>();

    private static async Task<IResult> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerCourriels(), cancellationToken));
}
