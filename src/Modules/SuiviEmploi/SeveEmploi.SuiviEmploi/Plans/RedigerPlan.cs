using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

[Exige("plans:ecrire")]
internal sealed record RedigerPlan(Guid PlanId, IReadOnlyList<ActionDuPlanSaisie> Actions, decimal? Etp, SortiesDeclarees? SortiesContratDeclarees) : ICommand;

internal sealed class RedigerPlanValidator : AbstractValidator<RedigerPlan>
{
    public RedigerPlanValidator()
    {
        RuleFor(command => command.Actions).Must(actions => actions.Count <= ContenuPlan.ActionsMax).WithMessage($"Un plan a {ContenuPlan.ActionsMax} actions au plus.");
        RuleFor(command => command.Etp).GreaterThan(0).LessThanOrEqualTo(ContenuPlan.EtpMax).PrecisionScale(4, 2, ignoreTrailingZeros: true);
        RuleFor(command => command.SortiesContratDeclarees!.Nombre).InclusiveBetween(0, SortiesDeclarees.NombreMax).When(command => command.SortiesContratDeclarees is not null);
        RuleFor(command => command.SortiesContratDeclarees!.Source).NotEmpty().MaximumLength(SortiesDeclarees.SourceMax).When(command => command.SortiesContratDeclarees is not null);
        RuleForEach(command => command.Actions).NotNull().ChildRules(action =>
        {
            action.RuleFor(a => a.Code).NotEmpty().MaximumLength(ActionCatalogue.CodeMax);
            action.RuleFor(a => a.MoyensHumains).MaximumLength(ActionPlan.MoyensMax);
            action.RuleFor(a => a.MoyensTechniques).MaximumLength(ActionPlan.MoyensMax);
            action.RuleFor(a => a.MotifAbandon).NotEmpty().MaximumLength(ActionPlan.MotifMax).When(a => a.MotifAbandon is not null);
        });
    }
}

internal sealed class RedigerPlanHandler(SuiviEmploiDbContext db) : ICommandHandler<RedigerPlan>
{
    public async Task<Result> Handle(RedigerPlan command, CancellationToken cancellationToken)
    {
        var plan = await db.UnPlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;

        var catalogue = await db.ContenuPour(plan.Value, cancellationToken);
        if (plan.Value.Rediger(command.Actions, command.Etp, command.SortiesContratDeclarees, catalogue).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RedigerPlanEndpoint
{
    internal sealed record RedigerPlanRequest(IReadOnlyList<ActionDuPlanSaisie> Actions, decimal? Etp = null, SortiesDeclarees? SortiesContratDeclarees = null);

    public static void MapRedigerPlan(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/plans/{planId:guid}", Put)
            .WithName(nameof(RedigerPlan))
            .WithSummary("Écrire le plan d'action")
            .WithDescription(
                "Remplace le brouillon entier : actions choisies au catalogue de la promotion, objectif en pourcentage des salariés en contrat, moyens humains "
                + "et techniques, temps estimé. Un brouillon s'enregistre incomplet : la lecture du plan dit ce qui lui manque. « sorties_contrat_declarees » sert tant que les "
                + "indicateurs ne connaissent pas ce nombre. Une action d'une version validée ne se retire pas : elle s'abandonne, avec son motif.")
            .WithExample(new RedigerPlanRequest(
                [
                    new("point_premiere_semaine", 80, "Une CIP, deux heures par embauche", "Téléphone, grille d'entretien", new(2022, 6, 30)),
                    new("livret_accueil_simple", MotifAbandon: "Les entreprises ont déjà le leur."),
                ],
                0.4m, new(12, "Bilan d'activité de l'année")))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(PlanIntrouvable), typeof(PlanDejaEnvoye), typeof(PlanDejaValide), typeof(ActionEnDouble), typeof(ActionHorsCatalogue), typeof(ObjectifHorsBornes),
                typeof(ActionRetireeSansMotif));

    private static async Task<IResult> Put(Guid planId, RedigerPlanRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RedigerPlan(planId, request.Actions, request.Etp, request.SortiesContratDeclarees), cancellationToken)).ToHttp();
}
