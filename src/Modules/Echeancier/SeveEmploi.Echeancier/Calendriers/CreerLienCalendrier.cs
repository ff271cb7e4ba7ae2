using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Rappels;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Echeancier.Calendriers;

[Exige(Titulaire.Droit)]
internal sealed record CreerLienCalendrier(PorteeCalendrier Portee, Guid? Structure = null, string? Region = null) : ICommand<LienCalendrierCreeVue>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!) : null;
}

/// <summary>Un calendrier tout neuf : son adresse est un secret, et ne se lit que cette fois.</summary>
internal sealed record LienCalendrierCreeVue(Guid Id, string Adresse)
{
    public override string ToString() => Id.ToString();
}

internal sealed class CreerLienCalendrierValidator : AbstractValidator<CreerLienCalendrier>
{
    public CreerLienCalendrierValidator()
    {
        RuleFor(command => command.Portee).IsInEnum();
        RuleFor(command => command.Structure).NotEmpty().When(command => command.Portee == PorteeCalendrier.Structure)
            .WithErrorCode("obligatoire").WithMessage("Dites quelle structure suivre.");
        RuleFor(command => command.Structure).Null().When(command => command.Portee != PorteeCalendrier.Structure)
            .WithErrorCode("invalide").WithMessage("Une structure ne se nomme que pour la portée « structure ».");
        RuleFor(command => command.Region).Must(BuildingBlocks.Region.EstConnue).When(command => command.Portee == PorteeCalendrier.Region)
            .WithErrorCode("valeur_inconnue").WithMessage("Cette région n'existe pas : donnez son code, « 28 » pour la Normandie.");
        RuleFor(command => command.Region).Null().When(command => command.Portee != PorteeCalendrier.Region)
            .WithErrorCode("invalide").WithMessage("Une région ne se nomme que pour la portée « region ».");
    }
}

internal sealed class CreerLienCalendrierHandler(
    EcheancierDbContext db, DbSession session, IMediator mediator, ReglagesRappels reglages, TimeProvider clock)
    : ICommandHandler<CreerLienCalendrier, LienCalendrierCreeVue>
{
    public async Task<Result<LienCalendrierCreeVue>> Handle(CreerLienCalendrier command, CancellationToken cancellationToken)
    {
        if (session.Compte() is not { } compte) return new ComptePersonnelExige();

        var region = (command as ISurTerritoire).RegionVisee;
        // Whose perimeter is made of structures passes every territory: a whole région is for those who work there.
        if (region is not null && session.Appelant.PerimetrePour(Titulaire.Droit)?.Touche(region) != true) return new HorsPerimetre();
        var structure = await Visible(command.Structure, cancellationToken);
        if (structure is null && command.Structure is { } absente) return new StructureDuCalendrierIntrouvable(absente);

        // Two requests at once would both count nine.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({compte.ToString()}, 15))", cancellationToken);
        var vivants = await db.LiensCalendrier.CountAsync(lien => lien.CompteId == compte && lien.RevoqueLe == null, cancellationToken);
        if (vivants >= LienCalendrier.ParCompteMax) return new TropDeCalendriers();

        var (neuf, secret) = LienCalendrier.Ouvrir(compte, command.Portee, structure, region);
        db.LiensCalendrier.Add(neuf);
        await db.SaveChangesAsync(cancellationToken);
        return new LienCalendrierCreeVue(neuf.Id.Value, $"{reglages.AdressePublique}{ConsulterCalendrierEndpoint.Chemin(secret)}");
    }

    /// <summary>Read in the caller's perimeter; of a file that was merged, the one that was kept.</summary>
    private async Task<Guid?> Visible(Guid? structure, CancellationToken cancellationToken) =>
        structure is { } id && await mediator.Send(new ConsulterFaitsStructure(id, clock.Today()), cancellationToken) is { } faits ? faits.FusionneeDans ?? faits.Id : null;
}

internal static class CreerLienCalendrierEndpoint
{
    private static readonly Guid Exemple = new("0192f0c4-0000-7000-8000-000000000015");

    public static void MapCreerLienCalendrier(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/calendriers", Post)
            .WithName(nameof(CreerLienCalendrier))
            .WithSummary("S'abonner à un calendrier")
            .WithDescription(
                "Une adresse secrète à donner à son agenda : mes échéances (portée « moi »), celles d'une structure ou celles d'une région. Elle montre ce que "
                + $"vous voyez le jour où l'agenda la lit, et se révoque. Elle n'est montrée que dans cette réponse. {LienCalendrier.ParCompteMax} calendriers au plus par personne.")
            .WithExample(new CreerLienCalendrier(PorteeCalendrier.Structure, Exemple))
            .CarriesSecret()
            .Answers(StatusCodes.Status201Created, "Ouvert. L'adresse ne sera plus montrée.", new LienCalendrierCreeVue(
                Exemple, $"https://seve-emploi.example{ConsulterCalendrierEndpoint.Chemin("J1vS2fqk0w4rVg0r8nJv4xQyF1cR2mZ6sT9uW3yB5eA")}"))
            .Refuses(typeof(StructureDuCalendrierIntrouvable), typeof(TropDeCalendriers), typeof(ComptePersonnelExige));

    private static async Task<IResult> Post(CreerLienCalendrier command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToHttp(cree => TypedResults.Created($"{ConsulterCalendrierEndpoint.Base}/{cree.Id}", cree));
}
