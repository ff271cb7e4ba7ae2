using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record OrdonnerDossiers(Guid ComiteId, IReadOnlyList<Guid> CandidatureIds) : ICommand;

internal sealed class OrdonnerDossiersValidator : AbstractValidator<OrdonnerDossiers>
{
    public OrdonnerDossiersValidator() => RuleFor(command => command.CandidatureIds).NotEmpty();
}

internal sealed class OrdonnerDossiersHandler(MobilisationDbContext db) : ICommandHandler<OrdonnerDossiers>
{
    public async Task<Result> Handle(OrdonnerDossiers command, CancellationToken cancellationToken)
    {
        var comite = await db.Comite(command.ComiteId, cancellationToken);
        if (comite.Error is { } absent) return absent;
        if (comite.Value.OrdonnerDossiers([.. command.CandidatureIds.Select(id => new CandidatureId(id))]).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class OrdonnerDossiersEndpoint
{
    internal sealed record OrdonnerDossiersRequest(IReadOnlyList<Guid> CandidatureIds);

    public static void MapOrdonnerDossiers(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/comites/{comiteId:guid}/dossiers/ordre", Put)
            .WithName(nameof(OrdonnerDossiers))
            .WithSummary("Ordonner les dossiers d'un comité")
            .WithDescription(
                "Donne l'ordre de passage : tous les dossiers de l'ordre du jour, chacun une fois. Les dossiers ajournés n'y sont plus.")
            .WithExample(new OrdonnerDossiersRequest([new("01990000-0000-7000-8000-000000000012"), new("01990000-0000-7000-8000-000000000011")]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ComiteIntrouvable), typeof(ComiteDejaClos), typeof(OrdreIncomplet));

    private static async Task<IResult> Put(Guid comiteId, OrdonnerDossiersRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OrdonnerDossiers(comiteId, request.CandidatureIds), cancellationToken)).ToHttp();
}
