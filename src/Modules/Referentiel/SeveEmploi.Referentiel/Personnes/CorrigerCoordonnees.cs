using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Personnes;

[Exige("personnes:ecrire")]
internal sealed record CorrigerCoordonnees(Guid PersonneId, string? Courriel, string? Telephone) : ICommand;

internal sealed class CorrigerCoordonneesValidator : AbstractValidator<CorrigerCoordonnees>
{
    public CorrigerCoordonneesValidator()
    {
        RuleFor(command => command.Courriel).MaximumLength(254).EmailAddress();
        RuleFor(command => command.Telephone).MaximumLength(30);
    }
}

internal sealed class CorrigerCoordonneesHandler(ReferentielDbContext db) : ICommandHandler<CorrigerCoordonnees>
{
    public async Task<Result> Handle(CorrigerCoordonnees command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Personne>(new PersonneId(command.PersonneId), new PersonneIntrouvable(command.PersonneId), cancellationToken);
        if (found.Error is { } absente) return absente;

        if (found.Value.CorrigerCoordonnees(command.Courriel, command.Telephone).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerCoordonneesEndpoint
{
    internal sealed record CorrigerCoordonneesRequest(string? Courriel = null, string? Telephone = null);

    public static void MapCorrigerCoordonnees(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/personnes/{personneId:guid}/coordonnees", Put)
            .WithName(nameof(CorrigerCoordonnees))
            .WithSummary("Corriger les coordonnées d'une personne")
            .WithDescription("Remplace le courriel et le téléphone professionnels ; ce qui est absent est effacé.")
            .WithExample(new CorrigerCoordonneesRequest("camille.durand@exemple.fr", "02 31 00 00 00"))
            .RequiresIfMatch()
            .Refuses(typeof(PersonneIntrouvable), typeof(PersonneDejaEffacee))
            .AnswersNoContent();

    private static async Task<IResult> Put(
        Guid personneId, CorrigerCoordonneesRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerCoordonnees(personneId, request.Courriel, request.Telephone), cancellationToken)).ToHttp();
}
