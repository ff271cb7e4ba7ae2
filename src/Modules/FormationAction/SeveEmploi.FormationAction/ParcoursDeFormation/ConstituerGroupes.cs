using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("formation:ecrire")]
internal sealed record ConstituerGroupes(Guid ParcoursId, OptionGroupe Option, string? Motif) : ICommand;

internal sealed class ConstituerGroupesValidator : AbstractValidator<ConstituerGroupes>
{
    public ConstituerGroupesValidator() => RuleFor(command => command.Motif).MaximumLength(Parcours.MotifMax);
}

internal sealed class ConstituerGroupesHandler(FormationActionDbContext db) : ICommandHandler<ConstituerGroupes>
{
    public async Task<Result> Handle(ConstituerGroupes command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.ConstituerGroupes(command.Option, command.Motif).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ConstituerGroupesEndpoint
{
    internal sealed record ConstituerGroupesRequest(OptionGroupe Option, string? Motif = null);

    public static void MapConstituerGroupes(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/parcours/{parcoursId:guid}/groupes", Put)
            .WithName(nameof(ConstituerGroupes))
            .WithSummary("Dire comment l'équipe est formée")
            .WithDescription(
                "Une équipe, deux groupes, ou une partie de l'équipe quand la structure a deux conventionnements ; toute dérogation à « toute l'équipe » dit son motif (FOR-98, MOB-16).")
            .WithExample(new ConstituerGroupesRequest(OptionGroupe.DeuxGroupes, "ACI et AI sont sur deux sites."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(OptionGroupeSansMotif));

    private static async Task<IResult> Put(Guid parcoursId, ConstituerGroupesRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConstituerGroupes(parcoursId, request.Option, request.Motif), cancellationToken)).ToHttp();
}
