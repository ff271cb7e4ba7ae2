using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Recouvrements;

[Exige("versements:ecrire")]
internal sealed record RecouvrerTropPercu(Guid ConventionId, decimal MontantEur, string Reference) : ICommand;

internal sealed class RecouvrerTropPercuValidator : AbstractValidator<RecouvrerTropPercu>
{
    public RecouvrerTropPercuValidator()
    {
        RuleFor(command => command.MontantEur).EstEnEuros();
        RuleFor(command => command.Reference).NotEmpty().MaximumLength(Versement.ReferenceMax);
    }
}

internal sealed class RecouvrerTropPercuHandler(ActesDeConvention actes) : ICommandHandler<RecouvrerTropPercu>
{
    public Task<Result> Handle(RecouvrerTropPercu command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Recouvrer(command.MontantEur, command.Reference, auteur), cancellationToken);
}

internal static class RecouvrerTropPercuEndpoint
{
    internal sealed record RecouvrerTropPercuRequest(decimal MontantEur, string Reference);

    public static void MapRecouvrerTropPercu(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/recouvrements", Post)
            .WithName(nameof(RecouvrerTropPercu))
            .WithSummary("Enregistrer un recouvrement")
            .WithDescription("La structure a rendu tout ou partie de ce qu'elle devait, sous la référence du titre de perception.")
            .WithExample(new RecouvrerTropPercuRequest(1_500, "TP-2023-0042"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(MontantAuDessusDuDu));

    private static async Task<IResult> Post(Guid conventionId, RecouvrerTropPercuRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecouvrerTropPercu(conventionId, request.MontantEur, request.Reference), cancellationToken)).ToHttp();
}
