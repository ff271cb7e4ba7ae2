using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Versements;

[Exige("versements:ecrire")]
internal sealed record OrdonnancerVersement(Guid ConventionId, int Rang) : ICommand;

internal sealed class OrdonnancerVersementHandler(ActesDeConvention actes) : ICommandHandler<OrdonnancerVersement>
{
    public Task<Result> Handle(OrdonnancerVersement command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Ordonnancer(command.Rang, auteur), cancellationToken);
}

internal static class OrdonnancerVersementEndpoint
{
    public static void MapOrdonnancerVersement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/versements/{rang:int}/ordonnancement", Post)
            .WithName(nameof(OrdonnancerVersement))
            .WithSummary("Ordonnancer un versement")
            .WithDescription("L'ordre de payer est donné au payeur.")
            .WithExample(new { })
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(VersementIntrouvable), typeof(VersementPasALEtape), typeof(VersementBloque));

    private static async Task<IResult> Post(Guid conventionId, int rang, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OrdonnancerVersement(conventionId, rang), cancellationToken)).ToHttp();
}
