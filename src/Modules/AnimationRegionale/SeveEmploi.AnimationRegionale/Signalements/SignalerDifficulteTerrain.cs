using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Signalements;

[Exige("animation:saisir")]
internal sealed record SignalerDifficulteTerrain(Guid StructureId, string Texte, Guid? EvenementId = null) : ICommand<Guid>;

internal sealed class SignalerDifficulteTerrainValidator : AbstractValidator<SignalerDifficulteTerrain>
{
    public SignalerDifficulteTerrainValidator() => RuleFor(command => command.Texte).EstUnPropos();
}

internal sealed class SignalerDifficulteTerrainHandler(AnimationRegionaleDbContext db, IMediator mediator, TimeProvider clock) : ICommandHandler<SignalerDifficulteTerrain, Guid>
{
    public async Task<Result<Guid>> Handle(SignalerDifficulteTerrain command, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ConsulterFaitsStructure(command.StructureId, clock.Today()), cancellationToken) is not { } structure)
            return new StructureAnimeeInconnue(command.StructureId);
        if (command.EvenementId is { } id)
        {
            var evenement = await db.UnEvenement(id, cancellationToken);
            if (evenement.Error is { } absent) return absent;
            if (evenement.Value.RefusDeProposer() is { } clos) return clos;
        }

        var vise = command.EvenementId is { } copil ? new EvenementId(copil) : (EvenementId?)null;
        var difficulte = Signalement.Signaler(command.StructureId, structure.Nom, structure.Region, vise, command.Texte, clock.Today());
        db.Add(difficulte);
        await db.SaveChangesAsync(cancellationToken);
        return difficulte.Id.Value;
    }
}

internal static class SignalerDifficulteTerrainEndpoint
{
    public static void MapSignalerDifficulteTerrain(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/signalements", Post)
            .WithName(nameof(SignalerDifficulteTerrain))
            .WithSummary("Signaler une difficulté de terrain")
            .WithDescription(
                "Une structure dit avant le COPIL ce qu'elle rencontre (OPP-3). Seules la lisent sa région et elle-même ; qui anime la met à l'ordre du jour, ou lui répond.")
            .WithExample(new SignalerDifficulteTerrain(new("01990000-0000-7000-8000-000000000011"), "Les mises en relation restent sans réponse des entreprises."))
            .Refuses(typeof(StructureAnimeeInconnue), typeof(EvenementIntrouvable), typeof(EvenementClos))
            .AnswersCreated();

    private static async Task<IResult> Post(SignalerDifficulteTerrain command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/signalements");
}
