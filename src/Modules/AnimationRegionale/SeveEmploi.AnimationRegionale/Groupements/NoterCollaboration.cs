using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record NoterCollaboration(Guid GroupementId, Guid? StructureId, string? StructureNom, string Nature, DateOnly? Depuis) : ICommand;

internal sealed class NoterCollaborationValidator : AbstractValidator<NoterCollaboration>
{
    public NoterCollaborationValidator()
    {
        RuleFor(command => command.StructureNom).EstUneDesignation().When(command => command.StructureId is null || command.StructureNom is not null);
        RuleFor(command => command.Nature).EstUneDesignation(FormesDuRapprochement.MotifMax);
    }
}

internal sealed class NoterCollaborationHandler(AnimationRegionaleDbContext db, IMediator mediator, TimeProvider clock) : ICommandHandler<NoterCollaboration>
{
    public async Task<Result> Handle(NoterCollaboration command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        var structure = command.StructureId is { } id ? await mediator.Send(new ConsulterFaitsStructure(id, clock.Today()), cancellationToken) : null;
        if (command.StructureId is { } nommee && structure is null) return new SiaeDuRapprochementIntrouvable(nommee);

        var collaboration = new CollaborationExistante(structure?.Id, structure?.Nom ?? FormesDuRapprochement.OuRien(command.StructureNom), command.Nature.Trim(), command.Depuis);
        if (found.Value.NoterCollaboration(collaboration, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class NoterCollaborationEndpoint
{
    internal sealed record NoterCollaborationRequest(string Nature, Guid? StructureId = null, string? StructureNom = null, DateOnly? Depuis = null);

    public static void MapNoterCollaboration(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/collaborations", Post)
            .WithName(nameof(NoterCollaboration))
            .WithSummary("Noter une collaboration qui existe déjà")
            .WithDescription(
                "Ce que le groupement fait déjà avec une SIAE, connue du programme par « structure_id » ou désignée par son nom.")
            .WithExample(new NoterCollaborationRequest("Mise à disposition de salariés en parcours", null, "Chantier de l'Erdre", new(2019, 3, 1)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(SiaeDuRapprochementIntrouvable), typeof(FaitDeGroupementAVenir));

    private static async Task<IResult> Post(Guid groupementId, NoterCollaborationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterCollaboration(groupementId, request.StructureId, request.StructureNom, request.Nature, request.Depuis), cancellationToken)).ToHttp();
}
