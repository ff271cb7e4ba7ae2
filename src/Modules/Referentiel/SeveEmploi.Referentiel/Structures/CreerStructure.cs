using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record CreerStructure(
    string Nom, TypeStructure Type, string Departement, string? Siret = null, string? Commune = null, string? BassinEmploi = null,
    IReadOnlyList<string>? Activites = null, DateOnly? Du = null)
    : ICommand<Guid>, ISurTerritoire
{
    Departement? ISurTerritoire.DepartementVise => BuildingBlocks.Departement.EstConnu(Departement) ? BuildingBlocks.Departement.De(Departement) : null;
}

internal sealed class CreerStructureValidator : AbstractValidator<CreerStructure>
{
    public CreerStructureValidator()
    {
        RuleFor(command => command.Nom).EstUnNom(Structure.NomMax);
        RuleFor(command => command.Departement).EstUnDepartement();
        RuleFor(command => command.Siret).EstUnSiret().When(command => command.Siret is not null);
        RuleFor(command => command.Commune).MaximumLength(Structure.NomMax);
        RuleFor(command => command.BassinEmploi).MaximumLength(Structure.NomMax);
        RuleForEach(command => command.Activites).MaximumLength(Activites.LongueurMax);
    }
}

internal sealed class CreerStructureHandler(ReferentielDbContext db, TimeProvider clock) : ICommandHandler<CreerStructure, Guid>
{
    public async Task<Result<Guid>> Handle(CreerStructure command, CancellationToken cancellationToken)
    {
        var siret = command.Siret is null ? null : new Siret(command.Siret);
        var structure = Structure.Creer(
            command.Nom, command.Type, Departement.De(command.Departement), command.Du ?? clock.Today(), siret, command.Commune, command.BassinEmploi);
        structure.DecrireActivites(command.Activites ?? []);
        if (await db.CleDejaPrise(structure, cancellationToken) is { } deja) return deja;

        db.Structures.Add(structure);
        await db.SaveChangesAsync(cancellationToken);
        return structure.Id.Value;
    }
}

internal static class CreerStructureEndpoint
{
    public static void MapCreerStructure(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures", Post)
            .WithName(nameof(CreerStructure))
            .WithSummary("Créer une structure")
            .WithDescription(
                "Crée la fiche d'une SIAE avec son premier conventionnement. Le SIRET est facultatif ; s'il est donné, aucune autre structure "
                + "vivante ne peut porter le même avec le même type. « du » est le premier jour connu, aujourd'hui par défaut.")
            .WithExample(new CreerStructure("Atelier du Bocage", TypeStructure.Aci, "14", "13002526500013", "Vire", "Vire Normandie", ["Espaces verts"], new(2022, 1, 1)))
            .Refuses(typeof(CleNaturelleDejaPrise))
            .AnswersCreated();

    private static async Task<IResult> Post(CreerStructure command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToCreated("/api/v1/referentiel/structures");
}
