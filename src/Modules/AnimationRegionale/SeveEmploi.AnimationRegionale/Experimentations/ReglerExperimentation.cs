using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Experimentations;

[Exige("rapprochements:ecrire")]
internal sealed record ReglerExperimentation(Region Region, int Annee, decimal? MontantSubventionEur, IReadOnlyList<SiaeDesignee> Siaes) : ICommand, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une SIAE de l'expérimentation, et l'année de sa promotion.</summary>
internal sealed record SiaeDesignee(Guid StructureId, int Promotion);

internal sealed class ReglerExperimentationValidator : AbstractValidator<ReglerExperimentation>
{
    public ReglerExperimentationValidator()
    {
        RuleFor(command => command.Annee).EstUneAnneeDExperimentation();
        RuleFor(command => command.MontantSubventionEur ?? 1).EstUnMontantPositif().OverridePropertyName("montant_subvention_eur");
        RuleFor(command => command.Siaes).Must(siaes => siaes.Count <= FormesDuRapprochement.ListeMax).WithErrorCode("trop_long").WithMessage("Donnez 100 structures au plus.");
        RuleForEach(command => command.Siaes).NotNull().ChildRules(siae => siae.RuleFor(s => s.Promotion).EstUneAnneeDExperimentation());
    }
}

internal sealed class ReglerExperimentationHandler(AnimationRegionaleDbContext db, IMediator mediator, TimeProvider clock) : ICommandHandler<ReglerExperimentation>
{
    public async Task<Result> Handle(ReglerExperimentation command, CancellationToken cancellationToken)
    {
        var connue = await db.Experimentations.SingleOrDefaultAsync(e => e.Region == command.Region && e.Annee == command.Annee, cancellationToken);
        if (db.Expect(connue).Error is { } perime) return perime;
        var siaes = await Reconnaitre(command.Siaes, cancellationToken);
        if (siaes.Error is { } inconnue) return inconnue;

        var experimentation = connue ?? Experimentation.Ouvrir(command.Region, command.Annee);
        experimentation.Regler(command.MontantSubventionEur, siaes.Value);
        if (connue is null) db.Add(experimentation);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task<Result<IReadOnlyList<SiaeDeLExperimentation>>> Reconnaitre(IReadOnlyList<SiaeDesignee> designees, CancellationToken cancellationToken)
    {
        if (designees.GroupBy(siae => siae.StructureId).FirstOrDefault(memes => memes.Count() > 1) is { Key: var repetee }) return new SiaeEnDouble(repetee);

        var siaes = new List<SiaeDeLExperimentation>();
        foreach (var designee in designees)
        {
            if (await mediator.Send(new ConsulterFaitsStructure(designee.StructureId, clock.Today()), cancellationToken) is not { } structure)
                return new SiaeDuRapprochementIntrouvable(designee.StructureId);
            siaes.Add(new(structure.Id, structure.Nom, structure.Departement, designee.Promotion));
        }

        return siaes;
    }
}

internal static class ReglerExperimentationEndpoint
{
    internal sealed record ReglerExperimentationRequest(decimal? MontantSubventionEur = null, IReadOnlyList<SiaeDesignee>? Siaes = null);

    public static void MapReglerExperimentation(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/experimentations/{region}/{annee:int}", Put)
            .WithName(nameof(ReglerExperimentation))
            .WithSummary("Régler l'expérimentation d'une région")
            .WithDescription(
                "Le montant de la subvention d'un groupement, et les SIAE sur lesquelles l'expérimentation s'appuie, chacune avec l'année de sa promotion. Le premier réglage ouvre "
                + "l'expérimentation de l'année ; les suivants disent la version lue.")
            .WithExample(new ReglerExperimentationRequest(10_000, [new(new("01990000-0000-7000-8000-000000000001"), 2020)]))
            .AnswersNoContent()
            .AcceptsIfMatch()
            .Refuses(typeof(SiaeDuRapprochementIntrouvable), typeof(SiaeEnDouble));

    private static async Task<IResult> Put(string region, int annee, ReglerExperimentationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReglerExperimentation(region.ToRegion()!, annee, request.MontantSubventionEur, request.Siaes ?? []), cancellationToken)).ToHttp();
}
