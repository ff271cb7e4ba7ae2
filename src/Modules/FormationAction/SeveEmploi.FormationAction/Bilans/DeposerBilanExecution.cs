using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Bilans;

[Exige(DroitsDuBilan.Ecrire)]
internal sealed record DeposerBilanExecution(Guid ParcoursId, SectionsBilan Sections) : ICommand;

internal sealed class DeposerBilanExecutionValidator : AbstractValidator<DeposerBilanExecution>
{
    public DeposerBilanExecutionValidator() => RuleFor(command => command.Sections).SetValidator(new SectionsBilanValidator());
}

internal sealed class DeposerBilanExecutionHandler(FormationActionDbContext db, ReleveurBilan releveur, DbSession session, TimeProvider clock)
    : ICommandHandler<DeposerBilanExecution>
{
    public async Task<Result> Handle(DeposerBilanExecution command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        var chiffres = await releveur.Relever(parcours.Value, clock.Today(), cancellationToken);
        var acte = session.Appelant.Agir(parcours.Value, DroitsDuBilan.Ecrire, clock.Today());
        if (parcours.Value.DeposerBilan(command.Sections, chiffres, acte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeposerBilanExecutionEndpoint
{
    internal sealed record DeposerBilanExecutionRequest(SectionsBilan Sections);

    public static void MapDeposerBilanExecution(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/parcours/{parcoursId:guid}/bilan", Put)
            .WithName(nameof(DeposerBilanExecution))
            .WithSummary("Déposer le bilan d'exécution")
            .WithDescription(
                "La direction dit les réalisations, les résultats, les difficultés et les perspectives de l'année. "
                + "Les chiffres que le logiciel sait déjà (journées, assiduité, indicateurs, sorties) sont relevés et figés avec le dépôt. Un bilan renvoyé, ou pas encore "
                + "lu, se dépose de nouveau ; accepté, il ne change plus.")
            .WithExample(new DeposerBilanExecutionRequest(new("Dix journées tenues.", "Vingt partenariats d'entreprises.", "Deux départs dans l'équipe.", "Un poste de relation entreprise en 2023.")))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(BilanExecutionSansObjet), typeof(BilanExecutionDejaAccepte));

    private static async Task<IResult> Put(Guid parcoursId, DeposerBilanExecutionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeposerBilanExecution(parcoursId, request.Sections), cancellationToken)).ToHttp();
}
