using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Modeles;

[Exige("modeles:ecrire", Partout = true)]
internal sealed record DefinirModele(Programme Programme, int DePromotion, string? Region, ContenuModele Contenu) : ICommand<Guid>;

internal sealed class DefinirModeleValidator : AbstractValidator<DefinirModele>
{
    public DefinirModeleValidator()
    {
        RuleFor(command => command.DePromotion).InclusiveBetween(2016, 2100);
        RuleFor(command => command.Region).Must(region => region is null || Region.EstConnue(region))
            .WithErrorCode("region_inconnue").WithMessage("Cette région n'existe pas.");
        RuleFor(command => command.Contenu).SetValidator(new ContenuModeleValidator());
    }
}

internal sealed class ContenuModeleValidator : AbstractValidator<ContenuModele>
{
    public ContenuModeleValidator()
    {
        RuleFor(contenu => contenu.Titre).NotEmpty().MaximumLength(Modele.TitreMax);
        RuleFor(contenu => contenu.Seances.Count).InclusiveBetween(1, Seance.NombreMax);
        RuleForEach(contenu => contenu.Seances).NotNull().ChildRules(seance =>
        {
            seance.RuleFor(s => s.Numero).InclusiveBetween(1, Seance.NombreMax);
            seance.RuleFor(s => s.Titre).NotEmpty().MaximumLength(Seance.TitreMax);
            seance.RuleFor(s => s.Theme).MaximumLength(Seance.TitreMax);
        });
        RuleFor(contenu => contenu.JusquaPromotion).InclusiveBetween(2016, 2100);
        RuleFor(contenu => contenu.SeuilFormation).InclusiveBetween(1, Seance.NombreMax);
        RuleFor(contenu => contenu.GroupeMin).InclusiveBetween(1, 500);
        RuleFor(contenu => contenu.GroupeMax).InclusiveBetween(1, 500);
    }
}

internal sealed class DefinirModeleHandler(FormationActionDbContext db) : ICommandHandler<DefinirModele, Guid>
{
    public async Task<Result<Guid>> Handle(DefinirModele command, CancellationToken cancellationToken)
    {
        var region = command.Region is { } code ? Region.De(code) : null;
        var modele = Modele.Definir(command.Programme, command.DePromotion, region, command.Contenu);
        if (modele.Error is { } refus) return refus;
        if (await Existe(command, region, cancellationToken)) return new ModeleDejaDefini(command.DePromotion);

        db.Add(modele.Value);
        await db.SaveChangesAsync(cancellationToken);
        return modele.Value.Id.Value;
    }

    private Task<bool> Existe(DefinirModele command, Region? region, CancellationToken cancellationToken) => db.Modeles.AnyAsync(
        modele => modele.Programme == command.Programme && modele.DePromotion == command.DePromotion && modele.RegionPropre == region, cancellationToken);
}

internal static class DefinirModeleEndpoint
{
    internal sealed record DefinirModeleRequest(Programme Programme, int DePromotion, ContenuModele Contenu, string? Region = null);

    public static void MapDefinirModele(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/modeles", Post)
            .WithName(nameof(DefinirModele))
            .WithSummary("Définir un modèle de parcours")
            .WithDescription(
                "L'année type d'un programme à partir d'une promotion, pour le pays ou pour une région, dont le modèle passe alors avant celui du "
                + "pays. Les parcours déjà ouverts gardent leur copie.")
            .WithExample(new DefinirModeleRequest(
                Programme.Seve1, 2025, new("Année type 2025", [new(NatureSeance.JourneeSurSite, 1, "Journée 1")], GroupeMin: 3, GroupeMax: 10)))
            .AnswersCreated()
            .Refuses(typeof(ModeleDejaDefini), typeof(ModeleIncoherent));

    private static async Task<IResult> Post(DefinirModeleRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DefinirModele(request.Programme, request.DePromotion, request.Region, request.Contenu), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/formation-action/modeles");
}
