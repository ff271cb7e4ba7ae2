using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Emargements;

[Exige("journees:ecrire")]
internal sealed record CorrigerPresence(Guid ParcoursId, Guid JourneeId, Guid StagiaireId, DemiJournee DemiJournee, Presence Presence, string Motif) : ICommand;

internal sealed class CorrigerPresenceValidator : AbstractValidator<CorrigerPresence>
{
    public CorrigerPresenceValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Ligne.MotifMax);
}

internal sealed class CorrigerPresenceHandler(FormationActionDbContext db) : ICommandHandler<CorrigerPresence>
{
    public async Task<Result> Handle(CorrigerPresence command, CancellationToken cancellationToken)
    {
        var ouverte = await db.Emarger(command.ParcoursId, command.JourneeId, cancellationToken);
        if (ouverte.Error is { } absente) return absente;

        var correction = ouverte.Value.Feuille.Corriger(new(command.StagiaireId), command.DemiJournee, command.Presence, command.Motif);
        if (correction.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerPresenceEndpoint
{
    internal sealed record CorrigerPresenceRequest(Guid StagiaireId, DemiJournee DemiJournee, Presence Presence, string Motif);

    public static void MapCorrigerPresence(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/emargement/corrections", Post)
            .WithName(nameof(CorrigerPresence))
            .WithSummary("Corriger une présence signée")
            .WithDescription("Une ligne de plus, avec son motif, qui se signe à son tour : l'ancienne reste, avec ses signatures.")
            .WithExample(new CorrigerPresenceRequest(
                new("01990000-0000-7000-8000-000000000081"), DemiJournee.ApresMidi, Presence.Excuse, "Partie à 13 h pour une urgence au chantier"))
            .AnswersNoContent()
            .RefusesEmargement(typeof(LigneNonSignee), typeof(CorrectionSansObjet));

    private static async Task<IResult> Post(
        Guid parcoursId, Guid journeeId, CorrigerPresenceRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new CorrigerPresence(parcoursId, journeeId, request.StagiaireId, request.DemiJournee, request.Presence, request.Motif), cancellationToken)).ToHttp();
}
