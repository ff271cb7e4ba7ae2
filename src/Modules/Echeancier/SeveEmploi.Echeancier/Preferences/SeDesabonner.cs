using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Preferences;

[OuvertATous("le jeton, scellé, prouve qui a reçu le courriel")]
internal sealed record SeDesabonner(string Jeton) : ICommand<DesabonnementVue>
{
    public override string ToString() => nameof(SeDesabonner);
}

/// <summary>Ce qu'un désabonnement arrête, et ce qu'il ne fait que grouper.</summary>
internal sealed record DesabonnementVue(IReadOnlyList<string> Arretees, IReadOnlyList<string> Groupees)
{
    public static DesabonnementVue De(IReadOnlyList<Nature> natures) => new(
        [.. natures.Where(nature => nature.PeutSArreter()).Select(nature => nature.Libelle)],
        [.. natures.Where(nature => !nature.PeutSArreter()).Select(nature => nature.Libelle)]);
}

internal sealed class SeDesabonnerHandler(EcheancierDbContext db, Desabonnements desabonnements) : ICommandHandler<SeDesabonner, DesabonnementVue>
{
    public async Task<Result<DesabonnementVue>> Handle(SeDesabonner command, CancellationToken cancellationToken)
    {
        if (desabonnements.Lire(command.Jeton) is not { } desabonnement) return new DesabonnementIntrouvable();

        var natures = await db.Visees(desabonnement, cancellationToken);
        foreach (var nature in natures) await db.Choisir(desabonnement.CompteId, nature.Code, nature.RythmeApresDesabonnement(), cancellationToken);
        return DesabonnementVue.De(natures);
    }
}

internal static class NaturesVisees
{
    public static async Task<List<Nature>> Visees(this EcheancierDbContext db, Desabonnement desabonnement, CancellationToken cancellationToken)
    {
        var natures = await db.Natures.AsNoTracking().OrderBy(nature => nature.Libelle).ToListAsync(cancellationToken);
        return natures.FindAll(nature => desabonnement.Vise(nature.Code));
    }
}

internal static class SeDesabonnerEndpoint
{
    public static void MapSeDesabonner(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/desabonnement/{jeton}", Post)
            .WithName(nameof(SeDesabonner))
            .WithSummary("Se désabonner en un clic")
            .WithDescription(
                "Ce que fait un logiciel de courriel (RFC 8058), ou le bouton de la page : ni connexion, ni clé, et quel que soit le corps. Les rappels dont parlait "
                + "le courriel s'arrêtent ; ceux qui sont dus par convention ou par règlement se groupent en un courriel par semaine. Redit, rien ne change.")
            .CarriesSecret()
            .WithMetadata(new PreuvePropre())
            .WithExample(PageDesabonnement.Exemple)
            .Produces<string>(StatusCodes.Status200OK, PageDesabonnement.TypeMime)
            .Refuses(typeof(DesabonnementIntrouvable));

    private static async Task<IResult> Post(string jeton, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SeDesabonner(jeton), cancellationToken);
        return result.Error is { } refus ? PageDesabonnement.Refusee(refus) : PageDesabonnement.Faite(result.Value);
    }
}
