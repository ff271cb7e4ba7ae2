using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Reunions;

[Exige("candidatures:ecrire")]
internal sealed record NoterReunion(
    Guid CampagneId, string? Region, NatureReunion Nature, DateOnly Le, IReadOnlyList<PublicReunion> Publics, int? Participants, IReadOnlyList<string>? OrdreDuJour)
    : ICommand<Guid>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!) : null;
}

internal sealed class NoterReunionValidator : AbstractValidator<NoterReunion>
{
    private const int ParticipantsMax = 10_000;

    public NoterReunionValidator()
    {
        RuleFor(command => command.Region).Must(region => region is null || BuildingBlocks.Region.EstConnue(region)).WithErrorCode("region_inconnue").WithMessage("Cette région n'existe pas.");
        RuleFor(command => command.Nature).IsInEnum();
        RuleForEach(command => command.Publics).IsInEnum();
        RuleFor(command => command.Participants).InclusiveBetween(0, ParticipantsMax);
        RuleFor(command => command.OrdreDuJour).Must(sujets => sujets is null || sujets.Count <= Reunion.SujetsMax).WithMessage($"Un ordre du jour a {Reunion.SujetsMax} sujets au plus.");
        RuleForEach(command => command.OrdreDuJour).NotEmpty().MaximumLength(Reunion.SujetMax);
    }
}

internal sealed class NoterReunionHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<NoterReunion, Guid>
{
    public async Task<Result<Guid>> Handle(NoterReunion command, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagne(command.CampagneId, cancellationToken);
        if (campagne.Error is { } absente) return absente;

        var region = command.Region is null ? null : Region.De(command.Region);
        var reunion = Reunion.Noter(campagne.Value, region, command.Nature, command.Le, command.Publics, command.Participants, command.OrdreDuJour, clock.Today());
        if (reunion.Error is { } refus) return refus;

        db.Add(reunion.Value);
        await db.SaveChangesAsync(cancellationToken);
        return reunion.Value.Id.Value;
    }
}

internal static class NoterReunionEndpoint
{
    internal sealed record NoterReunionRequest(
        NatureReunion Nature, DateOnly Le, IReadOnlyList<PublicReunion> Publics, string? Region = null, int? Participants = null, IReadOnlyList<string>? OrdreDuJour = null);

    public static void MapNoterReunion(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/campagnes/{campagneId:guid}/reunions", Post)
            .WithName(nameof(NoterReunion))
            .WithSummary("Noter une réunion de la campagne")
            .WithDescription(
                "Une réunion tenue en amont des candidatures ou pour préparer le comité : son jour, ses publics, combien de personnes, son ordre du jour. Sans ordre "
                + "du jour, celui que le programme donne à cette nature. Sans région, elle est nationale.")
            .WithExample(new NoterReunionRequest(NatureReunion.InformationStructures, new(2021, 11, 15), [PublicReunion.Structures], "28", 8))
            .AnswersCreated()
            .Refuses(typeof(CampagneIntrouvable), typeof(ActeDansLeFutur), typeof(ReunionSansPublic));

    private static async Task<IResult> Post(Guid campagneId, NoterReunionRequest r, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterReunion(campagneId, r.Region, r.Nature, r.Le, r.Publics, r.Participants, r.OrdreDuJour), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/mobilisation/campagnes/{campagneId}/reunions");
}
