using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Evaluations;

[Exige("plans:valider")]
internal sealed record TenirPointTrimestriel(Guid PlanId, int Trimestre, PointBilateral Point, IReadOnlyList<AjustementSaisi> Ajustements) : ICommand;

internal sealed class TenirPointTrimestrielValidator : AbstractValidator<TenirPointTrimestriel>
{
    public TenirPointTrimestrielValidator()
    {
        RuleFor(command => command.Point.Conclusions).NotEmpty().MaximumLength(PointBilateral.ConclusionsMax);
        RuleFor(command => command.Point.Personnes).NotEmpty().Must(personnes => personnes.Count <= PointBilateral.PersonnesMax);
        RuleForEach(command => command.Point.Personnes).NotNull().ChildRules(personne =>
        {
            personne.RuleFor(p => p.Nom).NotEmpty().MaximumLength(PersonneDuPoint.NomMax);
            personne.RuleFor(p => p.Fonction).NotEmpty().MaximumLength(PersonneDuPoint.NomMax);
        });
        RuleFor(command => command.Ajustements).Must(ajustements => ajustements.Count <= ContenuPlan.ActionsMax);
        RuleForEach(command => command.Ajustements).NotNull().ChildRules(ajustement =>
        {
            ajustement.RuleFor(a => a.Code).NotEmpty().MaximumLength(ActionCatalogue.CodeMax);
            ajustement.RuleFor(a => a.Motif).NotEmpty().MaximumLength(LigneEvaluation.TexteMax);
        });
    }
}

internal sealed class TenirPointTrimestrielHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<TenirPointTrimestriel>
{
    public async Task<Result> Handle(TenirPointTrimestriel command, CancellationToken cancellationToken)
    {
        var plan = await db.LePlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;
        var evaluation = await db.UneEvaluation(plan.Value, command.Trimestre, cancellationToken);
        if (evaluation.Error is { } absente) return absente;

        var aujourdhui = plan.Value.Departement.JourLocal(clock.GetUtcNow());
        if (evaluation.Value.TenirPoint(command.Point, command.Ajustements, plan.Value, aujourdhui).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class TenirPointTrimestrielEndpoint
{
    internal sealed record TenirPointTrimestrielRequest(
        DateOnly Le, IReadOnlyList<PersonneDuPoint> Personnes, string Conclusions, IReadOnlyList<AjustementSaisi>? Ajustements = null);

    public static void MapTenirPointTrimestriel(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/evaluations/{trimestre:int}/point", Post)
            .WithName(nameof(TenirPointTrimestriel))
            .WithSummary("Consigner le point bilatéral d'un trimestre")
            .WithDescription(
                "La ou le chargé·e de mission note la date, les personnes et les conclusions, et ajuste au besoin le réalisé d'une action avec son motif : le score "
                + "d'avant et celui d'après se gardent tous deux. Le point suit l'envoi de l'auto-évaluation.")
            .WithExample(new TenirPointTrimestrielRequest(
                new(2024, 7, 2), [new("Claire Duval", "Direction"), new("Ana Morel", "Chargée de mission")], "Le suivi de la première semaine est tenu.",
                [new("point_premiere_semaine", new(11, 20), "Une personne comptée deux fois.")]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(PlanIntrouvable), typeof(EvaluationIntrouvable), typeof(EvaluationNonEnvoyee), typeof(PointDejaTenu), typeof(PointAVenir), typeof(PointAvantEnvoi),
                typeof(EvaluationEnDouble), typeof(ActionHorsPlan), typeof(MesureIncomplete), typeof(MesureNegative), typeof(RealiseSuperieurALaBase));

    private static async Task<IResult> Post(
        Guid planId, int trimestre, TenirPointTrimestrielRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var point = new PointBilateral(request.Le, request.Personnes, request.Conclusions);
        return (await mediator.Send(new TenirPointTrimestriel(planId, trimestre, point, request.Ajustements ?? []), cancellationToken)).ToHttp();
    }
}
