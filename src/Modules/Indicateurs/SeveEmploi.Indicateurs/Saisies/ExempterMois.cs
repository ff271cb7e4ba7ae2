using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:valider")]
internal sealed record ExempterMois(AdresseDuMois Adresse, string Motif) : ICommand;

internal sealed class ExempterMoisValidator : AbstractValidator<ExempterMois>
{
    public ExempterMoisValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Saisie.CommentaireMax);
}

internal sealed class ExempterMoisHandler(IndicateursDbContext db, Dossiers dossiers, TimeProvider clock) : ICommandHandler<ExempterMois>
{
    public async Task<Result> Handle(ExempterMois command, CancellationToken cancellationToken)
    {
        var trouve = await dossiers.Trouver(command.Adresse, cancellationToken);
        if (trouve.Error is { } absent) return absent;

        var dossier = trouve.Value;
        if (dossier.Participation.Refus(dossier.Mois) is { } ferme) return ferme;

        // What nobody has begun can be exempted too: the month then exists only to say why it is not due.
        var saisie = dossier.Saisie ?? db.Add(Saisie.De(dossier.Participation, dossier.Mois)).Entity;
        if (saisie.Exempter(command.Motif, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ExempterMoisEndpoint
{
    internal sealed record ExempterMoisRequest(string Motif);

    public static void MapExempterMois(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/saisies/{structureId:guid}/{mois}/exemption", Post)
            .WithName(nameof(ExempterMois))
            .WithSummary("Exempter une structure d'un mois")
            .WithDescription("Le mois n'est pas dû, pour ce motif : il sort des attendus, et son obligation est levée. Un mois déjà rendu ne s'exempte pas.")
            .WithExample(new ExempterMoisRequest("Fermeture annuelle de l'atelier."))
            .AnswersNoContent()
            .Refuses(RefusDuMois.Tous)
            .Refuses(typeof(SaisieDejaEnvoyee), typeof(MoisHorsParticipation), typeof(AnneeClose));

    private static async Task<IResult> Post(
        Guid structureId, string mois, string? programme, ExempterMoisRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExempterMois(new(structureId, mois, programme.ToChoice<Programme>("programme")), request.Motif), cancellationToken)).ToHttp();
}
