using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Emargements;

[Exige("parcours:lire")]
internal sealed record VerifierEmargement(Guid ParcoursId, Guid JourneeId) : IQuery<VerificationVue?>;

/// <summary>Ce que dit la vérification des sceaux.</summary>
/// <param name="Intacte">Tout ce qui est signé est encore ce qui a été signé.</param>
internal sealed record VerificationVue(Guid JourneeId, int Signatures, bool Intacte, IReadOnlyList<Alteration> Alterations);

internal sealed class VerifierEmargementHandler(FormationActionDbContext db) : IQueryHandler<VerifierEmargement, VerificationVue?>
{
    public async Task<VerificationVue?> Handle(VerifierEmargement query, CancellationToken cancellationToken)
    {
        var parcours = await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new ParcoursId(query.ParcoursId), cancellationToken);
        if (parcours?.UneJournee(new(query.JourneeId)) is not { Error: null, Value: var journee }) return null;

        var feuille = await db.Feuilles.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(f => f.Id == new FeuilleId(query.JourneeId), cancellationToken);
        if (feuille is null) return new(query.JourneeId, 0, true, []);

        var deposees = feuille.Signatures.Where(signature => signature.PieceId is not null).Select(signature => signature.PieceId!.Value).Distinct().ToList();
        var papiers = await db.Pieces.AsNoTracking().Where(piece => deposees.Contains(piece.Id)).ToDictionaryAsync(piece => piece.Id, cancellationToken);
        var alterations = feuille.Verifier(journee.Le, papiers);
        return new(query.JourneeId, feuille.Signatures.Count, alterations.Count == 0, alterations);
    }
}

internal static class VerifierEmargementEndpoint
{
    public static void MapVerifierEmargement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/emargement/verification", Get)
            .WithName(nameof(VerifierEmargement))
            .WithSummary("Vérifier les sceaux d'un émargement")
            .WithDescription(
                "Recalcule le sceau de chaque signature et refait leur chaîne : une ligne, une signature, un trait ou une feuille numérisée qui a changé "
                + "en dehors du programme est nommée.")
            .WithExample(new VerificationVue(new("01990000-0000-7000-8000-000000000063"), 12, true, []))
            .Produces<VerificationVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid parcoursId, Guid journeeId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new VerifierEmargement(parcoursId, journeeId), cancellationToken)).ToAnswer();
}
