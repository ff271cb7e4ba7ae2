using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Dossiers;

[Exige("dossiers:saisir")]
internal sealed record DeclarerCondition(
    Guid CandidatureId, MotifCondition Motif, string ActionsMediation, string OffresEntreprises, string OrganisationInterne, string? ActionsPrevues) : ICommand;

internal sealed class DeclarerConditionValidator : AbstractValidator<DeclarerCondition>
{
    public DeclarerConditionValidator()
    {
        RuleFor(command => command.Motif).IsInEnum();
        RuleFor(command => command.ActionsMediation).MaximumLength(ConditionIncontournable.PreuveMax);
        RuleFor(command => command.OffresEntreprises).MaximumLength(ConditionIncontournable.PreuveMax);
        RuleFor(command => command.OrganisationInterne).MaximumLength(ConditionIncontournable.PreuveMax);
        RuleFor(command => command.ActionsPrevues).MaximumLength(ConditionIncontournable.PreuveMax);
    }
}

internal sealed class DeclarerConditionHandler(MobilisationDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<DeclarerCondition>
{
    public async Task<Result> Handle(DeclarerCondition command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var (reglement, redacteur) = (await db.ReglementDe(candidature.Value, cancellationToken), Redacteur.De(session.Appelant, candidature.Value));
        var condition = new ConditionIncontournable(
            command.Motif, command.ActionsMediation, command.OffresEntreprises, command.OrganisationInterne, command.ActionsPrevues, redacteur.Nom, clock.Today());
        if (candidature.Value.DeclarerCondition(condition, redacteur.Instruit, reglement).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeclarerConditionEndpoint
{
    internal sealed record DeclarerConditionRequest(
        MotifCondition Motif, string ActionsMediation, string OffresEntreprises, string OrganisationInterne, string? ActionsPrevues = null);

    public static void MapDeclarerCondition(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/candidatures/{candidatureId:guid}/dossier/condition", Put)
            .WithName(nameof(DeclarerCondition))
            .WithSummary("Déclarer la condition incontournable")
            .WithDescription(
                "La médiation est devenue une pratique courante, ou tend à le devenir et la structure dit les actions d'accompagnement dans l'emploi qu'elle "
                + "veut déployer ; dans les deux cas, preuves à l'appui.")
            .WithExample(new DeclarerConditionRequest(
                MotifCondition.PratiqueCourante, "12 mises en relation par mois, sans présélection.", "Une offre de services écrite, portée à 40 entreprises.",
                "Un binôme CIP et ET se réunit chaque semaine."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(DossierSansObjet), typeof(DossierEnvoye),
                typeof(DossierRemis), typeof(ConditionSansPreuve));

    private static async Task<IResult> Put(Guid candidatureId, DeclarerConditionRequest r, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new DeclarerCondition(candidatureId, r.Motif, r.ActionsMediation, r.OffresEntreprises, r.OrganisationInterne, r.ActionsPrevues), cancellationToken)).ToHttp();
}
