using SeveEmploi.Referentiel.Persistence;
using SeveEmploi.Referentiel.Partenaires;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record QuitterReseau(Guid StructureId, Guid ReseauId, DateOnly Au) : ICommand;

internal sealed class QuitterReseauHandler(ReferentielDbContext db) : ICommandHandler<QuitterReseau>
{
    public async Task<Result> Handle(QuitterReseau command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.Quitter(new PartenaireId(command.ReseauId), command.Au).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class QuitterReseauEndpoint
{
    internal sealed record QuitterReseauRequest(Guid ReseauId, DateOnly Au);

    public static void MapQuitterReseau(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/reseaux/departs", Post)
            .WithName(nameof(QuitterReseau))
            .WithSummary("Quitter un réseau")
            .WithDescription("Donne son dernier jour à l'adhésion ouverte.")
            .WithExample(new QuitterReseauRequest(new("0192f0c4-0000-7000-8000-000000000001"), new(2024, 12, 31)))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(ReseauNonRejoint), typeof(FinAvantDebut))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, QuitterReseauRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new QuitterReseau(structureId, request.ReseauId, request.Au), cancellationToken)).ToHttp();
}
