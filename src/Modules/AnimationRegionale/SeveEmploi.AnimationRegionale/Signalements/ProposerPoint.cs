using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Signalements;

[Exige("animation:saisir")]
internal sealed record ProposerPoint(Guid EvenementId, string Texte, Guid? StructureId) : ICommand<Guid>;

internal sealed class ProposerPointValidator : AbstractValidator<ProposerPoint>
{
    public ProposerPointValidator() => RuleFor(command => command.Texte).EstUneLigne(Evenement.PointMax);
}

internal sealed class ProposerPointHandler(AnimationRegionaleDbContext db, DbSession session, IMediator mediator, TimeProvider clock) : ICommandHandler<ProposerPoint, Guid>
{
    public async Task<Result<Guid>> Handle(ProposerPoint command, CancellationToken cancellationToken)
    {
        var evenement = await db.UnEvenement(command.EvenementId, cancellationToken);
        if (evenement.Error is { } absent) return absent;
        if (evenement.Value.RefusDeProposer() is { } clos) return clos;

        var point = await Point(evenement.Value, command, cancellationToken);
        if (point.Error is { } refus) return refus;

        db.Add(point.Value);
        await db.SaveChangesAsync(cancellationToken);
        return point.Value.Id.Value;
    }

    private async Task<Result<Signalement>> Point(Evenement evenement, ProposerPoint command, CancellationToken cancellationToken)
    {
        if (command.StructureId is not { } id) return SansStructure(evenement, command.Texte);
        if (await mediator.Send(new ConsulterFaitsStructure(id, clock.Today()), cancellationToken) is not { } structure) return new StructureAnimeeInconnue(id);
        return Signalement.Proposer(evenement, command.Texte, id, structure.Nom, clock.Today());
    }

    private Result<Signalement> SansStructure(Evenement evenement, string texte)
    {
        if (!session.AgitPourUneRegion("animation:saisir")) return new StructureANommer();
        if (!session.Propose(evenement.CodesRegions)) return new HorsPerimetre();
        return Signalement.Proposer(evenement, texte, null, null, clock.Today());
    }
}

internal static class Proposants
{
    public static bool Propose(this DbSession session, IReadOnlyCollection<string> regions) =>
        session.Appelant.PerimetrePour("animation:saisir") is { } perimetre && (perimetre.Tout || perimetre.Regions.Any(region => regions.Contains(region.Code)));
}

internal static class ProposerPointEndpoint
{
    internal sealed record ProposerPointRequest(string Texte, Guid? StructureId = null);

    public static void MapProposerPoint(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/points", Post)
            .WithName(nameof(ProposerPoint))
            .WithSummary("Proposer un point à l'ordre du jour")
            .WithDescription("L'ordre du jour peut être abondé par chacun (ANI-50) ; qui anime retient le point ou y répond. Une structure dit son identifiant.")
            .WithExample(new ProposerPointRequest("Les évaluations mensuelles", new("01990000-0000-7000-8000-000000000011")))
            .Refuses(typeof(EvenementIntrouvable), typeof(EvenementClos), typeof(StructureANommer), typeof(StructureAnimeeInconnue))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid evenementId, ProposerPointRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ProposerPoint(evenementId, request.Texte, request.StructureId), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/signalements");
}
