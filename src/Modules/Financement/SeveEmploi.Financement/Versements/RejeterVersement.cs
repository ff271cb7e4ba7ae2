using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Versements;

[Exige("versements:ecrire")]
internal sealed record RejeterVersement(Guid ConventionId, int Rang, string Motif) : ICommand;

internal sealed class RejeterVersementValidator : AbstractValidator<RejeterVersement>
{
    public RejeterVersementValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
}

internal sealed class RejeterVersementHandler(ActesDeConvention actes) : ICommandHandler<RejeterVersement>
{
    public Task<Result> Handle(RejeterVersement command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Rejeter(command.Rang, command.Motif, auteur), cancellationToken);
}

internal static class RejeterVersementEndpoint
{
    internal sealed record RejeterVersementRequest(string Motif);

    public static void MapRejeterVersement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/versements/{rang:int}/rejet", Post)
            .WithName(nameof(RejeterVersement))
            .WithSummary("Rejeter un versement en cours")
            .WithDescription("L'administration n'approuve pas, ou le payeur n'a pas pu payer. Le versement pourra être proposé de nouveau.")
            .WithExample(new RejeterVersementRequest("Le RIB n'est pas celui de la structure."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(VersementIntrouvable), typeof(VersementPasEnCours));

    private static async Task<IResult> Post(Guid conventionId, int rang, RejeterVersementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RejeterVersement(conventionId, rang, request.Motif), cancellationToken)).ToHttp();
}
