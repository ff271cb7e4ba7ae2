using SeveEmploi.Mobilisation.Dossiers;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:ecrire", Partout = true)]
internal sealed record OuvrirCampagne(Guid CampagneId) : ICommand;

internal sealed class OuvrirCampagneHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<OuvrirCampagne>
{
    public async Task<Result> Handle(OuvrirCampagne command, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagne(command.CampagneId, cancellationToken);
        if (campagne.Error is { } absente) return absente;
        if (campagne.Value.Ouvrir(clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class OuvrirCampagneEndpoint
{
    public static void MapOuvrirCampagne(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/campagnes/{campagneId:guid}/ouverture", Post)
            .WithName(nameof(OuvrirCampagne))
            .WithSummary("Ouvrir une campagne")
            .WithDescription("Les manifestations d'intérêt sont reçues de la date d'ouverture à la limite de prise de contact, comprises.")
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CampagneIntrouvable), typeof(CampagneDejaOuverte), typeof(JalonAbsent), typeof(PointsConfirmationIncomplets), typeof(CategoriesIncoherentes), typeof(DotationIncoherente),
                typeof(GroupeConseilleIncoherent));

    private static async Task<IResult> Post(Guid campagneId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OuvrirCampagne(campagneId), cancellationToken)).ToHttp();
}
