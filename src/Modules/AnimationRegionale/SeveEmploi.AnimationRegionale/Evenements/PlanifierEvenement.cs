using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record PlanifierEvenement(FicheEvenement Fiche) : ICommand<Guid>;

internal sealed class PlanifierEvenementValidator : AbstractValidator<PlanifierEvenement>
{
    public PlanifierEvenementValidator() => RuleFor(command => command.Fiche).SetValidator(new FicheEvenementValidator()).OverridePropertyName("");
}

internal sealed class PlanifierEvenementHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<PlanifierEvenement, Guid>
{
    public async Task<Result<Guid>> Handle(PlanifierEvenement command, CancellationToken cancellationToken)
    {
        if (!session.Anime(command.Fiche)) return new HorsPerimetre();
        var type = await db.UnType(command.Fiche.Type, cancellationToken);
        if (type.Error is { } inconnu) return inconnu;

        var evenement = Evenement.Planifier(command.Fiche, command.Fiche.Horaire(), type.Value);
        if (evenement.Error is { } refus) return refus;

        db.Add(evenement.Value);
        await db.SaveChangesAsync(cancellationToken);
        return evenement.Value.Id.Value;
    }
}

internal static class PlanifierEvenementEndpoint
{
    public static readonly FicheEvenement Exemple = new(
        "copil_regional", "COPIL régional n° 1", new(2021, 12, 10, 9, 30, 0, TimeSpan.FromHours(1)), new(2021, 12, 10, 12, 30, 0, TimeSpan.FromHours(1)),
        [Programme.Seve1, Programme.Seve2], [new("28", RoleRegion.Organise, true)], ModaliteEvenement.Presentiel, "Caen", OrdreDuJour: ["L'avancée du programme"]);

    public static void MapPlanifierEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements", Post)
            .WithName(nameof(PlanifierEvenement))
            .WithSummary("Planifier un événement")
            .WithDescription(
                "D'une région, de plusieurs dont une seule est chef de file, ou national quand aucune n'est dite. Il tient dans une seule année ; ses créneaux, dans ses "
                + "heures. « ouvert_aux_structures » le montre, une fois annoncé, à toutes les structures du programme.")
            .WithExample(Exemple)
            .Refuses(
                typeof(TypeEvenementInconnu), typeof(EvenementClos), typeof(EvenementFiniAvantDebut), typeof(EvenementSurDeuxAnnees), typeof(RegionEnDouble),
                typeof(ChefDeFileANommer), typeof(CreneauHorsEvenement))
            .AnswersCreated();

    private static async Task<IResult> Post(FicheEvenement fiche, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PlanifierEvenement(fiche), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/evenements");
}
