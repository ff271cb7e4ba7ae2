using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Versements;

[Exige("versements:saisir")]
internal sealed record ProposerVersement(Guid ConventionId, int Rang) : ICommand;

internal sealed class ProposerVersementHandler(ActesDeConvention actes) : ICommandHandler<ProposerVersement>
{
    public Task<Result> Handle(ProposerVersement command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Proposer(command.Rang, auteur), cancellationToken);
}

internal static class ProposerVersementEndpoint
{
    public static void MapProposerVersement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/versements/{rang:int}/proposition", Post)
            .WithName(nameof(ProposerVersement))
            .WithSummary("Proposer un versement")
            .WithDescription("Possible quand plus aucun fait ne manque ; le refus dit le premier qui manque, dans les mots de la structure.")
            .WithExample(new { })
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ConventionIntrouvable), typeof(VersementIntrouvable), typeof(VersementDejaPropose), typeof(VersementSansMontant),
                typeof(VersementBloque), typeof(AvenantEnAttente));

    private static async Task<IResult> Post(Guid conventionId, int rang, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ProposerVersement(conventionId, rang), cancellationToken)).ToHttp();
}
