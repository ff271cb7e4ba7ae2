using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record OuvrirComite(Guid ComiteId, DateOnly Le, IReadOnlyList<Guid> Presents) : ICommand;

internal sealed class OuvrirComiteHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<OuvrirComite>
{
    public async Task<Result> Handle(OuvrirComite command, CancellationToken cancellationToken)
    {
        var comite = await db.Comite(command.ComiteId, cancellationToken);
        if (comite.Error is { } absent) return absent;
        if (comite.Value.Ouvrir([.. command.Presents.Select(id => new MembreComiteId(id))], command.Le, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class OuvrirComiteEndpoint
{
    internal sealed record OuvrirComiteRequest(DateOnly Le, IReadOnlyList<Guid> Presents);

    public static void MapOuvrirComite(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comites/{comiteId:guid}/ouverture", Post)
            .WithName(nameof(OuvrirComite))
            .WithSummary("Ouvrir la séance d'un comité")
            .WithDescription(
                "Constate les présents. Sans autant de voix délibératives présentes que le quorum, la séance ne s'ouvre pas. "
                + "Un membre écarté d'un dossier compte pour le quorum de la séance.")
            .WithExample(new OuvrirComiteRequest(new(2021, 12, 16), [new("01990000-0000-7000-8000-000000000021")]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ComiteIntrouvable), typeof(ComiteDejaClos), typeof(ComiteDejaOuvert), typeof(ComiteNonConvoque),
                typeof(ActeDansLeFutur), typeof(ActeAvantSaCause), typeof(MembreIntrouvable), typeof(QuorumNonAtteint));

    private static async Task<IResult> Post(Guid comiteId, OuvrirComiteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OuvrirComite(comiteId, request.Le, request.Presents), cancellationToken)).ToHttp();
}
