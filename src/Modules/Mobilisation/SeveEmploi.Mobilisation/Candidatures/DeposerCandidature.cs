using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record DeposerCandidature(
    Guid CampagneId, DateOnly Le, Emetteur Emetteur, Canal? Canal, Information? Information, string? Evenement,
    Guid? StructureId, string? Region, IReadOnlyList<string>? Types)
    : ICommand<Guid>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!) : null;
}

internal sealed class DeposerCandidatureValidator : AbstractValidator<DeposerCandidature>
{
    public DeposerCandidatureValidator()
    {
        RuleFor(command => command.Evenement).MaximumLength(ManifestationInteret.EvenementMax);
        RuleFor(command => command.Region).Must(BuildingBlocks.Region.EstConnue).WithErrorCode("region_inconnue").WithMessage("Cette région n'existe pas.")
            .When(command => command.StructureId is null || command.Region is not null);
        RuleForEach(command => command.Types).NotEmpty();
    }
}

internal sealed class DeposerCandidatureHandler(MobilisationDbContext db, StructuresCandidates structures, TimeProvider clock)
    : ICommandHandler<DeposerCandidature, Guid>
{
    public async Task<Result<Guid>> Handle(DeposerCandidature command, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagne(command.CampagneId, cancellationToken);
        if (campagne.Error is { } absente) return absente;

        StructureCandidate? structure = null;
        if (command.StructureId is { } id)
        {
            var trouvee = await structures.Trouver(campagne.Value.Id, id, command.Types, command.Le, cancellationToken);
            if (trouvee.Error is { } impossible) return impossible;
            structure = trouvee.Value;
        }

        var region = structure?.Departement.Region ?? Region.De(command.Region!);
        var candidature = campagne.Value.Deposer(Manifestation(command), region, structure, clock.Today());
        if (candidature.Error is { } refus) return refus;

        db.Add(candidature.Value);
        await db.SaveChangesAsync(cancellationToken);
        return candidature.Value.Id.Value;
    }

    private static ManifestationInteret Manifestation(DeposerCandidature command) => new()
    {
        Le = command.Le,
        Emetteur = command.Emetteur,
        Canal = command.Canal ?? Canal.NonPrecise,
        Information = command.Information ?? Information.NonPrecise,
        Evenement = command.Evenement,
    };
}

internal static class DeposerCandidatureEndpoint
{
    internal sealed record DeposerCandidatureRequest(
        DateOnly Le, Emetteur Emetteur, Canal? Canal = null, Information? Information = null, string? Evenement = null,
        Guid? StructureId = null, string? Region = null, IReadOnlyList<string>? Types = null);

    public static void MapDeposerCandidature(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/campagnes/{campagneId:guid}/candidatures", Post)
            .WithName(nameof(DeposerCandidature))
            .WithSummary("Déposer une manifestation d'intérêt")
            .WithDescription(
                "Ouvre une candidature : qui s'est manifesté, par quel canal, comment il avait été informé. Sans structure, la région suffit ; "
                + "« types » dit les conventionnements engagés quand la structure en a plusieurs.")
            .WithExample(new DeposerCandidatureRequest(
                new(2021, 7, 5), Emetteur.Direction, Canal.Telephone, Information.AtelierDepartemental, "Atelier départemental de la Manche",
                new Guid("01990000-0000-7000-8000-000000000002"), null, ["ACI"]))
            .AnswersCreated()
            .Refuses(
                typeof(CampagneIntrouvable), typeof(CampagneNonOuverte), typeof(ManifestationHorsDelai), typeof(ActeDansLeFutur),
                typeof(StructureInconnue), typeof(StructureFusionnee), typeof(StructureSansConventionnement), typeof(ConventionnementNonDetenu),
                typeof(CandidatureDejaDeposee));

    private static async Task<IResult> Post(
        Guid campagneId, DeposerCandidatureRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new DeposerCandidature(
            campagneId, request.Le, request.Emetteur, request.Canal, request.Information, request.Evenement,
            request.StructureId, request.Region, request.Types);
        return (await mediator.Send(command, cancellationToken)).ToCreated($"{Socle.ApiPrefix}/mobilisation/candidatures");
    }
}
