using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Personnes;

[Exige("personnes:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterPersonne(Guid PersonneId) : IQuery<PersonneVue?>;

/// <summary>Une personne et toutes ses fonctions, passées comprises (XC-64).</summary>
internal sealed record PersonneVue(
    Guid Id, string Nom, string Prenom, string? Courriel, string? Telephone, IReadOnlyList<FonctionVue> Fonctions,
    DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record FonctionVue(FonctionPersonne Fonction, Guid? StructureId, Guid? PartenaireId, string? Region, DateOnly Du, DateOnly? Au)
{
    public static FonctionVue De(FonctionExercee fonction) =>
        new(fonction.Fonction, fonction.Structure?.Value, fonction.Partenaire?.Value, fonction.Region?.Code, fonction.Du, fonction.Au);
}

internal sealed class ConsulterPersonneHandler(ReferentielDbContext db) : IQueryHandler<ConsulterPersonne, PersonneVue?>
{
    public async Task<PersonneVue?> Handle(ConsulterPersonne query, CancellationToken cancellationToken)
    {
        var id = new PersonneId(query.PersonneId);
        return await db.Personnes.AsNoTracking().SingleOrDefaultAsync(personne => personne.Id == id, cancellationToken) is { } personne
            ? new(
                personne.Id.Value, personne.Nom, personne.Prenom, personne.Courriel, personne.Telephone,
                [.. personne.Fonctions.OrderBy(fonction => fonction.Du).Select(FonctionVue.De)],
                personne.CreeLe, personne.ModifieLe, personne.Version)
            : null;
    }
}

internal static class ConsulterPersonneEndpoint
{
    public static void MapConsulterPersonne(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/personnes/{personneId:guid}", Get)
            .WithName(nameof(ConsulterPersonne))
            .WithSummary("Consulter une personne")
            .WithDescription("Ses coordonnées professionnelles et ses fonctions, de la première à la dernière.")
            .WithExample(new PersonneVue(
                new("0192f0c4-0000-7000-8000-000000000004"), "Durand", "Camille", "camille.durand@exemple.fr", null,
                [new(FonctionPersonne.Cip, new("0192f0c4-0000-7000-8000-000000000003"), null, null, new(2022, 1, 1), null)], default, default, 2))
            .AnswersResource<PersonneVue>();

    private static async Task<IResult> Get(Guid personneId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterPersonne(personneId), cancellationToken)).ToResource();
}
