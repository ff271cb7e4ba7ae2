using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:ecrire")]
internal sealed record TenirRencontre(Guid RencontreId, DateOnly Le, IReadOnlyList<PresenceSaisie> Presences) : ICommand;

internal sealed record PresenceSaisie(Guid FormateurId, PresenceRencontre Presence);

internal sealed class TenirRencontreValidator : AbstractValidator<TenirRencontre>
{
    public TenirRencontreValidator() => RuleFor(command => command.Presences)
        .Must(presences => presences.DistinctBy(presence => presence.FormateurId).Count() == presences.Count).WithMessage("Dites chaque formateur une seule fois.");
}

internal sealed class TenirRencontreHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<TenirRencontre>
{
    public async Task<Result> Handle(TenirRencontre command, CancellationToken cancellationToken)
    {
        var found = await db.UneRencontre(command.RencontreId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var presences = command.Presences.ToDictionary(presence => new FormateurId(presence.FormateurId), presence => presence.Presence);
        if (found.Value.Tenir(command.Le, presences, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class TenirRencontreEndpoint
{
    internal sealed record TenirRencontreRequest(DateOnly Le, IReadOnlyList<PresenceSaisie> Presences);

    public static void MapTenirRencontre(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rencontres/{rencontreId:guid}/tenue", Post)
            .WithName(nameof(TenirRencontre))
            .WithSummary("Enregistrer une rencontre tenue")
            .WithDescription("Le jour où elle a eu lieu, et pour chaque invité s'il était présent, absent ou excusé : les deux derniers ont à rattraper.")
            .WithExample(new TenirRencontreRequest(new(2022, 1, 17), [new(new("01990000-0000-7000-8000-000000000061"), PresenceRencontre.Present)]))
            .RequiresIfMatch()
            .Refuses(typeof(RencontreIntrouvable), typeof(RencontreDejaClose), typeof(RencontreAVenir), typeof(FormateurNonInvite), typeof(PresenceNonDite))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid rencontreId, TenirRencontreRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TenirRencontre(rencontreId, request.Le, request.Presences), cancellationToken)).ToHttp();
}
