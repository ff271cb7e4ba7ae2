using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

[Exige("plans:ecrire")]
internal sealed record OuvrirPlan(Guid StructureId, int Promotion) : ICommand<Guid>;

internal sealed class OuvrirPlanValidator : AbstractValidator<OuvrirPlan>
{
    public OuvrirPlanValidator() => RuleFor(command => command.Promotion).InclusiveBetween(2019, 2100);
}

internal sealed class OuvrirPlanHandler(SuiviEmploiDbContext db, DbSession session, IMediator mediator, TimeProvider clock) : ICommandHandler<OuvrirPlan, Guid>
{
    public async Task<Result<Guid>> Handle(OuvrirPlan command, CancellationToken cancellationToken)
    {
        var le = clock.Today();
        if (await mediator.Send(new ConsulterFaitsStructure(command.StructureId, le), cancellationToken) is not { } faits) return new StructureDuPlanIntrouvable(command.StructureId);
        if (faits.FusionneeDans is not null || faits.FermeeLe <= le) return new StructureDuPlanFermee(faits.Nom);
        if (await db.CatalogueDe(command.Promotion, cancellationToken) is null) return new CatalogueIntrouvable(command.Promotion);
        if (await db.Plans.AnyAsync(plan => plan.StructureId == command.StructureId && plan.Promotion == command.Promotion, cancellationToken))
            return new PlanDejaOuvert(command.Promotion);

        var plan = PlanAction.Ouvrir(faits.Id, faits.Nom, Departement.De(faits.Departement), command.Promotion, session.Appelant.Nom, le);
        db.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        return plan.Id.Value;
    }
}

internal static class OuvrirPlanEndpoint
{
    internal sealed record OuvrirPlanRequest(Guid StructureId, int Promotion);

    public static void MapOuvrirPlan(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans", Post)
            .WithName(nameof(OuvrirPlan))
            .WithSummary("Ouvrir le plan d'action d'une structure")
            .WithDescription("Un plan par structure et par promotion, vide d'abord. Il s'écrit avant la candidature, qui en a besoin, comme pendant l'année.")
            .WithExample(new OuvrirPlanRequest(new("01990000-0000-7000-8000-000000000002"), 2024))
            .AnswersCreated()
            .Refuses(typeof(StructureDuPlanIntrouvable), typeof(StructureDuPlanFermee), typeof(CatalogueIntrouvable), typeof(PlanDejaOuvert));

    private static async Task<IResult> Post(OuvrirPlanRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OuvrirPlan(request.StructureId, request.Promotion), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/suivi-emploi/plans");
}
