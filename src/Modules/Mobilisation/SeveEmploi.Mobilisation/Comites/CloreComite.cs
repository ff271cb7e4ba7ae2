using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record CloreComite(Guid ComiteId, DateOnly Le, IReadOnlyList<MotifDepassement> Depassements) : ICommand;

internal sealed class CloreComiteValidator : AbstractValidator<CloreComite>
{
    public CloreComiteValidator() =>
        RuleForEach(command => command.Depassements).NotNull().ChildRules(depassement =>
        {
            depassement.RuleFor(d => d.Region).Must(region => region is null || Region.EstConnue(region))
                .WithErrorCode("region_inconnue").WithMessage("Cette région n'existe pas.");
            depassement.RuleFor(d => d.Motif).NotEmpty().MaximumLength(Comite.MotifMax);
        });
}

internal sealed class CloreComiteHandler(MobilisationDbContext db, DecisionsDuComite decisions, TimeProvider clock) : ICommandHandler<CloreComite>
{
    public async Task<Result> Handle(CloreComite command, CancellationToken cancellationToken)
    {
        var comite = await db.Comite(command.ComiteId, cancellationToken);
        if (comite.Error is { } absent) return absent;

        var campagne = await db.CampagneDe(comite.Value.CampagneId, cancellationToken);
        var cibles = await Cibles(campagne, cancellationToken);
        if (comite.Value.Clore(cibles, command.Depassements, command.Le, clock.Today(), campagne.Reglement.AnnonceLeJourDit).Error is { } refus) return refus;
        if ((await decisions.Appliquer(comite.Value, campagne, cancellationToken)).Error is { } impossible) return impossible;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    // Two comités that close at once may both miss the same target: it warns, it does not block, so it takes no lock.
    private async Task<IReadOnlyList<Cible>> Cibles(Campagne campagne, CancellationToken cancellationToken)
    {
        var retenues = await db.Candidatures
            .Where(candidature => candidature.CampagneId == campagne.Id && candidature.Etat == EtatCandidature.Retenue)
            .GroupBy(candidature => candidature.Region)
            .Select(region => new { Region = region.Key, Nombre = region.Count() })
            .ToDictionaryAsync(region => region.Region, region => region.Nombre, cancellationToken);
        var regionales = campagne.ObjectifsRegionaux
            .Select(objectif => new Cible(objectif.Region, objectif.Places, retenues.GetValueOrDefault(objectif.Region)));
        return campagne.ObjectifNational is { } national ? [new(null, national, retenues.Values.Sum()), .. regionales] : [.. regionales];
    }
}

internal static class CloreComiteEndpoint
{
    internal sealed record CloreComiteRequest(DateOnly Le, IReadOnlyList<MotifDepassement>? Depassements = null);

    public static void MapCloreComite(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comites/{comiteId:guid}/cloture", Post)
            .WithName(nameof(CloreComite))
            .WithSummary("Clore un comité")
            .WithDescription(
                "Applique en un seul acte toutes les décisions aux candidatures, et établit le procès-verbal ; quand le règlement le dit, elles ne prennent effet, "
                + "et ne se lisent des structures, que le jour d'annonce. Un comité de pré-sélection donne un avis, sans décider. Chaque dossier est décidé ou ajourné, "
                + "et les rangs de la liste d'attente vont de 1 à n. Dépasser l'objectif national ou celui d'une région demande un motif "
                + "(sans « region », l'objectif national), et ne bloque pas.")
            .WithExample(new CloreComiteRequest(new(2021, 12, 16), [new("Deux structures partagent un même groupe de formation.", "28")]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ComiteIntrouvable), typeof(ComiteDejaClos), typeof(ComiteNonOuvert), typeof(ActeDansLeFutur), typeof(ActeAvantSaCause),
                typeof(DossiersSansDecision), typeof(RangsNonContinus), typeof(ObjectifDepasse), typeof(DecisionNonApplicable));

    private static async Task<IResult> Post(Guid comiteId, CloreComiteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CloreComite(comiteId, request.Le, request.Depassements ?? []), cancellationToken)).ToHttp();
}
