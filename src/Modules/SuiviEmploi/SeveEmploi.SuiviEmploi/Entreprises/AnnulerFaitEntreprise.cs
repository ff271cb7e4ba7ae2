using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record AnnulerFaitEntreprise(Guid EntrepriseId, Guid FaitId, string Motif) : ICommand;

internal sealed class AnnulerFaitEntrepriseValidator : AbstractValidator<AnnulerFaitEntreprise>
{
    public AnnulerFaitEntrepriseValidator() => RuleFor(command => command.Motif).EstUnMotif();
}

internal sealed class AnnulerFaitEntrepriseHandler(SuiviEmploiDbContext db, DbSession session) : ICommandHandler<AnnulerFaitEntreprise>
{
    public async Task<Result> Handle(AnnulerFaitEntreprise command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.Annuler(command.FaitId, command.Motif, session.Now).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AnnulerFaitEntrepriseEndpoint
{
    internal sealed record AnnulerFaitEntrepriseRequest(Guid FaitEntrepriseId, string Motif);

    public static void MapAnnulerFaitEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/entreprises/{entrepriseId:guid}/annulations", Post)
            .WithName(nameof(AnnulerFaitEntreprise))
            .WithSummary("Annuler une action ou une sollicitation notée par erreur")
            .WithDescription("Elle reste écrite, avec le motif, et ne compte plus dans aucun chiffre.")
            .WithExample(new AnnulerFaitEntrepriseRequest(new("01990000-0000-7000-8000-0000000000e5"), "Notée sur la mauvaise entreprise."))
            .RequiresIfMatch()
            .Refuses(typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(FaitDEntrepriseIntrouvable), typeof(FaitDEntrepriseAnnule))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid entrepriseId, AnnulerFaitEntrepriseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnnulerFaitEntreprise(entrepriseId, request.FaitEntrepriseId, request.Motif), cancellationToken)).ToHttp();
}
