using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:saisir")]
internal sealed record RectifierSaisie(AdresseDuMois Adresse, IReadOnlyDictionary<string, decimal?> Valeurs, bool RienASignaler, string Motif) : ICommand;

internal sealed class RectifierSaisieValidator : AbstractValidator<RectifierSaisie>
{
    public RectifierSaisieValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Saisie.CommentaireMax);
}

internal sealed class RectifierSaisieHandler(IndicateursDbContext db, Dossiers dossiers, TimeProvider clock, DbSession session) : ICommandHandler<RectifierSaisie>
{
    public async Task<Result> Handle(RectifierSaisie command, CancellationToken cancellationToken)
    {
        var trouve = await dossiers.Ecrire(command.Adresse, cancellationToken);
        if (trouve.Error is { } absent) return absent;

        var (dossier, saisie) = (trouve.Value, trouve.Value.Saisie!);
        var lu = dossier.Lire(command.Valeurs, command.RienASignaler, saisie.Annotations);
        if (lu.Error is { } illisible) return illisible;

        var constats = await dossiers.Verifier(dossier, lu.Value, cancellationToken);
        if (saisie.Rectifier(lu.Value, constats, command.Motif, session.Appelant.Nom, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RectifierSaisieEndpoint
{
    internal sealed record RectifierSaisieRequest(string Motif, IReadOnlyDictionary<string, decimal?>? Valeurs = null, bool RienASignaler = false);

    public static void MapRectifierSaisie(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/saisies/{structureId:guid}/{mois}/rectifications", Post)
            .WithName(nameof(RectifierSaisie))
            .WithSummary("Rectifier un mois déjà envoyé")
            .WithDescription("Toutes les valeurs du mois, et le motif. Les deux lignes restent lisibles ; un mois validé est à valider de nouveau.")
            .WithExample(new RectifierSaisieRequest("Un CDI avait été compté en mars.", new Dictionary<string, decimal?> { ["i1"] = 1 }))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(RefusDuMois.DUnActe)
            .Refuses(typeof(SaisieNonEnvoyee), typeof(SaisieIncoherente), typeof(RectificationSansChangement));

    private static async Task<IResult> Post(
        Guid structureId, string mois, string? programme, RectifierSaisieRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new RectifierSaisie(
                new(structureId, mois, programme.ToChoice<Programme>("programme")), request.Valeurs ?? new Dictionary<string, decimal?>(), request.RienASignaler, request.Motif),
            cancellationToken)).ToHttp();
}
