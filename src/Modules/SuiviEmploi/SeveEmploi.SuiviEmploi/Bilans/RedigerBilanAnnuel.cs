using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Bilans;

[Exige("plans:ecrire")]
internal sealed record RedigerBilanAnnuel(Guid PlanId, ContenuBilan Contenu) : ICommand;

internal sealed class RedigerBilanAnnuelValidator : AbstractValidator<RedigerBilanAnnuel>
{
    public RedigerBilanAnnuelValidator()
    {
        RuleFor(command => command.Contenu.Synthese).MaximumLength(ContenuBilan.TexteMax);
        RuleFor(command => command.Contenu.Difficultes).MaximumLength(ContenuBilan.TexteMax);
        RuleFor(command => command.Contenu.Perspectives).MaximumLength(ContenuBilan.TexteMax);
        RuleFor(command => command.Contenu.Lignes).Must(lignes => lignes.Count <= ContenuPlan.ActionsMax);
        RuleForEach(command => command.Contenu.Lignes).NotNull().ChildRules(ligne =>
        {
            ligne.RuleFor(l => l.Code).NotEmpty().MaximumLength(ActionCatalogue.CodeMax);
            ligne.RuleFor(l => l.Conditions).MaximumLength(LigneBilan.ConditionsMax);
        });
    }
}

internal sealed class RedigerBilanAnnuelHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<RedigerBilanAnnuel>
{
    public async Task<Result> Handle(RedigerBilanAnnuel command, CancellationToken cancellationToken)
    {
        var plan = await db.LePlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;

        var connu = await db.Bilans.SingleOrDefaultAsync(bilan => bilan.PlanId == plan.Value.Id, cancellationToken);
        if (db.Expect(connu).Error is { } perime) return perime;

        var bilan = connu is null ? BilanAnnuel.Commencer(plan.Value, plan.Value.Departement.JourLocal(clock.GetUtcNow())) : connu;
        if (bilan.Error is { } impossible) return impossible;
        if (bilan.Value.Rediger(command.Contenu, plan.Value).Error is { } refus) return refus;

        if (connu is null) db.Add(bilan.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RedigerBilanAnnuelEndpoint
{
    internal sealed record RedigerBilanAnnuelRequest(
        IReadOnlyList<LigneBilan> Lignes, string? Synthese = null, string? Difficultes = null, string? Perspectives = null);

    public static void MapRedigerBilanAnnuel(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/plans/{planId:guid}/bilan", Put)
            .WithName(nameof(RedigerBilanAnnuel))
            .WithSummary("Écrire le bilan de l'année")
            .WithDescription(
                "Pour chaque action, si elle a fonctionné et dans quelles conditions ; puis la synthèse, les difficultés et les perspectives. Il s'écrit à partir "
                + "du premier jour du dernier trimestre (1er octobre), et s'enregistre incomplet.")
            .WithExample(new RedigerBilanAnnuelRequest(
                [new("point_premiere_semaine", Appreciation.Fonctionne, "Quand le rendez-vous est pris dès la signature du contrat.")],
                "Une année de suivi tenue par toute l'équipe.", "Deux départs.", "Étendre le suivi à six mois."))
            .AnswersNoContent()
            .AcceptsIfMatch()
            .Refuses(
                typeof(PlanIntrouvable), typeof(PlanNonValide), typeof(BilanAnnuelTropTot), typeof(BilanAnnuelDejaDepose), typeof(BilanAnnuelDejaAccepte),
                typeof(ActionDuBilanEnDouble), typeof(ActionDuBilanHorsPlan));

    private static async Task<IResult> Put(Guid planId, RedigerBilanAnnuelRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var contenu = new ContenuBilan(request.Synthese, request.Difficultes, request.Perspectives, request.Lignes);
        return (await mediator.Send(new RedigerBilanAnnuel(planId, contenu), cancellationToken)).ToHttp();
    }
}
