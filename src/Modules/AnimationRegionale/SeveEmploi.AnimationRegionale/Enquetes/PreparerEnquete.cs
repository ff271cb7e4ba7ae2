using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[Exige("animation:ecrire")]
internal sealed record PreparerEnquete(EnqueteSaisie Enquete, string? Region = null) : ICommand<Guid>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => FormesDeVie.RegionDe(Region);
}

internal sealed class PreparerEnqueteValidator : AbstractValidator<PreparerEnquete>
{
    public PreparerEnqueteValidator()
    {
        RuleFor(command => command.Region).Must(region => region is null || BuildingBlocks.Region.EstConnue(region))
            .WithErrorCode("valeur_inconnue").WithMessage("Cette région n'existe pas : donnez son code, « 28 » pour la Normandie.");
        RuleFor(command => command.Enquete).SetValidator(new EnqueteSaisieValidator());
    }
}

internal sealed class PreparerEnqueteHandler(AnimationRegionaleDbContext db) : ICommandHandler<PreparerEnquete, Guid>
{
    public async Task<Result<Guid>> Handle(PreparerEnquete command, CancellationToken cancellationToken)
    {
        var enquete = Enquete.Preparer(FormesDeVie.RegionDe(command.Region), command.Enquete.Ecrite);
        db.Add(enquete);
        await db.SaveChangesAsync(cancellationToken);
        return enquete.Id.Value;
    }
}

internal static class PreparerEnqueteEndpoint
{
    internal sealed record PreparerEnqueteRequest(EnqueteSaisie Enquete, string? Region = null);

    public static readonly EnqueteSaisie Exemple = new(
        "Journée interrégionale du 18 octobre 2022", new(2022, 10, 19), new(2022, 11, 19),
        [
            new("La conférence était…", NatureQuestion.Pertinence, Obligatoire: true), new("La journée, de 1 à 5", NatureQuestion.Note),
            new("Reviendriez-vous ?", NatureQuestion.OuiNon), new("Où la tenir ?", NatureQuestion.Choix, Choix: ["En région", "À Paris"]),
            new("Que changer ?", NatureQuestion.Texte),
        ],
        216);

    public static void MapPreparerEnquete(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/enquetes", Post)
            .WithName(nameof(PreparerEnquete))
            .WithSummary("Préparer une enquête")
            .WithDescription(
                "Un questionnaire de satisfaction, sur un événement ou seul : échelle de pertinence, note de 1 à 5, oui ou non, choix, texte. Les réponses sont anonymes. "
                + "Sans région, l'enquête est celle du pays.")
            .WithExample(new PreparerEnqueteRequest(Exemple, "28"))
            .AnswersCreated();

    private static async Task<IResult> Post(PreparerEnqueteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PreparerEnquete(request.Enquete, request.Region), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/enquetes");
}
