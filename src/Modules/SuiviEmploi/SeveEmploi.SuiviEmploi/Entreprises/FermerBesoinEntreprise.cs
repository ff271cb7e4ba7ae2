using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record FermerBesoinEntreprise(Guid EntrepriseId, Guid BesoinId, DateOnly? Le) : ICommand;

internal sealed class FermerBesoinEntrepriseHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<FermerBesoinEntreprise>
{
    public async Task<Result> Handle(FermerBesoinEntreprise command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var aujourdhui = clock.Today();
        if (found.Value.FermerBesoin(command.BesoinId, command.Le ?? aujourdhui, aujourdhui).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FermerBesoinEntrepriseEndpoint
{
    internal sealed record FermerBesoinEntrepriseRequest(DateOnly? Le = null);

    public static void MapFermerBesoinEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/entreprises/{entrepriseId:guid}/besoins/{besoinId:guid}/fermeture", Post)
            .WithName(nameof(FermerBesoinEntreprise))
            .WithSummary("Fermer un besoin de l'entreprise")
            .WithDescription("Il est pourvu, ou n'est plus, depuis ce jour (aujourd'hui par défaut).")
            .WithExample(new FermerBesoinEntrepriseRequest(new(2021, 12, 18)))
            .RequiresIfMatch()
            .Refuses(
                typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(FaitDEntrepriseAVenir), typeof(BesoinIntrouvable), typeof(BesoinDejaPourvu),
                typeof(BesoinPourvuAvantDEtreConnu))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid entrepriseId, Guid besoinId, FermerBesoinEntrepriseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FermerBesoinEntreprise(entrepriseId, besoinId, request.Le), cancellationToken)).ToHttp();
}
