using SeveEmploi.Mobilisation.Dossiers;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:ecrire", Partout = true)]
internal sealed record AnnoncerCampagne(Programme Programme, int Annee, string Titre, Reglement Reglement) : ICommand<Guid>;

internal sealed class AnnoncerCampagneValidator : AbstractValidator<AnnoncerCampagne>
{
    public AnnoncerCampagneValidator()
    {
        RuleFor(command => command.Annee).InclusiveBetween(2016, 2100);
        RuleFor(command => command.Titre).NotEmpty().MaximumLength(Campagne.TitreMax);
        RuleFor(command => command.Reglement).SetValidator(new ReglementValidator());
    }
}

internal sealed class AnnoncerCampagneHandler(MobilisationDbContext db) : ICommandHandler<AnnoncerCampagne, Guid>
{
    public async Task<Result<Guid>> Handle(AnnoncerCampagne command, CancellationToken cancellationToken)
    {
        var existe = await db.Campagnes.AnyAsync(c => c.Programme == command.Programme && c.Annee == command.Annee, cancellationToken);
        if (existe) return new CampagneDejaAnnoncee(command.Programme, command.Annee);

        var campagne = Campagne.Preparer(command.Programme, command.Annee, command.Titre, command.Reglement);
        if (campagne.Regler(command.Reglement).Error is { } refus) return refus;

        db.Add(campagne);
        await db.SaveChangesAsync(cancellationToken);
        return campagne.Id.Value;
    }
}

internal static class AnnoncerCampagneEndpoint
{
    public static void MapAnnoncerCampagne(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/campagnes", Post)
            .WithName(nameof(AnnoncerCampagne))
            .WithSummary("Annoncer une campagne")
            .WithDescription("Crée une campagne en préparation, avec son règlement. La campagne de l'année N choisit la promotion N+1.")
            .WithExample(new AnnoncerCampagne(Programme.Seve1, 2021, "Appel à mobilisation 2022", ReglementExemple.National2021))
            .AnswersCreated()
            .Refuses(typeof(CampagneDejaAnnoncee), typeof(PointsConfirmationIncomplets), typeof(GroupeConseilleIncoherent), typeof(CategoriesIncoherentes), typeof(DotationIncoherente));

    private static async Task<IResult> Post(AnnoncerCampagne command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToCreated($"{Socle.ApiPrefix}/mobilisation/campagnes");
}
