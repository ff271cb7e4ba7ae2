namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:ecrire")]
internal sealed record RetirerAvenant(Guid ConventionId, int Numero, string Motif) : ICommand;

internal sealed class RetirerAvenantValidator : AbstractValidator<RetirerAvenant>
{
    public RetirerAvenantValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
}

internal sealed class RetirerAvenantHandler(ActesDeConvention actes) : ICommandHandler<RetirerAvenant>
{
    public Task<Result> Handle(RetirerAvenant command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.RetirerAvenant(command.Numero, command.Motif, auteur), cancellationToken);
}

internal static class RetirerAvenantEndpoint
{
    internal sealed record RetirerAvenantRequest(string Motif);

    public static void MapRetirerAvenant(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/avenants/{numero:int}/retrait", Post)
            .WithName(nameof(RetirerAvenant))
            .WithSummary("Retirer un avenant en attente")
            .WithDescription("Il reste parmi les avenants, retiré ; les termes en vigueur ne changent pas.")
            .WithExample(new RetirerAvenantRequest("La structure renonce au changement de période."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(AvenantIntrouvable));

    private static async Task<IResult> Post(Guid conventionId, int numero, RetirerAvenantRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerAvenant(conventionId, numero, request.Motif), cancellationToken)).ToHttp();
}
