using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Dossiers;

[Exige("dossiers:saisir")]
internal sealed record SolliciterDotation(Guid CandidatureId, decimal MontantEur) : ICommand;

internal sealed class SolliciterDotationHandler(MobilisationDbContext db, DbSession session) : ICommandHandler<SolliciterDotation>
{
    public async Task<Result> Handle(SolliciterDotation command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var (reglement, redacteur) = (await db.ReglementDe(candidature.Value, cancellationToken), Redacteur.De(session.Appelant, candidature.Value));
        if (candidature.Value.SolliciterDotation(command.MontantEur, redacteur.Instruit, reglement).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SolliciterDotationEndpoint
{
    internal sealed record SolliciterDotationRequest(decimal MontantEur);

    public static void MapSolliciterDotation(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/candidatures/{candidatureId:guid}/dossier/dotation", Put)
            .WithName(nameof(SolliciterDotation))
            .WithSummary("Solliciter une dotation")
            .WithDescription("Un montant du barème de la campagne, ou son montant unique, en euros. Le comité octroie au plus ce qui est sollicité.")
            .WithExample(new SolliciterDotationRequest(15_000))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(DossierSansObjet), typeof(DossierEnvoye),
                typeof(DossierRemis), typeof(DotationSansObjet), typeof(DotationHorsBareme));

    private static async Task<IResult> Put(Guid candidatureId, SolliciterDotationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SolliciterDotation(candidatureId, request.MontantEur), cancellationToken)).ToHttp();
}
