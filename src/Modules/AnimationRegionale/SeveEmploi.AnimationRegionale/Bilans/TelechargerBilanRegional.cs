using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Rapports;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Bilans;

[Exige("bilans-regionaux:lire")]
internal sealed record TelechargerBilanRegional(Guid BilanId) : IQuery<BilanATelecharger?>;

internal sealed record BilanATelecharger(Rapport Rapport, string Nom);

internal sealed class TelechargerBilanRegionalHandler(AnimationRegionaleDbContext db) : IQueryHandler<TelechargerBilanRegional, BilanATelecharger?>
{
    public async Task<BilanATelecharger?> Handle(TelechargerBilanRegional query, CancellationToken cancellationToken)
    {
        var bilan = await db.Bilans.AsNoTracking().SingleOrDefaultAsync(connu => connu.Id == new BilanRegionalId(query.BilanId), cancellationToken);
        return bilan is null ? null : new(bilan.Lire(), bilan.Region is { } region ? $"bilan-regional-{region.Code}-{bilan.Annee}" : $"bilan-national-{bilan.Annee}");
    }
}

internal static class TelechargerBilanRegionalEndpoint
{
    public static void MapTelechargerBilanRegional(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/bilans/{bilanId:guid}/document", Get)
            .WithName(nameof(TelechargerBilanRegional))
            .WithSummary("Lire ou télécharger un bilan")
            .WithDescription(
                "Selon « Accept » : une page à lire et à imprimer (par défaut), un document Word avec sa table des matières et ses graphiques modifiables, ou un classeur de toutes les "
                + "données. Les trois disent les mêmes chiffres, avec leur source.")
            .WithExample("<!DOCTYPE html>…")
            .AnswersDocument()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid bilanId, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var bilan = await mediator.Send(new TelechargerBilanRegional(bilanId), cancellationToken);
        return bilan is null ? bilan.ToAnswer() : bilan.Rapport.ToDocument(http.Request, bilan.Nom);
    }
}
