using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Enveloppes;

[Exige("enveloppes:ecrire")]
internal sealed record DerogerEnveloppe(Guid ConventionId, string Motif) : ICommand;

internal sealed class DerogerEnveloppeValidator : AbstractValidator<DerogerEnveloppe>
{
    public DerogerEnveloppeValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
}

internal sealed class DerogerEnveloppeHandler(ActesDeConvention actes) : ICommandHandler<DerogerEnveloppe>
{
    public Task<Result> Handle(DerogerEnveloppe command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Deroger(command.Motif, auteur), cancellationToken);
}

internal static class DerogerEnveloppeEndpoint
{
    internal sealed record DerogerEnveloppeRequest(string Motif);

    public static void MapDerogerEnveloppe(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/derogation", Post)
            .WithName(nameof(DerogerEnveloppe))
            .WithSummary("Laisser une convention dépasser son enveloppe")
            .WithDescription("Une personne l'accepte, sous son nom et avec un motif, que la convention garde.")
            .WithExample(new DerogerEnveloppeRequest("Accord de la DGEFP du 3 mars 2024."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(ConventionTerminee));

    private static async Task<IResult> Post(Guid conventionId, DerogerEnveloppeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DerogerEnveloppe(conventionId, request.Motif), cancellationToken)).ToHttp();
}
