using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Grilles;

[Exige("grilles:ecrire", Partout = true)]
internal sealed record ReglerGrille(Programme Programme, int Annee, ContenuGrille Contenu) : ICommand;

internal sealed class ReglerGrilleValidator : AbstractValidator<ReglerGrille>
{
    public ReglerGrilleValidator()
    {
        RuleFor(command => command.Annee).InclusiveBetween(2019, 2100);
        RuleFor(command => command.Contenu.Indicateurs).NotEmpty();
        RuleFor(command => command.Contenu.Periodes).NotNull();
        RuleFor(command => command.Contenu.HeuresParEtp).InclusiveBetween(1, 744).WithMessage("Un temps plein compte de 1 à 744 heures par mois.");
        RuleFor(command => command.Contenu.MoisDeReference).InclusiveBetween(ContenuGrille.MoisMin, 12);
        RuleFor(command => command.Contenu.DelaiCorrectionJours).InclusiveBetween(1, 60);
        RuleForEach(command => command.Contenu.Periodes).NotNull().ChildRules(periode => periode.RuleFor(p => p.Libelle).NotEmpty().MaximumLength(Indicateur.CodeMax));
        RuleForEach(command => command.Contenu.Indicateurs).NotNull().ChildRules(indicateur =>
        {
            indicateur.RuleFor(i => i.Code).NotEmpty().MaximumLength(Indicateur.CodeMax).Matches("^[a-z][a-z0-9_]*$").WithMessage("Un code s'écrit en minuscules, sans accent ni espace.");
            indicateur.RuleFor(i => i.Libelle).NotEmpty().MaximumLength(Indicateur.TexteMax);
            indicateur.RuleFor(i => i.Aide).NotNull().MaximumLength(Indicateur.TexteMax);
            indicateur.RuleFor(i => i.Exemple).NotNull().MaximumLength(Indicateur.TexteMax);
            indicateur.RuleFor(i => i.Rubrique).NotEmpty().MaximumLength(Indicateur.TexteMax);
            indicateur.RuleFor(i => i.Unite).NotEmpty().MaximumLength(Indicateur.CodeMax);
            indicateur.RuleFor(i => i.Controles).NotNull();
            indicateur.RuleForEach(i => i.Controles).NotNull();
        });
    }
}

internal sealed class ReglerGrilleHandler(IndicateursDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<ReglerGrille>
{
    public async Task<Result> Handle(ReglerGrille command, CancellationToken cancellationToken)
    {
        var grilles = await db.Grilles.Where(grille => grille.Programme == command.Programme).ToListAsync(cancellationToken);
        var (par, le) = (session.Appelant.Nom, clock.Today());
        var rangs = grilles.Where(grille => grille.Annee != command.Annee).SelectMany(grille => grille.Versions).SelectMany(version => version.Contenu.Indicateurs)
            .DistinctBy(indicateur => indicateur.Code).ToDictionary(indicateur => indicateur.Code, indicateur => indicateur.Rang);
        var connue = grilles.Find(grille => grille.Annee == command.Annee);
        if (db.Expect(connue).Error is { } perimee) return perimee;

        if (connue is null)
        {
            var neuve = Grille.Ouvrir(command.Programme, command.Annee, command.Contenu, par, le, rangs);
            if (neuve.Error is { } refusee) return refusee;
            db.Add(neuve.Value);
        }
        else if (connue.Regler(command.Contenu, par, le, rangs).Error is { } refus)
        {
            return refus;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ReglerGrilleEndpoint
{
    internal sealed record ReglerGrilleRequest(ContenuGrille Contenu);

    public static void MapReglerGrille(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/grilles/{programme}/{annee:int}", Put)
            .WithName(nameof(ReglerGrille))
            .WithSummary("Régler la grille d'un programme à partir d'une année")
            .WithDescription(
                "Elle vaut à partir de cette promotion, jusqu'à la grille suivante. Un code connu garde sa place, son type et sa mesure : ce qui se compte autrement "
                + "est un autre indicateur. Chaque réglage est gardé.")
            .WithExample(new ReglerGrilleRequest(new(
                [
                    new("i1", 0, "Sorties en emploi", "Nombre de contrats en emploi durable signés dans le mois", "CDI, et CDD ou intérim de six mois et plus.", "2",
                        TypeValeur.Entier, "contrats", NatureMesure.Flux, [new(NatureControle.EcartMediane, Seuil: 50)]),
                ],
                151.67m, [new("janvier-mars", 1, 3), new("avril-décembre", 4, 12)])))
            .AnswersNoContent()
            .AcceptsIfMatch()
            .Refuses(
                typeof(IndicateurEnDouble), typeof(GrilleTropLarge), typeof(IndicateurInconnu), typeof(PeriodeIllisible), typeof(TypeIndicateurFixe));

    private static async Task<IResult> Put(string programme, int annee, ReglerGrilleRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReglerGrille(programme.ToChoice<Programme>("programme")!.Value, annee, request.Contenu), cancellationToken)).ToHttp();
}
