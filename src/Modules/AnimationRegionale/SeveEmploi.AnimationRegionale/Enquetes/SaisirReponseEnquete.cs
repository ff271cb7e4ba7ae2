using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[Exige("animation:ecrire")]
internal sealed record SaisirReponseEnquete(Guid EnqueteId, IReadOnlyDictionary<string, string> Reponses) : ICommand
{
    public override string ToString() => nameof(SaisirReponseEnquete);
}

internal sealed class SaisirReponseEnqueteHandler(AnimationRegionaleDbContext db) : ICommandHandler<SaisirReponseEnquete>
{
    public async Task<Result> Handle(SaisirReponseEnquete command, CancellationToken cancellationToken)
    {
        var found = await db.UneEnquete(command.EnqueteId, cancellationToken);
        if (found.Error is { } absente) return absente;
        // Papers that were filled in the room are typed in when there is time: only the public form closes.
        var lue = found.Value.Lire(command.Reponses);
        if (lue.Error is { } refus) return refus;

        db.Add(ReponseEnquete.De(found.Value.Id, lue.Value));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SaisirReponseEnqueteEndpoint
{
    internal sealed record SaisirReponseEnqueteRequest(IReadOnlyDictionary<string, string> Reponses);

    public static void MapSaisirReponseEnquete(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/enquetes/{enqueteId:guid}/reponses", Post)
            .WithName(nameof(SaisirReponseEnquete))
            .WithSummary("Saisir une réponse donnée sur papier")
            .WithDescription(
                "Une feuille remplie sur place, recopiée sans dire de qui elle est, même après la clôture. Chaque question y est nommée par son code ; ce qui n'est pas répondu n'y est pas.")
            .WithExample(new SaisirReponseEnqueteRequest(new Dictionary<string, string> { ["q1"] = "pertinent", ["q2"] = "4" }))
            .AnswersNoContent()
            .Refuses(typeof(EnqueteIntrouvable), typeof(ReponseVide));

    private static async Task<IResult> Post(Guid enqueteId, SaisirReponseEnqueteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SaisirReponseEnquete(enqueteId, request.Reponses), cancellationToken)).ToHttp();
}
