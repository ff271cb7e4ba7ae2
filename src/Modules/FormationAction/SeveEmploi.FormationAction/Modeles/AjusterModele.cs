using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Modeles;

[Exige("modeles:ecrire", Partout = true)]
internal sealed record AjusterModele(Guid ModeleId, ContenuModele Contenu) : ICommand;

internal sealed class AjusterModeleValidator : AbstractValidator<AjusterModele>
{
    public AjusterModeleValidator() => RuleFor(command => command.Contenu).SetValidator(new ContenuModeleValidator());
}

internal sealed class AjusterModeleHandler(FormationActionDbContext db) : ICommandHandler<AjusterModele>
{
    public async Task<Result> Handle(AjusterModele command, CancellationToken cancellationToken)
    {
        var modele = await db.Find<Modele>(new ModeleId(command.ModeleId), new ModeleIntrouvable(command.ModeleId), cancellationToken);
        if (modele.Error is { } absent) return absent;
        if (modele.Value.Ajuster(command.Contenu).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AjusterModeleEndpoint
{
    public static void MapAjusterModele(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/modeles/{modeleId:guid}", Put)
            .WithName(nameof(AjusterModele))
            .WithSummary("Ajuster un modèle de parcours")
            .WithDescription("Remplace les séances et les réglages d'un modèle. Les parcours déjà ouverts gardent les leurs.")
            .WithExample(new ContenuModele("Année type 2022", [new(NatureSeance.JourneeSurSite, 1, "Journée 1")], SeuilFormation: 1))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ModeleIntrouvable), typeof(ModeleIncoherent));

    private static async Task<IResult> Put(Guid modeleId, ContenuModele request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AjusterModele(modeleId, request), cancellationToken)).ToHttp();
}
