using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:ecrire", Partout = true)]
internal sealed record FixerObjectifs(Guid CampagneId, int? National, int? Regions, IReadOnlyList<ObjectifRegionalVue> Regionaux) : ICommand;

/// <summary>Le nombre de structures visé dans une région.</summary>
internal sealed record ObjectifRegionalVue(string Region, int Places);

internal sealed class FixerObjectifsValidator : AbstractValidator<FixerObjectifs>
{
    private const int PlacesMax = 10_000;

    public FixerObjectifsValidator()
    {
        RuleFor(command => command.National).InclusiveBetween(0, PlacesMax);
        RuleFor(command => command.Regions).InclusiveBetween(0, Region.Toutes.Count);
        RuleForEach(command => command.Regionaux).NotNull().ChildRules(objectif =>
        {
            objectif.RuleFor(o => o.Region).Must(Region.EstConnue).WithErrorCode("region_inconnue").WithMessage("Cette région n'existe pas.");
            objectif.RuleFor(o => o.Places).InclusiveBetween(0, PlacesMax);
        });
    }
}

internal sealed class FixerObjectifsHandler(MobilisationDbContext db) : ICommandHandler<FixerObjectifs>
{
    public async Task<Result> Handle(FixerObjectifs command, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagne(command.CampagneId, cancellationToken);
        if (campagne.Error is { } absente) return absente;

        var regionaux = command.Regionaux.Select(vue => new ObjectifRegional { Region = Region.De(vue.Region), Places = vue.Places }).ToList();
        if (campagne.Value.FixerObjectifs(command.National, command.Regions, regionaux).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FixerObjectifsEndpoint
{
    internal sealed record FixerObjectifsRequest(int? National, int? Regions, IReadOnlyList<ObjectifRegionalVue> Regionaux);

    public static void MapFixerObjectifs(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/campagnes/{campagneId:guid}/objectifs", Put)
            .WithName(nameof(FixerObjectifs))
            .WithSummary("Fixer les objectifs d'une campagne")
            .WithDescription("Le nombre de structures et de régions visé. Ce sont des cibles : les dépasser demande un motif au comité, sans le bloquer.")
            .WithExample(new FixerObjectifsRequest(180, 18, [new("28", 10)]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(CampagneIntrouvable), typeof(CampagneClose), typeof(ObjectifEnDouble));

    private static async Task<IResult> Put(Guid campagneId, FixerObjectifsRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FixerObjectifs(campagneId, request.National, request.Regions, request.Regionaux), cancellationToken)).ToHttp();
}
