using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Exige("animation:ecrire")]
internal sealed record NoterAccompagnement(string Region, AccompagnementSaisi Accompagnement) : ICommand<Guid>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => FormesDeVie.RegionDe(Region);
}

internal sealed class NoterAccompagnementValidator : AbstractValidator<NoterAccompagnement>
{
    public NoterAccompagnementValidator()
    {
        RuleFor(command => command.Region).DitUneRegion();
        RuleFor(command => command.Accompagnement).SetValidator(new AccompagnementSaisiValidator());
    }
}

internal sealed class NoterAccompagnementHandler(AnimationRegionaleDbContext db, LectureAccompagnement lecture, TimeProvider clock)
    : ICommandHandler<NoterAccompagnement, Guid>
{
    public async Task<Result<Guid>> Handle(NoterAccompagnement command, CancellationToken cancellationToken)
    {
        var fait = await lecture.Lire(command.Accompagnement, cancellationToken);
        if (fait.Error is { } absente) return absente;

        var accompagnement = Accompagnement.Noter(Region.De(command.Region), fait.Value, clock.Today());
        if (accompagnement.Error is { } refus) return refus;

        db.Add(accompagnement.Value);
        await db.SaveChangesAsync(cancellationToken);
        return accompagnement.Value.Id.Value;
    }
}

internal static class NoterAccompagnementEndpoint
{
    internal sealed record NoterAccompagnementRequest(string Region, AccompagnementSaisi Accompagnement);

    public static readonly AccompagnementSaisi Exemple = new(
        NatureAccompagnement.Individuel, CibleAccompagnement.Structures, new(2021, 12, 10), [ThemeAccompagnement.Evaluations, ThemeAccompagnement.RegulationFormation],
        Programme.Seve1, [new("01990000-0000-7000-8000-000000000002")], DureeMinutes: 90, Modalite: ModaliteAccompagnement.Distanciel);

    public static void MapNoterAccompagnement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/accompagnements", Post)
            .WithName(nameof(NoterAccompagnement))
            .WithSummary("Noter un accompagnement")
            .WithDescription(
                "Un temps donné, individuel ou collectif, à des structures, des formateurs ou des partenaires : son jour, ses thèmes, sa durée. Sans programme, il compte "
                + "dans la promotion du programme. Il se note une fois qu'il a eu lieu, et compte dans le bilan des actions de l'année.")
            .WithExample(new NoterAccompagnementRequest("28", Exemple))
            .AnswersCreated()
            .Refuses(
                typeof(StructureAccompagneeIntrouvable), typeof(AccompagnementAVenir), typeof(CibleAccompagnementIncoherente), typeof(AccompagneDeuxFois),
                typeof(AccompagnementIndividuelDePlusieurs), typeof(StructureAccompagneeDUneAutreRegion));

    private static async Task<IResult> Post(NoterAccompagnementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterAccompagnement(request.Region, request.Accompagnement), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/animation/accompagnements");
}
