using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Personnes;

[Exige("personnes:ecrire")]
internal sealed record CreerPersonne(string Nom, string Prenom, string? Courriel = null, string? Telephone = null, string? Region = null)
    : ICommand<Guid>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!) : null;
}

internal sealed class CreerPersonneValidator : AbstractValidator<CreerPersonne>
{
    public CreerPersonneValidator()
    {
        RuleFor(command => command.Nom).EstUnNom(Personne.NomMax);
        RuleFor(command => command.Prenom).EstUnNom(Personne.NomMax);
        RuleFor(command => command.Courriel).MaximumLength(254).EmailAddress();
        RuleFor(command => command.Telephone).MaximumLength(30);
        RuleFor(command => command.Region!).EstUneRegion().When(command => command.Region is not null);
    }
}

internal sealed class CreerPersonneHandler(ReferentielDbContext db, DbSession session) : ICommandHandler<CreerPersonne, Guid>
{
    public async Task<Result<Guid>> Handle(CreerPersonne command, CancellationToken cancellationToken)
    {
        var personne = Personne.Creer(command.Nom, command.Prenom, command.Courriel, command.Telephone, Tenante(command));
        db.Personnes.Add(personne);
        await db.SaveChangesAsync(cancellationToken);
        return personne.Id.Value;
    }

    // Whoever holds one région need not say it: the record would otherwise be out of her own sight.
    private Region? Tenante(CreerPersonne command) =>
        command.Region is { } code ? Region.De(code) : session.Appelant.PerimetrePour("personnes:ecrire") is { Regions: [var seule] } ? seule : null;
}

internal static class CreerPersonneEndpoint
{
    public static void MapCreerPersonne(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/personnes", Post)
            .WithName(nameof(CreerPersonne))
            .WithSummary("Créer une personne")
            .WithDescription(
                "Un·e permanent·e, un·e chargé·e de mission, un·e formateur·rice ou un contact d'un partenaire, avec ses seules coordonnées professionnelles. "
                + "Les salariés en transition ne sont jamais enregistrés ici. « region » est celle qui tient la fiche ; la vôtre si vous n'en avez qu'une.")
            .WithExample(new CreerPersonne("Durand", "Camille", "camille.durand@exemple.fr", "02 31 00 00 00"))
            .AnswersCreated();

    private static async Task<IResult> Post(CreerPersonne command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToCreated("/api/v1/referentiel/personnes");
}
