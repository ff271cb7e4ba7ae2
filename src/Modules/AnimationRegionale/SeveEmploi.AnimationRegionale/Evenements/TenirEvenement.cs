using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Contracts;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record TenirEvenement(Guid EvenementId) : ICommand;

internal sealed class TenirEvenementHandler(AnimationRegionaleDbContext db, DbSession session, IMediator mediator, TimeProvider clock) : ICommandHandler<TenirEvenement>
{
    public async Task<Result> Handle(TenirEvenement command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        var type = await db.UnType(trouve.Value.Type, cancellationToken);
        if (type.Error is { } inconnu) return inconnu;

        var objets = await Objets(trouve.Value, type.Value, cancellationToken);
        if (trouve.Value.Tenir(clock.Today(), type.Value, objets).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Ce que l'événement honore : une échéance par région, ou une pour le pays.</summary>
    private async Task<List<string>> Objets(Evenement evenement, TypeEvenement type, CancellationToken cancellationToken)
    {
        // What is told more than a year after was never awaited, or was and its reminders are over.
        if (type.Reglage.NatureEcheance is not { } nature || evenement.Le < clock.Today().AddYears(-1)) return [];

        var honores = (await db.Evenements.AsNoTracking().Where(autre => autre.Type == evenement.Type && autre.Annee == evenement.Annee && autre.Etat == EtatEvenement.Tenu)
            .Select(autre => autre.ObjetsHonores).ToListAsync(cancellationToken)).SelectMany(objets => objets).ToList();
        var choisis = new List<string>();
        foreach (var region in evenement.EstNational ? [null] : evenement.CodesRegions.Cast<string?>())
        {
            var termes = await mediator.Send(new ListerTermes(nature, evenement.Annee, region), cancellationToken);
            var pris = honores.Select(objet => Periodes.Mois(objet, region, evenement.Annee)).OfType<int>().ToList();
            if (Periodes.Choisir(evenement.Le.Month, [.. termes.Select(terme => terme.Mois)], pris) is { } mois) choisis.Add(Periodes.Objet(region, evenement.Annee, mois));
        }

        return choisis;
    }
}

internal static class TenirEvenementEndpoint
{
    public static void MapTenirEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/tenue", Post)
            .WithName(nameof(TenirEvenement))
            .WithSummary("Constater qu'un événement s'est tenu")
            .WithDescription(
                "Son jour venu. Il compte alors au bilan, et honore ce que l'échéancier attend de chacune de ses régions : l'échéance de son mois, sinon la plus ancienne qui "
                + "manque, sinon la suivante.")
            .RequiresIfMatch()
            .Refuses(typeof(EvenementIntrouvable), typeof(TypeEvenementInconnu), typeof(EvenementClos), typeof(EvenementAVenir))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid evenementId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TenirEvenement(evenementId), cancellationToken)).ToHttp();
}
