using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:ecrire")]
internal sealed record PlanifierRencontre(
    NatureRencontre Nature, DateOnly Le, IReadOnlyList<Guid> FormateurIds, string? Region = null, int? Annee = null, Guid? ParcoursId = null,
    IReadOnlyList<string>? OrdreDuJour = null) : ICommand<Guid>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!) : null;
}

internal sealed class PlanifierRencontreValidator : AbstractValidator<PlanifierRencontre>
{
    public PlanifierRencontreValidator()
    {
        RuleFor(command => command.Region!).EstUneRegion().When(command => command.Region is not null);
        RuleFor(command => command.Annee).EstUneAnnee();
        RuleFor(command => command.FormateurIds).Must(invites => invites.Count <= InvitesRencontre.Max).WithMessage($"Invitez {InvitesRencontre.Max} formateurs au plus.");
        RuleFor(command => command.OrdreDuJour).Must(points => points is not { Count: > OrdresDuJour.PointsMax }).WithMessage($"Un ordre du jour a {OrdresDuJour.PointsMax} points au plus.");
        RuleForEach(command => command.OrdreDuJour).EstUnTexte(OrdresDuJour.PointMax);
    }
}

internal sealed class PlanifierRencontreHandler(FormationActionDbContext db) : ICommandHandler<PlanifierRencontre, Guid>
{
    public async Task<Result<Guid>> Handle(PlanifierRencontre command, CancellationToken cancellationToken)
    {
        var invites = await db.Invites(command.FormateurIds, cancellationToken);
        if (invites.Error is { } inconnu) return inconnu;

        var parcours = command.ParcoursId is { } id ? new ParcoursId(id) : (ParcoursId?)null;
        if (parcours is { } vise && !await db.Parcours.AnyAsync(p => p.Id == vise, cancellationToken)) return new ParcoursIntrouvable(vise.Value);

        var region = command.Region is { } code ? Region.De(code) : null;
        var rencontre = Rencontre.Planifier(command.Nature, region, command.Annee ?? command.Le.Year, parcours, command.Le, command.OrdreDuJour, invites.Value);
        db.Add(rencontre);
        await db.SaveChangesAsync(cancellationToken);
        return rencontre.Id.Value;
    }
}

internal static class PlanifierRencontreEndpoint
{
    public static void MapPlanifierRencontre(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rencontres", Post)
            .WithName(nameof(PlanifierRencontre))
            .WithSummary("Planifier une rencontre de formateurs")
            .WithDescription(
                "Lancement, temps collectif ou individuel, double conventionnement, visite en journée. Sans « ordre_du_jour », un lancement a les six points "
                + "usuels. « annee » est la promotion, celle du jour prévu par défaut ; sans région, la rencontre est nationale.")
            .WithExample(new PlanifierRencontre(NatureRencontre.Lancement, new(2022, 1, 17), [new("01990000-0000-7000-8000-000000000061")], "28", 2022))
            .Refuses(typeof(FormateursInconnus), typeof(ParcoursIntrouvable))
            .AnswersCreated();

    private static async Task<IResult> Post(PlanifierRencontre command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToCreated($"{Socle.ApiPrefix}/formation-action/rencontres");
}
