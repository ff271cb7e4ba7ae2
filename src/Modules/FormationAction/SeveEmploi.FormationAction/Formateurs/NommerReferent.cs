using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formateurs;

[Exige("formateurs:ecrire")]
internal sealed record NommerReferent(Guid FormateurId, string Region, DateOnly Du) : ICommand;

internal sealed class NommerReferentValidator : AbstractValidator<NommerReferent>
{
    public NommerReferentValidator() => RuleFor(command => command.Region).EstUneRegion();
}

internal sealed class NommerReferentHandler(FormationActionDbContext db, DbSession session) : ICommandHandler<NommerReferent>
{
    public async Task<Result> Handle(NommerReferent command, CancellationToken cancellationToken)
    {
        var found = await db.UnFormateur(command.FormateurId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var region = Region.De(command.Region);
        if (!session.Appelant.AnimeToutes([region])) return new HorsPerimetre();
        if (found.Value.PeutReferer(region, command.Du).Error is { } refus) return refus;
        if (await Ceder(found.Value.Id, region, command.Du, cancellationToken) is { Error: { } tropTot }) return tropTot;

        found.Value.NommerReferent(region, command.Du);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    // Saved before the other is named: the unique index lets one open reference live at a time.
    private async Task<Result> Ceder(FormateurId nouveau, Region region, DateOnly du, CancellationToken cancellationToken)
    {
        var precedent = await db.Formateurs
            .SingleOrDefaultAsync(f => f.Id != nouveau && f.References.Any(reference => reference.Region == region && reference.Au == null), cancellationToken);
        if (precedent?.CederReference(region, du).Error is { } refus) return refus;
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class NommerReferentEndpoint
{
    internal sealed record NommerReferentRequest(string Region, DateOnly Du);

    public static void MapNommerReferent(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/formateurs/{formateurId:guid}/references", Post)
            .WithName(nameof(NommerReferent))
            .WithSummary("Nommer le formateur référent d'une région")
            .WithDescription("Une région en a un seul à la fois : qui l'était cède la veille de ce jour. La région est une de celles du formateur.")
            .WithExample(new NommerReferentRequest("28", new(2022, 1, 3)))
            .RequiresIfMatch()
            .Refuses(
                typeof(FormateurIntrouvable), typeof(FormateurDejaEfface), typeof(ReferentHorsDeSesRegions), typeof(ReferentDejaNomme), typeof(ReferentPlusRecent))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid formateurId, NommerReferentRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NommerReferent(formateurId, request.Region, request.Du), cancellationToken)).ToHttp();
}
