using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Dossiers;

[Exige("dossiers:ecrire")]
internal sealed record RendreDossier(Guid CandidatureId, string Motif) : ICommand;

internal sealed class RendreDossierValidator : AbstractValidator<RendreDossier>
{
    public RendreDossierValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Candidature.MotifMax);
}

internal sealed class RendreDossierHandler(MobilisationDbContext db) : ICommandHandler<RendreDossier>
{
    public async Task<Result> Handle(RendreDossier command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;
        if (candidature.Value.RendreDossier(command.Motif, await db.ReglementDe(candidature.Value, cancellationToken)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RendreDossierEndpoint
{
    internal sealed record RendreDossierRequest(string Motif);

    public static void MapRendreDossier(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/dossier/retour", Post)
            .WithName(nameof(RendreDossier))
            .WithSummary("Rendre le dossier à la structure")
            .WithDescription("La structure peut de nouveau y écrire ; le motif lui est dit.")
            .WithExample(new RendreDossierRequest("Précisez l'usage de la dotation."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(DossierSansObjet), typeof(DossierEnvoye),
                typeof(DossierNonRemis));

    private static async Task<IResult> Post(Guid candidatureId, RendreDossierRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RendreDossier(candidatureId, request.Motif), cancellationToken)).ToHttp();
}
