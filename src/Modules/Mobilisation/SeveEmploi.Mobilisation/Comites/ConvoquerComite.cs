using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record ConvoquerComite(Guid ComiteId, DateOnly Le) : ICommand;

internal sealed class ConvoquerComiteHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<ConvoquerComite>
{
    public async Task<Result> Handle(ConvoquerComite command, CancellationToken cancellationToken)
    {
        var comite = await db.Comite(command.ComiteId, cancellationToken);
        if (comite.Error is { } absent) return absent;
        if (comite.Value.Convoquer(command.Le, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ConvoquerComiteEndpoint
{
    internal sealed record ConvoquerComiteRequest(DateOnly Le);

    public static void MapConvoquerComite(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comites/{comiteId:guid}/convocation", Post)
            .WithName(nameof(ConvoquerComite))
            .WithSummary("Convoquer un comité")
            .WithDescription(
                "Constate le jour où la convocation et les dossiers sont partis aux membres, au plus tard celui de la réunion. "
                + "Il faut autant de voix délibératives que le quorum, et un dossier au moins.")
            .WithExample(new ConvoquerComiteRequest(new(2021, 12, 6)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ComiteIntrouvable), typeof(ComiteDejaClos), typeof(ComiteDejaConvoque), typeof(ActeDansLeFutur),
                typeof(ConvocationHorsDelai), typeof(MembresIncomplets), typeof(OrdreDuJourIncomplet));

    private static async Task<IResult> Post(Guid comiteId, ConvoquerComiteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConvoquerComite(comiteId, request.Le), cancellationToken)).ToHttp();
}
