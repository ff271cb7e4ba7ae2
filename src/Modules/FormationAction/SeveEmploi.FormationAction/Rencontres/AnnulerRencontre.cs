using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:ecrire")]
internal sealed record AnnulerRencontre(Guid RencontreId, string Motif) : ICommand;

internal sealed class AnnulerRencontreValidator : AbstractValidator<AnnulerRencontre>
{
    public AnnulerRencontreValidator() => RuleFor(command => command.Motif).EstUnTexte(ReglesDeForme.TexteMax);
}

internal sealed class AnnulerRencontreHandler(FormationActionDbContext db) : ICommandHandler<AnnulerRencontre>
{
    public async Task<Result> Handle(AnnulerRencontre command, CancellationToken cancellationToken)
    {
        var found = await db.UneRencontre(command.RencontreId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.Annuler(command.Motif).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AnnulerRencontreEndpoint
{
    internal sealed record AnnulerRencontreRequest(string Motif);

    public static void MapAnnulerRencontre(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rencontres/{rencontreId:guid}/annulation", Post)
            .WithName(nameof(AnnulerRencontre))
            .WithSummary("Annuler une rencontre")
            .WithDescription("Une rencontre à venir n'aura pas lieu, pour ce motif : elle reste comptée parmi les annulées.")
            .WithExample(new AnnulerRencontreRequest("Pas assez de formateurs disponibles ce jour-là."))
            .RequiresIfMatch()
            .Refuses(typeof(RencontreIntrouvable), typeof(RencontreDejaClose))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid rencontreId, AnnulerRencontreRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnnulerRencontre(rencontreId, request.Motif), cancellationToken)).ToHttp();
}
