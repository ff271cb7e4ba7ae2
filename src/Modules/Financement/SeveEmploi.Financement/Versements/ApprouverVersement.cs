using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Enveloppes;

namespace SeveEmploi.Financement.Versements;

[Exige("versements:valider")]
internal sealed record ApprouverVersement(Guid ConventionId, int Rang) : ICommand;

internal sealed class ApprouverVersementHandler(ActesDeConvention actes, ControleEnveloppe enveloppes) : ICommandHandler<ApprouverVersement>
{
    public Task<Result> Handle(ApprouverVersement command, CancellationToken cancellationToken) => actes.Faire(
        command.ConventionId,
        async (convention, auteur) => await enveloppes.Verifier(convention, 0, cancellationToken) is { } depassee ? depassee : convention.Approuver(command.Rang, auteur),
        cancellationToken);
}

internal static class ApprouverVersementEndpoint
{
    public static void MapApprouverVersement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/versements/{rang:int}/approbation", Post)
            .WithName(nameof(ApprouverVersement))
            .WithSummary("Approuver un versement")
            .WithDescription("Au-delà du seuil du règlement, une autre personne que celle qui l'a proposé. Une enveloppe dépassée bloque, sauf exception nommée.")
            .WithExample(new { })
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ConventionIntrouvable), typeof(VersementIntrouvable), typeof(VersementPasALEtape), typeof(VersementBloque), typeof(SecondePersonneRequise),
                typeof(EnveloppeDepassee));

    private static async Task<IResult> Post(Guid conventionId, int rang, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ApprouverVersement(conventionId, rang), cancellationToken)).ToHttp();
}
