using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record OuvrirContactSiae(Guid GroupementId, Guid StructureId, DateOnly? Le, string? Motif) : ICommand;

internal sealed class OuvrirContactSiaeValidator : AbstractValidator<OuvrirContactSiae>
{
    public OuvrirContactSiaeValidator()
    {
        RuleFor(command => command.Motif).EstUnePrecision(FormesDuRapprochement.MotifMax);
    }
}

internal sealed class OuvrirContactSiaeHandler(AnimationRegionaleDbContext db, IMediator mediator, TimeProvider clock) : ICommandHandler<OuvrirContactSiae>
{
    public async Task<Result> Handle(OuvrirContactSiae command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (await mediator.Send(new ConsulterFaitsStructure(command.StructureId, clock.Today()), cancellationToken) is not { } structure)
            return new SiaeDuRapprochementIntrouvable(command.StructureId);
        if (structure.FusionneeDans is { } conservee) return new SiaeDuRapprochementAbsorbee(conservee);

        var contact = new ContactAvecSiae(structure.Id, structure.Nom, structure.Departement, command.Le ?? clock.Today(), command.Motif);
        if (found.Value.OuvrirContact(contact, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class OuvrirContactSiaeEndpoint
{
    internal sealed record OuvrirContactSiaeRequest(Guid StructureId, DateOnly? Le = null, string? Motif = null);

    public static void MapOuvrirContactSiae(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/contacts-siae", Post)
            .WithName(nameof(OuvrirContactSiae))
            .WithSummary("Mettre le groupement en contact avec une SIAE")
            .WithDescription(
                "Une SIAE du territoire du groupement ; une autre demande un motif. La structure voit dès lors le groupement et ses besoins.")
            .WithExample(new OuvrirContactSiaeRequest(new("01990000-0000-7000-8000-000000000001"), new(2021, 11, 8)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(SiaeDuRapprochementIntrouvable), typeof(SiaeDuRapprochementAbsorbee), typeof(ContactSiaeDejaOuvert), typeof(SiaeHorsDuTerritoire), typeof(FaitDeGroupementAVenir), typeof(FaitAvantLeVolontariat));

    private static async Task<IResult> Post(Guid groupementId, OuvrirContactSiaeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OuvrirContactSiae(groupementId, request.StructureId, request.Le, request.Motif), cancellationToken)).ToHttp();
}
