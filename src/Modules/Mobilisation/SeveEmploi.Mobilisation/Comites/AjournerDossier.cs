using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record AjournerDossier(Guid ComiteId, Guid CandidatureId, string Motif) : ICommand;

internal sealed class AjournerDossierValidator : AbstractValidator<AjournerDossier>
{
    public AjournerDossierValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Comite.MotifMax);
}

internal sealed class AjournerDossierHandler(MobilisationDbContext db) : ICommandHandler<AjournerDossier>
{
    public async Task<Result> Handle(AjournerDossier command, CancellationToken cancellationToken)
    {
        var comite = await db.Comite(command.ComiteId, cancellationToken);
        if (comite.Error is { } absent) return absent;
        if (comite.Value.AjournerDossier(new(command.CandidatureId), command.Motif).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AjournerDossierEndpoint
{
    internal sealed record AjournerDossierRequest(Guid CandidatureId, string Motif);

    public static void MapAjournerDossier(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comites/{comiteId:guid}/ajournements", Post)
            .WithName(nameof(AjournerDossier))
            .WithSummary("Ajourner un dossier")
            .WithDescription(
                "Remet la décision, avec un motif : le dossier quitte l'ordre du jour de ce comité, et la candidature reste transmise pour un autre.")
            .WithExample(new AjournerDossierRequest(new("01990000-0000-7000-8000-000000000011"), "Le budget prévisionnel manque."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ComiteIntrouvable), typeof(ComiteDejaClos), typeof(DossierIntrouvable), typeof(DossierDejaAjourne));

    private static async Task<IResult> Post(Guid comiteId, AjournerDossierRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AjournerDossier(comiteId, request.CandidatureId, request.Motif), cancellationToken)).ToHttp();
}
