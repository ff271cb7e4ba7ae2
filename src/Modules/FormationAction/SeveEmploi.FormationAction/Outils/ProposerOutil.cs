using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Outils;

[Exige("outils:ecrire")]
internal sealed record ProposerOutil(OutilSaisi Outil, Guid? ParcoursId, string? Region) : ICommand<Guid>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!) : null;
}

/// <summary>Ce que l'on dit d'un outil, tel qu'on le remplit.</summary>
internal sealed record OutilSaisi(
    string Titre, string Description, NatureOutil Nature, LicenceOutil Licence, IReadOnlyList<MetierOutil> Metiers, IReadOnlyList<ThemeOutil> Themes)
{
    public FicheOutil EnFiche() => new(Titre, Description, Nature, Licence, Metiers, Themes);
}

internal sealed class OutilSaisiValidator : AbstractValidator<OutilSaisi>
{
    private const int ChoixMax = 20;

    public OutilSaisiValidator()
    {
        RuleFor(saisi => saisi.Titre).EstUnIntitule();
        RuleFor(saisi => saisi.Description).EstUnTexte(Outil.DescriptionMax);
        RuleFor(saisi => saisi.Metiers).Must(metiers => metiers.Count <= ChoixMax).WithMessage($"Donnez {ChoixMax} métiers au plus.");
        RuleFor(saisi => saisi.Themes).Must(themes => themes.Count <= ChoixMax).WithMessage($"Donnez {ChoixMax} thèmes au plus.");
    }
}

internal sealed class ProposerOutilValidator : AbstractValidator<ProposerOutil>
{
    public ProposerOutilValidator()
    {
        RuleFor(command => command.Outil).SetValidator(new OutilSaisiValidator()).OverridePropertyName("");
        RuleFor(command => command.Region!).EstUneRegion().When(command => command.Region is not null);
    }
}

internal sealed class ProposerOutilHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<ProposerOutil, Guid>
{
    public async Task<Result<Guid>> Handle(ProposerOutil command, CancellationToken cancellationToken)
    {
        var (parcours, region) = ((ParcoursId?)null, command.Region is { } code ? Region.De(code) : null);
        if (command.ParcoursId is { } id)
        {
            parcours = new(id);
            if (await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == parcours, cancellationToken) is not { } trouve) return new ParcoursIntrouvable(id);
            region = trouve.Region;
        }

        if (region is null) return new OutilDeNullePart();

        var outil = Outil.Proposer(command.Outil.EnFiche(), parcours, region, clock.Today());
        db.Add(outil);
        await db.SaveChangesAsync(cancellationToken);
        return outil.Id.Value;
    }
}

internal static class ProposerOutilEndpoint
{
    internal sealed record ProposerOutilRequest(
        string Titre, string Description, NatureOutil Nature, LicenceOutil Licence, IReadOnlyList<MetierOutil> Metiers, IReadOnlyList<ThemeOutil> Themes,
        Guid? ParcoursId = null, string? Region = null);

    public static void MapProposerOutil(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/outils", Post)
            .WithName(nameof(ProposerOutil))
            .WithSummary("Proposer un outil à la bibliothèque")
            .WithDescription(
                "Une structure ou un formateur le propose depuis un parcours, qui anime le propose pour sa région. Jusqu'à sa publication, seul son périmètre le voit ; "
                + "son fichier se dépose ensuite.")
            .WithExample(new ProposerOutilRequest(
                "Planning des PMSMP", "Un tableur pour planifier les PMSMP en fonction de l'activité de production.", NatureOutil.Outil, LicenceOutil.CcBySa,
                [MetierOutil.EncadrantTechnique, MetierOutil.Cip], [ThemeOutil.PmsmpEtProduction], new("01990000-0000-7000-8000-000000000051")))
            .Refuses(typeof(ParcoursIntrouvable), typeof(OutilDeNullePart))
            .AnswersCreated();

    private static async Task<IResult> Post(ProposerOutilRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var outil = new OutilSaisi(request.Titre, request.Description, request.Nature, request.Licence, request.Metiers, request.Themes);
        return (await mediator.Send(new ProposerOutil(outil, request.ParcoursId, request.Region), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/formation-action/outils");
    }
}
