using SeveEmploi.Referentiel.Persistence;
using SeveEmploi.Referentiel.Partenaires;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record AdhererReseau(Guid StructureId, Guid ReseauId, DateOnly Du) : ICommand;

internal sealed class AdhererReseauHandler(ReferentielDbContext db) : ICommandHandler<AdhererReseau>
{
    public async Task<Result> Handle(AdhererReseau command, CancellationToken cancellationToken)
    {
        var reseau = new PartenaireId(command.ReseauId);
        if (!await db.Partenaires.AnyAsync(connu => connu.Id == reseau && connu.Nature == NaturePartenaire.Reseau, cancellationToken)) return new ReseauIntrouvable(command.ReseauId);
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.Adherer(reseau, command.Du).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AdhererReseauEndpoint
{
    internal sealed record AdhererReseauRequest(Guid ReseauId, DateOnly Du);

    public static void MapAdhererReseau(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/reseaux", Post)
            .WithName(nameof(AdhererReseau))
            .WithSummary("Adhérer à un réseau")
            .WithDescription("La structure adhère au réseau à compter du jour donné ; son avis est alors demandé sur les candidatures.")
            .WithExample(new AdhererReseauRequest(new("0192f0c4-0000-7000-8000-000000000001"), new(2022, 1, 1)))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFermee), typeof(StructureDejaFusionnee), typeof(ReseauIntrouvable), typeof(ReseauDejaRejoint))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, AdhererReseauRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AdhererReseau(structureId, request.ReseauId, request.Du), cancellationToken)).ToHttp();
}
