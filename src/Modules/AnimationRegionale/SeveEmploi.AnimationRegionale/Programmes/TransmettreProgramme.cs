using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Programmes;

[Exige("animation:ecrire")]
internal sealed record TransmettreProgramme(
    string Region, int Annee, DateOnly Le, IReadOnlyList<string> Destinataires, string? Occasion = null, Guid? StructureId = null, Programme? Programme = null)
    : ICommand<Guid>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => FormesDeVie.RegionDe(Region);
}

internal sealed class TransmettreProgrammeValidator : AbstractValidator<TransmettreProgramme>
{
    public TransmettreProgrammeValidator()
    {
        RuleFor(command => command.Region).DitUneRegion();
        RuleFor(command => command.Annee).DitUneAnnee();
        RuleFor(command => command.Programme).IsInEnum();
        RuleFor(command => command.Occasion).EstLisible(FormesDeVie.TitreMax);
        RuleFor(command => command.Destinataires).Must(destinataires => destinataires.Count is > 0 and <= TransmissionProgramme.DestinatairesMax)
            .WithErrorCode("hors_bornes").WithMessage($"Dites de 1 à {TransmissionProgramme.DestinatairesMax} destinataires.");
        RuleForEach(command => command.Destinataires).DitQuelqueChose(FormesDeVie.NomMax);
    }
}

internal sealed class TransmettreProgrammeHandler(AnimationRegionaleDbContext db, LectureDesProgrammes lecture, IMediator mediator, TimeProvider clock)
    : ICommandHandler<TransmettreProgramme, Guid>
{
    public async Task<Result<Guid>> Handle(TransmettreProgramme command, CancellationToken cancellationToken)
    {
        var region = Region.De(command.Region);
        if (command.StructureId is { } id && !await EstDeLaRegion(id, region, cancellationToken)) return new StructureDuProgrammeIntrouvable(id);
        if (await Deja(command, region, cancellationToken)) return new ProgrammeDejaTransmis(command.Le);

        var programme = command.StructureId is null
            ? await lecture.DeLaRegion(region, command.Annee, cancellationToken)
            : await lecture.DeLaStructure(region, command.Programme ?? Programme.Seve1, command.Annee, cancellationToken);
        var transmission = TransmissionProgramme.De(region, command.StructureId, programme, command.Le, command.Occasion, command.Destinataires, clock.Today());
        if (transmission.Error is { } refus) return refus;

        db.Add(transmission.Value);
        await db.SaveChangesAsync(cancellationToken);
        return transmission.Value.Id.Value;
    }

    private async Task<bool> EstDeLaRegion(Guid structure, Region region, CancellationToken cancellationToken) =>
        await mediator.Send(new ConsulterFaitsStructure(structure, clock.Today()), cancellationToken) is { } faits && faits.Region == region.Code;

    private Task<bool> Deja(TransmettreProgramme command, Region region, CancellationToken cancellationToken) => db.TransmissionsProgrammes.AnyAsync(
        t => t.Region == region && t.Annee == command.Annee && t.StructureId == command.StructureId && t.Le == command.Le, cancellationToken);
}

internal static class TransmettreProgrammeEndpoint
{
    internal sealed record TransmettreProgrammeRequest(
        string Region, int Annee, DateOnly Le, IReadOnlyList<string> Destinataires, string? Occasion = null, Guid? StructureId = null, Programme? Programme = null);

    public static void MapTransmettreProgramme(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/programmes/transmissions", Post)
            .WithName(nameof(TransmettreProgramme))
            .WithSummary("Noter la transmission du programme annuel")
            .WithDescription(
                "Le programme d'une région, ou d'une de ses structures, a été remis : quel jour, à quelle occasion, à qui. Il est gardé tel qu'il était alors.")
            .WithExample(new TransmettreProgrammeRequest("28", 2022, new(2021, 12, 17), ["Directions de la promotion 2022", "DREETS"], "Premier séminaire de direction"))
            .AnswersCreated()
            .Refuses(typeof(StructureDuProgrammeIntrouvable), typeof(ProgrammeDejaTransmis), typeof(TransmissionAVenir));

    private static async Task<IResult> Post(TransmettreProgrammeRequest r, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TransmettreProgramme(r.Region, r.Annee, r.Le, r.Destinataires, r.Occasion, r.StructureId, r.Programme), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/animation/programmes/transmissions");
}
