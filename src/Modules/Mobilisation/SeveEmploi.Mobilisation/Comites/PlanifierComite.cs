using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record PlanifierComite(Guid CampagneId, string? Region, DateOnly ReuniLe, int Quorum) : ICommand<Guid>;

internal sealed class PlanifierComiteValidator : AbstractValidator<PlanifierComite>
{
    private const int QuorumMax = 200;

    public PlanifierComiteValidator()
    {
        RuleFor(command => command.Region).Must(region => region is null || Region.EstConnue(region))
            .WithErrorCode("region_inconnue").WithMessage("Cette région n'existe pas.");
        RuleFor(command => command.Quorum).InclusiveBetween(1, QuorumMax);
    }
}

internal sealed class PlanifierComiteHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<PlanifierComite, Guid>
{
    public async Task<Result<Guid>> Handle(PlanifierComite command, CancellationToken cancellationToken)
    {
        var id = new CampagneId(command.CampagneId);
        var campagne = await db.Campagnes.AsNoTracking().SingleOrDefaultAsync(campagne => campagne.Id == id, cancellationToken);
        if (campagne is null) return new CampagneIntrouvable(command.CampagneId);

        var region = command.Region is { } code ? Region.De(code) : null;
        var comite = Comite.Planifier(campagne, region, command.ReuniLe, command.Quorum, clock.Today());
        if (comite.Error is { } refus) return refus;

        db.Add(comite.Value);
        await db.SaveChangesAsync(cancellationToken);
        return comite.Value.Id.Value;
    }
}

internal static class PlanifierComiteEndpoint
{
    internal sealed record PlanifierComiteRequest(DateOnly ReuniLe, int Quorum, string? Region = null);

    public static void MapPlanifierComite(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/campagnes/{campagneId:guid}/comites", Post)
            .WithName(nameof(PlanifierComite))
            .WithSummary("Planifier un comité de sélection")
            .WithDescription(
                "Le comité est national, ou celui de la région donnée. Le quorum est le nombre de voix délibératives présentes "
                + "sans lequel la séance ne s'ouvre pas.")
            .WithExample(new PlanifierComiteRequest(new(2021, 12, 16), 3))
            .AnswersCreated()
            .Refuses(typeof(CampagneIntrouvable), typeof(CampagneClose), typeof(QuorumNonValable));

    private static async Task<IResult> Post(
        Guid campagneId, PlanifierComiteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PlanifierComite(campagneId, request.Region, request.ReuniLe, request.Quorum), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/mobilisation/comites");
}
