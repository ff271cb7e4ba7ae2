using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:saisir")]
internal sealed record SaisirMois(
    AdresseDuMois Adresse, IReadOnlyDictionary<string, decimal?> Valeurs, bool RienASignaler, IReadOnlyList<Annotation> Annotations) : ICommand;

internal sealed class SaisirMoisValidator : AbstractValidator<SaisirMois>
{
    public SaisirMoisValidator()
    {
        RuleFor(command => command.Valeurs).NotNull();
        RuleFor(command => command.Valeurs).Must(valeurs => valeurs.Values.All(valeur => valeur is null))
            .When(command => command is { RienASignaler: true, Valeurs: not null })
            .WithMessage("Un mois « rien à signaler » n'a aucune valeur : donnez l'un ou l'autre.");
        RuleForEach(command => command.Annotations).NotNull().ChildRules(annotation =>
        {
            annotation.RuleFor(a => a.Indicateur).NotEmpty().MaximumLength(Grilles.Indicateur.CodeMax);
            annotation.RuleFor(a => a.Commentaire).MaximumLength(Saisie.CommentaireMax);
        });
        RuleFor(command => command.Annotations).Must(annotations => annotations.Count <= Grilles.Grille.RangMax).WithMessage("Une annotation par indicateur, pas plus.");
    }
}

internal sealed class SaisirMoisHandler(IndicateursDbContext db, Dossiers dossiers, TimeProvider clock) : ICommandHandler<SaisirMois>
{
    public async Task<Result> Handle(SaisirMois command, CancellationToken cancellationToken)
    {
        var trouve = await dossiers.Trouver(command.Adresse, cancellationToken);
        if (trouve.Error is { } absent) return absent;

        var dossier = trouve.Value;
        if (dossier.Participation.Refus(dossier.Mois) is { } ferme) return ferme;
        if (dossier.Mois.Debut > clock.Today()) return new MoisAVenir(dossier.Mois);
        if (db.Expect(dossier.Saisie).Error is { } perimee) return perimee;

        var lu = dossier.Lire(command.Valeurs, command.RienASignaler, command.Annotations);
        if (lu.Error is { } illisible) return illisible;

        var saisie = dossier.Saisie ?? Saisie.De(dossier.Participation, dossier.Mois);
        if (saisie.Saisir(lu.Value, await dossiers.Verifier(dossier, lu.Value, cancellationToken)).Error is { } refus) return refus;
        if (dossier.Saisie is null) db.Add(saisie);

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SaisirMoisEndpoint
{
    /// <param name="Valeurs">Par code d'indicateur ; ce qui n'est pas donné, ou vaut null, est absent, ce qui n'est pas zéro.</param>
    /// <param name="RienASignaler">Tout le mois.</param>
    /// <param name="Annotations">Un commentaire, et s'il faut suivre cette valeur.</param>
    internal sealed record SaisirMoisRequest(
        IReadOnlyDictionary<string, decimal?>? Valeurs = null, bool RienASignaler = false, IReadOnlyList<Annotation>? Annotations = null);

    public static void MapSaisirMois(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/saisies/{structureId:guid}/{mois}", Put)
            .WithName(nameof(SaisirMois))
            .WithSummary("Saisir les indicateurs d'un mois")
            .WithDescription(
                "Enregistre le brouillon en entier, au mois « 2022-03 ». Une valeur négative, décimale où il faut un entier, ou hors de la grille est refusée ; "
                + "les incohérences entre valeurs se lisent dans les constats, et empêchent l'envoi. Le premier enregistrement n'a pas d'If-Match, les suivants en ont un.")
            .WithExample(new SaisirMoisRequest(
                new Dictionary<string, decimal?> { ["i1"] = 2, ["i2"] = 1, ["i10"] = 0.3m }, Annotations: [new("i1", "Deux CDI signés avec le même employeur.", true)]))
            .AnswersNoContent()
            .AcceptsIfMatch()
            .Refuses(RefusDuMois.Tous)
            .Refuses(typeof(MoisAVenir), typeof(SaisieDejaEnvoyee), typeof(MoisHorsParticipation), typeof(AnneeClose));

    private static async Task<IResult> Put(
        Guid structureId, string mois, string? programme, SaisirMoisRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new SaisirMois(
                new(structureId, mois, programme.ToChoice<Programme>("programme")), request.Valeurs ?? new Dictionary<string, decimal?>(), request.RienASignaler,
                request.Annotations ?? []),
            cancellationToken)).ToHttp();
}
