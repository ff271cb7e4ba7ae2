using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Emargements;

[Exige("journees:ecrire")]
internal sealed record PointerPresences(Guid ParcoursId, Guid JourneeId, IReadOnlyList<PresenceDite> Presences) : ICommand;

internal sealed record PresenceDite(Guid StagiaireId, DemiJournee DemiJournee, Presence Presence);

internal sealed class PointerPresencesValidator : AbstractValidator<PointerPresences>
{
    private const int NombreMax = 1000;

    public PointerPresencesValidator()
    {
        RuleFor(command => command.Presences.Count).InclusiveBetween(1, NombreMax);
        RuleForEach(command => command.Presences).NotNull();
    }
}

internal sealed class PointerPresencesHandler(FormationActionDbContext db) : ICommandHandler<PointerPresences>
{
    public async Task<Result> Handle(PointerPresences command, CancellationToken cancellationToken)
    {
        var ouverte = await db.Emarger(command.ParcoursId, command.JourneeId, cancellationToken);
        if (ouverte.Error is { } absente) return absente;

        var stagiaires = await db.Stagiaires.AsNoTracking().Where(s => s.ParcoursId == ouverte.Value.Parcours.Id).ToDictionaryAsync(s => s.Id.Value, cancellationToken);
        foreach (var dite in command.Presences)
        {
            if (stagiaires.GetValueOrDefault(dite.StagiaireId) is not { } stagiaire) return new StagiaireHorsParcours(dite.StagiaireId);
            if (!stagiaire.EstPresentLe(ouverte.Value.Feuille.Le)) return new StagiaireHorsEquipe(ouverte.Value.Feuille.Le);
            if (!ouverte.Value.Journee.Plan!.DemiJournees.Contains(dite.DemiJournee)) return new DemiJourneeNonPrevue();
            if (ouverte.Value.Feuille.Pointer(stagiaire.Id, dite.DemiJournee, dite.Presence).Error is { } refus) return refus;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class PointerPresencesEndpoint
{
    internal sealed record PointerPresencesRequest(IReadOnlyList<PresenceDite> Presences);

    public static void MapPointerPresences(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/emargement/presences", Post)
            .WithName(nameof(PointerPresences))
            .WithSummary("Dire les présences d'une journée")
            .WithDescription(
                "Par personne et par demi-journée : présente, excusée ou absente. Se redit librement tant que personne n'a signé ; une présence "
                + "signée se corrige, avec un motif.")
            .WithExample(new PointerPresencesRequest([new(new("01990000-0000-7000-8000-000000000081"), DemiJournee.Matin, Presence.Present)]))
            .AnswersNoContent()
            .RefusesEmargement(typeof(StagiaireHorsParcours), typeof(StagiaireHorsEquipe), typeof(DemiJourneeNonPrevue), typeof(LigneSignee));

    private static async Task<IResult> Post(
        Guid parcoursId, Guid journeeId, PointerPresencesRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PointerPresences(parcoursId, journeeId, request.Presences), cancellationToken)).ToHttp();
}
