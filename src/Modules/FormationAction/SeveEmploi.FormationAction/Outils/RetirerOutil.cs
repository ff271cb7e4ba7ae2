using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Outils;

[Exige("parcours:ecrire")]
internal sealed record RetirerOutil(Guid OutilId, string Motif) : ICommand;

internal sealed class RetirerOutilValidator : AbstractValidator<RetirerOutil>
{
    public RetirerOutilValidator() => RuleFor(command => command.Motif).EstUnTexte(ReglesDeForme.TexteMax);
}

internal sealed class RetirerOutilHandler(FormationActionDbContext db, DbSession session) : ICommandHandler<RetirerOutil>
{
    public async Task<Result> Handle(RetirerOutil command, CancellationToken cancellationToken)
    {
        var found = await db.UnOutil(command.OutilId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (!session.Appelant.Modere(found.Value)) return new HorsPerimetre();
        if (found.Value.Retirer(command.Motif).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerOutilEndpoint
{
    internal sealed record RetirerOutilRequest(string Motif);

    public static void MapRetirerOutil(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/outils/{outilId:guid}/retrait", Post)
            .WithName(nameof(RetirerOutil))
            .WithSummary("Retirer ou refuser un outil")
            .WithDescription("Publié, il quitte la bibliothèque ; proposé, il est refusé. Le motif le dit à qui l'a proposé, qui peut le corriger.")
            .WithExample(new RetirerOutilRequest("Le tableur porte le nom d'une entreprise : anonymisez-le."))
            .RequiresIfMatch()
            .Refuses(typeof(OutilIntrouvable), typeof(OutilDejaRetire))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid outilId, RetirerOutilRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerOutil(outilId, request.Motif), cancellationToken)).ToHttp();
}
