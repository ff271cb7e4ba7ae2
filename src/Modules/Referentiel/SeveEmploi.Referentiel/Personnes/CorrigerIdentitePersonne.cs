using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Personnes;

[Exige("personnes:ecrire")]
internal sealed record CorrigerIdentitePersonne(Guid PersonneId, string Nom, string Prenom) : ICommand;

internal sealed class CorrigerIdentitePersonneValidator : AbstractValidator<CorrigerIdentitePersonne>
{
    public CorrigerIdentitePersonneValidator()
    {
        RuleFor(command => command.Nom).EstUnNom(Personne.NomMax);
        RuleFor(command => command.Prenom).EstUnNom(Personne.NomMax);
    }
}

internal sealed class CorrigerIdentitePersonneHandler(ReferentielDbContext db) : ICommandHandler<CorrigerIdentitePersonne>
{
    public async Task<Result> Handle(CorrigerIdentitePersonne command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Personne>(new PersonneId(command.PersonneId), new PersonneIntrouvable(command.PersonneId), cancellationToken);
        if (found.Error is { } absente) return absente;

        if (found.Value.CorrigerIdentite(command.Nom, command.Prenom).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerIdentitePersonneEndpoint
{
    internal sealed record CorrigerIdentitePersonneRequest(string Nom, string Prenom);

    public static void MapCorrigerIdentitePersonne(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/personnes/{personneId:guid}/identite", Put)
            .WithName(nameof(CorrigerIdentitePersonne))
            .WithSummary("Corriger l'identité d'une personne")
            .WithDescription("Remplace le nom et le prénom : une faute de frappe, un nom d'usage (RGPD, article 16).")
            .WithExample(new CorrigerIdentitePersonneRequest("Durand", "Camille"))
            .RequiresIfMatch()
            .Refuses(typeof(PersonneIntrouvable), typeof(PersonneDejaEffacee))
            .AnswersNoContent();

    private static async Task<IResult> Put(
        Guid personneId, CorrigerIdentitePersonneRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerIdentitePersonne(personneId, request.Nom, request.Prenom), cancellationToken)).ToHttp();
}
