using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:ecrire")]
internal sealed record RestituerRencontre(Guid RencontreId, string Texte) : ICommand;

internal sealed class RestituerRencontreValidator : AbstractValidator<RestituerRencontre>
{
    public const int RestitutionMax = 10_000;

    public RestituerRencontreValidator() => RuleFor(command => command.Texte).EstUnTexte(RestitutionMax);
}

internal sealed class RestituerRencontreHandler(FormationActionDbContext db) : ICommandHandler<RestituerRencontre>
{
    public async Task<Result> Handle(RestituerRencontre command, CancellationToken cancellationToken)
    {
        var found = await db.UneRencontre(command.RencontreId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.Restituer(command.Texte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RestituerRencontreEndpoint
{
    internal sealed record RestituerRencontreRequest(string Texte);

    public static void MapRestituerRencontre(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/rencontres/{rencontreId:guid}/restitution", Put)
            .WithName(nameof(RestituerRencontre))
            .WithSummary("Restituer une rencontre aux absents")
            .WithDescription("Ce qui s'est dit, pour qui n'y était pas. Un second envoi remplace le premier.")
            .WithExample(new RestituerRencontreRequest("Le calendrier de l'année est arrêté ; les évaluations mensuelles partent le 10."))
            .RequiresIfMatch()
            .Refuses(typeof(RencontreIntrouvable), typeof(RencontreNonTenue))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid rencontreId, RestituerRencontreRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RestituerRencontre(rencontreId, request.Texte), cancellationToken)).ToHttp();
}
