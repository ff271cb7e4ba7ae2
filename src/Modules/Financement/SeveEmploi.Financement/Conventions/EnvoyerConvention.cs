using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:ecrire")]
internal sealed record EnvoyerConvention(Guid ConventionId) : ICommand;

internal sealed class EnvoyerConventionHandler(ActesDeConvention actes, FinancementDbContext db, DbSession session) : ICommandHandler<EnvoyerConvention>
{
    public Task<Result> Handle(EnvoyerConvention command, CancellationToken cancellationToken) => actes.Faire(
        command.ConventionId,
        (convention, auteur) =>
        {
            if (convention.RefusDEnvoi is { } refus) return refus;

            var document = DocumentConvention.Garder(convention.Id, 0, RedactionConvention.Convention(convention), session.Now);
            db.Add(document);
            return convention.Envoyer(document.Empreinte, auteur);
        },
        cancellationToken);
}

internal static class EnvoyerConventionEndpoint
{
    public static void MapEnvoyerConvention(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/envoi", Post)
            .WithName(nameof(EnvoyerConvention))
            .WithSummary("Envoyer une convention à la signature")
            .WithDescription(
                "Le document est produit et gardé tel quel, avec les chiffres du jour : son empreinte est ce que chaque signataire redonne. La structure est prévenue du "
                + "délai de signature.")
            .WithExample(new { })
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(ConventionDejaEnvoyee), typeof(ConventionIncomplete));

    private static async Task<IResult> Post(Guid conventionId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EnvoyerConvention(conventionId), cancellationToken)).ToHttp();
}
