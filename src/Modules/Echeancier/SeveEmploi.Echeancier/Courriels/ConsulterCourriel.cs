using System.Text;

namespace SeveEmploi.Echeancier.Courriels;

[Exige("exploitation:lire", Partout = true)]
[DonneesPersonnelles]
internal sealed record ConsulterCourriel(string Fichier) : IQuery<CourrielEcritVue?>;

/// <summary>Un courriel entier, comme un serveur l'aurait reçu.</summary>
internal sealed record CourrielEcritVue(string Contenu)
{
    public override string ToString() => nameof(CourrielEcritVue);
}

internal sealed class ConsulterCourrielHandler(MailFolder dossier) : IQueryHandler<ConsulterCourriel, CourrielEcritVue?>
{
    public Task<CourrielEcritVue?> Handle(ConsulterCourriel query, CancellationToken cancellationToken) =>
        Task.FromResult(dossier.Read(query.Fichier) is { } contenu ? new CourrielEcritVue(contenu) : null);
}

internal static class ConsulterCourrielEndpoint
{
    private const string TypeMime = "message/rfc822";

    public static void MapConsulterCourriel(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/courriels/{fichier}", Get)
            .WithName(nameof(ConsulterCourriel))
            .WithSummary("Lire un courriel écrit en fichier")
            .WithDescription("Le message entier (RFC 5322), que tout logiciel de courriel ouvre. Le nom est l'un de ceux de la liste.")
            .WithExample("From: ne-pas-repondre@seve-emploi.example\r\nTo: direction@exemple.fr\r\nSubject: Indicateurs du mois\r\n\r\nBonjour,\r\n")
            .Produces<string>(StatusCodes.Status200OK, TypeMime)
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(string fichier, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new ConsulterCourriel(fichier), cancellationToken) is { } courriel
            ? TypedResults.File(Encoding.UTF8.GetBytes(courriel.Contenu), TypeMime, fichier)
            : default(CourrielEcritVue).ToAnswer();
}
