using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record InscrireDossiers(Guid ComiteId, IReadOnlyList<Guid> CandidatureIds) : ICommand;

internal sealed class InscrireDossiersValidator : AbstractValidator<InscrireDossiers>
{
    private const int DossiersMax = 500;

    public InscrireDossiersValidator() =>
        RuleFor(command => command.CandidatureIds).NotEmpty().Must(ids => ids.Count <= DossiersMax)
            .WithMessage($"Inscrivez au plus {DossiersMax} dossiers à la fois.");
}

internal sealed class InscrireDossiersHandler(MobilisationDbContext db) : ICommandHandler<InscrireDossiers>
{
    public async Task<Result> Handle(InscrireDossiers command, CancellationToken cancellationToken)
    {
        var comite = await db.Comite(command.ComiteId, cancellationToken);
        if (comite.Error is { } absent) return absent;
        if ((await Inscrire(comite.Value, command.CandidatureIds, cancellationToken)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    // In the order given, and all of them or none: nothing is saved after a refusal.
    private async Task<Result> Inscrire(Comite comite, IReadOnlyList<Guid> demandes, CancellationToken cancellationToken)
    {
        var ids = demandes.Select(id => new CandidatureId(id)).ToList();
        var candidatures = await db.Candidatures.Where(candidature => ids.Contains(candidature.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        foreach (var id in ids)
        {
            if (!candidatures.TryGetValue(id, out var candidature)) return new CandidatureIntrouvable(id.Value);
            if (comite.InscrireDossier(candidature).Error is { } refus) return refus;
        }

        return Result.Success;
    }
}

internal static class InscrireDossiersEndpoint
{
    internal sealed record InscrireDossiersRequest(IReadOnlyList<Guid> CandidatureIds);

    public static void MapInscrireDossiers(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comites/{comiteId:guid}/dossiers", Post)
            .WithName(nameof(InscrireDossiers))
            .WithSummary("Inscrire des dossiers à un comité")
            .WithDescription(
                "Inscrit des candidatures transmises de la campagne, à la suite de l'ordre du jour ; toutes, ou aucune. "
                + "Un comité régional n'examine que sa région.")
            .WithExample(new InscrireDossiersRequest([new("01990000-0000-7000-8000-000000000011")]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ComiteIntrouvable), typeof(CandidatureIntrouvable), typeof(ComiteDejaClos), typeof(DossierHorsCampagne),
                typeof(DossierNonTransmis), typeof(DossierHorsRegion), typeof(DossierDejaInscrit), typeof(DossierDejaTranche), typeof(DossierDejaPreselectionne),
                typeof(DossierNonPreselectionne));

    private static async Task<IResult> Post(
        Guid comiteId, InscrireDossiersRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new InscrireDossiers(comiteId, request.CandidatureIds), cancellationToken)).ToHttp();
}
