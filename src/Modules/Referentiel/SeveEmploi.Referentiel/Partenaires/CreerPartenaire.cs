using System.Text.Json.Serialization;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Partenaires;

[Exige("partenaires:ecrire", Partout = true)]
internal sealed record CreerPartenaire(
    NaturePartenaire Nature, string Nom, IReadOnlyList<string>? Departements = null, IReadOnlyList<string>? Regions = null,
    string? Sigle = null, string? Courriel = null)
    : ICommand<Guid>
{
    [JsonIgnore]
    public FichePartenaire Fiche => new(
        Nature, Nom, [.. (Departements ?? []).Select(Departement.De)], [.. (Regions ?? []).Select(Region.De)], Sigle, Courriel);
}

internal sealed class CreerPartenaireValidator : AbstractValidator<CreerPartenaire>
{
    public CreerPartenaireValidator()
    {
        RuleFor(command => command.Nom).EstUnNom(Partenaire.NomMax);
        RuleForEach(command => command.Departements).EstUnDepartement();
        RuleForEach(command => command.Regions).EstUneRegion();
        RuleFor(command => command.Sigle).MaximumLength(50);
        RuleFor(command => command.Courriel).MaximumLength(254).EmailAddress();
    }
}

internal sealed class CreerPartenaireHandler(ReferentielDbContext db) : ICommandHandler<CreerPartenaire, Guid>
{
    public async Task<Result<Guid>> Handle(CreerPartenaire command, CancellationToken cancellationToken)
    {
        var creation = Partenaire.Creer(command.Fiche);
        if (creation.Error is { } refus) return refus;

        var partenaire = creation.Value;
        if (await db.DejaConnu(partenaire, cancellationToken)) return new PartenaireDejaConnu(partenaire.Nom);

        db.Partenaires.Add(partenaire);
        await db.SaveChangesAsync(cancellationToken);
        return partenaire.Id.Value;
    }
}

internal static class PartenairesHomonymes
{
    /// <summary>For the message only: a unique index on nature and key holds the rule.</summary>
    public static Task<bool> DejaConnu(this ReferentielDbContext db, Partenaire partenaire, CancellationToken cancellationToken) =>
        db.Partenaires.AnyAsync(
            autre => autre.Id != partenaire.Id && autre.Nature == partenaire.Nature && autre.CleNom == partenaire.CleNom, cancellationToken);
}

internal static class CreerPartenaireEndpoint
{
    public static void MapCreerPartenaire(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/partenaires", Post)
            .WithName(nameof(CreerPartenaire))
            .WithSummary("Créer un partenaire")
            .WithDescription(
                "Service de l'État, réseau, financeur, groupement d'employeurs… Son territoire est une liste de départements ou de régions ; "
                + "sans territoire, il est national. Les DDETS(PP), DREETS et réseaux nationaux sont déjà là.")
            .WithExample(new CreerPartenaire(NaturePartenaire.ConseilDepartemental, "Conseil départemental de la Seine-Maritime", ["76"], Sigle: "CD76"))
            .Refuses(typeof(PartenaireDejaConnu), typeof(TerritoireIncomplet))
            .AnswersCreated();

    private static async Task<IResult> Post(CreerPartenaire command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToCreated("/api/v1/referentiel/partenaires");
}
