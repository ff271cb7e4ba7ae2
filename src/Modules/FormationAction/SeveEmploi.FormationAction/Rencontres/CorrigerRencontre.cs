using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:ecrire")]
internal sealed record CorrigerRencontre(Guid RencontreId, DateOnly Le, IReadOnlyList<string> OrdreDuJour, IReadOnlyList<Guid> FormateurIds) : ICommand;

internal sealed class CorrigerRencontreValidator : AbstractValidator<CorrigerRencontre>
{
    public CorrigerRencontreValidator()
    {
        RuleFor(command => command.FormateurIds).Must(invites => invites.Count <= InvitesRencontre.Max).WithMessage($"Invitez {InvitesRencontre.Max} formateurs au plus.");
        RuleFor(command => command.OrdreDuJour).Must(points => points.Count <= OrdresDuJour.PointsMax).WithMessage($"Un ordre du jour a {OrdresDuJour.PointsMax} points au plus.");
        RuleForEach(command => command.OrdreDuJour).EstUnTexte(OrdresDuJour.PointMax);
    }
}

internal sealed class CorrigerRencontreHandler(FormationActionDbContext db) : ICommandHandler<CorrigerRencontre>
{
    public async Task<Result> Handle(CorrigerRencontre command, CancellationToken cancellationToken)
    {
        var found = await db.UneRencontre(command.RencontreId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var invites = await db.Invites(command.FormateurIds, cancellationToken);
        if (invites.Error is { } inconnu) return inconnu;
        if (found.Value.Corriger(command.Le, command.OrdreDuJour, invites.Value).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerRencontreEndpoint
{
    internal sealed record CorrigerRencontreRequest(DateOnly Le, IReadOnlyList<string> OrdreDuJour, IReadOnlyList<Guid> FormateurIds);

    public static void MapCorrigerRencontre(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/rencontres/{rencontreId:guid}", Put)
            .WithName(nameof(CorrigerRencontre))
            .WithSummary("Corriger une rencontre à venir")
            .WithDescription("Remplace le jour prévu, l'ordre du jour et les invités. Tenue ou annulée, une rencontre ne change plus.")
            .WithExample(new CorrigerRencontreRequest(new(2022, 1, 24), ["Les évaluations mensuelles"], [new("01990000-0000-7000-8000-000000000061")]))
            .RequiresIfMatch()
            .Refuses(typeof(RencontreIntrouvable), typeof(RencontreDejaClose), typeof(FormateursInconnus))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid rencontreId, CorrigerRencontreRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerRencontre(rencontreId, request.Le, request.OrdreDuJour, request.FormateurIds), cancellationToken)).ToHttp();
}
