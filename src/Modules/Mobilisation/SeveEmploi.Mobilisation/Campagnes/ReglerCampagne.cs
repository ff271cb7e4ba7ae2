using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Dossiers;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:ecrire", Partout = true)]
internal sealed record ReglerCampagne(Guid CampagneId, Reglement Reglement) : ICommand;

internal sealed class ReglerCampagneValidator : AbstractValidator<ReglerCampagne>
{
    public ReglerCampagneValidator() => RuleFor(command => command.Reglement).SetValidator(new ReglementValidator());
}

/// <summary>Shape only: known regions, texts of a readable length, delays that a year can hold.</summary>
internal sealed class ReglementValidator : AbstractValidator<Reglement>
{
    private const int TexteMax = 1000;
    private const int ListeMax = 50;

    public ReglementValidator()
    {
        RuleFor(reglement => reglement.Etapes).NotEmpty();
        RuleForEach(reglement => reglement.Variantes).Must(variante => Region.EstConnue(variante?.Region)).WithMessage("Cette région n'existe pas.");
        RuleForEach(reglement => reglement.PointsConfirmation).NotEmpty().MaximumLength(TexteMax);
        RuleFor(reglement => reglement.GroupeMin).InclusiveBetween(1, 500);
        RuleFor(reglement => reglement.GroupeMax).InclusiveBetween(1, 500);
        RuleFor(reglement => reglement.DelaiAvisJours).InclusiveBetween(1, 365);
        RuleFor(reglement => reglement.GuideEntretien.Count).LessThanOrEqualTo(ListeMax);
        RuleForEach(reglement => reglement.GuideEntretien).NotEmpty().MaximumLength(TexteMax);
        RuleFor(reglement => reglement.Pieces.Count).LessThanOrEqualTo(ListeMax);
        RuleFor(reglement => reglement.Dossier!).SetValidator(new ReglesDossierValidator()).When(reglement => reglement.Dossier is not null);
        RuleForEach(reglement => reglement.Pieces).Must(piece => piece?.Code.Length is > 0 and <= 50).WithMessage("Le code d'une pièce a de 1 à 50 caractères.");
    }
}

internal sealed class ReglerCampagneHandler(MobilisationDbContext db) : ICommandHandler<ReglerCampagne>
{
    public async Task<Result> Handle(ReglerCampagne command, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagne(command.CampagneId, cancellationToken);
        if (campagne.Error is { } absente) return absente;
        if (campagne.Value.Regler(command.Reglement).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ReglerCampagneEndpoint
{
    public static void MapReglerCampagne(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/campagnes/{campagneId:guid}/reglement", Put)
            .WithName(nameof(ReglerCampagne))
            .WithSummary("Régler une campagne")
            .WithDescription("Remplace le règlement d'une campagne en préparation ; une fois ouverte, ses règles ne changent plus.")
            .WithExample(ReglementExemple.National2021)
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(CampagneIntrouvable), typeof(CampagneDejaOuverte), typeof(PointsConfirmationIncomplets), typeof(GroupeConseilleIncoherent),
                typeof(CategoriesIncoherentes), typeof(DotationIncoherente));

    private static async Task<IResult> Put(Guid campagneId, Reglement reglement, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReglerCampagne(campagneId, reglement), cancellationToken)).ToHttp();
}

/// <summary>The règlement of the 2021 call, as the national note prints it: what the documentation shows.</summary>
internal static class ReglementExemple
{
    public static readonly Reglement National2021 = new()
    {
        Etapes = [Etape.Manifestation, Etape.Entretien, Etape.Visite, Etape.Synthese, Etape.Confirmation, Etape.Transmission],
        Variantes = [new("28", [Etape.Manifestation, Etape.Entretien, Etape.Visite, Etape.Synthese, Etape.Avis, Etape.Transmission])],
        PointsConfirmation =
        [
            "L'emploi durable est l'objectif central du programme et de la structure.",
            "Du temps est dédié à la relation avec les entreprises.",
            "La médiation active est prioritaire sur l'année 2022.",
        ],
        Pieces = [new("budget_previsionnel", "Budget prévisionnel")],
    };
}
