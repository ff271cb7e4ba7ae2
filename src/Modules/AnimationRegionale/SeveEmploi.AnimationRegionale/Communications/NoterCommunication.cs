using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Communications;

[Exige("animation:ecrire")]
internal sealed record NoterCommunication(string Region, CommunicationSaisie Communication) : ICommand<Guid>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => FormesDeVie.RegionDe(Region);
}

internal sealed class NoterCommunicationValidator : AbstractValidator<NoterCommunication>
{
    public NoterCommunicationValidator()
    {
        RuleFor(command => command.Region).DitUneRegion();
        RuleFor(command => command.Communication).SetValidator(new CommunicationSaisieValidator());
    }
}

internal sealed class NoterCommunicationHandler(AnimationRegionaleDbContext db, LectureCommunication lecture, TimeProvider clock) : ICommandHandler<NoterCommunication, Guid>
{
    public async Task<Result<Guid>> Handle(NoterCommunication command, CancellationToken cancellationToken)
    {
        var parution = await lecture.Lire(command.Communication, cancellationToken);
        if (parution.Error is { } absente) return absente;

        var communication = Communication.Noter(Region.De(command.Region), parution.Value, clock.Today());
        if (communication.Error is { } refus) return refus;

        db.Add(communication.Value);
        await db.SaveChangesAsync(cancellationToken);
        return communication.Value.Id.Value;
    }
}

internal static class NoterCommunicationEndpoint
{
    internal sealed record NoterCommunicationRequest(string Region, CommunicationSaisie Communication);

    public static readonly CommunicationSaisie Exemple = new(
        NatureCommunication.ArticleNewsletter, "2021-11", "Le comité de pilotage en Normandie", Lien: "https://www.exemple.fr/newsletter", Audience: "Partenaires et SIAE", Partenaires: 40, Siae: 30);

    public static void MapNoterCommunication(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/communications", Post)
            .WithName(nameof(NoterCommunication))
            .WithSummary("Noter une communication de la région")
            .WithDescription(
                "Un article de la lettre d'information, une page de site, une vidéo, un article de presse, un témoignage : son mois, son titre, son lien, et à combien de partenaires "
                + "et de SIAE elle a été transmise.")
            .WithExample(new NoterCommunicationRequest("28", Exemple))
            .AnswersCreated()
            .Refuses(typeof(StructureCiteeIntrouvable), typeof(CommunicationAVenir), typeof(JourHorsDuMois));

    private static async Task<IResult> Post(NoterCommunicationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterCommunication(request.Region, request.Communication), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/communications");
}
