using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record RattacherStructure(Guid CandidatureId, Guid StructureId, IReadOnlyList<string>? Types) : ICommand;

internal sealed class RattacherStructureValidator : AbstractValidator<RattacherStructure>
{
    public RattacherStructureValidator() => RuleForEach(command => command.Types).NotEmpty();
}

internal sealed class RattacherStructureHandler(MobilisationDbContext db, StructuresCandidates structures, TimeProvider clock)
    : ICommandHandler<RattacherStructure>
{
    public async Task<Result> Handle(RattacherStructure command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var (campagne, le) = (candidature.Value.CampagneId, candidature.Value.Manifestation.Le);
        var structure = await structures.Trouver(campagne, command.StructureId, command.Types, le, cancellationToken);
        if (structure.Error is { } impossible) return impossible;
        if (candidature.Value.Rattacher(structure.Value).Error is { } refus) return refus;

        candidature.Value.SuivreCalendrier(await db.CampagneDe(campagne, cancellationToken), clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RattacherStructureEndpoint
{
    internal sealed record RattacherStructureRequest(Guid StructureId, IReadOnlyList<string>? Types = null);

    public static void MapRattacherStructure(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/rattachement", Post)
            .WithName(nameof(RattacherStructure))
            .WithSummary("Rattacher une manifestation à une structure")
            .WithDescription("Donne un nom à une manifestation qui n'en avait pas. Les faits retenus sont ceux du jour de la manifestation.")
            .WithExample(new RattacherStructureRequest(new Guid("01990000-0000-7000-8000-000000000002")))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureDejaRattachee), typeof(StructureInconnue),
                typeof(StructureFusionnee), typeof(StructureSansConventionnement), typeof(ConventionnementNonDetenu), typeof(CandidatureDejaDeposee));

    private static async Task<IResult> Post(
        Guid candidatureId, RattacherStructureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RattacherStructure(candidatureId, request.StructureId, request.Types), cancellationToken)).ToHttp();
}
