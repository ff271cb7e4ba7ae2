using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record DeclarerInteret(Guid ComiteId, Guid MembreId, Guid CandidatureId, string Motif) : ICommand;

internal sealed class DeclarerInteretValidator : AbstractValidator<DeclarerInteret>
{
    public DeclarerInteretValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Comite.MotifMax);
}

internal sealed class DeclarerInteretHandler(MobilisationDbContext db) : ICommandHandler<DeclarerInteret>
{
    public async Task<Result> Handle(DeclarerInteret command, CancellationToken cancellationToken)
    {
        var comite = await db.Comite(command.ComiteId, cancellationToken);
        if (comite.Error is { } absent) return absent;
        if (comite.Value.DeclarerInteret(new(command.MembreId), new(command.CandidatureId), command.Motif).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeclarerInteretEndpoint
{
    internal sealed record DeclarerInteretRequest(Guid MembreId, Guid CandidatureId, string Motif);

    public static void MapDeclarerInteret(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comites/{comiteId:guid}/interets", Post)
            .WithName(nameof(DeclarerInteret))
            .WithSummary("Déclarer l'intérêt d'un membre")
            .WithDescription(
                "Le membre ne verra ni le dossier ni ses avis, et ne votera pas ; le procès-verbal le dit. "
                + "Un intérêt se déclare avant que le comité décide du dossier.")
            .WithExample(new DeclarerInteretRequest(
                new("01990000-0000-7000-8000-000000000021"), new("01990000-0000-7000-8000-000000000011"), "Administratrice de la structure."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ComiteIntrouvable), typeof(ComiteDejaClos), typeof(MembreIntrouvable), typeof(DossierIntrouvable),
                typeof(DossierDejaAjourne), typeof(DossierDejaDecide), typeof(InteretDejaDeclare));

    private static async Task<IResult> Post(Guid comiteId, DeclarerInteretRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeclarerInteret(comiteId, request.MembreId, request.CandidatureId, request.Motif), cancellationToken)).ToHttp();
}
